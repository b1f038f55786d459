/** Behaviours → sums. */
import { MAX_INTENSITY, MIN_INTENSITY } from '../intake.ts';
import { QUIET_DAYS } from '../warnings.ts';
import { PARTY_CODES, type BehaviorColumns } from './columns.ts';
import { countsIf, isDay, type Span } from './span.ts';
import { add, HARD, isNegative, LEFT_OUT, PLACES, RECENT, TOWARDS } from './sums.ts';
import { codeOf, left, type BehaviorTables, type Fading } from './tables.ts';

const LAST_PARTY = PARTY_CODES.length - 1;

/** What behaviours are weighed by. */
export interface BehaviorRules extends BehaviorTables {
  fading: Fading;
}

/** Days on which deals are read, and their sums. */
interface Dated extends Span {
  days: Int32Array;
  sums: Float64Array;
}

/**
 * Adds behaviours to the sums of their deals. No behaviour depends on another, so that one loop
 * does it all.
 * Source: docs/model.md, 'Evidence', behaviour.
 */
export function addBehaviors(
  { first, end, days, sums }: Dated,
  { start, by, kind, on, stands, intensity }: BehaviorColumns,
  { weight, hardness, face, fading }: BehaviorRules,
): void {
  let row = start[first] as number;
  for (let deal = first, base = 0; deal < end; deal += 1, base += PLACES) {
    const today = days[deal] as number;
    let recent = 0;
    let leftOut = 0;
    for (const last = start[deal + 1] as number; row < last; row += 1) {
      const actor = by[row] as number;
      const code = codeOf(actor & 1, kind[row] as number);
      const level = intensity[row] as number;
      const heft = weight[code] as number;
      const day = on[row] as number;
      const isSized = level >= MIN_INTENSITY && level <= MAX_INTENSITY;
      if (!(actor <= LAST_PARTY && heft >= 0 && isSized && isDay(day))) {
        leftOut += 1;
        continue;
      }
      const age = (today - day) | 0;
      const counted = countsIf(stands[row] as number, age);
      const mass = heft * level * left(fading, age) * counted;
      const pull = mass * (hardness[code] as number);
      // Whoever acts with force moves the needle to their own side: tilt is hardness with a sign.
      add(sums, base + TOWARDS + actor, pull);
      add(sums, base + HARD, pull);
      add(sums, base + (face[code] as number), mass);
      recent += counted & isNegative(age - QUIET_DAYS);
    }
    add(sums, base + RECENT, recent);
    add(sums, base + LEFT_OUT, leftOut);
  }
}
