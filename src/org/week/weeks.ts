/** Frozen weeks, as an org keeps them. */
import type { FrozenWeek, Details, WeekDeal } from '../../review/week/types.ts';
import type { SObject } from '../deals.ts';
import { SNAPSHOT, WEEK, WEEK_PAGE } from '../fields.ts';
import { recordsOf, type OnPage, type Org } from '../query.ts';
import { list, literal, pieces } from '../soql.ts';
import { rowOf, rowsIn, type FrozenRow } from './frozenRows.ts';
import { idsIn, weekRecordOf, type WeekRecord } from './weekRecord.ts';

/** A frozen week with all that it kept. */
export interface KeptWeek extends FrozenWeek {
  details: Details;
  /** Of its deals those that are no more, or may not be seen any more. */
  gone: readonly WeekDeal[];
}

/**
 * Every frozen week, the latest first.
 * @throws {SfError} where the org does not answer or refuses.
 */
export async function weeksIn(org: Org): Promise<WeekRecord[]> {
  const columns = 'Week_Key__c, Frozen_On__c, Deals__c';
  const records = await recordsOf(org, `SELECT ${columns} FROM ${WEEK} ORDER BY Week_Key__c DESC`);
  return records.map(weekRecordOf);
}

/**
 * Every page that was written for a week, also by who did not finish it.
 * @throws {SfError} where the org does not answer or refuses.
 */
export const pagesIn = (org: Org, week: string): Promise<SObject[]> =>
  recordsOf(
    org,
    `SELECT Id, Rows__c FROM ${WEEK_PAGE} WHERE Week__c = ${week} ORDER BY Page_Key__c`,
  );

/** What the pages of a week keep, of those that may be seen. */
async function pagedRows(org: Org, { week }: WeekRecord): Promise<FrozenRow[]> {
  const soql = `SELECT Pages__c FROM ${WEEK} WHERE Week_Key__c = ${literal(week)}`;
  const [[record], pages] = await Promise.all([recordsOf(org, soql), pagesIn(org, week)]);
  const isOf = new Set(idsIn(record?.['Pages__c']));
  return rowsIn(pages.filter(({ Id }) => isOf.has(String(Id))));
}

const snapshotsWhere = (week: WeekRecord): string =>
  `Week__c = ${week.week} AND Frozen_On__c <= ${week.frozenOn}`;

/** Deals of whose owners no page is to be seen, but which themselves are: shared otherwise. */
async function sharedRows(
  org: Org,
  week: WeekRecord,
  ids: readonly string[],
): Promise<FrozenRow[]> {
  const rows: FrozenRow[] = [];
  for (const piece of pieces(ids)) {
    const where = `${snapshotsWhere(week)} AND Opportunity__c IN ${list(piece)}`;
    const soql = `SELECT Review__c FROM ${SNAPSHOT} WHERE ${where} ORDER BY Snapshot_Key__c`;
    rows.push(...(await recordsOf(org, soql)).flatMap((record) => rowOf(record) ?? []));
  }
  return rows;
}

const byId = (a: FrozenRow, b: FrozenRow): number => (a.deal.id < b.deal.id ? -1 : 1);

/**
 * Opens a frozen week, as much of it as the user may see: the deals of whoever reports to them, also
 * where these were deleted since, and any other deal that they may see.
 * @throws {SfError} where the org does not answer or refuses.
 */
export async function keptWeek(
  org: Org,
  week: WeekRecord,
  onPage: OnPage = () => undefined,
): Promise<KeptWeek> {
  const [paged, snapshots] = await Promise.all([
    pagedRows(org, week),
    recordsOf(org, `SELECT Opportunity__c FROM ${SNAPSHOT} WHERE ${snapshotsWhere(week)}`, onPage),
  ]);
  const inPages = new Set(paged.map(({ deal }) => deal.id));
  const there = new Set(snapshots.map((record) => String(record['Opportunity__c'])));
  const shared = await sharedRows(
    org,
    week,
    [...there].filter((id) => !inPages.has(id)),
  );
  const rows = [...paged, ...shared].sort(byId);
  return {
    week: week.week,
    frozenOn: week.frozenOn,
    deals: rows.map(({ deal }) => deal),
    details: new Map(rows.map(({ deal, detail }) => [deal.id, detail])),
    gone: rows.filter(({ deal }) => !there.has(deal.id)).map(({ deal }) => deal),
  };
}
