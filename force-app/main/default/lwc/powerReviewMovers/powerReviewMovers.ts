import balance from '@salesforce/label/c.Power_Review_movers_balance';
import band from '@salesforce/label/c.Power_Review_movers_band';
import before from '@salesforce/label/c.Power_Review_movers_before';
import change from '@salesforce/label/c.Power_Review_movers_change';
import deal from '@salesforce/label/c.Power_Review_movers_deal';
import next from '@salesforce/label/c.Power_Review_movers_next';
import noWhy from '@salesforce/label/c.Power_Review_movers_no_why';
import none from '@salesforce/label/c.Power_Review_movers_none';
import note from '@salesforce/label/c.Power_Review_movers_note';
import now from '@salesforce/label/c.Power_Review_movers_now';
import openLabel from '@salesforce/label/c.Power_Review_movers_open';
import openAllLabel from '@salesforce/label/c.Power_Review_movers_open_all';
import openOf from '@salesforce/label/c.Power_Review_movers_open_of';
import opening from '@salesforce/label/c.Power_Review_movers_opening';
import title from '@salesforce/label/c.Power_Review_movers_title';
import why from '@salesforce/label/c.Power_Review_movers_why';
import { fill, plain } from 'c/powerFormat';
import type { ReviewRows } from 'c/powerReviewWords';
import { api, LightningElement } from 'lwc';

/** Deals that are there at first. */
const FEW = 10;

/**
 * Who moved since the week before, and exactly why: the reasons of a deal come once it is opened.
 * @fires opendeals with the ids of deals whose logs are wanted.
 */
export default class PowerReviewMovers extends LightningElement {
  @api rows!: ReviewRows;
  /** Ids of deals whose logs are being read. */
  @api opening: readonly string[] = [];

  labels = {
    balance,
    band,
    before,
    change,
    deal,
    next,
    noWhy,
    none,
    note,
    now,
    open: openLabel,
    opening,
    title,
    why,
  };
  few = FEW;
  shown = FEW;
  /** The deal that was opened last: the button that was pressed goes, the keyboard stays there. */
  goesTo = '';

  override renderedCallback(): void {
    if (!this.rows.report.details.has(this.goesTo)) return;
    this.template?.querySelector<HTMLElement>(`[data-why="${this.goesTo}"]`)?.focus();
    this.goesTo = '';
  }

  get shownRows() {
    return this.rows.movers(this.shown).map((row) => ({
      ...row,
      openLabel: fill(openOf, row.name),
      isOpening: this.opening.includes(row.id),
    }));
  }

  get hasNone(): boolean {
    return this.rows.moverCount === 0;
  }

  get unopened(): string[] {
    return this.rows.unopenedMovers.filter((id) => !this.opening.includes(id));
  }

  get canOpenAll(): boolean {
    return this.unopened.length > 1;
  }

  get openAllLabel(): string {
    return fill(openAllLabel, plain(this.unopened.length));
  }

  get count(): number {
    return this.rows.moverCount;
  }

  show({ detail }: CustomEvent<number>): void {
    this.shown = detail;
  }

  open({ currentTarget }: Event): void {
    const { recordId = '' } = (currentTarget as HTMLElement).dataset;
    this.goesTo = recordId;
    this.ask([recordId]);
  }

  openAll(): void {
    const { unopened } = this;
    this.goesTo = unopened[0] ?? '';
    this.ask(unopened);
  }

  ask(ids: readonly string[]): void {
    this.dispatchEvent(new CustomEvent('opendeals', { detail: { ids } }));
  }
}
