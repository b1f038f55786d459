import { showcase, walkAways } from './showcase.ts';
import { they, theyGive, we, weGive, type Beat } from './storyline.ts';

/** Each gives what is cheap to give and dear to get. */
export const bothWin = showcase(
  'Returns hub, joint design',
  720_000,
  {
    stage: 'Perception Analysis',
    closesIn: 38,
    nextStep: 'Workshop with their pickers on the layout',
    alternatives: walkAways(2, 2),
    margin: [34, 34],
  },
  [
    they('shared-goals', 48, 4),
    weGive('resources', 37, [1, 'collaboration'], { as: 'engineers', worth: 4 }),
    theyGive('reference', 35, [0.5, 'collaboration'], { answers: 'engineers', worth: 8 }),
    we('joint-problem-solving', 24, 4),
    they('respected-our-interests', 15, 4),
    theyGive('access', 9, [0.5, 'collaboration'], { worth: 3 }),
    we('kept-commitment', 4, 3),
  ],
);

/** A gift that costs us next to nothing and helps them a lot. */
export const noLoss = showcase(
  'Control software upgrade',
  260_000,
  {
    stage: 'Proposal/Price Quote',
    closesIn: 20,
    nextStep: 'Send the order form with the test window in it',
    alternatives: walkAways(2, 1),
    margin: [40, 40],
  },
  [
    they('kept-commitment', 41, 3),
    they('budget-limit', 28, 2),
    weGive('service-level', 19, [0.8, 'volunteered'], { worth: 4 }),
    we('joint-problem-solving', 12, 3),
    they('disclosed-constraints', 6, 3),
  ],
);

/** Small things went back and forth, and nobody is the poorer. */
export const evenSwap = showcase(
  'Label printers and conveyors',
  120_000,
  {
    stage: 'Value Proposition',
    closesIn: 52,
    nextStep: 'Confirm the delivery week',
    alternatives: walkAways(2, 2),
  },
  [
    they('price-target', 33, 3),
    weGive('delivery', 22, [0.6, 'exchange'], { as: 'earlier' }),
    theyGive('payment-terms', 20, [0.6, 'exchange'], { answers: 'earlier' }),
    they('disclosed-constraints', 11, 4),
    we('trade-proposal', 5, 3),
  ],
);

/** Steel and parts are dear: both gave up more than the other got. */
export const bothSuffer = showcase(
  'Mezzanine and lifts',
  830_000,
  {
    stage: 'Negotiation/Review',
    closesIn: 16,
    nextStep: 'Agree the new steel date with both plant managers',
    alternatives: walkAways(1, 1),
    margin: [27, 27],
  },
  [
    they('disclosed-constraints', 44, 3),
    we('disclosed-constraints', 40, 4),
    they('escalation', 30, 3),
    weGive('resources', 22, [5, 'collaboration'], { as: 'crew', worth: 0.4 }),
    theyGive('scope', 20, [5, 'collaboration'], { answers: 'crew', worth: 0.4 }),
    we('joint-problem-solving', 12, 4),
    they('kept-commitment', 4, 3),
  ],
);

/** Only price, terms and volume are talked about. */
export const onlyExchange = showcase(
  'Pallet conveyors, frame order',
  540_000,
  {
    stage: 'Proposal/Price Quote',
    closesIn: 27,
    nextStep: 'Get somebody from operations into the next meeting',
    alternatives: walkAways(2, 3),
    margin: [26, 26],
  },
  [
    they('tender', 40, 3),
    they('price-target', 27, 4),
    weGive('price', 20, [3, 'exchange'], { as: 'discount' }),
    theyGive('volume', 18, [3, 'exchange'], { answers: 'discount', worth: 1.2 }),
    we('volume-offer', 12, 3),
    they('competitor-quote', 8, 3),
    they('trade-proposal', 4, 3),
  ],
);

/** The margin is nearly gone. */
export const squeezed = showcase(
  'Pharma picking line',
  470_000,
  {
    stage: 'Negotiation/Review',
    closesIn: 13,
    nextStep: 'No further discount without sign-off from our VP',
    alternatives: walkAways(1, 3),
    margin: [21, 21],
  },
  [
    they('price-target', 52, 4),
    weGive('price', 44, [4, 'pressure'], { as: 'early' }),
    they('budget-limit', 34, 3),
    theyGive('reference', 30, [0.3, 'exchange'], { answers: 'early', worth: 5 }),
    weGive('price', 24, [3, 'exchange']),
    they('competitor-quote', 16, 4),
    weGive('payment-terms', 11, [2, 'pressure']),
    they('shared-goals', 7, 3),
    they('price-target', 3, 4),
  ],
);

const ROUNDS = 13;
const DAYS_A_ROUND = 9;

/** One round of talks on a frame contract, `end` days before the last day. */
const round = (end: number): Beat[] => [
  they(['price-target', 'budget-limit', 'competitor-quote'], end + 7, 3),
  we(['trade-proposal', 'volume-offer'], end + 6, 3),
  weGive(['scope', 'delivery', 'service-level', 'price'], end + 4, [0.6, 'exchange'], {
    as: `give-${end}`,
    worth: 1.2,
  }),
  theyGive(['volume', 'term-length', 'payment-terms'], end + 3, [0.6, 'exchange'], {
    answers: `give-${end}`,
    worth: 1.2,
  }),
  they(['kept-commitment', 'disclosed-constraints', 'withheld-information'], end + 1, 3),
];

/** Months of talks, a log that fills more than one screen. */
export const frameContract = showcase(
  'Frame contract, 11 warehouses',
  2_400_000,
  {
    stage: 'Negotiation/Review',
    closesIn: 44,
    nextStep: 'Round 14: liability cap against the second reference',
    alternatives: walkAways(2, 3),
    margin: [31, 31],
  },
  Array.from({ length: ROUNDS }, (_, back) => round((ROUNDS - 1 - back) * DAYS_A_ROUND + 1)).flat(),
);
