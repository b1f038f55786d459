import type { Phrases } from './phrase.ts';

/** The customer works with us. */
export const customerTogether: Phrases = {
  'shared-goals': [
    'We agreed what success looks like: 1,200 lines an hour by {month}',
    '{contact}: "if it works for you it has to work for us." Wrote it into the minutes',
    'Success criteria on one page, both logos on it',
    'They see this as a ten-year thing, and so do we',
    'Joint kick-off, people had breakfast together',
    'Both teams want the night shift gone. Good start',
    'Same picture on both sides about phase 2',
  ],
  'joint-problem-solving': [
    'Spent the afternoon at the whiteboard with their shift leads, found two metres of aisle',
    'Floor was too weak. Their builder and our engineer solved it together',
    '{contact} brought the data, we brought the model, bottleneck found',
    'Interface trouble fixed in one call with their IT',
    'They lent us a hall for the test. Saved us three weeks',
    'Went through the risk list together, half of it is gone',
  ],
  'respected-our-interests': [
    '{contact} said our margin has to be healthy too, they need us in five years',
    'Told purchasing to stop asking for the source code',
    'They moved the date so that our crew can have the holiday',
    'Accepted that travel is not free. First customer this year',
    'Understood why we cannot store their parts for nothing',
  ],
  'disclosed-constraints': [
    '{contact} told us openly: lease in {site} ends next year, so no slack',
    'They are short of people on nights, that is the real driver',
    'Explained how the board decides and who is against it',
    'Peak is Black Friday, nothing may move after October',
    'Showed us the real order profile, worse than in the RFQ',
    'Their old control system cannot take more load, they said so',
    'Admitted that the earlier project failed over data quality',
  ],
  'opened-access': [
    '{contact} introduced me to the plant manager',
    'We may talk to the people on the floor without asking purchasing',
    'Got the CFO for 30 minutes. Good questions',
    'Badge for the {site} warehouse, we can measure whenever we like',
    'They opened their test system to our developers',
    'Met the sponsor at last. Knows the numbers by heart',
  ],
  'kept-commitment': [
    'Data came on the day they had said',
    'PO for the engineering phase arrived, on time',
    'Paid phase 1 in nine days',
    '{contact} got the approval as promised',
    'Drawings, masters, contacts: all there before the deadline',
    'They cleared the hall by Monday as agreed',
    'Did what they said about the power supply',
  ],
  'offered-reference': [
    'They will show other customers round once it runs',
    '{contact} offered to speak at our user day',
    'We may use their name and a picture',
    'Called a colleague in another group about us without being asked',
  ],
};
