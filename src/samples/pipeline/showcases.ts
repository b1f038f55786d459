import { showcase, walkAways } from './showcase.ts';
import { they, theyGive, we, weGive } from './storyline.ts';

/** The deal to open first: a discount under threat that nothing has answered. */
export const rollout = showcase(
  'Shuttle rollout, 3 sites',
  1_200_000,
  {
    stage: 'Negotiation/Review',
    closesIn: 24,
    nextStep: 'Ask for the spare parts order before the steering group meets',
  },
  [
    they('budget-limit', 44, 3, 'Capex is capped until spring, they showed us the sheet'),
    we('disclosed-constraints', 40, 2, 'Told them how our lead times really are'),
    they('artificial-deadline', 33, 5, 'Best price by noon or we are out. Decision took weeks'),
    we('late-demand', 29, 2, 'Had to add the freight after the handshake'),
    they('shared-goals', 22, 2, 'Agreed success criteria for the first site on one page'),
    theyGive('term-length', 16, [2.8, 'exchange'], {
      worth: 1.5,
      note: 'Three years instead of one, in the draft',
    }),
    they('competitor-quote', 13, 4, 'Showed me another quote, 8 % lower, names blacked out'),
    weGive('price', 9, [6, 'pressure'], {
      note: '6 % off. They got it by threatening, nothing came back',
    }),
    they('withheld-information', 8, 3, 'Who sits in the steering group? "Internal."'),
    they('walk-away-threat', 5, 5, 'Board would rather keep the old halls than pay this'),
    theyGive('volume', -12, [5, 'exchange'], {
      status: 'planned',
      worth: 1.3,
      note: 'Ask: spare parts for all three sites in the same order',
    }),
  ],
);

/** The customer holds all the cards. */
export const dominated = showcase(
  'Sorter for the returns hall',
  640_000,
  {
    stage: 'Negotiation/Review',
    closesIn: 11,
    nextStep: 'Escalate to our VP before the board date',
    alternatives: walkAways(0, 4),
    margin: [28, 28],
  },
  [
    they('tender', 40, 3),
    weGive('price', 30, [5, 'pressure']),
    they('competitor-quote', 24, 4),
    they('artificial-deadline', 16, 4),
    weGive('price', 14, [4, 'pressure']),
    they('ultimatum', 8, 5),
    weGive('payment-terms', 6, [2, 'pressure']),
    they('late-demand', 2, 4),
  ],
);

/** We hold all the cards, and have begun to push someone who can leave. */
export const revoltAhead = showcase(
  'Spare-parts tower',
  380_000,
  {
    stage: 'Negotiation/Review',
    closesIn: 9,
    nextStep: 'Calm it down: call their plant manager before the deadline',
    alternatives: walkAways(4, 3),
    margin: [36, 36],
  },
  [
    they('opened-access', 50, 3),
    theyGive('volume', 31, [6, 'pressure'], { worth: 1.2 }),
    we('artificial-deadline', 22, 4),
    theyGive('payment-terms', 18, [8, 'pressure']),
    we('walk-away-threat', 9, 4),
    theyGive('term-length', 5, [7, 'pressure'], { worth: 1.3 }),
    we('late-demand', 3, 4),
  ],
);

/** They threaten us although we could well sell elsewhere. */
export const revoltOurs = showcase(
  'Cold-store cranes',
  910_000,
  {
    stage: 'Proposal/Price Quote',
    closesIn: 31,
    nextStep: 'Check the slot we hold for the other cold store',
    alternatives: walkAways(4, 2),
    margin: [29, 29],
  },
  [
    they('penalty-demand', 38, 3),
    we('disclosed-constraints', 30, 3),
    they('disrespect', 19, 4),
    they('ultimatum', 11, 4),
    we('respected-our-interests', 9, 3),
    they('broken-promise', 4, 3),
  ],
);

/** The log is empty: the page says what to do first. */
export const emptyLog = showcase(
  'Mobile robots, pilot',
  150_000,
  { stage: 'Prospecting', closesIn: 80, nextStep: 'First call with their logistics lead' },
  [],
);

/** One remark, a while ago: too little to say anything. */
export const thinEvidence = showcase(
  'Warehouse software, phase 1',
  95_000,
  { stage: 'Qualification', closesIn: 66, nextStep: 'Site visit to count the pick faces' },
  [they('disclosed-constraints', 12, 3)],
);

/** Nobody has put a figure to the deal, and yet the talks run. */
export const noAmount = showcase(
  'Automation study, new campus',
  null,
  {
    stage: 'Id. Decision Makers',
    closesIn: 97,
    nextStep: 'Get a budget figure from their CFO',
    alternatives: walkAways(2, 3),
  },
  [
    they('shared-goals', 33, 3),
    they('withheld-information', 26, 3),
    weGive('resources', 18, [null, 'volunteered']),
    they('price-target', 10, 3),
    weGive('scope', 4, [null, 'pressure']),
  ],
);

/** An import brought a concession of a kind that no policy knows. */
export const strangeKind = showcase(
  'Pick-to-light retrofit',
  210_000,
  {
    stage: 'Value Proposition',
    closesIn: 45,
    nextStep: 'Ask admin what to do with the imported training days',
    alternatives: walkAways(2, 2),
  },
  [
    they('shared-goals', 36, 3),
    weGive('training-days', 21, [2, 'volunteered']),
    they('trade-proposal', 13, 3),
    they('opened-access', 5, 3),
  ],
);
