/** What of a log is left out, and why. */
import unknownKind from '@salesforce/label/c.Power_Gauge_unknown_kind';
import unknownKinds from '@salesforce/label/c.Power_Gauge_unknown_kinds';
import unknownKindTimes from '@salesforce/label/c.Power_Gauge_unknown_kind_times';
import leftOut from '@salesforce/label/c.Power_Held_left_out';
import { fill, plain } from 'c/powerFormat';
import type { Issue } from 'c/powerModel';
import type { EventEntry, ReadingView } from 'c/powerReading';
import { ISSUE_WORDS } from 'c/powerWords';
import type { Limit } from './limit';

type Entries = ReadonlyMap<string, EventEntry>;

/** Kinds that the policy does not know are told by name: whoever sets the policy can add them. */
function unknownKindsWords(issues: readonly Issue[], entries: Entries): string {
  const kinds = Map.groupBy(issues, ({ id }) => entries.get(id ?? '')?.kindName ?? '');
  const names = [...kinds].map(([kind, { length }]) =>
    length > 1 ? fill(unknownKindTimes, kind, plain(length)) : kind,
  );
  return fill(names.length > 1 ? unknownKinds : unknownKind, names.join(', '));
}

const entriesOf = (issues: readonly Issue[], entries: Entries): EventEntry[] =>
  issues.flatMap(({ id }) => entries.get(id ?? '') ?? []);

/** One for each reason; entries that somebody can mend are named, kinds are the admin's. */
export function leftOutOf({ reading, entries }: ReadingView): Limit[] {
  const byReason = Map.groupBy(reading.issues, ({ code }) => ISSUE_WORDS[code]);
  return [...byReason].map(([reason, issues]) => {
    if (issues[0]?.code === 'unknown-kind')
      return { key: reason, words: unknownKindsWords(issues, entries), entries: [] };
    return { key: reason, words: fill(leftOut, reason), entries: entriesOf(issues, entries) };
  });
}
