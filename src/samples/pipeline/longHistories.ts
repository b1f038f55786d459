import type { StorylineKey } from './characters.ts';
import type { CompanyKey } from './companies.ts';

/** A closed deal more: the way it went, and how many days before today it was closed. */
type PastDeal = readonly [key: StorylineKey, closedAgo: number];

/**
 * Customers that buy often enough for their years to be read quarter by quarter: one comes closer,
 * one turns hard, one never does more than trade. All of it lies more than a year back.
 */
export const longHistories: Partial<Record<CompanyKey, readonly PastDeal[]>> = {
  linnestad: [
    ['hardballProcurement', 690],
    ['thaw', 590],
    ['partner', 395],
  ],
  norrwick: [
    ['partner', 795],
    ['oneLoudThreat', 610],
    ['lateSwerve', 385],
  ],
  kovarna: [
    ['tradeOffs', 575],
    ['tradeOffs', 470],
  ],
};
