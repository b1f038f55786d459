import { requireDay } from '../days.ts';
import { readingLinks, storedReadings, type Logs } from '../readings.ts';
import type { Sample } from '../sample.ts';
import { accountRecord } from './accounts.ts';
import { book } from './book.ts';
import { contactRecords } from './contacts.ts';
import type { DealPlan } from './dealPlan.ts';
import { logOf } from './log.ts';
import { opportunityRecord } from './opportunities.ts';
import { salesOrganisation } from './people.ts';
import { planDeals } from './plan.ts';
import { pipelinePolicies, renewalPolicy } from './policies.ts';
import { recordTypeOf, recordTypes } from './recordTypes.ts';

const SEED = 1;

const tips = [
  'Log what they gave in return for our discount: the needle moves at once.',
  'Ask why the needle stands where it stands: every event has its share, and they add up exactly.',
  'Follow a row to its record: who logged what, when, and what they noted.',
  'Read the note: our discount has stood for more than a week with nothing in return.',
  'Go to Opportunities: every band, every outcome and every warning is somewhere in the list.',
];

/** What the org has that is filled; missing: no. */
export interface OrgFeatures {
  /** Record types on opportunities, and a policy of its own for one of them. */
  recordTypes?: boolean;
}

/** Policies, deals and their logs. */
function recordsOf(plans: readonly DealPlan[], today: string, seed: number): Logs {
  const logs = plans.map((plan) => logOf(plan, seed));
  return {
    policies: pipelinePolicies(today),
    opportunities: plans.map(opportunityRecord),
    concessions: logs.flatMap((log) => log.concessions),
    behaviors: logs.flatMap((log) => log.behaviors),
  };
}

/** The same in an org with record types. */
const typed = (logs: Logs, plans: readonly DealPlan[], today: string): Logs => ({
  ...logs,
  recordTypes,
  policies: [...logs.policies, renewalPolicy(today)],
  opportunities: logs.opportunities.map((record, index) => ({
    ...record,
    RecordTypeId: recordTypeOf(plans[index] as DealPlan),
  })),
});

/** @throws {Error} where no deal of the book plays it. */
function dealPlaying(storyline: DealPlan['storyline'], plans: readonly DealPlan[]): string {
  const plan = plans.find((deal) => deal.storyline === storyline);
  if (!plan) throw new Error(`No deal of the sample plays ${storyline}.`);
  return plan.id;
}

/**
 * Three years of an invented vendor of warehouse automation: its people, customers, deals and what
 * was given, said and done in them. The same day and seed give the same sample.
 * @param today ISO day on which the sample is looked at; nothing but plans lies after it.
 * @throws {RangeError} where `today` is no calendar day.
 */
export function samplePipeline(
  today: string,
  seed: number = SEED,
  features: OrgFeatures = {},
): Sample {
  const plans = planDeals(requireDay(today), seed);
  const plain = recordsOf(plans, today, seed);
  const logs = features.recordTypes ? typed(plain, plans, today) : plain;
  return {
    name: 'pipeline',
    trees: [
      [...salesOrganisation],
      [...(logs.recordTypes ?? [])],
      logs.policies,
      book.map((customer) => accountRecord(customer, seed)),
      book.flatMap((customer) => contactRecords(customer, seed)),
      logs.opportunities,
      logs.concessions,
      logs.behaviors,
      storedReadings(logs, today),
      readingLinks(logs.opportunities),
    ]
      .filter((records) => records.length > 0)
      .map((records) => ({ records })),
    opens: dealPlaying('rollout', plans),
    tips,
  };
}
