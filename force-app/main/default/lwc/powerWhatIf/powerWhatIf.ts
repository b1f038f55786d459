import clear from '@salesforce/label/c.Power_Plan_clear';
import close from '@salesforce/label/c.Power_Form_close';
import hint from '@salesforce/label/c.Power_Plan_hint';
import keep from '@salesforce/label/c.Power_Plan_save';
import logIt from '@salesforce/label/c.Power_Plan_log';
import openKept from '@salesforce/label/c.Power_Plan_open_kept';
import openLabel from '@salesforce/label/c.Power_Plan_open';
import saving from '@salesforce/label/c.Power_Form_saving';
import theyGive from '@salesforce/label/c.Power_Plan_they';
import weGive from '@salesforce/label/c.Power_Plan_we';
import type { AskView } from 'c/powerAsks';
import type { FormState } from 'c/powerDraft';
import { fill } from 'c/powerFormat';
import { planAsk, readPower, type Ask, type Deal, type Reading } from 'c/powerModel';
import type { ReadingView } from 'c/powerReading';
import { api } from 'lwc';
import { askView, formOfAsk } from './asks';
import {
  blankRow,
  counted,
  plannedDeal,
  synced,
  withRow,
  withTyped,
  without,
  type PlanRow,
} from './plan';
import { PlanHolder } from './planHolder';
import { changeWords, noAskWords, rowTitle, sizedTitle } from './words';
import type { Goal } from './writing';

/** Milliseconds after which a hand rests: what takes longer or is spoken waits for it. */
const REST = 300;

interface Row extends HTMLElement {
  report(): boolean;
}

/**
 * What gives and gets would do to the needle before anyone is told of them, and what to ask for.
 * It changes nothing itself.
 * @fires plan with the reading that the plan leads to; null: there is no plan.
 * @fires save with a change to make; `settle` hears what became of it.
 */
export default class PowerWhatIf extends PlanHolder {
  @api view!: ReadingView;

  labels = { clear, close, heading: openLabel, hint, keep, theyGive, weGive };
  isOpen = false;
  /** The reading that the plan leads to; null: nothing is planned. */
  reading: Reading | null = null;
  asks: readonly Ask[] = [];
  askViews: readonly AskView[] = [];
  askNote = '';
  /** What the plan changes, as it was when the hand last rested. */
  heard = '';
  resting: ReturnType<typeof setTimeout> | undefined;
  /** Where the keyboard goes once the page shows what has changed. */
  goesTo = '';

  override renderedCallback(): void {
    if (this.isStale) this.follow();
    const { goesTo } = this;
    this.goesTo = '';
    if (goesTo) this.template?.querySelector<HTMLElement>(goesTo)?.focus();
  }

  override disconnectedCallback(): void {
    clearTimeout(this.resting);
  }

  get openLabel(): string {
    const { length } = this.plan;
    return length > 0 ? fill(openKept, length) : openLabel;
  }

  /** What is empty takes no room. */
  get saidClass(): string {
    return this.said ? 'said' : 'slds-assistive-text';
  }

  get logLabel(): string {
    return this.isSending ? saving : logIt;
  }

  get rows() {
    return this.plan.map((row) => ({
      ...row,
      form: row.draft.form,
      title: rowTitle(row.draft.form, this.log),
    }));
  }

  get change(): string {
    return this.reading ? changeWords(this.view.reading, this.reading).seen : '';
  }

  titleOf(id: string): string {
    const row = this.plan.find(({ key }) => key === id);
    return row ? sizedTitle(row.draft.form, this.log) : (this.view.entries.get(id)?.title ?? '');
  }

  /** Opens the plan, with the focus in it. */
  @api
  open(): void {
    this.isOpen = true;
    this.isStale = true;
    this.said = '';
    this.goesTo = '.heading';
  }

  close(): void {
    this.isOpen = false;
    this.isStale = true;
    this.goesTo = '.open';
  }

  toggle(): void {
    if (this.isOpen) this.close();
    else this.open();
  }

  pressed({ key }: KeyboardEvent): void {
    if (key === 'Escape') this.close();
  }

  /** The deal with the plan in it. */
  get planned(): Deal {
    return plannedDeal(this.view.deal, this.plan, this.log);
  }

  /** The second needle goes where the plan leads; the rest follows once the hand rests. */
  follow(): void {
    const { policy } = this.view.policy;
    const isPlanned = this.isOpen && counted(this.plan, this.log).length > 0;
    this.isStale = false;
    this.reading = isPlanned ? readPower(this.planned, policy, this.view.asOf) : null;
    this.dispatchEvent(new CustomEvent('plan', { detail: { reading: this.reading } }));
    clearTimeout(this.resting);
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- it is stopped with the component
    if (this.isOpen) this.resting = setTimeout(() => this.rest(), REST);
  }

  rest(): void {
    const { view, reading, log } = this;
    this.asks = planAsk(this.planned, view.policy.policy, view.asOf);
    this.askViews = this.asks.map((ask) => askView(ask, log, (id) => this.titleOf(id)));
    this.askNote = noAskWords(reading ?? view.reading, view.amount, reading !== null);
    this.heard = reading ? changeWords(view.reading, reading).heard : '';
  }

  add(rows: readonly PlanRow[]): void {
    this.replan([...this.plan, ...rows]);
    this.goesTo = `[data-key="${rows[0]?.key ?? ''}"]`;
  }

  addOurs(): void {
    this.add([blankRow(this.log, { by: 'seller' })]);
  }

  addTheirs(): void {
    this.add([blankRow(this.log, { by: 'customer' })]);
  }

  /** What is shown may be as old as the hand has not rested: it is asked anew. */
  take({ detail: key }: CustomEvent<string>): void {
    this.rest();
    const ask = this.asks[this.askViews.findIndex((one) => one.key === key)];
    const asked = ask?.concessions.map((one) => formOfAsk(ask.by, one, this.log)) ?? [];
    if (asked.length > 0) this.add(asked.map((form) => blankRow(this.log, form)));
  }

  typed({ currentTarget, detail }: CustomEvent<FormState>): void {
    this.said = '';
    this.replan(withTyped(this.plan, keyOf(currentTarget), detail));
  }

  turn({ currentTarget, detail }: CustomEvent<boolean>): void {
    this.replan(withRow(this.plan, keyOf(currentTarget), { isOn: detail }));
  }

  remove({ currentTarget }: Event): void {
    this.replan(without(this.plan, keyOf(currentTarget)));
    this.goesTo = '.heading';
  }

  /** What is in the log as planned stays there, as it is. */
  clear(): void {
    this.replan(synced([], this.log));
    this.goesTo = '.heading';
  }

  keepAll(): void {
    void this.finish('planned');
  }

  /** A plan that has happened is a plan no more. */
  async logAll(): Promise<void> {
    if ((await this.finish('given')) && this.plan.length === 0) this.close();
  }

  /** Says first at every row that counts what is wrong with it. */
  async finish(goal: Goal): Promise<boolean> {
    const rows = [...(this.template?.querySelectorAll<Row>('c-power-plan-row') ?? [])];
    const isSound = rows.every((row, at) => !this.plan[at]?.isOn || row.report());
    return !this.isSending && isSound && this.write(goal);
  }
}

function keyOf(target: EventTarget | null): string {
  return (target as HTMLElement).dataset['key'] ?? '';
}
