import { printPolicy, type Policy } from '../../model/index.ts';
import { addDays, requireDay } from '../days.ts';
import { policyRecord } from '../policies.ts';
import { readingLinks, storedReadings } from '../readings.ts';
import type { Sample } from '../sample.ts';
import { readDialogues } from './dialogues.ts';
import policy from './policy.json' with { type: 'json' };
import { accountRecord, behaviorRecords, closedOn, opportunityRecord } from './records.ts';

/** Before the first utterance of the first dialogue. */
const POLICY_DAYS_AGO = 180;

/** A walk-away over food for children: three threats to leave, and both extremely dissatisfied. */
const OPENS = 'casino-142';

const tips = [
  'These are real people, bargaining over food, water and firewood for a camping trip.',
  'Each utterance is a behavior, its text the note; what the annotators called it is the kind.',
  'The deal that opens ended in a walk-away: read its log, and what the annotators made of the threats.',
  'Nothing here says anything about B2B deals: src/samples/casino/README.md says what fits and what does not.',
];

const policyFrom = (publishedOn: string) =>
  policyRecord(
    {
      number: 1,
      name: 'CaSiNo strategies',
      publishedOn,
      reason: 'The labels of the CaSiNo annotators as kinds, plain weights, nothing fitted.',
    },
    // JSON's type has arrays where a policy has tuples; a test parses it.
    printPolicy(policy as unknown as Policy),
  );

/**
 * 354 annotated negotiations of the CaSiNo data set (Chawla et al., 2021) as closed deals.
 * @param today ISO day on which the sample is looked at; the last dialogues closed the day before.
 * @throws {RangeError} where `today` is no calendar day.
 */
export function casinoSample(today: string): Sample {
  const policies = [policyFrom(addDays(requireDay(today), -POLICY_DAYS_AGO))];
  const dialogues = readDialogues().map((dialogue, place) => ({
    dialogue,
    closesOn: closedOn(place, today),
  }));
  const opportunities = dialogues.map(({ dialogue, closesOn }) =>
    opportunityRecord(dialogue, closesOn),
  );
  const behaviors = dialogues.flatMap(({ dialogue, closesOn }) =>
    behaviorRecords(dialogue, closesOn),
  );
  const accounts = dialogues.map(({ dialogue }) => accountRecord(dialogue));
  const readings = storedReadings({ policies, opportunities, behaviors, concessions: [] }, today);
  const trees = [
    policies,
    accounts,
    opportunities,
    behaviors,
    readings,
    readingLinks(opportunities),
  ];
  return { name: 'casino', trees: trees.map((records) => ({ records })), opens: OPENS, tips };
}
