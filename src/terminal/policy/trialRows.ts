/** Deals → their readings under the policy of today and under a draft. */
import type { TrialDeal } from '../../org/policy/trialDeals.ts';
import {
  DAYS_BEFORE_CLOSE,
  daysBefore,
  LAST_YEAR_DAYS,
  tryPolicy,
  type Ending,
  type Trial,
  type TrialRow,
} from '../../review/index.ts';

/** Readings of open deals, and of those that closed within the last year. */
export interface TrialRows {
  open: TrialRow[];
  closed: TrialRow[];
}

/** The first day of the year that ends on a day; both are ISO days. */
export const yearBefore = (today: string): string => daysBefore(today, LAST_YEAR_DAYS);

const endingOf = (won: boolean | null): Ending | null => {
  if (won === null) return null;
  return won ? 'won' : 'lost';
};

type Read = Pick<Trial, 'readOn' | 'ending'>;

/** When a deal is read; null: it closed too long ago. */
function readingOf({ named }: TrialDeal, today: string): Read | null {
  const { isClosed, closedOn, won } = named;
  if (!isClosed) return { readOn: today, ending: null };
  const day = closedOn !== null && closedOn < today ? closedOn : today;
  if (day < yearBefore(today)) return null;
  return { readOn: daysBefore(day, DAYS_BEFORE_CLOSE), ending: endingOf(won) };
}

const trialOf = ({ named: { deal, name }, policies }: TrialDeal, read: Read): Trial => ({
  id: deal.id ?? name,
  name,
  deal,
  ...policies,
  ...read,
});

/**
 * Reads open deals today, and those of the last year as they stood while they could still turn.
 * @param today ISO day.
 */
export function trialRows(deals: readonly TrialDeal[], today: string): TrialRows {
  const rows: TrialRows = { open: [], closed: [] };
  for (const one of deals) {
    const read = readingOf(one, today);
    if (read) rows[one.named.isClosed ? 'closed' : 'open'].push(tryPolicy(trialOf(one, read)));
  }
  return rows;
}
