/** Concessions, once it is known which answer each other → sums. */
import * as columns from './columns.ts';
import * as rows from './concessionRows.ts';
import * as spans from './span.ts';
import * as places from './sums.ts';
import * as tables from './tables.ts';

const { CUSTOMER, SELLER } = columns;
const { GAVE, MASS, NOT_COUNTED, TOTALS, UNITS, WORTH } = rows;
const { add, HARD, PLACES, TOWARDS, WAITING } = places;
const { giverIn, isOverdueIn, placeOf } = tables;
const { requireValues } = spans;

/** Less than any units are, and no slower to divide by. */
const TINY = 1e-300;

/**
 * Adds to the sums of their deals what concessions weigh: how much of each stands open, and in what
 * manner it was secured.
 * Source: docs/model.md, 'Give and get', 'Tilt', 'Face and hardness' and 'Warnings'.
 */
export function addWeights(
  { offset, group, manner, units, totals }: rows.ConcessionRows,
  { first, end, sums }: spans.Dated,
  { start }: columns.ConcessionColumns,
  { tilt, hardness, face }: tables.MannerTables,
): void {
  requireValues(group[0], manner[0], units[0], totals[0], tilt[0], hardness[0], face[0], sums[0]);
  let place = 0;
  for (let deal = first, base = 0; deal < end; deal += 1, base += PLACES) {
    let ours = 0;
    let theirs = 0;
    let hard = 0;
    let waiting = 0;
    for (const last = (start[deal + 1] as number) - offset; place < last; place += 1) {
      const standing = group[place] as number;
      if (standing === NOT_COUNTED) continue;
      const giver = giverIn(manner[place] as number);
      const receiver = 1 - giver;
      const gave = totals[standing * TOTALS + GAVE + giver] as number;
      const gaveBack = totals[standing * TOTALS + GAVE + receiver] as number;
      const worthBack = totals[standing * TOTALS + WORTH + receiver] as number;
      const isAlone = Number(!(gave * gaveBack > 0)) | 0;
      // Where nothing was given the share is one of nothing, and must not be NaN.
      const open = Math.max(isAlone, 1 - worthBack / Math.max(gave, TINY));
      const mass = units[place * UNITS + MASS] as number;
      const how = placeOf(manner[place] as number, isAlone);
      const pull = mass * open * (tilt[how] as number);
      ours += pull * receiver;
      theirs += pull * giver;
      hard += mass * (hardness[how] as number);
      waiting += isAlone & giver & isOverdueIn(manner[place] as number);
      add(sums, base + (face[how] as number), mass);
    }
    add(sums, base + TOWARDS + CUSTOMER, theirs);
    add(sums, base + TOWARDS + SELLER, ours);
    add(sums, base + HARD, hard);
    add(sums, base + WAITING, waiting);
  }
}
