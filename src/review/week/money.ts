/** Sums of money: of each currency its own, for a review knows no rates. */

/** So much of a currency. */
export interface Money {
  /** ISO 4217; null: the org has one currency. */
  currency: string | null;
  amount: number;
}

/** The largest first; of equals by the letters of the currency. */
const bySize = (a: Money, b: Money): number =>
  b.amount - a.amount || (String(a.currency) < String(b.currency) ? -1 : 1);

/** The sum of each currency; nothing where no amount is known. */
export function sumOf(
  items: readonly { currency: string | null; amount: number | null }[],
): Money[] {
  const sums = new Map<string | null, number>();
  for (const { currency, amount } of items)
    if (amount !== null) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums].map(([currency, amount]) => ({ currency, amount })).sort(bySize);
}
