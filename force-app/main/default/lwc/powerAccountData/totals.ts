/** What we gave and got over all deals. Pure. */
import { byWords, currencyOr } from 'c/powerFormat';
import { rounded } from 'c/powerRecords';
import type { DealOfAccount } from './deals';

/** Decimals of money. */
const CENTS = 2;

/** Sums over the deals in one currency: nobody adds euros to dollars here. */
export interface CurrencyTotal {
  /** ISO code. */
  currency: string;
  deals: number;
  /** What our concessions cost us. */
  gave: number;
  /** What theirs are worth to us. */
  got: number;
  /** Concessions of both that nobody has put a figure to: they count 0. */
  unsized: number;
}

const sumOf = (
  deals: readonly DealOfAccount[],
  of: (ledger: NonNullable<DealOfAccount['read']>['ledger']) => number,
): number =>
  rounded(
    deals.reduce((sum, { read }) => sum + (read ? of(read.ledger) : 0), 0),
    CENTS,
  );

/** One total for each currency, by its code; deals that cannot be read are in none. */
export function totalsOf(deals: readonly DealOfAccount[]): CurrencyTotal[] {
  const read = deals.filter((deal) => deal.read !== null);
  const groups = Map.groupBy(read, ({ currency }) => currencyOr(currency));
  return [...groups]
    .sort(([a], [b]) => byWords(a, b))
    .map(([currency, own]) => ({
      currency,
      deals: own.length,
      gave: sumOf(own, ({ seller }) => seller.given),
      got: sumOf(own, ({ seller }) => seller.received),
      unsized: sumOf(own, ({ seller, customer }) => seller.unsized + customer.unsized),
    }));
}
