/** What concessions answer: one of the file, one of the org, or nothing that there is. */
import { eventKey, recordKey } from './keys.ts';
import { rejection, type Rejection } from './reasons.ts';
import type { Candidate, ImportRow, OrgState } from './types.ts';

/** What a concession answers. */
export interface Answer {
  /** Its row; null: it is in the org alone. */
  to: Candidate | null;
  /** Id of its record; null: it is not there yet. */
  recordId: string | null;
}

/** Where answers may lead. */
export interface Destinations {
  /** Concessions of the file, by `destinationKey`. */
  candidates: ReadonlyMap<string, Candidate>;
  /** Rows of concessions that were rejected, by `eventKey`. */
  rejected: ReadonlyMap<string, ImportRow>;
  state: OrgState;
}

/** An answer belongs to the opportunity of what it answers. */
const within = (candidate: Candidate, deal: string, answer: Answer): Answer | Rejection =>
  deal === candidate.deal.id
    ? answer
    : rejection('answer-elsewhere', [candidate.row.values.inReturnFor ?? '']);

/**
 * What a row answers; null: it does not say, or nothing any more. A row that was rejected is no way
 * out, but its record is, where the org has one.
 */
export function answerOf(
  candidate: Candidate,
  { candidates, rejected, state }: Destinations,
): Answer | Rejection | null {
  const text = candidate.row.values.inReturnFor;
  if (text === undefined) return null;
  const existing = state.events.concession(text);
  const to = candidates.get(existing ? recordKey(existing.id) : eventKey(text));
  if (to === candidate) return rejection('answer-to-itself');
  if (to) return within(candidate, to.deal.id, { to, recordId: to.existing?.id ?? null });
  if (existing) return within(candidate, existing.deal, { to: null, recordId: existing.id });
  const row = rejected.get(eventKey(text));
  return row ? rejection('answer-rejected', [text, row.line]) : rejection('answer-unknown', [text]);
}

/** The key under which a candidate is a destination: its record's, else its own. */
export const destinationKey = ({ existing, id }: Candidate): string =>
  existing ? recordKey(existing.id) : eventKey(id);
