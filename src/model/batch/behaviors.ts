/** Behaviours → sums. */
import { MAX_INTENSITY, MIN_INTENSITY } from '../intake.ts';
import { QUIET_DAYS } from '../warnings.ts';
import { NO_DAY, type BehaviorColumns } from './columns.ts';
import {
  add,
  EVENTS,
  HARD,
  isNegative,
  LEFT_OUT,
  PLACES,
  RECENT,
  TO_CUSTOMER,
  TO_SELLER,
} from './sums.ts';
import { left, type BehaviorTables, type Fading } from './tables.ts';

const CODES = 256;

/** What behaviours are weighed by. */
export interface BehaviorRules extends BehaviorTables {
  fading: Fading;
}

/**
 * Adds the behaviours of some deals to their sums: a row of sums for each deal, the first in front.
 * Source: docs/model.md, 'Evidence', behaviour.
 * @param today days since 1970-01-01.
 */
export function addBehaviors(
  sums: Float64Array,
  { start, by, kind, on, stands, intensity }: BehaviorColumns,
  { first, end }: { first: number; end: number },
  today: number,
  { weight, tilt, hardness, face, fading }: BehaviorRules,
): void {
  let row = start[first] as number;
  for (let deal = first, base = 0; deal < end; deal += 1, base += PLACES) {
    let events = 0;
    let signed = 0;
    let hard = 0;
    let recent = 0;
    let leftOut = 0;
    for (const last = start[deal + 1] as number; row < last; row += 1) {
      const code = (by[row] as number) * CODES + (kind[row] as number);
      const level = intensity[row] as number;
      const heft = weight[code] as number;
      const day = on[row] as number;
      if (!(heft >= 0 && level >= MIN_INTENSITY && level <= MAX_INTENSITY) || day === NO_DAY) {
        leftOut += 1;
        continue;
      }
      const age = (today - day) | 0;
      const counts = (stands[row] as number) & ~(age >> 31);
      const mass = heft * level * left(fading, age) * counts;
      events += mass;
      signed += mass * (tilt[code] as number);
      hard += mass * (hardness[code] as number);
      add(sums, base + (face[code] as number), mass);
      recent += counts & isNegative(age - QUIET_DAYS);
    }
    // Of a behaviour, tilt and hardness are the same but for the sign: U + V is what is hard.
    add(sums, base + EVENTS, events);
    add(sums, base + TO_SELLER, (hard + signed) / 2);
    add(sums, base + TO_CUSTOMER, (hard - signed) / 2);
    add(sums, base + HARD, hard);
    add(sums, base + RECENT, recent);
    add(sums, base + LEFT_OUT, leftOut);
  }
}
