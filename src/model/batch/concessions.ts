/** Concessions → sums. */
import { MAX_AMOUNT } from '../intake.ts';
import { GRACE_DAYS, NOTABLE_UNITS, QUIET_DAYS } from '../warnings.ts';
import { NO_DAY, SECURED_BY_CODES, type ConcessionColumns } from './columns.ts';
import { addToGroup, regroup, type Groups } from './groups.ts';
import {
  add,
  CASH,
  COST,
  EVENTS,
  GIVEN,
  HARD,
  isNegative,
  LEFT_OUT,
  PLACES,
  RECENT,
  TO_CUSTOMER,
  TO_SELLER,
  VALUE,
  WAITING,
} from './sums.ts';
import { left, mannerAt, type Fading, type KindTables, type MannerTables } from './tables.ts';

const LAST_WAY = SECURED_BY_CODES.length - 1;
const SELLER = 1;

/** What concessions are weighed by. */
export interface ConcessionRules {
  kinds: KindTables;
  manners: MannerTables;
  fading: Fading;
  unit: number;
  cap: number;
  unsizedUnits: number;
}

/** Some of the deals: from the first up to the end. */
interface Span {
  first: number;
  end: number;
}

/** 1/(amount · u): units of a sum of money; NaN where the amount is unknown. */
const unitsPerMoney = (amount: number, unit: number): number =>
  amount > 0 && amount < Infinity ? 1 / (amount * unit) : NaN;

/** Whether a sum of money is believed, or nobody has said it. */
const isMoney = (money: number): boolean => !(money < 0 || money > MAX_AMOUNT);

/** What nobody has said counts nothing in money. */
const known = (money: number): number => (money === money ? money : 0);

/**
 * Weighs the concessions of some deals before they fade, and groups those that answer each other.
 * Source: docs/model.md, 'Evidence' and 'Give and get'.
 */
export function weighConcessions(
  sums: Float64Array,
  columns: ConcessionColumns,
  amount: Float64Array,
  { first, end }: Span,
  today: number,
  { kinds, unit, cap, unsizedUnits }: ConcessionRules,
  groups: Groups,
): void {
  const { start, by, kind, on, stands, cost, value, securedBy, inReturnFor } = columns;
  const { counts, given, worth, root, groupGiven, groupWorth } = groups;
  const offset = start[first] as number;
  let row = offset;
  for (let deal = first, base = 0; deal < end; deal += 1, base += PLACES) {
    const perMoney = unitsPerMoney(amount[deal] as number, unit);
    const begin = row;
    const last = start[deal + 1] as number;
    let isOrdered = true;
    let leftOut = 0;
    for (; row < last; row += 1) {
      const place = row - offset;
      const party = by[row] as number;
      const heft = kinds.weight[kind[row] as number] as number;
      const spent = cost[row] as number;
      const worthTo = value[row] as number;
      const day = on[row] as number;
      const standing = stands[row] as number;
      root[place] = place;
      groupGiven[2 * place] = groupGiven[2 * place + 1] = 0;
      groupWorth[2 * place] = groupWorth[2 * place + 1] = 0;
      const isCoded = party <= SELLER && (securedBy[row] as number) <= LAST_WAY && standing <= 1;
      if (!(isCoded && heft >= 0 && isMoney(spent) && isMoney(worthTo) && day !== NO_DAY)) {
        counts[place] = 0;
        leftOut += 1;
        continue;
      }
      const counted = standing & ~((today - day) >> 31);
      const units = spent * perMoney;
      let gave = unsizedUnits;
      let got = unsizedUnits;
      if (units === units) {
        gave = Math.min(cap, units);
        got = Math.min(cap, worthTo * perMoney);
      }
      const answered = (inReturnFor[row] as number) - offset;
      counts[place] = counted;
      given[place] = gave * heft * counted;
      worth[place] = got * heft * counted;
      if (answered >= begin - offset) {
        if (answered >= place) isOrdered = false;
        else if (counted & (counts[answered] as number)) root[place] = root[answered] as number;
      }
      const side = 2 * (root[place] as number) + party;
      groupGiven[side] = (groupGiven[side] as number) + (given[place] as number);
      groupWorth[side] = (groupWorth[side] as number) + (worth[place] as number);
    }
    if (!isOrdered) regroup(columns, { first: begin, end: last }, offset, groups);
    add(sums, base + LEFT_OUT, leftOut);
  }
}

/**
 * Adds the concessions of some deals, once weighed, to their sums.
 * Source: docs/model.md, 'Evidence', concession, and 'The ledger'.
 */
export function addConcessions(
  sums: Float64Array,
  columns: ConcessionColumns,
  amount: Float64Array,
  { first, end }: Span,
  today: number,
  { kinds, manners, fading, unit }: ConcessionRules,
  groups: Groups,
): void {
  const { start, by, kind, on, cost, value, securedBy } = columns;
  const { counts, given, root, groupGiven, groupWorth } = groups;
  const offset = start[first] as number;
  let row = offset;
  for (let deal = first, base = 0; deal < end; deal += 1, base += PLACES) {
    const perMoney = unitsPerMoney(amount[deal] as number, unit);
    let events = 0;
    let signed = 0;
    let absolute = 0;
    let hard = 0;
    let cash = 0;
    let concessions = 0;
    let recent = 0;
    let waiting = 0;
    for (const last = start[deal + 1] as number; row < last; row += 1) {
      const place = row - offset;
      if (counts[place] === 0) continue;
      const giver = by[row] as number;
      const own = 2 * (root[place] as number) + giver;
      const gave = groupGiven[own] as number;
      const isAlone = gave * (groupGiven[own ^ 1] as number) > 0 ? 0 : 1;
      const open = isAlone === 1 ? 1 : Math.max(0, 1 - (groupWorth[own ^ 1] as number) / gave);
      const manner = mannerAt(isAlone, giver, securedBy[row] as number);
      const age = (today - (on[row] as number)) | 0;
      const mass = (given[place] as number) * left(fading, age);
      const pull = mass * open * (manners.tilt[manner] as number);
      const spent = known(cost[row] as number);
      const worth = known(value[row] as number);
      events += mass;
      signed += pull;
      absolute += Math.abs(pull);
      hard += mass * (manners.hardness[manner] as number);
      cash += worth * (1 - giver) * (kinds.cash[kind[row] as number] as number);
      concessions += 1;
      recent += isNegative(age - QUIET_DAYS);
      waiting |=
        spent * perMoney >= NOTABLE_UNITS ? giver & isAlone & ~isNegative(age - GRACE_DAYS) : 0;
      add(sums, base + (manners.face[manner] as number), mass);
      add(sums, base + COST + giver, spent);
      add(sums, base + VALUE + giver, worth);
    }
    add(sums, base + EVENTS, events);
    add(sums, base + TO_SELLER, (absolute + signed) / 2);
    add(sums, base + TO_CUSTOMER, (absolute - signed) / 2);
    add(sums, base + HARD, hard);
    add(sums, base + CASH, cash);
    add(sums, base + GIVEN, concessions);
    add(sums, base + RECENT, recent);
    add(sums, base + WAITING, waiting);
  }
}
