import { requireDay } from '../days.ts';
import { dealPlaying, treesOf, type OrgFeatures } from '../pipeline/trees.ts';
import type { Sample } from '../sample.ts';
import { planLarge, type PipelineSize } from './plan.ts';

const SEED = 1;

/** More than a large team has open at a time, and a year of what it closes. */
const SIZE = { open: 5000, closed: 1500 };

const tips = [
  'As the admin, open the Policy Lab: its effect is worked out over thousands of deals.',
  'Go to Opportunities: the list shows fifty at a time and says how many there are.',
];

/**
 * A pipeline for load: the vendor of the sample `pipeline`, with 5,000 open deals and 1,500 of the
 * last year, or as many as are asked for. The same day gives the same sample.
 * @param today ISO day on which the sample is looked at.
 * @throws {RangeError} where `today` is no calendar day.
 */
export function largeSample(
  today: string,
  features: OrgFeatures = {},
  size: PipelineSize = SIZE,
): Sample {
  const plans = planLarge(size, requireDay(today), SEED);
  return {
    name: 'large',
    trees: treesOf(plans, today, SEED, features),
    opens: dealPlaying('hardballProcurement', plans),
    tips,
  };
}
