import { requireDay } from '../days.ts';
import type { Sample } from '../sample.ts';
import { pastWeeks } from './pastWeeks.ts';
import { planDeals, planDeleted } from './plan.ts';
import { contentOf, dealPlaying, treesOf, type OrgFeatures } from './trees.ts';

const SEED = 1;

const tips = [
  'Log what they gave in return for our discount: the needle moves at once.',
  'Ask why the needle stands where it stands: every event has its share, and they add up exactly.',
  'Follow a row to its record: who logged what, when, and what they noted.',
  'Read the note: our discount has stood for more than a week with nothing in return.',
  'Go to Opportunities: every band, every outcome and every warning is somewhere in the list.',
  'Open the account of the deal: over three years it turned hard. Linnestad Möbler came closer.',
  'As the manager, open the Weekly Review: see who moved since last Monday, and exactly why.',
  'As the admin, open the Policy Lab: move a threshold and see which deals would change band.',
];

/**
 * Three years of an invented vendor of warehouse automation: its people, customers, deals and what
 * was given, said and done in them. The same day and seed give the same sample.
 * @param today ISO day on which the sample is looked at; nothing but plans lies after it.
 * @throws {RangeError} where `today` is no calendar day.
 */
export function samplePipeline(
  today: string,
  seed: number = SEED,
  features: OrgFeatures = {},
): Sample {
  const plans = planDeals(requireDay(today), seed);
  const once = [...plans, ...planDeleted(today)];
  return {
    name: 'pipeline',
    trees: treesOf(plans, today, seed, features),
    weeks: pastWeeks(contentOf(once, today, seed, features).records, once, today),
    opens: dealPlaying('rollout', plans),
    tips,
  };
}
