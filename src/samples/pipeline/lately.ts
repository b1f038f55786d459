/**
 * What happened around the weeks that are frozen, so that a weekly review has something to say. Days
 * count from the last frozen Monday: those before it lie in the week between both, and with no more
 * than five after it all lies before today, whatever weekday that is.
 */
import type { FieldValue } from '../sample.ts';
import type { ShowcaseKey } from './characters.ts';
import type { CompanyKey } from './companies.ts';

/** Customers whose small deal in between was won or lost just now, and on which day. */
export const endings: Partial<Record<CompanyKey, number>> = {
  solbrisa: -4,
  rostmere: 2,
  hartwegen: 3,
};

/** Deals that were deleted since the last week was frozen: frozen weeks alone know of them. */
export const deletions: readonly (readonly [company: CompanyKey, key: ShowcaseKey])[] = [
  ['zielnova', 'duplicate'],
];

/** Deals of which the last thing before that Monday was written down on the day after. */
export const writtenLate: ReadonlySet<string> = new Set(['deal-bramhurst-4', 'deal-castellor-4']);

/** The day on which a rep caught up with what is written late. */
export const CAUGHT_UP = 1;

/** Fields of a deal that somebody changed. */
interface Edit {
  deal: string;
  /** The day on which it was changed. */
  day: number;
  was: Readonly<Record<string, FieldValue>>;
}

/** What somebody changed on deals that are open. */
export const edits: readonly Edit[] = [
  { deal: 'deal-norrwick-4', day: -3, was: { StageName: 'Proposal/Price Quote' } },
  { deal: 'deal-orsalto-4', day: 2, was: { Amount: 560_000 } },
  { deal: 'deal-veltrano-3', day: 2, was: { Customer_Alternatives__c: 0 } },
  { deal: 'deal-tarnholm-4', day: 3, was: { StageName: 'Needs Analysis' } },
];

/** A deal that was lost, until the customer called again; its log was silent all the while. */
export const reopened = { deal: 'deal-beaumarchand-4', closedOn: -11, day: 2 } as const;
