/** Concessions → sums, by short loops over the places of a span. */
import { MAX_AMOUNT } from '../intake.ts';
import { GRACE_DAYS, NOTABLE_UNITS, QUIET_DAYS } from '../warnings.ts';
import { SECURED_BY_CODES, type ConcessionColumns } from './columns.ts';
import { group, type Groups } from './groups.ts';
import { countsIf, isDay, rowsFor, type Rows, type Span } from './span.ts';
import {
  add,
  CASH,
  COST,
  GIVEN,
  HARD,
  isNegative,
  LEFT_OUT,
  PLACES,
  RECENT,
  TOWARDS,
  VALUE,
  WAITING,
} from './sums.ts';
import {
  isAloneIn,
  left,
  mannerAt,
  type Fading,
  type KindTables,
  type MannerTables,
} from './tables.ts';

const LAST_WAY = SECURED_BY_CODES.length - 1;
const SELLER = 1;
/** Less than any units are, and no slower to divide by. */
const TINY = 1e-300;

/** What concessions are weighed by. */
export interface ConcessionRules {
  kinds: KindTables;
  manners: MannerTables;
  fading: Fading;
  unit: number;
  cap: number;
  unsizedUnits: number;
}

/** The concessions of a span. */
export interface ConcessionRows extends Rows, Groups {
  /** Amounts of the deals of the span; NaN where it is unknown. */
  price: Float64Array;
  /** What each weighs, faded. */
  mass: Float64Array;
  /** Share that nobody has answered. */
  open: Float64Array;
  /** A place in the tables of manners. */
  manner: Uint8Array;
}

/** Room for the concessions of a span. */
export const concessionRowsFor = (deals: number, length: number): ConcessionRows => ({
  ...rowsFor(length),
  price: new Float64Array(deals),
  given: new Float64Array(length),
  worth: new Float64Array(length),
  root: new Int32Array(length),
  groupGiven: new Float64Array(2 * length),
  groupWorth: new Float64Array(2 * length),
  mass: new Float64Array(length),
  open: new Float64Array(length),
  manner: new Uint8Array(length),
});

/** Keeps the amounts that make sense. */
export function priceDeals(
  { price }: ConcessionRows,
  amount: Float64Array,
  { first, end }: Span,
): void {
  for (let deal = first; deal < end; deal += 1) {
    const asked = amount[deal] as number;
    price[deal - first] = asked > 0 && asked < Infinity ? asked : NaN;
  }
}

/** Whether a sum of money is believed, or nobody has said it. */
const isMoney = (money: number): boolean => !(money < 0 || money > MAX_AMOUNT);

/** What nobody has said, or nobody believes, counts nothing in money. */
const moneyOf = (money: number): number => (money >= 0 && money <= MAX_AMOUNT ? money : 0);

/** A party, whatever the code: what has another code does not count. */
const partyOf = (code: number): number => code & 1;

/** Says of each concession whether it counts, and notes those that make no sense. */
export function judgeConcessions(
  { offset, length, deal, age, counts }: ConcessionRows,
  { by, kind, on, stands, cost, value, securedBy }: ConcessionColumns,
  { kinds }: ConcessionRules,
  sums: Float64Array,
): void {
  for (let place = 0; place < length; place += 1) {
    const row = offset + place;
    const standing = stands[row] as number;
    const isCoded =
      (by[row] as number) <= SELLER && (securedBy[row] as number) <= LAST_WAY && standing <= 1;
    const isSized = isMoney(cost[row] as number) && isMoney(value[row] as number);
    if (
      isCoded &&
      isSized &&
      kinds.isKnown[kind[row] as number] === 1 &&
      isDay(on[row] as number)
    ) {
      counts[place] = countsIf(standing, age[place] as number);
    } else {
      counts[place] = 0;
      add(sums, (deal[place] as number) * PLACES + LEFT_OUT, 1);
    }
  }
}

/**
 * Sizes each concession in units before it fades, and adds its money to the sums of its deal; what
 * does not count gets 0 here, and so has no part in any sum from here on.
 * Source: docs/model.md, 'Evidence' and 'The ledger'.
 */
function sizeConcessions(
  { offset, length, deal, counts, price, given, worth }: ConcessionRows,
  { by, kind, cost, value }: ConcessionColumns,
  { kinds, cap, unit, unsizedUnits }: ConcessionRules,
  sums: Float64Array,
): void {
  for (let place = 0; place < length; place += 1) {
    const row = offset + place;
    const at = (deal[place] as number) * PLACES;
    const giver = partyOf(by[row] as number);
    const code = kind[row] as number;
    const counted = counts[place] as number;
    const heft = (kinds.weight[code] as number) * counted;
    const amount = price[deal[place] as number] as number;
    const spent = cost[row] as number;
    const units = spent / amount / unit;
    const isSized = units === units;
    const gained = moneyOf(value[row] as number) * counted;
    given[place] = heft * (isSized ? Math.min(cap, Math.max(0, units)) : unsizedUnits);
    worth[place] = heft * (isSized ? Math.min(cap, gained / amount / unit) : unsizedUnits);
    add(sums, at + COST + giver, moneyOf(spent) * counted);
    add(sums, at + VALUE + giver, gained);
    add(sums, at + CASH, gained * (1 - giver) * (kinds.cash[code] as number));
  }
}

/**
 * Weighs each concession: what is left of it, how much of it stands open, and in what manner it was
 * secured. Source: docs/model.md, 'Evidence' and 'Give and get'.
 */
function weighConcessions(
  { offset, length, age, given, root, groupGiven, groupWorth, ...out }: ConcessionRows,
  { by, securedBy }: ConcessionColumns,
  { fading }: ConcessionRules,
): void {
  const { mass, open, manner } = out;
  for (let place = 0; place < length; place += 1) {
    const giver = partyOf(by[offset + place] as number);
    const own = 2 * (root[place] as number) + giver;
    const gave = groupGiven[own] as number;
    const isAlone = Number(!(gave * (groupGiven[own ^ 1] as number) > 0)) | 0;
    // Where nothing was given the share is one of nothing, and must not be NaN.
    const answered = (groupWorth[own ^ 1] as number) / Math.max(gave, TINY);
    mass[place] = (given[place] as number) * left(fading, age[place] as number);
    open[place] = Math.max(isAlone, 1 - answered);
    manner[place] = mannerAt(isAlone, giver, securedBy[offset + place] as number);
  }
}

/** Adds what concessions weigh to the sums of their deals. */
function addWeights(
  { offset, length, deal, mass, open, manner }: ConcessionRows,
  { by }: ConcessionColumns,
  { manners }: ConcessionRules,
  sums: Float64Array,
): void {
  const { tilt, hardness, face } = manners;
  for (let place = 0; place < length; place += 1) {
    const at = (deal[place] as number) * PLACES;
    const how = manner[place] as number;
    const weight = mass[place] as number;
    const receiver = 1 - partyOf(by[offset + place] as number);
    add(sums, at + TOWARDS + receiver, weight * (open[place] as number) * (tilt[how] as number));
    add(sums, at + HARD, weight * (hardness[how] as number));
    add(sums, at + (face[how] as number), weight);
  }
}

/** Counts concessions for the warnings. Source: docs/model.md, 'Warnings'. */
function addCounts(
  { offset, length, deal, age, counts, price, manner }: ConcessionRows,
  { by, cost }: ConcessionColumns,
  { unit }: ConcessionRules,
  sums: Float64Array,
): void {
  for (let place = 0; place < length; place += 1) {
    const counted = counts[place] as number;
    const at = (deal[place] as number) * PLACES;
    const days = age[place] as number;
    const amount = price[deal[place] as number] as number;
    const units = (cost[offset + place] as number) / amount / unit;
    const isOurs = counted & (by[offset + place] as number) & isAloneIn(manner[place] as number);
    const isNotable = Number(units >= NOTABLE_UNITS) | 0;
    add(sums, at + GIVEN, counted);
    add(sums, at + RECENT, counted & isNegative(days - QUIET_DAYS));
    add(sums, at + WAITING, isOurs & isNotable & ~isNegative(days - GRACE_DAYS));
  }
}

/** Adds concessions, once they are judged, to the sums of their deals. */
export function addConcessions(
  rows: ConcessionRows,
  columns: ConcessionColumns,
  rules: ConcessionRules,
  sums: Float64Array,
): void {
  sizeConcessions(rows, columns, rules, sums);
  group(rows, columns);
  weighConcessions(rows, columns, rules);
  addWeights(rows, columns, rules, sums);
  addCounts(rows, columns, rules, sums);
}
