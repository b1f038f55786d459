import type { Phrases } from './phrase.ts';

/** What we do, as we admit it ourselves. */
export const seller: Phrases = {
  ultimatum: [
    'Told them the offer ends here. Not proud of it',
    'Management wants a yes or no, I passed it on as it was',
    'Said we stop engineering until they sign',
  ],
  'walk-away-threat': [
    'Said we would give the production slot to somebody else',
    'Made clear we do not need this one at that price',
    'We would rather walk than do the second line for free. Said so',
  ],
  'artificial-deadline': [
    'Price valid until month end, mainly for our forecast',
    'Sent the "last slot in {month}" mail',
    'Put a date on the offer to get things moving',
  ],
  'late-demand': [
    'Had to add freight after the handshake. They were not amused',
    'Steel surcharge came in late from our side',
    'We asked for a bank guarantee at the very end',
  ],
  'broken-promise': [
    'Simulation was due Friday, we sent it ten days later',
    'We had promised {contact} the same engineer. He is on another site',
  ],
  'withheld-information': [
    'Did not mention the new release, it would delay the order',
    'Kept the second option in the drawer for now',
    'Left our lead times vague on purpose',
  ],
  escalation: [
    'Our VP called their COO',
    'Went to the sponsor over {contact}’s head',
    'Asked our board member to ring theirs',
  ],
  disrespect: ['I was short with {contact} on the call, should say sorry'],
  'penalty-demand': ['Claimed standstill costs for the blocked hall'],
  tender: ['Asked two other customers to bid for the production slot'],
  'competitor-quote': ['Mentioned what others pay for the slot in {month}'],
  'price-target': ['Named our floor price and stayed there'],
  'budget-limit': ['Explained that project hours are capped on our side too'],
  'volume-offer': [
    'Offered the scale for two and three sites',
    'Showed what the price is with the service contract in it',
    'Sent a bundle: cranes plus software',
    'Rate card for the frame order is with {contact}',
  ],
  'trade-proposal': [
    'Proposed: longer term against the discount',
    'Put three packages side by side, they may pick',
    'Offered the earlier date for an earlier payment',
    'If they take the standard module we do the training',
    'Suggested to swap the penalty for a bonus',
  ],
  'shared-goals': [
    'Wrote down what both of us need by {month} and sent it round',
    'Started the meeting with their goals instead of our slides',
    'Proposed one project plan for both teams',
  ],
  'joint-problem-solving': [
    'Two days on site in {site} with our simulation, no invoice',
    'Brought our software lead along, sat with their IT until it worked',
    'Looked for space in the hall together, found it over the dock doors',
    'Reworked the pick sequence with {contact}’s team',
    'Ran their peak data through the model with them',
  ],
  'respected-our-interests': [
    'Told them to keep the old conveyor, it is good for five more years',
    'Moved our visit, they had stocktaking',
    'Agreed not to approach the works council before they did',
    'Took the risk clause out that scared {contact}',
  ],
  'disclosed-constraints': [
    'Told {contact} how our lead times really are',
    'Said openly that the crew is booked until {month}',
    'Explained where our cost is and where it is not',
    'Showed them the known problems of the last release',
    'Made clear what we cannot do: no cranes above 24 m',
  ],
  'opened-access': [
    'They may talk to our developers directly',
    'Took {contact} through our factory, met the whole team',
  ],
  'kept-commitment': [
    'Simulation delivered as promised',
    'Fixed the open points from the acceptance, all nine',
    'Engineer on site on the agreed day',
    'Offer out on time, with everything they asked for',
    'Sent the drawings a day early',
  ],
  'offered-reference': ['Offered them a slot at the trade fair stand'],
};
