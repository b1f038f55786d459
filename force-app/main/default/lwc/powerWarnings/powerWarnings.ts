import eventsBehind from '@salesforce/label/c.Power_Warn_events';
import then from '@salesforce/label/c.Power_Warn_then';
import atClose from '@salesforce/label/c.Power_Warnings_at_close';
import heading from '@salesforce/label/c.Power_Warnings_heading';
import { fill, plain } from 'c/powerFormat';
import { warningGrounds, type Warning, type WarningGround } from 'c/powerModel';
import type { EventEntry, ReadingView } from 'c/powerReading';
import { isPast } from 'c/powerWords';
import { api, LightningElement } from 'lwc';
import { evidenceOf } from './evidence';
import { meaningOf, PLANS, stepOf } from './steps';
import { titleOf } from './titles';

/** Events that are shown without being asked for. */
const FEW = 2;

interface WarningItem {
  key: Warning;
  title: string;
  evidence: string;
  /** Those that are shown. */
  events: EventEntry[];
  /** What opens a long list of events; empty: it is short. */
  fold: string;
  isOpen: boolean;
  /** What it means and what to do; empty where it is past. */
  meaning: string;
  step: string;
  /** What the button that leads to a plan says; empty: none. */
  plan: string;
}

const entriesOf = ({ events }: WarningGround, { entries }: ReadingView): EventEntry[] =>
  events.flatMap((id) => entries.get(id) ?? []);

/** A log that has ended is past being quiet. */
const holds = (warning: Warning, view: ReadingView): boolean =>
  warning !== 'stale' || !isPast(view);

/** What is past is past advice. */
const adviceOf = (ground: WarningGround, view: ReadingView, canPlan: boolean) =>
  isPast(view)
    ? { meaning: '', step: '', plan: '' }
    : {
        meaning: meaningOf(ground, view),
        step: stepOf(ground, view),
        plan: canPlan ? (PLANS[ground.warning] ?? '') : '',
      };

/**
 * What should not be overlooked on this deal: each with what it means, what it rests on and one
 * next step.
 * @fires planask where a step leads to a plan.
 */
export default class PowerWarnings extends LightningElement {
  @api view!: ReadingView;
  /** There is a plan to go to. */
  @api canPlan = false;

  /** Warnings whose long list of events is open. */
  unfolded: ReadonlySet<Warning> = new Set();

  get heading(): string {
    if (this.view.replay !== null) return then;
    return this.view.isClosed ? atClose : heading;
  }

  /** What holds today needs no heading to be seen, but one to be found. */
  get headingClass(): string {
    return isPast(this.view) ? 'heading' : 'slds-assistive-text';
  }

  get hasItems(): boolean {
    return this.view.reading.warnings.some((warning) => holds(warning, this.view));
  }

  get items(): WarningItem[] {
    const { deal, policy, asOf } = this.view;
    return warningGrounds(deal, policy.policy, asOf)
      .filter(({ warning }) => holds(warning, this.view))
      .map((ground) => this.itemOf(ground));
  }

  itemOf(ground: WarningGround): WarningItem {
    const { view } = this;
    const { warning: key } = ground;
    const events = entriesOf(ground, view);
    const isLong = events.length > FEW;
    const isOpen = this.unfolded.has(key);
    return {
      key,
      title: titleOf(ground, view),
      evidence: evidenceOf(ground, view),
      events: isLong && !isOpen ? [] : events,
      fold: isLong ? fill(eventsBehind, plain(events.length)) : '',
      isOpen,
      ...adviceOf(ground, view, this.canPlan),
    };
  }

  toggle({ currentTarget }: Event): void {
    const key = (currentTarget as HTMLElement).dataset['key'] as Warning;
    const others = [...this.unfolded].filter((one) => one !== key);
    this.unfolded = new Set(this.unfolded.has(key) ? others : [...others, key]);
  }

  plan(): void {
    this.dispatchEvent(new CustomEvent('planask', { bubbles: true, composed: true }));
  }
}
