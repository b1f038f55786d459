/** The sums of some deals → their rows of readings. Numbers only: half a million deals go through here. */
import { FULL_SCALE, Z_90 } from '../needle.ts';
import { unsigned } from '../numbers.ts';
import { MAX_ALTERNATIVES, MAX_MARGIN, MIN_MARGIN } from '../terms.ts';
import type { Policy } from '../types.ts';
import {
  BAND_CODES,
  NO_CODE,
  OUTCOME_CODES,
  type DealColumns,
  type ReadingColumns,
} from './columns.ts';
import {
  CASH,
  COST,
  EVENTS,
  GIVEN,
  HARD,
  LEFT_OUT,
  PLACES,
  RECENT,
  shownAt,
  TO_CUSTOMER,
  TO_SELLER,
  VALUE,
  WAITING,
} from './sums.ts';

const FACES = 3;
const [CUSTOMER, SELLER] = [0, 1] as const;
const [DESTRUCTIVE, ECONOMIC, INTEGRATIVE] = [0, 1, 2] as const;
const PERCENT = 100;

/** Bits of the warnings: places in `WARNING_BITS`. */
const [ECONOMIC_ONLY, REVOLT_CUSTOMER, REVOLT_SELLER, SQUEEZE, STALE, UNRECIPROCATED] = [
  1, 2, 4, 8, 16, 32,
] as const;

/** A number within bounds, or another. */
const within = (value: number, low: number, high: number, otherwise: number): number =>
  value < low || value > high || value !== value ? otherwise : value;

/** Source: docs/model.md, 'interval'. */
function halfWidth(seller: number, customer: number, prior: number, all: number): number {
  const sellerHolds = (seller + prior / 4) / all;
  const customerHolds = (customer + prior / 4) / all;
  const lead = sellerHolds - customerHolds;
  const variance = sellerHolds + customerHolds - lead * lead;
  return Z_90 * FULL_SCALE * Math.sqrt(Math.max(0, variance) / (all + 1));
}

/** Place in `BAND_CODES`. Source: docs/model.md, 'band'. */
function bandOf(balance: number, thresholds: Policy['thresholds']): number {
  if (balance <= thresholds[1])
    return balance <= thresholds[0] ? CUSTOMER_DOMINATES : CUSTOMER_LEADS;
  if (balance < thresholds[2]) return BALANCED;
  return balance < thresholds[3] ? SELLER_LEADS : SELLER_DOMINATES;
}
const UNKNOWN = BAND_CODES.indexOf('unknown');
const CUSTOMER_DOMINATES = BAND_CODES.indexOf('customer-dominates');
const CUSTOMER_LEADS = BAND_CODES.indexOf('customer-leads');
const BALANCED = BAND_CODES.indexOf('balanced');
const SELLER_LEADS = BAND_CODES.indexOf('seller-leads');
const SELLER_DOMINATES = BAND_CODES.indexOf('seller-dominates');

const NONE = OUTCOME_CODES.indexOf('none');
const BOTH_WIN = OUTCOME_CODES.indexOf('both-win');
const NO_LOSS = OUTCOME_CODES.indexOf('no-loss');
const EVEN = OUTCOME_CODES.indexOf('even');
const SHARED_SACRIFICE = OUTCOME_CODES.indexOf('shared-sacrifice');
const ONE_SIDED_SELLER = OUTCOME_CODES.indexOf('one-sided-seller');
const ONE_SIDED_CUSTOMER = OUTCOME_CODES.indexOf('one-sided-customer');

/** Place in `OUTCOME_CODES`. Source: docs/model.md, 'outcome'. */
function outcomeOf(seller: number, customer: number, nil: number, equality: number): number {
  const worse = Math.min(seller, customer);
  const better = Math.max(seller, customer);
  if (worse > nil) return BOTH_WIN;
  if (worse >= -nil) return better > nil ? NO_LOSS : EVEN;
  if (better < -nil && better - worse <= equality) return SHARED_SACRIFICE;
  return seller > customer ? ONE_SIDED_SELLER : ONE_SIDED_CUSTOMER;
}

/** Source: docs/model.md, 'marginRunway'. */
function runwayOf(kept: number, amount: number, start: number, floor: number): number {
  if (start <= floor) return 0;
  const now = start + (PERCENT * kept) / amount;
  return Math.min(1, Math.max(0, (now - floor) / (start - floor)));
}

/**
 * Writes the rows of some deals, given their sums. Source of each formula: docs/model.md, as in
 * `readPower`, which a test holds this to.
 */
export function finish(
  sums: Float64Array,
  deals: DealColumns,
  { first, end }: { first: number; end: number },
  policy: Policy,
  readings: ReadingColumns,
): void {
  const { amount: amounts, marginPercent, sellerAlternatives, customerAlternatives } = deals;
  const { priorEvidence: prior, facePrior, alternativesWeight, minEvidence, thresholds } = policy;
  const { outcomeTolerance, equalityTolerance, defaultMarginPercent, marginFloorPercent } = policy;
  const { squeezeThreshold, revoltThreshold, minForce, economicOnly } = policy;
  const { balance, low, high, tension, integration, confidence, evidence } = readings;
  const { marginRunway, band, outcome, warnings, leftOut } = readings;
  for (let deal = first, base = 0; deal < end; deal += 1, base += PLACES) {
    const seller = within(sellerAlternatives[deal] as number, 0, MAX_ALTERNATIVES, NaN);
    const customer = within(customerAlternatives[deal] as number, 0, MAX_ALTERNATIVES, NaN);
    const lead = seller - customer === seller - customer ? seller - customer : 0;
    const leverage = (alternativesWeight * Math.abs(lead)) / MAX_ALTERNATIVES;
    const events = sums[base + EVENTS] as number;
    const toSeller = (sums[base + TO_SELLER] as number) + (lead > 0 ? leverage : 0);
    const toCustomer = (sums[base + TO_CUSTOMER] as number) + (lead < 0 ? leverage : 0);
    const all = prior + events + leverage;
    const needle = (FULL_SCALE * (toSeller - toCustomer)) / all;
    const half = halfWidth(toSeller, toCustomer, prior, all);
    balance[deal] = unsigned(needle);
    low[deal] = Math.max(-FULL_SCALE, needle - half);
    high[deal] = Math.min(FULL_SCALE, needle + half);
    tension[deal] = (FULL_SCALE * (sums[base + HARD] as number)) / (prior + events);
    confidence[deal] = (events + leverage) / all;
    evidence[deal] = events;
    band[deal] = events + leverage < minEvidence ? UNKNOWN : bandOf(needle, thresholds);

    const force = sums[base + shownAt(CUSTOMER, DESTRUCTIVE)] as number;
    const ourForce = sums[base + shownAt(SELLER, DESTRUCTIVE)] as number;
    const economic =
      (sums[base + shownAt(CUSTOMER, ECONOMIC)] as number) +
      (sums[base + shownAt(SELLER, ECONOMIC)] as number);
    const integrative =
      (sums[base + shownAt(CUSTOMER, INTEGRATIVE)] as number) +
      (sums[base + shownAt(SELLER, INTEGRATIVE)] as number);
    const shown = FACES * facePrior + force + ourForce + economic + integrative;
    integration[deal] = (FULL_SCALE * (facePrior + integrative)) / shown;

    const amount = amounts[deal] as number;
    const isPriced = amount > 0 && amount < Infinity;
    const given = sums[base + COST + SELLER] as number;
    const margin = within(
      marginPercent[deal] as number,
      MIN_MARGIN,
      MAX_MARGIN,
      defaultMarginPercent,
    );
    const runway = isPriced
      ? runwayOf((sums[base + CASH] as number) - given, amount, margin, marginFloorPercent)
      : NaN;
    const net = ((sums[base + VALUE + CUSTOMER] as number) - given) / amount;
    const theirNet =
      ((sums[base + VALUE + SELLER] as number) - (sums[base + COST + CUSTOMER] as number)) / amount;
    const known = isPriced
      ? outcomeOf(net, theirNet, outcomeTolerance, equalityTolerance)
      : NO_CODE;
    marginRunway[deal] = runway;
    outcome[deal] = (sums[base + GIVEN] as number) === 0 ? NONE : known;
    leftOut[deal] = sums[base + LEFT_OUT] as number;

    const theirs =
      FACES * facePrior +
      (sums[base + shownAt(CUSTOMER, 0)] as number) +
      (sums[base + shownAt(CUSTOMER, 1)] as number) +
      (sums[base + shownAt(CUSTOMER, 2)] as number);
    const ours =
      FACES * facePrior +
      (sums[base + shownAt(SELLER, 0)] as number) +
      (sums[base + shownAt(SELLER, 1)] as number) +
      (sums[base + shownAt(SELLER, 2)] as number);
    const isTraded =
      (facePrior + economic) / shown >= economicOnly.atLeast &&
      (facePrior + integrative) / shown < economicOnly.integrativeBelow &&
      events >= minEvidence;
    const mayCustomerLeave =
      ourForce >= minForce &&
      (((facePrior + ourForce) / ours) * customer) / MAX_ALTERNATIVES >= revoltThreshold;
    const mayWeLeave =
      force >= minForce &&
      (((facePrior + force) / theirs) * seller) / MAX_ALTERNATIVES >= revoltThreshold;
    warnings[deal] =
      (isTraded ? ECONOMIC_ONLY : 0) |
      (mayCustomerLeave ? REVOLT_CUSTOMER : 0) |
      (mayWeLeave ? REVOLT_SELLER : 0) |
      (given > 0 && runway < squeezeThreshold ? SQUEEZE : 0) |
      ((sums[base + RECENT] as number) === 0 ? STALE : 0) |
      ((sums[base + WAITING] as number) === 1 ? UNRECIPROCATED : 0);
  }
}
