/** What lanes have read → what a review is made of. */
import type { SObject } from 'c/powerRecords';
import {
  isHidden,
  loggedDealOf,
  rowOf,
  rowsIn,
  weekDealOf,
  type FrozenRow,
  type Managers,
  type WeekRecord,
} from 'c/powerWeekRecords';
import type { Details, FrozenWeek, Person, UnreturnedGive, WeekDeal } from 'c/powerWeekly';
import type { View } from './lanes';
import { byDeal, recordsIn, type Read } from './records';

/** What the lists of a view are made of. */
export interface PageSources {
  before: FrozenWeek | null;
  after: readonly WeekDeal[];
  /** What a frozen week says of its deals; of today: nothing yet. */
  details: Details;
  /** Deals of a frozen week that are no more, or not to be seen any more. */
  gone: readonly WeekDeal[];
  /** Opportunities of today by their ids. */
  opportunities: ReadonlyMap<string, SObject>;
}

const byId = (a: FrozenRow, b: FrozenRow): number => (a.deal.id < b.deal.id ? -1 : 1);

/** What a frozen week keeps, of deals that are there and of those that are gone. */
function keptIn(read: Read, { week }: WeekRecord): { rows: FrozenRow[]; gone: FrozenRow[] } {
  const there = recordsIn(read, `snapshots ${week}`).flatMap((record) => rowOf(record) ?? []);
  const ids = new Set(there.map(({ deal }) => deal.id));
  const gone = rowsIn(recordsIn(read, `rows ${week}`)).filter(({ deal }) => !ids.has(deal.id));
  return { rows: [...there, ...gone].sort(byId), gone: gone.sort(byId) };
}

/** A week to compare with; one of which nothing is to be seen would make every deal look new. */
function comparable(read: Read, record: WeekRecord | null): FrozenWeek | null {
  const rows = record ? keptIn(read, record).rows : [];
  if (!record || isHidden(rows, record)) return null;
  return { week: record.week, frozenOn: record.frozenOn, deals: rows.map(({ deal }) => deal) };
}

const managersIn = (read: Read): Managers =>
  new Map(
    recordsIn(read, 'users').map(({ Id, ManagerId }) => [String(Id), ManagerId as string | null]),
  );

function standing(read: Read): Pick<PageSources, 'after' | 'opportunities'> {
  const managers = managersIn(read);
  const readings = byDeal(recordsIn(read, 'readings'));
  const records = recordsIn(read, 'deals');
  return {
    after: records.map((record) =>
      weekDealOf(record, readings.get(String(record['Id']))?.[0], managers),
    ),
    opportunities: new Map(records.map((record) => [String(record['Id']), record])),
  };
}

/** What a view is made of. */
export function sourcesIn(read: Read, { shown, before }: View): PageSources {
  const earlier = comparable(read, before);
  if (shown === null) return { before: earlier, ...standing(read), details: new Map(), gone: [] };
  const { rows, gone } = keptIn(read, shown);
  return {
    before: earlier,
    after: rows.map(({ deal }) => deal),
    details: new Map(rows.map(({ deal, detail }) => [deal.id, detail])),
    gone: gone.map(({ deal }) => deal),
    opportunities: new Map(),
  };
}

/**
 * What was given on open deals and nothing came back for.
 * @param policies `Power_Policy__c` records.
 * @param today ISO day.
 * @returns null: the concessions are not read yet.
 * @throws {BrokenPolicyError} where a policy in force is malformed.
 */
export function givesIn(
  read: Read,
  { opportunities }: PageSources,
  policies: readonly SObject[],
  today: string,
): UnreturnedGive[] | null {
  if (!read.has('gives')) return null;
  const logs = byDeal(recordsIn(read, 'gives'));
  return [...opportunities.values()]
    .filter(({ IsClosed }) => IsClosed !== true)
    .flatMap((opportunity) => {
      const concessions = logs.get(String(opportunity['Id'])) ?? [];
      return loggedDealOf({ opportunity, concessions, behaviors: [] }, policies, today).gives;
    });
}

/** Who is above somebody that owns one of the deals, by name. */
export function teamsIn(read: Read, deals: readonly WeekDeal[]): Person[] {
  const names = new Map(
    recordsIn(read, 'users').map(({ Id, Name }) => [String(Id), String(Name ?? Id)]),
  );
  const managers = new Set(deals.flatMap((deal) => deal.managers));
  return [...managers].map((id) => ({ id, name: names.get(id) ?? id }));
}
