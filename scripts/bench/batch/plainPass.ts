/** The least that reading many deals can cost: one pass that only adds up the same columns. */
import type {
  BehaviorColumns,
  ConcessionColumns,
  DealColumns,
} from '../../../src/model/batch/index.ts';

/** Sums of one deal. */
const PLACES = 17;

function addConcessions(sums: Float64Array, columns: ConcessionColumns): void {
  const { start, by, kind, on, stands, cost, value, securedBy, inReturnFor } = columns;
  let row = 0;
  for (let deal = 0, base = 0; deal < start.length - 1; deal += 1, base += PLACES) {
    let parties = 0;
    let kinds = 0;
    let days = 0;
    let standing = 0;
    let costs = 0;
    let values = 0;
    let ways = 0;
    let answers = 0;
    for (const last = start[deal + 1] as number; row < last; row += 1) {
      parties += by[row] as number;
      kinds += kind[row] as number;
      days += on[row] as number;
      standing += stands[row] as number;
      costs += cost[row] as number;
      values += value[row] as number;
      ways += securedBy[row] as number;
      answers += inReturnFor[row] as number;
    }
    sums[base] = parties;
    sums[base + 1] = kinds;
    sums[base + 2] = days;
    sums[base + 3] = standing;
    sums[base + 4] = costs;
    sums[base + 5] = values;
    sums[base + 6] = ways;
    sums[base + 7] = answers;
  }
}

function addBehaviors(sums: Float64Array, columns: BehaviorColumns): void {
  const { start, by, kind, on, stands, intensity } = columns;
  let row = 0;
  for (let deal = 0, base = 8; deal < start.length - 1; deal += 1, base += PLACES) {
    let parties = 0;
    let kinds = 0;
    let days = 0;
    let standing = 0;
    let intensities = 0;
    for (const last = start[deal + 1] as number; row < last; row += 1) {
      parties += by[row] as number;
      kinds += kind[row] as number;
      days += on[row] as number;
      standing += stands[row] as number;
      intensities += intensity[row] as number;
    }
    sums[base] = parties;
    sums[base + 1] = kinds;
    sums[base + 2] = days;
    sums[base + 3] = standing;
    sums[base + 4] = intensities;
  }
}

/** The sum of every column, deal by deal. */
export function plainPass(deals: DealColumns): Float64Array {
  const { amount, marginPercent, sellerAlternatives, customerAlternatives } = deals;
  const sums = new Float64Array(amount.length * PLACES);
  addConcessions(sums, deals.concessions);
  addBehaviors(sums, deals.behaviors);
  for (let deal = 0, base = 13; deal < amount.length; deal += 1, base += PLACES) {
    sums[base] = amount[deal] as number;
    sums[base + 1] = marginPercent[deal] as number;
    sums[base + 2] = sellerAlternatives[deal] as number;
    sums[base + 3] = customerAlternatives[deal] as number;
  }
  return sums;
}
