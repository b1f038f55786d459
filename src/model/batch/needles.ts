/** Sums → needle, interval, tension and band. */
import * as needle from '../needle.ts';
import * as numbers from '../numbers.ts';
import * as terms from '../terms.ts';
import type { Policy } from '../types.ts';
import * as columns from './columns.ts';
import * as spans from './span.ts';
import * as places from './sums.ts';

const { BAND_CODES, CUSTOMER, SELLER } = columns;
const { FULL_SCALE, Z_90 } = needle;
const { unsigned } = numbers;
const { MAX_ALTERNATIVES } = terms;
const { requireValues } = spans;
const { HARD, NO_FACE, PLACES, shownBy, TOWARDS } = places;
/** The place of the first band that a needle can be in: those after it rise with the needle. */
const LOWEST_BAND = BAND_CODES.indexOf('customer-dominates');

/** An alternative that makes sense, else NaN. */
const known = (alternative: number): number =>
  alternative >= 0 && alternative <= MAX_ALTERNATIVES ? alternative : NaN;

/** X: all that shows a face, and all that shows none. */
const evidenceAt = (sums: Float64Array, base: number): number =>
  shownBy(sums, base, CUSTOMER) + shownBy(sums, base, SELLER) + (sums[base + NO_FACE] as number);

/**
 * Half of the interval. Source: docs/model.md, 'interval'.
 * @param share of one unit of evidence in all.
 */
function halfWidth(seller: number, customer: number, share: number): number {
  const lead = seller - customer;
  const variance = seller + customer - lead * lead;
  return Z_90 * FULL_SCALE * Math.sqrt(Math.max(0, variance) * (share / (1 + share)));
}

/** Place in `BAND_CODES`: how many borders the needle has passed. Source: docs/model.md, 'band'. */
const bandOf = (balance: number, borders: Float64Array): number =>
  LOWEST_BAND +
  (Number(balance > (borders[0] as number)) | 0) +
  (Number(balance > (borders[1] as number)) | 0) +
  (Number(balance >= (borders[2] as number)) | 0) +
  (Number(balance >= (borders[3] as number)) | 0);

/** Writes where the needles of a span stand. Source: docs/model.md, 'The needle'. */
export function finishNeedles(
  { sums, first, end }: spans.Dated,
  { sellerAlternatives, customerAlternatives }: columns.DealColumns,
  { priorEvidence: prior, alternativesWeight, minEvidence, thresholds }: Policy,
  { balance, low, high, tension, confidence, evidence, band }: columns.ReadingColumns,
): void {
  /** Of the power that nobody has shown yet, half is even between both. */
  const even = prior / 4;
  // A policy is frozen, and a frozen list takes long to look into.
  const borders = Float64Array.from(thresholds);
  requireValues(sums[0], borders[0], sellerAlternatives[end - 1], customerAlternatives[end - 1]);
  requireValues(balance[end - 1], low[end - 1], high[end - 1], tension[end - 1]);
  requireValues(confidence[end - 1], evidence[end - 1], band[end - 1]);
  for (let deal = first, base = 0; deal < end; deal += 1, base += PLACES) {
    const lead =
      known(sellerAlternatives[deal] as number) - known(customerAlternatives[deal] as number);
    const pull = lead === lead ? (alternativesWeight * lead) / MAX_ALTERNATIVES : 0;
    const leverage = Math.abs(pull);
    const events = evidenceAt(sums, base);
    const toSeller = (sums[base + TOWARDS + SELLER] as number) + Math.max(0, pull);
    const toCustomer = (sums[base + TOWARDS + CUSTOMER] as number) + Math.max(0, -pull);
    const all = prior + events + leverage;
    const stands = (FULL_SCALE * (toSeller - toCustomer)) / all;
    const share = 1 / all;
    const half = halfWidth((toSeller + even) * share, (toCustomer + even) * share, share);
    balance[deal] = unsigned(stands);
    low[deal] = Math.max(-FULL_SCALE, stands - half);
    high[deal] = Math.min(FULL_SCALE, stands + half);
    tension[deal] = (FULL_SCALE * (sums[base + HARD] as number)) / (prior + events);
    confidence[deal] = (events + leverage) * share;
    evidence[deal] = events;
    band[deal] = bandOf(stands, borders) * Number(events + leverage >= minEvidence);
  }
}
