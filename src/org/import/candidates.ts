/** A row, looked at by itself → an event for a deal of the org, or why it is none. */
import { isRejection, rejection, type Rejection } from './reasons.ts';
import { foreignTo, LOGS } from './shapes.ts';
import { targetOf } from './targets.ts';
import type { Candidate, ImportRow, Log, OrgState } from './types.ts';

/** The log of a row, where it names one. */
export const logIn = ({ values: { log } }: ImportRow): Log | null =>
  LOGS.find((known) => known === log) ?? null;

const isFilled = ({ values, emptied }: ImportRow, column: keyof ImportRow['values']): boolean =>
  values[column] !== undefined || emptied.includes(column);

function checked(row: ImportRow): { log: Log; id: string } | Rejection {
  const { values, flaw } = row;
  const log = logIn(row);
  if (flaw !== null) return { reason: flaw };
  if (values.id === undefined) return rejection('id-missing');
  if (log === null) return rejection('log-unknown', [values.log ?? '']);
  const stray = foreignTo(log).find((column) => isFilled(row, column));
  return stray ? rejection('stray-column', [log, stray]) : { log, id: values.id };
}

/** The event that a row stands for, or why it stands for none. */
export function candidateOf(row: ImportRow, state: OrgState): Candidate | Rejection {
  const event = checked(row);
  if (isRejection(event)) return event;
  const deal = targetOf(row, state);
  if (isRejection(deal)) return deal;
  const existing = state.events[event.log](event.id);
  // An event belongs to its opportunity for good.
  if (existing && existing.deal !== deal.id) return rejection('event-elsewhere', [existing.deal]);
  return { row, ...event, deal, existing };
}
