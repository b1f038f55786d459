/** A review as data: what `sf power review --json` answers, and what the page exports. */
import { nextStepOf, type NextStep } from '../week/nextStep.ts';
import type { Review } from '../week/review.ts';
import type { DealDetail, WeekDeal } from '../week/types.ts';
import type { Report } from './report.ts';
import { whyParts } from './whyText.ts';
import type { ReviewWords } from './words.ts';

/** A deal of a review. */
interface ReviewedDeal extends WeekDeal {
  url: string;
  /** What to do next. */
  nextStep: NextStep;
  /** What its log says; null: it was not read. */
  detail: DealDetail | null;
}

/** A part of a movement, as it is shown. */
interface ShownReason {
  text: string;
  /** Points of the needle; over a deal they sum to its change as it is shown. */
  points: number;
}

export interface ReviewResult {
  /** ISO day: of a frozen week its Monday, else today. */
  asOf: string;
  isFrozen: boolean;
  /** ISO day of the Monday of the week that it is compared with; null: none was frozen before. */
  comparedWith: string | null;
  /** Which deals are looked at, in words; null: all that may be seen. */
  scope: string | null;
  review: Review;
  /** Why each deal moved, in the order of the movers. */
  reasons: { id: string; reasons: ShownReason[] }[];
  /** Deals that are open, or closed since the week before. */
  deals: ReviewedDeal[];
}

/** A review as data. */
export const reviewResultOf = (report: Report, words: ReviewWords): ReviewResult => ({
  asOf: report.asOf,
  isFrozen: report.isFrozen,
  comparedWith: report.comparedWith,
  scope: report.scope,
  review: report.review,
  reasons: report.review.movers.map((mover) => ({
    id: mover.id,
    reasons: whyParts(mover, report.details.get(mover.id), words),
  })),
  deals: [...report.deals.values()].map((deal) => ({
    ...deal,
    url: report.urlOf(deal.id),
    nextStep: nextStepOf(deal),
    detail: report.details.get(deal.id) ?? null,
  })),
});
