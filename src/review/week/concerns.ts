/** Open deals that need a look, by what is the matter with them. */
import type { Warning } from '../../model/index.ts';
import { bandOf } from './flow.ts';
import type { WeekDeal } from './types.ts';

/** What may be the matter with a deal. */
const CONCERNS = [
  'unreciprocated',
  'squeeze',
  'revolt-customer',
  'revolt-seller',
  'economic-only',
  'stale',
  'unknown',
] as const;

export type Concern = (typeof CONCERNS)[number];

/** Deals with the same concern. */
export interface Concerned {
  concern: Concern;
  /** Ids, in the order of the deals. */
  deals: readonly string[];
}

/** Where there is too little evidence to say anything, that alone is said. */
export function concernsOf(deal: WeekDeal): Concern[] {
  if (bandOf(deal) === 'unknown') return ['unknown'];
  const warnings: readonly Warning[] = deal.reading?.warnings ?? [];
  return CONCERNS.filter((concern) => warnings.some((warning) => warning === concern));
}

/** Every concern, with its deals; those without any too. */
export function concernedOf(open: readonly WeekDeal[]): Concerned[] {
  const all = open.map((deal) => ({ id: deal.id, concerns: concernsOf(deal) }));
  return CONCERNS.map((concern) => ({
    concern,
    deals: all.filter(({ concerns }) => concerns.includes(concern)).map(({ id }) => id),
  }));
}
