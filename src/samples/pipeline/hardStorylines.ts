import { they, theyGive, we, weGive, type Storyline } from './storyline.ts';

/** Purchasing runs the deal: a tender, rivals' quotes, deadlines, and a discount at the end. */
export const hardballProcurement: Storyline = {
  stages: ['Proposal/Price Quote', 'Negotiation/Review'],
  alternatives: { seller: [1, 2], customer: [2, 3, 4] },
  margin: [24, 32],
  winOdds: 0.35,
  beats: [
    they('tender', 96, 3),
    they(['withheld-information', 'budget-limit'], 84, 3),
    we('disclosed-constraints', 78, 3),
    they(['competitor-quote', 'price-target'], 66, 4),
    weGive('price', 58, [3, 'pressure'], { as: 'first' }),
    they('artificial-deadline', 45, 4),
    weGive(['payment-terms', 'scope'], 40, [1.5, 'pressure']),
    they(['competitor-quote', 'price-target'], 31, 4),
    we('trade-proposal', 27, 3),
    theyGive(['reference', 'access'], 24, [0.5, 'exchange'], { answers: 'first', worth: 3 }),
    they(['ultimatum', 'walk-away-threat'], 15, 4),
    weGive('price', 12, [3.5, 'pressure']),
    they(['late-demand', 'penalty-demand'], 6, 4),
    weGive(['service-level', 'delivery'], 3, [1.5, 'pressure']),
  ],
};

/** Round after round of price, until little of the margin is left. */
export const priceSqueeze: Storyline = {
  stages: ['Proposal/Price Quote', 'Negotiation/Review'],
  alternatives: { seller: [1], customer: [3] },
  margin: [19, 24],
  winOdds: 0.45,
  beats: [
    they('budget-limit', 92, 3),
    they('price-target', 80, 4),
    weGive('price', 74, [4, 'pressure']),
    they('competitor-quote', 60, 4),
    weGive(['price', 'volume'], 55, [3, 'exchange']),
    we('disclosed-constraints', 48, 2),
    they(['price-target', 'budget-limit'], 36, 4),
    weGive('price', 33, [3, 'pressure']),
    they(['escalation', 'disrespect'], 25, 3),
    weGive('payment-terms', 20, [1.5, null]),
    they('late-demand', 11, 4),
    weGive(['resources', 'service-level'], 9, [2, 'pressure']),
    they('price-target', 4, 3),
  ],
};

/** Late in the quarter we push: deadlines, escalation, take it or leave it. */
export const wePush: Storyline = {
  stages: ['Proposal/Price Quote', 'Negotiation/Review'],
  alternatives: { seller: [3, 4], customer: [1, 2, 3] },
  margin: [30, 38],
  winOdds: 0.3,
  beats: [
    they('disclosed-constraints', 88, 3),
    we('volume-offer', 80, 3),
    they('budget-limit', 70, 2),
    we('artificial-deadline', 52, 4),
    theyGive('payment-terms', 46, [2, 'pressure']),
    we(['escalation', 'late-demand'], 35, 3),
    they('withheld-information', 30, 2),
    theyGive(['term-length', 'volume'], 26, [3, 'pressure'], { worth: 1.4 }),
    we('withheld-information', 20, 2),
    we(['ultimatum', 'walk-away-threat'], 12, 4),
    theyGive('scope', 9, [2, 'pressure']),
    they('disrespect', 5, 2),
  ],
};

/** Only we can do it in time, and both sides know. */
export const soleSource: Storyline = {
  stages: ['Perception Analysis', 'Proposal/Price Quote', 'Negotiation/Review'],
  alternatives: { seller: [3, 4], customer: [0, 1] },
  margin: [34, 42],
  winOdds: 0.65,
  beats: [
    they('opened-access', 90, 3),
    they('disclosed-constraints', 76, 3),
    we('joint-problem-solving', 70, 3),
    theyGive('volume', 58, [3, 'exchange'], { as: 'volume', worth: 1.3 }),
    weGive('delivery', 55, [1, 'exchange'], { answers: 'volume', worth: 1.5 }),
    we('volume-offer', 40, 3),
    theyGive(['term-length', 'payment-terms'], 28, [3, 'exchange']),
    they('kept-commitment', 21, 3),
    theyGive('exclusivity', 14, [2, 'volunteered'], { worth: 1.5 }),
    we('kept-commitment', 6, 3),
  ],
};

/** All goes well until purchasing or a new boss joins in the last weeks. */
export const lateSwerve: Storyline = {
  stages: ['Perception Analysis', 'Negotiation/Review'],
  alternatives: { seller: [2], customer: [2, 3] },
  margin: [26, 34],
  winOdds: 0.35,
  beats: [
    they('shared-goals', 110, 3),
    we('joint-problem-solving', 98, 4),
    they('opened-access', 86, 3),
    theyGive('access', 80, [0.5, 'collaboration'], { worth: 3 }),
    weGive('resources', 72, [1, 'collaboration']),
    they('kept-commitment', 60, 3),
    we('kept-commitment', 48, 3),
    they(['withheld-information', 'escalation'], 26, 3),
    they('tender', 20, 4),
    they(['broken-promise', 'late-demand'], 13, 4),
    weGive('price', 9, [4, 'pressure']),
    they('artificial-deadline', 4, 4),
  ],
};
