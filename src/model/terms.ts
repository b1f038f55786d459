/** The deal's own fields → what is known of it, and what is wrong with the rest. */
import { finite, isMissing, isWithin } from './numbers.ts';
import type { Deal, Issue, IssueCode, Party, Policy } from './types.ts';

export const [MIN_MARGIN, MAX_MARGIN] = [-100, 100];
/** A walk-away as good as this deal. */
export const MAX_ALTERNATIVES = 4;

/** What is known of a deal; null: unknown. */
export interface Terms {
  /** Money > 0. */
  amount: number | null;
  /** Percent, before any concession. */
  marginPercent: number;
  /** 0 … 4 of each party. */
  alternatives: Record<Party, number | null>;
}

/** Whether a margin makes sense, in percent. */
export const isMargin = (value: unknown): value is number =>
  isWithin(value, MIN_MARGIN, MAX_MARGIN);
const isAlternatives = (value: unknown): value is number => isWithin(value, 0, MAX_ALTERNATIVES);

const knownAmount = (value: unknown): number | null => {
  const amount = finite(value);
  return amount !== null && amount > 0 ? amount : null;
};

const knownAlternatives = (value: unknown): number | null => (isAlternatives(value) ? value : null);

/** The terms on which the deal is read; a field that makes no sense is unknown. */
export const termsOf = (deal: Deal, policy: Policy): Terms => ({
  amount: knownAmount(deal.amount),
  marginPercent: isMargin(deal.marginPercent) ? deal.marginPercent : policy.defaultMarginPercent,
  alternatives: {
    seller: knownAlternatives(deal.sellerAlternatives),
    customer: knownAlternatives(deal.customerAlternatives),
  },
});

/** Issues of the deal's own fields: amount, margin, alternatives (once for both). */
export function termIssues(deal: Deal): Issue[] {
  const is = (value: unknown, valid: (value: unknown) => boolean): boolean =>
    isMissing(value) || valid(value);
  const checks: [IssueCode, boolean][] = [
    ['invalid-deal-amount', is(deal.amount, (value) => finite(value) !== null)],
    ['invalid-deal-margin', is(deal.marginPercent, isMargin)],
    [
      'invalid-deal-alternatives',
      is(deal.sellerAlternatives, isAlternatives) && is(deal.customerAlternatives, isAlternatives),
    ],
  ];
  return checks.filter(([, valid]) => !valid).map(([code]) => ({ id: null, code }));
}
