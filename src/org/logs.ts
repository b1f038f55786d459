/** The logs of opportunities, and the policies that may be in force for them. */
import type { SObject } from './deals.ts';
import {
  BEHAVIOR,
  BEHAVIOR_FIELDS,
  CONCESSION,
  CONCESSION_FIELDS,
  POLICY,
  POLICY_FIELDS,
} from './fields.ts';
import { recordsOf, type OnPage, type Org } from './query.ts';
import { list, pieces } from './soql.ts';
import type { Visible } from './visible.ts';

/** What people wrote beside an event: it moves nothing, and goes along when a deal is exported. */
const REMARKS = ['Note__c', 'Contest_Reason__c'];

/** Records of one log by the id of their opportunity, each in the order of their ids. */
type LogsByDeal = ReadonlyMap<string, readonly SObject[]>;

/** Both logs. */
export interface Logs {
  concessions: LogsByDeal;
  behaviors: LogsByDeal;
}

const opportunityOf = (record: SObject): string => String(record['Opportunity__c']);

/** An object of events, and what a reading needs of it. */
type LogObject = readonly [string, readonly string[]];

const CONCESSIONS: LogObject = [CONCESSION, CONCESSION_FIELDS];
const BEHAVIORS: LogObject = [BEHAVIOR, BEHAVIOR_FIELDS];

/** The order is the page's: sums of the same numbers in another order differ in their last digits. */
function selectWhere(
  [object, wanted]: LogObject,
  { fields }: Visible,
  where: string,
  more: readonly string[] = [],
): string {
  const seen = [...wanted, ...REMARKS].filter((field) => fields.get(object)?.has(field));
  const columns = ['Id', 'Opportunity__c', ...seen, ...more].join(', ');
  return `SELECT ${columns} FROM ${object} WHERE ${where} ORDER BY Id`;
}

async function logOf(
  org: Org,
  visible: Visible,
  log: LogObject,
  deals: readonly string[],
): Promise<LogsByDeal> {
  const records: SObject[] = [];
  for (const piece of pieces(deals)) {
    const where = `Opportunity__c IN ${list(piece)}`;
    records.push(...(await recordsOf(org, selectWhere(log, visible, where))));
  }
  return Map.groupBy(records, opportunityOf);
}

/**
 * Both logs of the opportunities with these ids.
 * @throws {SfError} where the org does not answer or refuses.
 */
export async function logsIn(org: Org, visible: Visible, deals: readonly string[]): Promise<Logs> {
  const [concessions, behaviors] = await Promise.all([
    logOf(org, visible, CONCESSIONS, deals),
    logOf(org, visible, BEHAVIORS, deals),
  ]);
  return { concessions, behaviors };
}

/** Which events to read, and what of them. */
interface LogsAsked {
  /** Condition of SOQL. */
  where: string;
  /** Columns to read besides, which everybody sees who sees the record. */
  more?: readonly string[];
}

/**
 * Both logs of all opportunities for which a condition holds: two queries, however many those are.
 * @param listener who is told how far the reading of an object has come.
 * @throws {SfError} where the org does not answer or refuses.
 */
export async function logsWhere(
  org: Org,
  visible: Visible,
  { where, more }: LogsAsked,
  listener: (object: string) => OnPage,
): Promise<Logs> {
  const [concessions, behaviors] = await Promise.all(
    [CONCESSIONS, BEHAVIORS].map(async (log) => {
      const soql = selectWhere(log, visible, where, more);
      const records = await recordsOf(org, soql, listener(log[0]));
      return Map.groupBy(records, opportunityOf);
    }),
  );
  return { concessions, behaviors } as Logs;
}

/**
 * Every policy published up to a day.
 * @param day ISO.
 * @throws {SfError} where the org does not answer or refuses.
 */
export async function policiesIn(org: Org, day: string): Promise<SObject[]> {
  const columns = ['Id', ...POLICY_FIELDS].join(', ');
  return recordsOf(org, `SELECT ${columns} FROM ${POLICY} WHERE Published_On__c <= ${day}`);
}
