/** What of a log does not count, and why. */
import heldBack from '@salesforce/label/c.Power_Gauge_held_back';
import leftOut from '@salesforce/label/c.Power_Gauge_left_out';
import theDeal from '@salesforce/label/c.Power_Gauge_the_deal';
import unknownKind from '@salesforce/label/c.Power_Gauge_unknown_kind';
import unknownKinds from '@salesforce/label/c.Power_Gauge_unknown_kinds';
import unknownKindTimes from '@salesforce/label/c.Power_Gauge_unknown_kind_times';
import { fill } from 'c/powerFormat';
import type { Issue, Reading } from 'c/powerModel';
import { ISSUE_WORDS } from 'c/powerWords';
import type { Entries } from './entries';

/** Kinds that the policy does not know are told by name: whoever sets the policy can add them. */
function unknownKindsLine(issues: readonly Issue[], entries: Entries): string {
  const kinds = Map.groupBy(issues, ({ id }) => entries.get(id ?? '')?.kindName ?? '');
  const names = [...kinds].map(([kind, { length }]) =>
    length > 1 ? fill(unknownKindTimes, kind, length) : kind,
  );
  return fill(names.length > 1 ? unknownKinds : unknownKind, names.join(', '));
}

const titlesOf = (issues: readonly Issue[], entries: Entries): string =>
  issues.map(({ id }) => entries.get(id ?? '')?.title ?? theDeal).join(', ');

/** One line a reason, naming what it kept out. */
function leftOutLines({ issues }: Reading, entries: Entries): string[] {
  const byReason = Map.groupBy(issues, ({ code }) => ISSUE_WORDS[code]);
  return [...byReason].map(([reason, kept]) =>
    kept[0]?.code === 'unknown-kind'
      ? unknownKindsLine(kept, entries)
      : fill(leftOut, titlesOf(kept, entries), reason),
  );
}

/** How many entries wait, or were taken back: neither counted nor wrong. */
function heldBackLines({ contributions, issues }: Reading, logged: number): string[] {
  const wrong = issues.filter(({ id }) => id !== null).length;
  const held = logged - contributions.length - wrong;
  return held > 0 ? [fill(heldBack, held, logged)] : [];
}

/** One line for what waits, and one for each reason why something was left out. */
export const remarksOf = (reading: Reading, entries: Entries): string[] => [
  ...heldBackLines(reading, entries.size),
  ...leftOutLines(reading, entries),
];
