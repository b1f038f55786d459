/** What to do next about a deal, from its stored reading alone. */
import { concernsOf, type Concern } from './concerns.ts';
import { bandOf } from './flow.ts';
import type { WeekDeal } from './types.ts';

/**
 * `log`: nobody says how it goes · `ease-off`: we use force on a customer who can leave ·
 * `ask`: they hold the power, and should give something · `hold-margin`: give no more of it ·
 * `ask-return`: something we gave waits for an answer · `use-alternative`: they use force, and we
 * can leave · `offer`: we hold the power, and should give something · `build-ties`: price is the
 * only tie · `keep`: go on.
 */
export type NextStep =
  | 'log'
  | 'ease-off'
  | 'ask'
  | 'hold-margin'
  | 'ask-return'
  | 'use-alternative'
  | 'offer'
  | 'build-ties'
  | 'keep';

interface Matter {
  isHeldBy: 'customer' | 'seller' | null;
  has: (concern: Concern) => boolean;
}

/** The most urgent first: whoever is about to leave comes before what a deal costs. */
const STEPS: readonly (readonly [NextStep, (matter: Matter) => boolean])[] = [
  ['log', ({ has }) => has('unknown')],
  ['ease-off', ({ has }) => has('revolt-customer')],
  ['use-alternative', ({ has }) => has('revolt-seller')],
  ['ask', ({ isHeldBy }) => isHeldBy === 'customer'],
  ['ask-return', ({ has }) => has('unreciprocated')],
  ['hold-margin', ({ has }) => has('squeeze')],
  ['offer', ({ isHeldBy }) => isHeldBy === 'seller'],
  ['build-ties', ({ has }) => has('economic-only')],
  ['log', ({ has }) => has('stale')],
];

const holderOf = (deal: WeekDeal): Matter['isHeldBy'] => {
  const [party] = bandOf(deal).split('-');
  return party === 'customer' || party === 'seller' ? party : null;
};

/** The next step: the first that fits. */
export function nextStepOf(deal: WeekDeal): NextStep {
  const concerns = concernsOf(deal);
  const matter = {
    isHeldBy: holderOf(deal),
    has: (concern: Concern) => concerns.includes(concern),
  };
  return STEPS.find(([, fits]) => fits(matter))?.[0] ?? 'keep';
}
