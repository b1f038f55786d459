/** Concessions → which count, and what each weighs before it is known which answer each other. */
import * as intake from '../intake.ts';
import * as warnings from '../warnings.ts';
import * as codes from './columns.ts';
import * as rows from './concessionRows.ts';
import * as spans from './span.ts';
import * as places from './sums.ts';
import * as tables from './tables.ts';

const { MAX_AMOUNT } = intake;
const { GRACE_DAYS, NOTABLE_UNITS, QUIET_DAYS } = warnings;
const { isPrice, LAST_PARTY, LAST_WAY, NO_DAY } = codes;
const { GAINED, MASS, NOT_COUNTED, SPENT, UNITS } = rows;
const { add, CASH, COST, GIVEN, isNegative, LEFT_OUT, PLACES, RECENT, VALUE } = places;
const { left, mannerOf } = tables;
const { requireValues } = spans;

/** What concessions are weighed by. */
export interface ConcessionRules {
  kinds: tables.KindTables;
  manners: tables.MannerTables;
  fading: tables.Fading;
  unit: number;
  cap: number;
  unsizedUnits: number;
}

/** Whether the codes of a concession are such as the lists have. */
const isCoded = (giver: number, way: number, standing: number): boolean =>
  giver <= LAST_PARTY && way <= LAST_WAY && standing <= 1;

/** Whether a sum of money is believed, or nobody has said it. */
const isMoney = (money: number): boolean => !(money < 0 || money > MAX_AMOUNT);

/** What nobody has said counts nothing in money. */
const moneyOf = (money: number): number => (money >= 0 ? money : 0);

/** An amount that makes sense, else NaN. */
const priceOf = (amount: number): number => (isPrice(amount) ? amount : NaN);

/**
 * Says of each concession whether it counts, each as a group of its own, and counts those that do
 * and those that make no sense.
 * Source: docs/model.md, 'What counts'.
 */
export function judgeConcessions(
  { offset, group }: rows.ConcessionRows,
  { first, end, days, sums }: spans.Dated,
  { start, by, kind, on, stands, cost, value, securedBy }: codes.ConcessionColumns,
  { kinds: { weight } }: ConcessionRules,
): void {
  let row = start[first] as number;
  const final = (start[end] as number) - 1;
  requireValues(by[final], kind[final], on[final], stands[final], cost[final], value[final]);
  requireValues(securedBy[final], weight[0], group[0], sums[0], days[end - 1]);
  for (let deal = first, base = 0; deal < end; deal += 1, base += PLACES) {
    const today = days[deal] as number;
    let given = 0;
    let recent = 0;
    let leftOut = 0;
    for (const last = start[deal + 1] as number; row < last; row += 1) {
      const standing = stands[row] as number;
      const day = on[row] as number;
      const isSized = isMoney(cost[row] as number) && isMoney(value[row] as number);
      const isKnown = (weight[kind[row] as number] as number) >= 0 && day !== NO_DAY;
      const isSound =
        isSized && isKnown && isCoded(by[row] as number, securedBy[row] as number, standing);
      const age = (today - day) | 0;
      const counts = Number(isSound) & standing & ~isNegative(age);
      group[row - offset] = counts === 1 ? row - offset : NOT_COUNTED;
      leftOut += Number(!isSound);
      given += counts;
      recent += counts & isNegative(age - QUIET_DAYS);
    }
    add(sums, base + GIVEN, given);
    add(sums, base + RECENT, recent);
    add(sums, base + LEFT_OUT, leftOut);
  }
}

/**
 * Sizes the concessions that count, and adds their money to the sums of their deals.
 * Source: docs/model.md, 'Evidence', 'The ledger' and 'Warnings'.
 */
export function sizeConcessions(
  { offset, group, manner, units }: rows.ConcessionRows,
  { first, end, days, sums }: spans.Dated,
  { amount, concessions }: codes.DealColumns,
  { kinds: { weight, cash }, fading, cap, unit, unsizedUnits }: ConcessionRules,
): void {
  const { start, by, kind, on, cost, value, securedBy } = concessions;
  let row = start[first] as number;
  requireValues(by[row], kind[row], on[row], cost[row], value[row], securedBy[row], weight[0]);
  requireValues(cash[0], fading.table[0], group[0], manner[0], units[0], sums[0], days[end - 1]);
  requireValues(amount[end - 1]);
  for (let deal = first, base = 0; deal < end; deal += 1, base += PLACES) {
    const price = priceOf(amount[deal] as number);
    const today = days[deal] as number;
    for (const last = start[deal + 1] as number; row < last; row += 1) {
      const place = row - offset;
      if (group[place] === NOT_COUNTED) continue;
      const giver = by[row] as number;
      const code = kind[row] as number;
      const heft = weight[code] as number;
      const age = today - (on[row] as number);
      const gained = moneyOf(value[row] as number);
      const size = (cost[row] as number) / price / unit;
      const isSized = size === size;
      const spent = heft * (isSized ? Math.min(cap, size) : unsizedUnits);
      const isOverdue = (Number(size >= NOTABLE_UNITS) | 0) & ~isNegative(age - GRACE_DAYS);
      units[place * UNITS + SPENT] = spent;
      units[place * UNITS + GAINED] =
        heft * (isSized ? Math.min(cap, gained / price / unit) : unsizedUnits);
      units[place * UNITS + MASS] = spent * left(fading, age);
      manner[place] = mannerOf(giver, securedBy[row] as number, isOverdue);
      add(sums, base + COST + giver, moneyOf(cost[row] as number));
      add(sums, base + VALUE + giver, gained);
      add(sums, base + CASH, gained * (1 - giver) * (cash[code] as number));
    }
  }
}
