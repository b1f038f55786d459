import { they, theyGive, we, weGive, type Storyline } from './storyline.ts';

/** Nobody has written anything down for weeks. */
export const quietDeal: Storyline = {
  stages: ['Needs Analysis', 'Value Proposition', 'Perception Analysis'],
  alternatives: { seller: [2, null], customer: [2, 3, null] },
  margin: [26, 36],
  winOdds: 0.15,
  quietDays: 24,
  beats: [
    they('budget-limit', 64, 3),
    they('shared-goals', 55, 3),
    we('volume-offer', 43, 3),
    they('opened-access', 30, 3),
    weGive('scope', 21, [1, 'volunteered']),
    they(['price-target', 'competitor-quote'], 12, 3),
    they(['kept-commitment', 'withheld-information'], 0, 3),
  ],
};

/** The first weeks: they tell us what they need, we tell them what we can do. */
export const discovery: Storyline = {
  stages: ['Qualification', 'Needs Analysis', 'Value Proposition'],
  alternatives: { seller: [null, 2], customer: [null, 2, 3] },
  margin: [28, 38],
  winOdds: 0.3,
  beats: [
    they(['shared-goals', 'disclosed-constraints'], 34, 3),
    we('joint-problem-solving', 25, 3),
    they(['budget-limit', 'tender'], 17, 3),
    they(['opened-access', 'withheld-information'], 9, 3),
    we(['disclosed-constraints', 'volume-offer'], 4, 3),
  ],
};

/** We give and give, and nobody asked for anything back. */
export const giveaway: Storyline = {
  stages: ['Proposal/Price Quote', 'Negotiation/Review'],
  alternatives: { seller: [1, 2], customer: [2, 3] },
  margin: [26, 33],
  winOdds: 0.45,
  beats: [
    they('shared-goals', 78, 3),
    weGive('resources', 70, [2, 'volunteered']),
    they('price-target', 61, 3),
    weGive('price', 52, [5, null]),
    they('kept-commitment', 44, 2),
    weGive(['service-level', 'delivery'], 33, [2, 'volunteered'], { worth: 1.3 }),
    we('respected-our-interests', 27, 3),
    they('budget-limit', 18, 3),
    weGive('payment-terms', 13, [2, null]),
    they('opened-access', 7, 3),
  ],
};

/** Parts are late and steel is dear: both sides take a loss to keep the project alive. */
export const sharedPain: Storyline = {
  stages: ['Perception Analysis', 'Negotiation/Review'],
  alternatives: { seller: [1, 2], customer: [1, 2] },
  margin: [25, 31],
  winOdds: 0.6,
  beats: [
    they('disclosed-constraints', 80, 3),
    we('disclosed-constraints', 71, 4),
    they(['escalation', 'penalty-demand'], 55, 4),
    weGive('resources', 47, [4, 'collaboration'], { as: 'crew', worth: 0.4 }),
    theyGive('scope', 44, [4, 'collaboration'], { answers: 'crew', worth: 0.4 }),
    we('joint-problem-solving', 33, 4),
    they('joint-problem-solving', 24, 3),
    theyGive('delivery', 16, [2, 'exchange'], { as: 'later', worth: 0.5 }),
    weGive('payment-terms', 14, [2, 'exchange'], { answers: 'later', worth: 0.5 }),
    they('kept-commitment', 5, 3),
  ],
};
