import heading from '@salesforce/label/c.Power_List_heading';
import more from '@salesforce/label/c.Power_List_more';
import showAll from '@salesforce/label/c.Power_List_show_all';
import showFewer from '@salesforce/label/c.Power_List_show_fewer';
import type { Failure } from 'c/powerErrors';
import { fill } from 'c/powerFormat';
import type { LogEntry, LogView } from 'c/powerLogData';
import { api, LightningElement } from 'lwc';

/** Entries that are there at first, and that each further step brings. */
const FEW = 5;
const STEP = 50;

/** The entry that somebody is contesting. */
export interface Contesting {
  id: string;
  isSaving: boolean;
  failure: Failure | null;
}

interface Item extends Contesting {
  entry: LogEntry;
  isContesting: boolean;
}

/**
 * The events of a log, newest first: a few, then in steps that a browser takes with ease.
 * @fires entryaction and contestclose, as its entries do.
 */
export default class PowerLogList extends LightningElement {
  @api view!: LogView;
  @api contesting: Contesting | null = null;

  labels = { heading };
  shown = FEW;

  get items(): Item[] {
    return this.view.entries.slice(0, this.shown).map((entry) => {
      const isContesting = this.contesting?.id === entry.id;
      const state = isContesting ? this.contesting : null;
      return {
        id: entry.id,
        entry,
        isContesting,
        isSaving: state?.isSaving ?? false,
        failure: state?.failure ?? null,
      };
    });
  }

  get rest(): number {
    return this.view.entries.length - this.shown;
  }

  get moreLabel(): string {
    const total = this.view.entries.length;
    if (this.shown === FEW && total <= STEP) return fill(showAll, total);
    return this.rest > 0 ? fill(more, Math.min(this.rest, this.step), total) : showFewer;
  }

  /** The first step fills up to fifty. */
  get step(): number {
    return this.shown === FEW ? STEP - FEW : STEP;
  }

  get hasMore(): boolean {
    return this.view.entries.length > FEW;
  }

  @api
  focusEntry(id: string): void {
    const at = this.items.findIndex((item) => item.id === id);
    const entries = this.template?.querySelectorAll<HTMLElement>('c-power-log-entry');
    entries?.[Math.max(at, 0)]?.focus();
  }

  showMore(): void {
    this.shown = this.rest > 0 ? this.shown + this.step : FEW;
  }

  /** Events of an entry go on to whoever holds the list. */
  pass(event: CustomEvent<unknown>): void {
    this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
  }
}
