import { failureOf } from 'c/powerErrors';
import type { LaneRead } from 'c/powerLane';
import { WEEK_REQUEST } from 'c/powerRecords';
import { isAsked, weeksIn, weeksLane } from 'c/powerReviewData';
import { createRecord } from 'lightning/uiRecordApi';
import { ReviewMaker } from './reviewMaker';

/** Milliseconds between two looks whether the week is frozen. */
const LOOK = 10_000;

/**
 * `offered`: it may be asked for · `asking`: it is about to be · `waiting`: it was asked for ·
 * `frozen`: it is, while as it stands is looked at · null: there is nothing to freeze.
 */
export type FreezeState = 'offered' | 'asking' | 'waiting' | 'frozen' | null;

/** Asks the service to freeze the week, for it alone may write one, and looks until that is done. */
export abstract class Freezer extends ReviewMaker {
  isAsking = false;
  isSaving = false;
  /** It was asked for on this page. */
  hasAsked = false;
  /** Why it could not be asked for; empty: nothing. */
  refusal = '';
  /** The weeks that there are since it was frozen; null: it was not, while it was waited for. */
  frozenWeeks: LaneRead['nodes'] | null = null;
  looks = 0;
  timer = 0;
  /** Where the keyboard goes once that is on the page: what was pressed goes. */
  goesTo = '';

  override disconnectedCallback(): void {
    window.clearTimeout(this.timer);
  }

  override renderedCallback(): void {
    const target = this.goesTo && this.template?.querySelector<HTMLElement>(this.goesTo);
    if (!target) return;
    this.goesTo = '';
    target.focus();
  }

  get isFrozen(): boolean {
    return this.frozenWeeks !== null || this.weeks.some(({ week }) => week === this.thisWeek);
  }

  get freezeState(): FreezeState {
    if (!this.hasStarted || this.view.shown) return null;
    if (this.isFrozen) return 'frozen';
    if (this.hasAsked || isAsked(this.read)) return 'waiting';
    if (!this.descriptions.get(WEEK_REQUEST)?.createable) return null;
    return this.isAsking ? 'asking' : 'offered';
  }

  askToFreeze(): void {
    this.isAsking = true;
    this.refusal = '';
    this.goesTo = '.confirm';
  }

  leaveIt(): void {
    this.isAsking = false;
    this.goesTo = '.freeze';
  }

  async freeze(): Promise<void> {
    this.isSaving = true;
    try {
      const fields = { Week_Key__c: this.thisWeek };
      await createRecord({ apiName: WEEK_REQUEST, fields });
      this.hasAsked = true;
    } catch (cause) {
      const { type, message } = failureOf(cause);
      // Somebody else has asked for the same week: that is as good.
      this.hasAsked = type === 'duplicate';
      this.refusal = this.hasAsked ? '' : message;
    }
    this.isSaving = false;
    this.isAsking = this.refusal !== '';
    this.goesTo = this.isAsking ? '.confirm' : '.freezing';
    this.lookAgain();
  }

  /** Whoever waits is told when it is done. */
  lookAgain(): void {
    if (this.timer !== 0 || this.freezeState !== 'waiting') return;
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- the service takes its time, and tells nobody
    this.timer = window.setTimeout(() => {
      this.timer = 0;
      this.looks += 1;
      this.extra = [weeksLane(this.descriptions, this.lookName)];
    }, LOOK);
  }

  get lookName(): string {
    return `weeks ${this.looks}`;
  }

  override takeRead(event: CustomEvent<LaneRead>): void {
    if (event.detail.name !== this.lookName) {
      super.takeRead(event);
      this.lookAgain();
      return;
    }
    this.extra = [];
    const { nodes } = event.detail;
    const isDone = weeksIn(new Map([['weeks', nodes]])).some(({ week }) => week === this.thisWeek);
    if (isDone) this.frozenWeeks = nodes;
    else this.lookAgain();
  }

  /** The week as it was frozen; until then the page stays as it is. */
  showFrozen(): void {
    if (this.frozenWeeks) this.read = new Map([...this.read, ['weeks', this.frozenWeeks]]);
    this.look(this.thisWeek);
    this.goesTo = '.title';
  }
}
