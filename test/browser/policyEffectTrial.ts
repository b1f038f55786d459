import {
  builtInPolicy,
  dealFromRecords,
  policiesForTrial,
  type SObject,
} from '../../src/org/records.ts';
import type { Policy } from '../../src/model/index.ts';
import { dayIn } from '../../src/org/today.ts';
import { BANDS, effectOf, tryPolicy, type Effect } from '../../src/review/index.ts';
import type { TestDemo } from './demoOrg.ts';
import { ADMIN } from './policyLabPage.ts';

const QUERIES = {
  deals: `SELECT Id, Name, Amount, Margin_Percent__c, Seller_Alternatives__c,
    Customer_Alternatives__c, RecordType.DeveloperName FROM Opportunity WHERE IsClosed = false`,
  concessions: `SELECT Id, Opportunity__c, Given_By__c, Kind__c, Given_On__c, Cost__c, Value__c,
    Secured_By__c, In_Return_For__c, Status__c, Contested__c FROM Power_Concession__c`,
  behaviors: `SELECT Id, Opportunity__c, Shown_By__c, Kind__c, Seen_On__c, Intensity__c,
    Contested__c FROM Power_Behavior__c`,
  policies: `SELECT Id, Name, Version_Key__c, Record_Type__c, Published_On__c, Policy__c
    FROM Power_Policy__c`,
};

interface Answer {
  records: SObject[];
  nextRecordsUrl?: string;
}

const LOCATOR = /query\/.*$/;

/** Every record of a query, by the org's REST API. */
async function recordsOf(demo: TestDemo, soql: string): Promise<SObject[]> {
  const records: SObject[] = [];
  let path: string | undefined = `query?${new URLSearchParams({ q: soql }).toString()}`;
  while (path) {
    const answer = (await (await demo.rest(ADMIN, 'GET', path)).json()) as Answer;
    records.push(...answer.records);
    path = answer.nextRecordsUrl?.match(LOCATOR)?.[0];
  }
  return records;
}

const recordTypeOf = ({ RecordType }: SObject): string | null =>
  (RecordType as { DeveloperName: string } | null | undefined)?.DeveloperName ?? null;

const byDeal = (log: readonly SObject[]): Map<unknown, SObject[]> =>
  Map.groupBy(log, (event) => event['Opportunity__c']);

/** The admin's own day, as the page has it. */
async function todayOf(demo: TestDemo): Promise<string> {
  const soql = `SELECT Id, TimeZoneSidKey FROM User WHERE Username = '${ADMIN}'`;
  const [user] = await recordsOf(demo, soql);
  return dayIn(new Date(), String(user?.['TimeZoneSidKey']));
}

/**
 * What a change of the policy in force for all would do to the open deals, worked out from what the
 * REST API has.
 */
export async function effectByRest(
  demo: TestDemo,
  change: (policy: Policy) => Policy,
): Promise<Effect> {
  const today = await todayOf(demo);
  const [deals, concessions, behaviors, policies] = await Promise.all(
    Object.values(QUERIES).map((soql) => recordsOf(demo, soql)),
  );
  const inForce = policiesForTrial(
    policies ?? [],
    { recordType: null, policy: builtInPolicy().policy },
    today,
  )(null);
  if (!inForce) throw new Error('The sample has a policy for all.');
  const draft = { recordType: null, policy: change(inForce.before) };
  const policiesOf = policiesForTrial(policies ?? [], draft, today);
  const [given, shown] = [byDeal(concessions ?? []), byDeal(behaviors ?? [])];
  const rows = (deals ?? []).flatMap((opportunity) => {
    const id = String(opportunity['Id']);
    const both = policiesOf(recordTypeOf(opportunity));
    const log = { concessions: given.get(id) ?? [], behaviors: shown.get(id) ?? [] };
    const deal = dealFromRecords({ opportunity, ...log });
    return both ? [tryPolicy({ id, name: id, deal, readOn: today, ...both, ending: null })] : [];
  });
  return effectOf(rows);
}

/** How many deals each band has, before and after, in the order of the table on the page. */
export const bandRows = ({ bands }: Effect): string[] =>
  BANDS.map((band) => bands.find((one) => one.band === band)).map((one) =>
    [one?.before, one?.after].join(' '),
  );
