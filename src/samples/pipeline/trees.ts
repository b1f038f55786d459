import { addDays } from '../days.ts';
import { readingLinks, storedReadings, type Logs } from '../readings.ts';
import type { SObjectRecord, SObjectTree } from '../sample.ts';
import { accountRecord } from './accounts.ts';
import { book } from './book.ts';
import { contactRecords } from './contacts.ts';
import { inCurrencies } from './currencies.ts';
import type { DealPlan } from './dealPlan.ts';
import { importedConcessions } from './imported.ts';
import { logOf } from './log.ts';
import { opportunityRecord } from './opportunities.ts';
import { salesOrganisation } from './people.ts';
import { pipelinePolicies, promisesPublishedOn, renewalPolicy } from './policies.ts';
import { recordTypeOf, recordTypes } from './recordTypes.ts';

/** What the org has that is filled; missing: no. */
export interface OrgFeatures {
  /** Record types on opportunities, and a policy of its own for one of them. */
  recordTypes?: boolean;
  /** Currencies of deals and what is logged on them. */
  multiCurrency?: boolean;
}

/** Ways of deals that were locked for approval when the service last came by. */
const MISSED = new Set<DealPlan['storyline']>(['giveaway', 'quietDeal']);

/** Open deals that the service could not write to since the policy changed. */
const isMissed = ({ isOpen, storyline }: DealPlan): boolean => isOpen && MISSED.has(storyline);

/** The day before the policy of today came into force. */
const lastReadOn = (today: string): string => addDays(promisesPublishedOn(today), -1);

/** Policies, deals and their logs. */
function recordsOf(plans: readonly DealPlan[], today: string, seed: number): Logs {
  const logs = plans.map((plan) => logOf(plan, seed));
  return {
    policies: pipelinePolicies(today),
    opportunities: plans.map(opportunityRecord),
    concessions: [...logs.flatMap((log) => log.concessions), ...importedConcessions(plans, today)],
    behaviors: logs.flatMap((log) => log.behaviors),
    lastRead: new Map(plans.filter(isMissed).map(({ id }) => [id, lastReadOn(today)])),
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

/** The same in an org with several currencies. */
function priced(logs: Logs, plans: readonly DealPlan[]): Logs {
  const put = inCurrencies(plans);
  return {
    ...logs,
    opportunities: put(logs.opportunities),
    concessions: put(logs.concessions),
    behaviors: put(logs.behaviors),
  };
}

/** What an org holds, object by object. */
interface Content {
  /** What readings are made from. */
  logs: Logs;
  /** Everything but readings. */
  records: SObjectRecord[][];
}

/** What belongs to some deals of the book: people, customers, policies and logs. */
export function contentOf(
  plans: readonly DealPlan[],
  today: string,
  seed: number,
  features: OrgFeatures,
): Content {
  const plain = recordsOf(plans, today, seed);
  const kept = features.recordTypes ? typed(plain, plans, today) : plain;
  const logs = features.multiCurrency ? priced(kept, plans) : kept;
  const records = [
    [...salesOrganisation],
    [...(logs.recordTypes ?? [])],
    logs.policies,
    book.map((customer) => accountRecord(customer, seed)),
    book.flatMap((customer) => contactRecords(customer, seed)),
    logs.opportunities,
    logs.concessions,
    logs.behaviors,
  ];
  return { logs, records };
}

/** Records as trees; of objects that have none there is none. */
export const asTrees = (objects: readonly SObjectRecord[][]): SObjectTree[] =>
  objects.filter((records) => records.length > 0).map((records) => ({ records }));

/** Everything that belongs to some deals of the book, stored readings included. */
export function treesOf(
  plans: readonly DealPlan[],
  today: string,
  seed: number,
  features: OrgFeatures,
): SObjectTree[] {
  const { logs, records } = contentOf(plans, today, seed, features);
  const readings = [storedReadings(logs, today), readingLinks(logs.opportunities)];
  return asTrees([...records, ...readings]);
}

/**
 * The id of the first open deal that goes in that way.
 * @throws {Error} where none does.
 */
export function dealPlaying(storyline: DealPlan['storyline'], plans: readonly DealPlan[]): string {
  const plan = plans.find((deal) => deal.isOpen && deal.storyline === storyline);
  if (!plan) throw new Error(`No open deal of the sample plays ${storyline}.`);
  return plan.id;
}
