import all from '@salesforce/label/c.Power_Review_agenda_all';
import balance from '@salesforce/label/c.Power_Review_agenda_balance';
import matters from '@salesforce/label/c.Power_Review_agenda_matters';
import none from '@salesforce/label/c.Power_Review_agenda_none';
import note from '@salesforce/label/c.Power_Review_agenda_note';
import openLabel from '@salesforce/label/c.Power_Review_agenda_open';
import openOf from '@salesforce/label/c.Power_Review_agenda_open_of';
import show from '@salesforce/label/c.Power_Review_agenda_show';
import tension from '@salesforce/label/c.Power_Review_agenda_tension';
import title from '@salesforce/label/c.Power_Review_agenda_title';
import band from '@salesforce/label/c.Power_Review_movers_band';
import deal from '@salesforce/label/c.Power_Review_movers_deal';
import next from '@salesforce/label/c.Power_Review_movers_next';
import opening from '@salesforce/label/c.Power_Review_movers_opening';
import { fill, plain } from 'c/powerFormat';
import type { AgendaRow, ReviewRows } from 'c/powerReviewWords';
import type { Concern } from 'c/powerWeekly';
import { api, LightningElement } from 'lwc';

/** Deals that are there at first. */
const FEW = 25;

/** The choice of every deal. */
const ALL = '';

/**
 * The deals to walk through, with what is the matter and what to do.
 * @fires opendeals with the ids of deals whose logs are wanted.
 */
export default class PowerReviewAgenda extends LightningElement {
  @api rows!: ReviewRows;
  /** Ids of deals whose logs are being read. */
  @api opening: readonly string[] = [];

  labels = {
    balance,
    band,
    deal,
    matters,
    next,
    none,
    note,
    open: openLabel,
    opening,
    show,
    tension,
    title,
  };
  concern: Concern | null = null;
  few = FEW;
  shown = FEW;
  /** The deal that was opened last: the button that was pressed goes, the keyboard stays there. */
  goesTo = '';

  /** Shows the deals with one concern, and leads the keyboard there. */
  @api
  showConcern(concern: Concern): void {
    this.concern = concern;
    this.shown = FEW;
    const heading = this.template?.querySelector<HTMLElement>('.heading');
    heading?.scrollIntoView();
    heading?.focus();
  }

  override renderedCallback(): void {
    if (!this.rows.report.details.has(this.goesTo)) return;
    this.template?.querySelector<HTMLElement>(`[data-next="${this.goesTo}"]`)?.focus();
    this.goesTo = '';
  }

  get choices() {
    const { words, report } = this.rows;
    return [
      { value: ALL, label: fill(all, plain(this.rows.agendaCount(null))) },
      ...report.review.concerns.map(({ concern, deals }) => ({
        value: concern,
        label: `${words.concern(concern)} (${plain(deals.length)})`,
      })),
    ];
  }

  get choice(): string {
    return this.concern ?? ALL;
  }

  get count(): number {
    return this.rows.agendaCount(this.concern);
  }

  get hasNone(): boolean {
    return this.count === 0;
  }

  get shownRows() {
    return this.rows.agenda(this.concern, this.shown).map((row) => this.rowView(row));
  }

  rowView(row: AgendaRow) {
    const isOpening = this.opening.includes(row.id);
    return {
      ...row,
      isOpening,
      canOpen: row.hasAsk && !row.isOpened && !isOpening,
      openLabel: fill(openOf, row.name),
    };
  }

  choose({ detail }: CustomEvent<{ value: string }>): void {
    this.concern = detail.value === ALL ? null : (detail.value as Concern);
    this.shown = FEW;
  }

  show({ detail }: CustomEvent<number>): void {
    this.shown = detail;
  }

  open({ currentTarget }: Event): void {
    const { recordId = '' } = (currentTarget as HTMLElement).dataset;
    this.goesTo = recordId;
    this.dispatchEvent(new CustomEvent('opendeals', { detail: { ids: [recordId] } }));
  }
}
