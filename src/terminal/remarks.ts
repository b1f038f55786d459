/** What a reading does not rest on, and why. */
import type { Issue } from '../model/index.ts';
import type { Entry, Shown } from './entries.ts';
import { harmless } from './text.ts';
import { issueWord, word } from './words.ts';

const UNKNOWN_KIND = 'unknown-kind';

/** What an issue is about, so that somebody finds it. */
function subjectOf({ id, code }: Issue, entries: ReadonlyMap<string, Entry>): string {
  if (id === null) return word(code === 'malformed' ? 'gauge.unnamed' : 'gauge.theDeal');
  const entry = entries.get(id);
  const what = code === UNKNOWN_KIND ? entry?.kindName : entry?.title;
  return `${what ?? ''} [${harmless(id)}]`.trim();
}

/** What was left out for one reason, and what can be done. */
export function leftOutWords(
  issues: readonly Issue[],
  entries: ReadonlyMap<string, Entry>,
): string {
  const subjects = issues.map((issue) => subjectOf(issue, entries)).join(', ');
  const code = issues[0]?.code ?? 'malformed';
  if (code !== UNKNOWN_KIND) return word('gauge.leftOut', subjects, issueWord(code));
  const kinds = new Set(issues.map(({ id }) => entries.get(id ?? '')?.kindName));
  return word(kinds.size > 1 ? 'gauge.unknownKinds' : 'gauge.unknownKind', subjects);
}

/** One line a reason, naming what it kept out. */
function leftOutLines(shown: Shown, entries: ReadonlyMap<string, Entry>): string[] {
  const byReason = Map.groupBy(shown.reading.issues, ({ code }) => issueWord(code));
  return [...byReason.values()].map((issues) => leftOutWords(issues, entries));
}

/** How many entries wait, or were taken back: neither counted nor wrong. */
function heldBackLines({ reading, named: { deal } }: Shown): string[] {
  const logged = (deal.concessions?.length ?? 0) + (deal.behaviors?.length ?? 0);
  const wrong = reading.issues.filter(({ id, code }) => id !== null || code === 'malformed').length;
  const held = logged - reading.contributions.length - wrong;
  return held > 0 ? [word('gauge.heldBack', held, logged)] : [];
}

/** The fields that the reader may not see. */
export const hiddenLines = ({ hiddenFields }: Shown): string[] =>
  hiddenFields.length === 0
    ? []
    : [`${word('gauge.hidden')} ${word('gauge.hiddenFields', hiddenFields.join(', '))}`];

/** Everything that a reader must know before they trust the figures. */
export const remarksOf = (shown: Shown, entries: ReadonlyMap<string, Entry>): string[] => [
  ...hiddenLines(shown),
  ...leftOutLines(shown, entries),
  ...heldBackLines(shown),
];
