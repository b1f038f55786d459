import type { Party } from '../../model/index.ts';
import { addDays, workdayOnOrBefore } from '../days.ts';
import type { Customer } from './book.ts';
import type { ShowcaseKey, StorylineKey } from './characters.ts';
import type { Beat, Stage } from './storyline.ts';

/** When the beats of a deal take place. */
export interface Timing {
  beats: readonly Beat[];
  /** By how much the beats' days are drawn apart. */
  stretch: number;
  /** The ISO day that the beats count back from. */
  lastDay: string;
}

/** One deal before its log is written. */
export interface DealPlan extends Timing {
  /** The opportunity's referenceId. */
  id: string;
  customer: Customer;
  /** What is sold. */
  project: string;
  kind: 'first' | 'later' | 'renewal';
  amount: number | null;
  marginPercent: number | null;
  alternatives: Record<Party, number | null>;
  stage: Stage;
  isOpen: boolean;
  storyline: StorylineKey | ShowcaseKey;
  /** Played exactly as the beats say, without chance. */
  asWritten: boolean;
  /** The ISO day on which the sample is looked at. */
  today: string;
  openedOn: string;
  closesOn: string;
  nextStep: string | null;
}

const daysBack = ({ beats, stretch }: Timing): number =>
  Math.max(0, ...beats.map(({ daysAgo }) => Math.ceil(daysAgo * stretch)));

/** The working day on which a deal was opened, so many days before its first beat. */
export const openedBefore = (timing: Timing, days: number): string =>
  workdayOnOrBefore(addDays(timing.lastDay, -daysBack(timing) - days));
