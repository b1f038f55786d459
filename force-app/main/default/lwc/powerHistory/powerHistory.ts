import asTable from '@salesforce/label/c.Power_Effect_as_table';
import back from '@salesforce/label/c.Power_Replay_back';
import backToClose from '@salesforce/label/c.Power_Replay_back_to_close';
import bandAndTurn from '@salesforce/label/c.Power_Line_band';
import dayLabel from '@salesforce/label/c.Power_Line_day';
import heading from '@salesforce/label/c.Power_Line_heading';
import headingClosed from '@salesforce/label/c.Power_Line_heading_closed';
import lookAt from '@salesforce/label/c.Power_Line_look';
import moreMarks from '@salesforce/label/c.Power_Line_marks_more';
import moreMarksOne from '@salesforce/label/c.Power_Line_marks_more_one';
import needle from '@salesforce/label/c.Power_Line_needle';
import nothing from '@salesforce/label/c.Power_Line_nothing';
import slider from '@salesforce/label/c.Power_Line_slider';
import turnsHeading from '@salesforce/label/c.Power_Line_turns';
import { dayText, fill, signed } from 'c/powerFormat';
import { painted } from 'c/powerPainted';
import type { ReadingView } from 'c/powerReading';
import { api, LightningElement } from 'lwc';
import { daysUntil, stepOf, WEEK, WEEKS, weeksOf } from './days';
import { dayAt, SIZE, xAt, yAt } from './layout';
import { pictureOf, type Picture } from './picture';
import { pointsOf, type Point } from './points';
import { bandWords, likelyWords, rowsOf, type RowView } from './rows';
import { LEAD_IN, turnsOf, type Turn } from './turns';

/**
 * The needle over the last weeks. Any day can be chosen, and the whole reading looked at as of it.
 * The line is worked out after the rest of the reading is on the screen, a week at a time.
 * @fires replay with the day to look at; null: the deal's own.
 */
export default class PowerHistory extends LightningElement {
  @api
  get view(): ReadingView {
    return this.currentView as ReadingView;
  }
  set view(view: ReadingView) {
    const before = this.currentView;
    this.currentView = view;
    if (before?.deal.id !== view.deal.id) this.forget();
    this.isBack = this.hasLooked && before?.replay !== null && view.replay === null;
    if (this.isConnected) void this.draw();
  }

  /** Weeks that are shown, 1 … 52. */
  @api
  get weeks(): number {
    return this.weekCount;
  }
  set weeks(weeks: number) {
    this.weekCount = weeksOf(weeks);
    if (this.isConnected) void this.draw();
  }

  labels = { asTable, bandAndTurn, dayLabel, needle, slider, turnsHeading };
  viewBox = `0 0 ${SIZE} ${SIZE}`;
  currentView: ReadingView | undefined;
  weekCount = WEEKS;
  /** How often the line has been begun: an older one is given up. */
  begun = 0;
  points: readonly Point[] = [];
  turns: readonly Turn[] = [];
  /** Null: it is not drawn yet. */
  picture: Picture | null = null;
  /** Null: nobody has asked for it. */
  rows: RowView[] | null = null;
  /** ISO day; empty: the one that is looked at. */
  chosenDay = '';
  /** Somebody has gone from here to look at a day, and is back. */
  hasLooked = false;
  isBack = false;

  override connectedCallback(): void {
    if (!this.picture) void this.draw();
  }

  override renderedCallback(): void {
    if (!this.isBack) return;
    this.isBack = false;
    this.hasLooked = false;
    void this.returnFocus();
  }

  /** What stands above has its height only once it is painted: the page scrolls here after that. */
  async returnFocus(): Promise<void> {
    await painted();
    (this.template?.querySelector('.look') as HTMLElement | null)?.focus();
  }

  /** Nothing of one deal may show on another. */
  forget(): void {
    this.picture = null;
    this.rows = null;
    this.chosenDay = '';
    this.hasLooked = false;
  }

  async draw(): Promise<void> {
    const { view, weeks } = this;
    const begun = (this.begun += 1);
    const days = daysUntil(view.readOn, LEAD_IN + weeks * WEEK + 1);
    const source = { deal: view.deal, policy: view.policy.policy, entries: view.entries };
    const points: Point[] = [];
    while (points.length < days.length) {
      // eslint-disable-next-line no-await-in-loop -- one week after the other is what this is for
      await painted();
      if (begun !== this.begun || !this.isConnected) return;
      points.push(...pointsOf(source, days.slice(points.length, points.length + WEEK)));
    }
    this.show(points);
  }

  show(points: readonly Point[]): void {
    const { entries, policy, today } = this.view;
    const { thresholds } = policy.policy;
    this.points = points.slice(LEAD_IN);
    this.turns = turnsOf(points);
    this.picture = pictureOf(this.points, this.turns, { entries, thresholds, today });
    if (this.rows) this.tell();
  }

  get heading(): string {
    return fill(this.view.isClosed ? headingClosed : heading, this.weeks);
  }

  get nothing(): string {
    return fill(nothing, this.weeks);
  }

  get isWaiting(): boolean {
    return this.picture === null;
  }

  get isEmpty(): boolean {
    return this.points.every(({ band }) => band === 'unknown');
  }

  get hasMarks(): boolean {
    return this.turns.length > 0;
  }

  get at(): number {
    const day = this.chosenDay || this.view.asOf;
    const at = this.points.findIndex((point) => point.day === day);
    return at < 0 ? this.last : at;
  }

  get last(): number {
    return this.points.length - 1;
  }

  get chosen(): Point {
    return this.points[this.at] as Point;
  }

  /** What the needle showed on the chosen day. */
  get words(): string {
    const { chosen } = this;
    const day = dayText(chosen.day, this.view.today);
    if (chosen.band === 'unknown') return `${day} · ${bandWords(chosen)}`;
    return [day, signed(chosen.balance), bandWords(chosen), likelyWords(chosen)].join(' · ');
  }

  get chosenX(): number {
    return xAt(this.at, this.points.length);
  }

  get dotStyle(): string {
    const y = yAt(this.chosen.balance);
    return `inset-inline-start: ${this.chosenX}%; inset-block-start: ${y}%`;
  }

  get isKnownDay(): boolean {
    return this.chosen.band !== 'unknown';
  }

  get isLookedAt(): boolean {
    return this.chosen.day === this.view.asOf;
  }

  get isOwnDay(): boolean {
    return this.chosen.day === this.view.readOn;
  }

  get lookLabel(): string {
    if (!this.isOwnDay || !this.view.replay) return lookAt;
    return this.view.isClosed ? backToClose : back;
  }

  /** How many turns have no mark; empty: all have. */
  get unmarked(): string {
    const count = this.turns.length - (this.picture?.marks.length ?? 0);
    return count > 0 ? fill(count === 1 ? moreMarksOne : moreMarks, count) : '';
  }

  choose(at: number): void {
    this.chosenDay = this.points[Math.max(0, Math.min(this.last, at))]?.day ?? '';
  }

  press(event: KeyboardEvent): void {
    const step = stepOf(event);
    if (step === undefined) return;
    event.preventDefault();
    this.choose(this.at + step);
  }

  point(event: PointerEvent): void {
    if (event.buttons === 0) return;
    const { left, width } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    this.choose(dayAt((event.clientX - left) / width, this.points.length));
  }

  look(): void {
    const day = this.isOwnDay ? null : this.chosen.day;
    this.hasLooked = day !== null;
    const detail = { day };
    this.dispatchEvent(new CustomEvent('replay', { detail, bubbles: true, composed: true }));
  }

  unfold(event: Event): void {
    this.rows = null;
    if ((event.currentTarget as HTMLDetailsElement).open) this.tell();
  }

  tell(): void {
    this.rows = rowsOf(this.points, this.turns, this.view);
  }
}
