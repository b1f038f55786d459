/** What we gave and got, as a table. Pure. */
import currency from '@salesforce/label/c.Power_Account_currency';
import deals from '@salesforce/label/c.Power_Account_deals';
import difference from '@salesforce/label/c.Power_Account_difference';
import gave from '@salesforce/label/c.Power_Account_gave';
import got from '@salesforce/label/c.Power_Account_got';
import unsized from '@salesforce/label/c.Power_Account_unsized';
import type { CurrencyTotal } from 'c/powerAccountData';
import type { Column, Row } from 'c/powerAccountTable';
import { exactMoney, fill, plain } from 'c/powerFormat';

export const TOTAL_COLUMNS: readonly Column[] = [
  { label: currency },
  { label: deals, isNumber: true },
  { label: gave, isNumber: true },
  { label: got, isNumber: true },
  { label: difference, isNumber: true },
];

/** A line for each currency: none is added to another. */
export const totalRows = (totals: readonly CurrencyTotal[]): Row[] =>
  totals.map(({ currency: code, deals: count, gave: out, got: back }) => ({
    key: code,
    cells: [
      { text: code },
      { text: plain(count) },
      ...[out, back, back - out].map((sum) => ({ text: exactMoney(sum, code) })),
    ],
  }));

/** How many concessions count as nothing; empty: none. */
export function unsizedLine(totals: readonly CurrencyTotal[]): string {
  const count = totals.reduce((sum, total) => sum + total.unsized, 0);
  return count > 0 ? fill(unsized, plain(count)) : '';
}
