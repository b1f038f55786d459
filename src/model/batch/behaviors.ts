/** Behaviours → sums. */
import * as intake from '../intake.ts';
import * as warnings from '../warnings.ts';
import * as columns from './columns.ts';
import * as spans from './span.ts';
import * as places from './sums.ts';
import * as tables from './tables.ts';

const { MAX_INTENSITY, MIN_INTENSITY } = intake;
const { QUIET_DAYS } = warnings;
const { CUSTOMER, LAST_PARTY, NO_DAY, SELLER } = columns;
const { add, HARD, isNegative, LEFT_OUT, PLACES, RECENT, TOWARDS } = places;
const { codeOf, left } = tables;
const { requireValues } = spans;

/** What behaviours are weighed by. */
export interface BehaviorRules extends tables.BehaviorTables {
  fading: tables.Fading;
}

/**
 * Adds behaviours to the sums of their deals. No behaviour depends on another, so that one loop
 * does it all.
 * Source: docs/model.md, 'Evidence', behaviour.
 */
export function addBehaviors(
  { first, end, days, sums }: spans.Dated,
  { start, by, kind, on, stands, intensity }: columns.BehaviorColumns,
  { weight, hardness, face, fading }: BehaviorRules,
): void {
  let row = start[first] as number;
  const final = (start[end] as number) - 1;
  if (final < row) return;
  requireValues(by[final], kind[final], on[final], stands[final], intensity[final], weight[0]);
  requireValues(hardness[0], face[0], fading.table[0], sums[0], days[end - 1]);
  for (let deal = first, base = 0; deal < end; deal += 1, base += PLACES) {
    const today = days[deal] as number;
    let recent = 0;
    let leftOut = 0;
    let ours = 0;
    let theirs = 0;
    for (const last = start[deal + 1] as number; row < last; row += 1) {
      const actor = by[row] as number;
      const code = codeOf(actor & 1, kind[row] as number);
      const level = intensity[row] as number;
      const heft = weight[code] as number;
      const day = on[row] as number;
      const isSized = level >= MIN_INTENSITY && level <= MAX_INTENSITY;
      if (!(actor <= LAST_PARTY && heft >= 0 && isSized && day !== NO_DAY)) {
        leftOut += 1;
        continue;
      }
      const age = (today - day) | 0;
      const counted = (stands[row] as number) & ~isNegative(age);
      const mass = heft * level * left(fading, age) * counted;
      const pull = mass * (hardness[code] as number);
      ours += pull * actor;
      theirs += pull * (1 - actor);
      add(sums, base + (face[code] as number), mass);
      recent += counted & isNegative(age - QUIET_DAYS);
    }
    // Whoever acts with force moves the needle to their own side: tilt is hardness with a sign.
    add(sums, base + TOWARDS + SELLER, ours);
    add(sums, base + TOWARDS + CUSTOMER, theirs);
    add(sums, base + HARD, ours + theirs);
    add(sums, base + RECENT, recent);
    add(sums, base + LEFT_OUT, leftOut);
  }
}
