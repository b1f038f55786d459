import { they, theyGive, we, weGive, type Storyline } from './storyline.ts';

/** Both sides work on the same problem, and give each other what is cheap to give. */
export const partner: Storyline = {
  stages: ['Value Proposition', 'Perception Analysis', 'Proposal/Price Quote'],
  alternatives: { seller: [2, 3], customer: [2, null] },
  margin: [30, 38],
  winOdds: 0.75,
  beats: [
    they('shared-goals', 100, 4),
    we('joint-problem-solving', 92, 4),
    they('disclosed-constraints', 83, 3),
    they('opened-access', 70, 3),
    weGive('resources', 62, [1, 'collaboration'], { as: 'people', worth: 2 }),
    theyGive('reference', 58, [0.5, 'collaboration'], { answers: 'people', worth: 5 }),
    we('respected-our-interests', 50, 3),
    they('joint-problem-solving', 38, 4),
    they('kept-commitment', 29, 3),
    we('kept-commitment', 22, 3),
    theyGive('term-length', 15, [1.5, 'collaboration'], { worth: 1.6 }),
    they(['respected-our-interests', 'offered-reference'], 8, 4),
    we('shared-goals', 3, 3),
  ],
};

/** A contract that comes up again, with people who know each other. */
export const renewalTogether: Storyline = {
  stages: ['Value Proposition', 'Proposal/Price Quote', 'Negotiation/Review'],
  alternatives: { seller: [1, 2], customer: [1, 2] },
  margin: [34, 44],
  winOdds: 0.85,
  beats: [
    they('kept-commitment', 82, 4),
    we('kept-commitment', 75, 3),
    they('disclosed-constraints', 61, 3),
    we('disclosed-constraints', 54, 3),
    weGive('service-level', 44, [1.5, 'volunteered'], { worth: 1.5 }),
    they('budget-limit', 37, 2),
    theyGive('term-length', 30, [2, 'collaboration'], { as: 'term', worth: 1.5 }),
    weGive('price', 28, [2, 'collaboration'], { answers: 'term' }),
    they('shared-goals', 18, 3),
    they(['offered-reference', 'opened-access'], 10, 3),
    we('respected-our-interests', 5, 3),
  ],
};

/** Nothing for nothing: every give has its get. */
export const tradeOffs: Storyline = {
  stages: ['Proposal/Price Quote', 'Negotiation/Review'],
  alternatives: { seller: [2, 3], customer: [2, 3] },
  margin: [27, 34],
  winOdds: 0.5,
  beats: [
    they('price-target', 90, 3),
    we('trade-proposal', 82, 3),
    weGive('price', 74, [3, 'exchange'], { as: 'discount' }),
    theyGive('volume', 72, [2.5, 'exchange'], { answers: 'discount', worth: 1.3 }),
    they('trade-proposal', 57, 3),
    they('competitor-quote', 46, 3),
    theyGive('payment-terms', 40, [2, 'exchange'], { as: 'terms' }),
    weGive('delivery', 38, [1.5, 'exchange'], { answers: 'terms', worth: 1.3 }),
    we('volume-offer', 27, 3),
    they(['trade-proposal', 'price-target'], 19, 3),
    weGive(['scope', 'contract-risk'], 12, [1.5, 'exchange'], { as: 'risk', worth: 1.4 }),
    theyGive(['reference', 'term-length'], 10, [1, 'exchange'], { answers: 'risk', worth: 2 }),
    we('kept-commitment', 4, 3),
  ],
};

/** Began hard, and thawed once the people who do the work talked. */
export const thaw: Storyline = {
  stages: ['Id. Decision Makers', 'Proposal/Price Quote', 'Negotiation/Review'],
  alternatives: { seller: [2], customer: [2, 3] },
  margin: [26, 34],
  winOdds: 0.55,
  beats: [
    they(['tender', 'competitor-quote'], 112, 4),
    they('disrespect', 104, 3),
    they('artificial-deadline', 95, 4),
    weGive('price', 90, [2, 'pressure'], { as: 'opening' }),
    we('disclosed-constraints', 76, 4),
    they('disclosed-constraints', 66, 3),
    we('joint-problem-solving', 58, 4),
    theyGive('access', 51, [0.5, 'collaboration'], { answers: 'opening', worth: 4 }),
    they('opened-access', 40, 3),
    they('joint-problem-solving', 30, 4),
    weGive('resources', 22, [1, 'collaboration'], { worth: 2 }),
    they(['shared-goals', 'respected-our-interests'], 12, 4),
    they('kept-commitment', 5, 3),
  ],
};

/** A calm deal with one outburst in it. */
export const oneLoudThreat: Storyline = {
  stages: ['Perception Analysis', 'Proposal/Price Quote', 'Negotiation/Review'],
  alternatives: { seller: [2], customer: [2, null] },
  margin: [28, 36],
  winOdds: 0.5,
  beats: [
    they('disclosed-constraints', 86, 3),
    we('joint-problem-solving', 74, 3),
    they('kept-commitment', 63, 3),
    weGive('scope', 52, [1.5, 'collaboration'], { as: 'scope', worth: 1.5 }),
    theyGive('volume', 49, [1.5, 'collaboration'], { answers: 'scope', worth: 1.5 }),
    they('opened-access', 34, 3),
    we('shared-goals', 24, 3),
    they(['ultimatum', 'walk-away-threat'], 10, 5),
    we('respected-our-interests', 7, 4),
    they('kept-commitment', 3, 3),
  ],
};
