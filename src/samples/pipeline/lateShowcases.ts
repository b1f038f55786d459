/** Open deals that came, or went, around the weeks that are frozen. */
import { showcase, walkAways } from './showcase.ts';
import { they, we } from './storyline.ts';

/** Just in, and purchasing sets the pace from the first day. */
export const newTender = showcase(
  'Pallet cranes',
  1_173_000,
  {
    stage: 'Qualification',
    opens: 1,
    closesIn: 74,
    nextStep: 'Find out who else was invited before we answer',
    alternatives: walkAways(2, 3),
    margin: [30, 30],
  },
  [
    they('tender', 5, 4, 'RFQ came by mail, 60 pages, four bidders invited'),
    we('disclosed-constraints', 4, 3, 'Told them that we have no crew before summer'),
    they('artificial-deadline', 3, 4, 'Wants a budget price within the week. Nobody says why'),
    they('withheld-information', 2, 3, 'Asked for the order profile: only for the short list'),
  ],
);

/** Just in, on a customer's word; nothing to read from yet. */
export const newLead = showcase(
  'Warehouse software',
  255_000,
  { stage: 'Needs Analysis', opens: 1, closesIn: 88, nextStep: 'Workshop with the shift leads' },
  [they('shared-goals', 3, 3, 'They saw it run elsewhere and want the same by autumn')],
);

/** Somebody made a deal that was there already, and deleted it once they saw. */
export const duplicate = showcase(
  'Picking stations (duplicate)',
  223_000,
  { stage: 'Proposal/Price Quote', closesIn: 60, nextStep: 'Is this the same as the other one?' },
  [they('shared-goals', 34, 3), we('volume-offer', 29, 3), they('kept-commitment', 25, 3)],
);
