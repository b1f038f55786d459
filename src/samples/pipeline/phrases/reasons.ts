/** Why people contest an event. */
export const contestReasons: readonly string[] = [
  'That was said about another project',
  'Logged twice, see the entry of the day before',
  'Misunderstood: they asked, they did not insist',
  'I was in that meeting, nobody threatened anything',
  'The discount was in the list price already',
  'It was our own idea, not theirs',
  'Wrong customer, same first name',
  'They took it back the next morning',
];
