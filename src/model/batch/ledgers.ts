/** Sums → what was given and got, and the warnings that rest on it. */
import * as terms from '../terms.ts';
import type { Policy } from '../types.ts';
import * as codes from './columns.ts';
import * as spans from './span.ts';
import * as places from './sums.ts';

const { MAX_MARGIN, MIN_MARGIN } = terms;
const { bitOf, CUSTOMER, isPrice, NO_CODE, OUTCOME_CODES, SELLER } = codes;
const { requireValues } = spans;
const { CASH, COST, GIVEN, LEFT_OUT, PLACES, RECENT, VALUE, WAITING } = places;
const PERCENT = 100;
const SQUEEZE = bitOf('squeeze');
const STALE = bitOf('stale');
const UNRECIPROCATED = bitOf('unreciprocated');

const NONE = OUTCOME_CODES.indexOf('none');
const BOTH_WIN = OUTCOME_CODES.indexOf('both-win');
const NO_LOSS = OUTCOME_CODES.indexOf('no-loss');
const EVEN = OUTCOME_CODES.indexOf('even');
const SHARED_SACRIFICE = OUTCOME_CODES.indexOf('shared-sacrifice');
const ONE_SIDED_SELLER = OUTCOME_CODES.indexOf('one-sided-seller');
const ONE_SIDED_CUSTOMER = OUTCOME_CODES.indexOf('one-sided-customer');

/** Place in `OUTCOME_CODES`. Source: docs/model.md, 'outcome'. */
function outcomeOf(seller: number, customer: number, policy: Policy): number {
  const { outcomeTolerance: nil, equalityTolerance } = policy;
  const worse = Math.min(seller, customer);
  const better = Math.max(seller, customer);
  if (worse > nil) return BOTH_WIN;
  if (worse >= -nil) return better > nil ? NO_LOSS : EVEN;
  if (better < -nil && better - worse <= equalityTolerance) return SHARED_SACRIFICE;
  return seller > customer ? ONE_SIDED_SELLER : ONE_SIDED_CUSTOMER;
}

/** What a party got less what it gave, money. */
const netAt = (sums: Float64Array, base: number, party: number): number =>
  (sums[base + VALUE + 1 - party] as number) - (sums[base + COST + party] as number);

/** Writes how give and get stand for both. Source: docs/model.md, 'outcome'. */
export function finishOutcomes(
  { sums, first, end }: spans.Dated,
  { amount: amounts }: codes.DealColumns,
  policy: Policy,
  { outcome }: codes.ReadingColumns,
): void {
  requireValues(sums[0], amounts[end - 1], outcome[end - 1]);
  for (let deal = first, base = 0; deal < end; deal += 1, base += PLACES) {
    const amount = amounts[deal] as number;
    const ours = netAt(sums, base, SELLER) / amount;
    const theirs = netAt(sums, base, CUSTOMER) / amount;
    const known = isPrice(amount) ? outcomeOf(ours, theirs, policy) : NO_CODE;
    outcome[deal] = sums[base + GIVEN] === 0 ? NONE : known;
  }
}

/** A margin that makes sense, else the usual one. */
const marginOr = (usual: number, margin: number): number =>
  margin >= MIN_MARGIN && margin <= MAX_MARGIN ? margin : usual;

/** Source: docs/model.md, 'marginRunway'. */
function runwayOf(kept: number, amount: number, start: number, floor: number): number {
  if (start <= floor) return 0;
  const now = start + (PERCENT * kept) / amount;
  return Math.min(1, Math.max(0, (now - floor) / (start - floor)));
}

/**
 * Writes what is left of the margins, and what should not be overlooked in the log.
 * Source: docs/model.md, 'marginRunway' and 'Warnings'.
 */
export function finishMargins(
  { sums, first, end }: spans.Dated,
  { amount: amounts, marginPercent }: codes.DealColumns,
  { defaultMarginPercent, marginFloorPercent: floor, squeezeThreshold }: Policy,
  { marginRunway, warnings, leftOut }: codes.ReadingColumns,
): void {
  requireValues(sums[0], amounts[end - 1], marginPercent[end - 1], marginRunway[end - 1]);
  requireValues(warnings[end - 1], leftOut[end - 1]);
  for (let deal = first, base = 0; deal < end; deal += 1, base += PLACES) {
    const amount = amounts[deal] as number;
    const given = sums[base + COST + SELLER] as number;
    const kept = (sums[base + CASH] as number) - given;
    const start = marginOr(defaultMarginPercent, marginPercent[deal] as number);
    const runway = isPrice(amount) ? runwayOf(kept, amount, start, floor) : NaN;
    const isSqueezed = Number(given > 0) & Number(runway < squeezeThreshold);
    const isQuiet = Number(sums[base + RECENT] === 0);
    const waits = Number((sums[base + WAITING] as number) > 0);
    marginRunway[deal] = runway;
    leftOut[deal] = sums[base + LEFT_OUT] as number;
    warnings[deal] =
      (warnings[deal] as number) |
      (isSqueezed * SQUEEZE) |
      (isQuiet * STALE) |
      (waits * UNRECIPROCATED);
  }
}
