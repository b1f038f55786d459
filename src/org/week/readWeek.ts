/** The pipeline of an org as it stands, as a weekly review looks at it. */
import type { WeekDeal } from '../../review/week/types.ts';
import type { SObject } from '../deals.ts';
import { soundPolicy } from '../dealReading.ts';
import { OPPORTUNITY, READING } from '../fields.ts';
import { logsWhere, policiesIn, type Logs } from '../logs.ts';
import { opportunityColumns } from '../opportunities.ts';
import { recordsOf, type OnPage, type Org } from '../query.ts';
import { literal } from '../soql.ts';
import { described, visibleIn, type Visible } from '../visible.ts';
import { loggedDealOf, type LoggedDeal } from './loggedDeal.ts';
import { DEAL_FIELDS, READING_FIELDS, weekDealOf, type Managers } from './weekDeals.ts';

/** Who logged an event, and when. */
const AUTHOR = ['CreatedById', 'CreatedBy.Name', 'CreatedDate'];

/** Deals of ids from the first to the last, both in it. */
export interface IdRange {
  first: string;
  last: string;
}

/** A further condition: of these deals alone. */
export const inRange = (range: IdRange | undefined): string =>
  range === undefined
    ? ''
    : ` AND Opportunity__c >= ${literal(range.first)} AND Opportunity__c <= ${literal(range.last)}`;

/** Deals of an org as they stand. */
export interface OrgWeek {
  /** ISO day. */
  today: string;
  deals: readonly WeekDeal[];
  /** Records by their ids. */
  opportunities: ReadonlyMap<string, SObject>;
  visible: Visible;
}

/** Open deals, and those that changed since an instant: what closed then is among them. */
const whichOf = (since: string | null, path = ''): string => {
  const open = `${path}IsClosed = false`;
  return since === null ? open : `(${open} OR ${path}SystemModstamp >= ${since})`;
};

function opportunitiesSince(org: Org, visible: Visible, since: string | null): Promise<SObject[]> {
  const about = DEAL_FIELDS.filter((field) => visible.fields.get(OPPORTUNITY)?.has(field));
  const columns = [opportunityColumns(visible), ...about, 'Owner.Name'].join(', ');
  return recordsOf(
    org,
    `SELECT ${columns} FROM ${OPPORTUNITY} WHERE ${whichOf(since)} ORDER BY Id`,
  );
}

/** Stored readings by the ids of their deals; none where they are not to be seen. */
async function readingsSince(org: Org, since: string | null): Promise<Map<string, SObject>> {
  const description = await described(org, READING);
  if (description === null) return new Map();
  const there = new Set(description.fields.map(({ name }) => name));
  const columns = READING_FIELDS.filter((field) => there.has(field)).join(', ');
  const where = whichOf(since, 'Opportunity__r.');
  const records = await recordsOf(org, `SELECT ${columns} FROM ${READING} WHERE ${where}`);
  return new Map(records.map((record) => [String(record['Opportunity__c']), record]));
}

async function managersIn(org: Org): Promise<Managers> {
  const users = await recordsOf(org, 'SELECT Id, ManagerId FROM User');
  return new Map(users.map(({ Id, ManagerId }) => [String(Id), ManagerId as string | null]));
}

/**
 * Reads the deals of a review from what is stored of them; their logs are not asked for.
 * @param today ISO day on which they are read.
 * @param since ISO instant at which the last week was frozen; null: none was.
 * @throws {SfError} where the org does not answer, or lacks the package.
 */
export async function weekIn(org: Org, today: string, since: string | null): Promise<OrgWeek> {
  const visible = await visibleIn(org);
  const [records, readings, managers] = await Promise.all([
    opportunitiesSince(org, visible, since),
    readingsSince(org, since),
    managersIn(org),
  ]);
  const opportunities = new Map(records.map((record) => [String(record['Id']), record]));
  return {
    today,
    deals: records.map((record) =>
      weekDealOf(record, readings.get(String(record['Id'])), managers),
    ),
    opportunities,
    visible,
  };
}

/** The logs of deals. */
export interface WeekLogs {
  deals: ReadonlyMap<string, LoggedDeal>;
  /** `Power_Policy__c` records up to today. */
  policies: readonly SObject[];
}

/** Which logs to read. */
interface LogsAsked {
  /** ISO instant; null: those of open deals alone. */
  since: string | null;
  /** Not given: of all. */
  range?: IdRange | undefined;
  /** Told how far the reading of each log has come. */
  listener?: (object: string) => OnPage;
}

const isIn = (range: IdRange | undefined, id: string): boolean =>
  range === undefined || (id >= range.first && id <= range.last);

function loggedDeal(
  opportunity: SObject,
  logs: Logs,
  policies: readonly SObject[],
  today: string,
): LoggedDeal {
  const id = String(opportunity['Id']);
  const [concessions, behaviors] = [logs.concessions.get(id) ?? [], logs.behaviors.get(id) ?? []];
  return soundPolicy(() => loggedDealOf({ opportunity, concessions, behaviors }, policies, today));
}

/**
 * Reads the logs of open deals, and of those that changed since an instant.
 * @throws {SfError} where the org does not answer, or a policy in force is malformed.
 */
export async function weekLogsIn(
  org: Org,
  { today, opportunities, visible }: OrgWeek,
  { since, range, listener = () => () => undefined }: LogsAsked,
): Promise<WeekLogs> {
  const where = whichOf(since, 'Opportunity__r.') + inRange(range);
  const [logs, policies] = await Promise.all([
    logsWhere(org, visible, { where, more: AUTHOR }, listener),
    policiesIn(org, today),
  ]);
  const isRead = ({ Id, IsClosed }: SObject): boolean =>
    (since !== null || IsClosed !== true) && isIn(range, String(Id));
  const deals = [...opportunities.values()]
    .filter(isRead)
    .map((record) => [String(record['Id']), loggedDeal(record, logs, policies, today)] as const);
  return { deals: new Map(deals), policies };
}
