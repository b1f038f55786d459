/** All that a review is written from. */
import type { Money } from '../week/money.ts';
import type { Review } from '../week/review.ts';
import type { Details, WeekDeal } from '../week/types.ts';
import type { Cell } from '../export/document.ts';
import type { ReviewWords } from './words.ts';

/** A review with what is known of its deals. */
export interface Report {
  review: Review;
  /** ISO day: of a frozen week its Monday, else today. */
  asOf: string;
  /** Whether it is a frozen week. */
  isFrozen: boolean;
  /** ISO day of the Monday of the week that it is compared with; null: none was frozen before. */
  comparedWith: string | null;
  /** Which deals are looked at, in words; null: all that may be seen. */
  scope: string | null;
  /** Deals that are open, or closed since, by their ids. */
  deals: ReadonlyMap<string, WeekDeal>;
  details: Details;
  /** Address of a deal. */
  urlOf: (id: string) => string;
}

export const text = (said: string): Cell => ({ kind: 'text', text: said });
export const whole = (value: number | null): Cell => ({ kind: 'number', value, decimals: 0 });
export const tenths = (value: number | null): Cell => ({ kind: 'number', value, decimals: 1 });
export const moved = (value: number | null, decimals: number): Cell => ({
  kind: 'number',
  value,
  decimals,
  isChange: true,
});
export const money = (amount: number | null, currency: string | null): Cell => ({
  kind: 'money',
  amount,
  currency,
});

/** Sums of several currencies stand side by side; none is not known. */
export function sums(of: readonly Money[], words: ReviewWords): Cell {
  const [only, ...others] = of;
  if (others.length === 0) return money(only?.amount ?? null, only?.currency ?? null);
  return text(of.map(({ amount, currency }) => words.money(amount, currency)).join(' + '));
}

/** A deal by its name, leading to its page. */
export const linkTo = ({ id, name }: WeekDeal, { urlOf }: Report): Cell => ({
  kind: 'link',
  text: name,
  url: urlOf(id),
});
