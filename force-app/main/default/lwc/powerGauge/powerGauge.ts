import loading from '@salesforce/label/c.Power_Gauge_loading';
import title from '@salesforce/label/c.Power_Gauge_title';
import { reduceErrors } from 'c/powerErrors';
import { withPending, type LogChange, type LogView, type Outcome } from 'c/powerLogData';
import type { Reading } from 'c/powerModel';
import type { ReadingView, StampView } from 'c/powerReading';
import { BrokenPolicyError, type PolicyBasis } from 'c/powerRecords';
import { RefreshEvent, registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import { GaugeLayout } from './gaugeLayout';
import { logView } from './logView';
import { broken, EMPTY, failed, GONE, NO_ACCESS, type Notice } from './notices';
import { inTime } from './patience';
import { PendingChanges } from './pendingChanges';
import { send } from './sending';
import { stampOf } from './stamp';
import { readingView } from './view';

interface Settling extends EventTarget {
  settle(outcome: Outcome): void;
}

interface Planner extends HTMLElement {
  open(): void;
}

/**
 * The power-balance gauge of an opportunity: reads its log as the user may see it, and shows who
 * holds the power, how hard both sides pull and by which kind of power. What is logged moves the
 * needle at once, and moves it back where the org refuses it.
 */
export default class PowerGauge extends GaugeLayout {
  labels = { title, loading };
  view: ReadingView | null = null;
  log: LogView | null = null;
  notice: Notice | null = null;
  /** Whose policy a closed deal is read under. */
  basis: PolicyBasis = 'day';
  /** A past day that is looked at, ISO; null: the deal's own. */
  replay: string | null = null;
  /** The reading with what is planned in it; null: nothing is. */
  planned: Reading | null = null;
  pending = new PendingChanges();
  refreshHandler = 0;
  /** The page's own refresh, which this component has asked for, comes back to it. */
  awaitsEcho = false;

  override connectedCallback(): void {
    this.refreshHandler = registerRefreshHandler(this, () => this.pageRefreshed());
  }

  override disconnectedCallback(): void {
    unregisterRefreshHandler(this.refreshHandler);
  }

  get isLoading(): boolean {
    return !this.view && !this.notice;
  }

  get hasBody(): boolean {
    return this.view !== null || this.log !== null;
  }

  /** Another deal has another log: nothing typed or held on one may get into the next. */
  get logs(): LogView[] {
    return this.log ? [this.log] : [];
  }

  get isReplay(): boolean {
    return this.replay !== null;
  }

  /** A plan is made for the deal as it stands today, by those who may log it. */
  get planners(): LogView[] {
    const mayPlan = this.view !== null && !this.view.isClosed && !this.isReplay;
    return this.logs.filter(({ rights }) => mayPlan && rights.concession.createable.size > 0);
  }

  get canPlan(): boolean {
    return this.planners.length > 0;
  }

  get stamp(): StampView | null {
    return this.view && stampOf(this.view);
  }

  override forget(): void {
    super.forget();
    this.pending.clear();
    this.basis = 'day';
    this.replay = null;
    this.planned = null;
    this.view = null;
    this.log = null;
    this.notice = this.isDenied ? NO_ACCESS : null;
  }

  /** A notice stands in place of a reading, never beside one. */
  say(notice: Notice): void {
    this.view = null;
    this.notice = notice;
  }

  /** There is nothing to read, and so nothing to log. */
  sayOnly(notice: Notice): void {
    this.log = null;
    this.say(notice);
  }

  override deny(): void {
    this.sayOnly(NO_ACCESS);
  }

  override miss(): void {
    this.sayOnly(GONE);
  }

  override fail(cause: unknown): void {
    this.say(failed(reduceErrors(cause)));
  }

  /** Takes the reading once every part is there, with what is on its way to the org. */
  override read(): void {
    const { nodes } = this;
    if (!nodes) return;
    const now = { ...nodes, ...withPending(nodes, this.pending.all) };
    try {
      const { today, basis, replay } = this;
      const view = readingView(now, { today, basis, replay: null });
      if (this.isPainted) this.log = logView(now, view, this);
      else void this.complete();
      this.show(replay ? readingView(now, { today, basis, replay }) : view);
    } catch (cause) {
      if (!(cause instanceof BrokenPolicyError)) throw cause;
      this.sayOnly(broken(cause, this.basis));
    }
  }

  /** A deal on which nothing is known says what to do first. */
  show(view: ReadingView): void {
    const isEmpty = view.entries.size === 0 && view.reading.band === 'unknown';
    this.view = isEmpty ? null : view;
    this.notice = isEmpty ? EMPTY : null;
  }

  hold({ detail: change }: CustomEvent<LogChange>): void {
    this.pending.add(change);
    this.read();
  }

  undo({ detail: change }: CustomEvent<LogChange>): void {
    this.pending.drop([change.key]);
    this.read();
  }

  /** Whoever asked for a change hears of it, even where its deal is no longer shown. */
  async save({ detail: change, currentTarget }: CustomEvent<LogChange>): Promise<void> {
    const log = currentTarget as Settling;
    this.pending.add(change);
    this.read();
    const outcome = await send(change);
    if ('failure' in outcome) await this.rollBack(outcome, log);
    else await this.confirm(outcome, log);
  }

  /** The needle goes back; a version that somebody else has made is fetched before it is told. */
  async rollBack(outcome: Extract<Outcome, { failure: unknown }>, log: Settling): Promise<void> {
    const { key, failure } = outcome;
    this.pending.drop([key]);
    this.read();
    if (failure.type === 'collision' || failure.type === 'gone') await inTime(this.refresh());
    log.settle(outcome);
  }

  /** The change stays until what the org has is read again: the needle never flickers. */
  async confirm(outcome: Extract<Outcome, { id: unknown }>, log: Settling): Promise<void> {
    this.pending.confirm(outcome.key, outcome.id);
    log.settle(outcome);
    if (!this.isConnected) return;
    this.awaitsEcho = true;
    this.dispatchEvent(new RefreshEvent());
    await inTime(this.refresh());
    this.awaitsEcho = false;
  }

  override async refresh(): Promise<boolean> {
    const saved = this.pending.saved();
    const succeeded = await super.refresh();
    if (succeeded) {
      this.pending.drop(saved);
      this.read();
    }
    return succeeded;
  }

  /** Something else on the page has changed the deal or its log. */
  async pageRefreshed(): Promise<boolean> {
    if (this.awaitsEcho) this.awaitsEcho = false;
    else await inTime(this.refresh());
    return true;
  }

  plan({ detail }: CustomEvent<{ reading: Reading | null }>): void {
    this.planned = detail.reading;
  }

  openPlan(): void {
    (this.template?.querySelector('c-power-what-if') as Planner | null)?.open();
  }

  lookAt({ detail }: CustomEvent<{ day: string | null }>): void {
    this.replay = detail.day;
    this.planned = null;
    this.read();
  }

  rebase({ detail }: CustomEvent<{ basis: PolicyBasis }>): void {
    this.basis = detail.basis;
    this.notice = null;
    this.read();
  }

  /** Asks again whatever there is to ask, under the policy that was in force. */
  retry(): void {
    this.notice = null;
    this.basis = 'day';
    (this.template?.querySelector('.body') as HTMLElement | null)?.focus();
    if (this.descriptions.size === 0) void this.describeAnew();
    void this.refresh();
  }
}
