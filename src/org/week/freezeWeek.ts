/**
 * Freezes a week. Every record has a unique key and is only ever inserted: whoever repeats it, or goes
 * on where somebody was interrupted, finds what is there and adds what is not. The record of the week
 * comes last and names its pages; until then there is no such week.
 */
import { readPower, type Situation } from '../../model/index.ts';
import { detailOf } from '../../review/week/detail.ts';
import { reviewOf } from '../../review/week/review.ts';
import type { FrozenWeek, WeekDeal } from '../../review/week/types.ts';
import type { SObject } from '../deals.ts';
import { OPPORTUNITY, SNAPSHOT } from '../fields.ts';
import type { Gate } from '../gate.ts';
import { recordsOf } from '../query.ts';
import { readingFields } from '../readings.ts';
import type { Refusal } from '../storedReadings/report.ts';
import { currentUser, dayIn, orgTimeZone } from '../today.ts';
import { requireSight } from '../wholeOrg/sources.ts';
import { pageOf, snapshotOf, weekOf, type KeptDeal, type Stamp } from './frozenRecords.ts';
import { fittedRow, pagesOf, rowOf, rowsIn, type FrozenRow } from './frozenRows.ts';
import { writtenInput } from './frozenInput.ts';
import { inputsOf } from './inputs.ts';
import { insertAll } from './insert.ts';
import type { LoggedDeal } from './loggedDeal.ts';
import { weekIn, weekLogsIn, type OrgWeek } from './readWeek.ts';
import { storedReading } from './weekDeals.ts';
import type { WeekRecord } from './weekRecord.ts';
import { keptWeek, pagesIn, weeksIn } from './weeks.ts';

/** What came of freezing a week. */
export interface Frozen {
  /** ISO day of the Monday. */
  week: string;
  /** False: it had been frozen before, and nothing was done. */
  isNew: boolean;
  /** Deals that it keeps; 0 where nothing was done. */
  deals: number;
  /** Deals whose log is too long for a field: nobody will say why they moved since. */
  withoutInput: number;
  /** Gives without return that a deal had too many of for a field: they are in no figure. */
  givesLeftOut: number;
}

/** What does not fit into fields. */
type Misfits = Pick<Frozen, 'withoutInput' | 'givesLeftOut'>;

/** What the org says of a user who may not own a record. */
const NO_OWNER = new Set([
  'INACTIVE_OWNER_OR_USER',
  'TRANSFER_REQUIRES_READ',
  'OP_WITH_INVALID_USER_TYPE_EXCEPTION',
]);

/** Deals that are read together: their logs are in memory at once. */
const DEALS_AT_ONCE = 5000;

/** The week before, as it was kept. */
interface Before {
  record: WeekRecord;
  kept: FrozenWeek;
}

/** Open deals, and those that were open when the last week was frozen or came after it. */
function isOfWeek(before: FrozenWeek | null): (deal: WeekDeal) => boolean {
  const deals = before?.deals ?? [];
  const wasOpen = new Set(deals.filter(({ state }) => state === 'open').map(({ id }) => id));
  return ({ id, state, createdOn }) =>
    state === 'open' || (before !== null && (wasOpen.has(id) || createdOn > before.frozenOn));
}

/** A deal as it is read now; what is stored of it may be older. */
function keptDeal(deal: WeekDeal, logged: LoggedDeal, before: Situation | undefined): KeptDeal {
  const { situation, policy, gives } = logged;
  const reading = readPower(situation.deal, situation.policy, situation.asOf);
  const fields = readingFields(reading, { asOf: situation.asOf, policy });
  const row = {
    deal: { ...deal, reading: storedReading({ ...fields }) },
    detail: detailOf(situation, gives, before ?? null),
  };
  return { ...fittedRow(row), logged, reading, input: writtenInput(logged) };
}

const snapshotsIn = (gate: Gate, week: string): Promise<SObject[]> =>
  recordsOf(
    gate,
    `SELECT Opportunity__c, Review__c FROM ${SNAPSHOT} WHERE Week__c = ${week} ORDER BY Snapshot_Key__c`,
  );

/** Reads deals with their logs, in the order of their ids. */
async function readDeals(
  gate: Gate,
  org: OrgWeek,
  deals: readonly WeekDeal[],
  before: Before | null,
): Promise<KeptDeal[]> {
  const range = { first: deals[0]?.id ?? '', last: deals.at(-1)?.id ?? '' };
  const since = before?.kept.frozenOn ?? null;
  const { deals: logs, policies } = await weekLogsIn(gate, org, { since, range });
  const inputs = before ? await inputsOf(gate, before.record, policies, range) : null;
  return deals.flatMap((deal) => {
    const logged = logs.get(deal.id);
    return logged ? [keptDeal(deal, logged, inputs?.get(deal.id))] : [];
  });
}

/** Keeps the deals that no earlier attempt has kept. */
async function keepDeals(
  gate: Gate,
  stamp: Stamp,
  now: Date,
  before: Before | null,
): Promise<Misfits> {
  const since = before?.kept.frozenOn ?? null;
  const org = await weekIn(gate, dayIn(now, await orgTimeZone(gate)), since);
  await requireSight(gate, org.visible);
  const there = new Set((await snapshotsIn(gate, stamp.week)).map((one) => one['Opportunity__c']));
  const isKept = isOfWeek(before?.kept ?? null);
  const deals = org.deals.filter((deal) => isKept(deal) && !there.has(deal.id));
  const hasCurrencies = org.visible.fields.get(OPPORTUNITY)?.has('CurrencyIsoCode') === true;
  const bodyOf = (one: KeptDeal): object => snapshotOf(one, stamp, hasCurrencies);
  const misfits = { withoutInput: 0, givesLeftOut: 0 };
  for (let at = 0; at < deals.length; at += DEALS_AT_ONCE) {
    const some = deals.slice(at, at + DEALS_AT_ONCE);
    const records = await readDeals(gate, org, some, before);
    await insertAll(gate, { week: stamp.week, records, bodyOf });
    for (const { input, leftOut } of records) {
      misfits.withoutInput += input === null ? 1 : 0;
      misfits.givesLeftOut += leftOut;
    }
  }
  return misfits;
}

/** Puts deals on pages that are on none, each page the owner's, or of the nearest who may own it. */
async function keepPages(gate: Gate, stamp: Stamp, freezer: string): Promise<void> {
  const snapshots = await snapshotsIn(gate, stamp.week);
  const inPages = new Set(rowsIn(await pagesIn(gate, stamp.week)).map(({ deal }) => deal.id));
  const rows = snapshots.flatMap((record): FrozenRow[] => {
    const row = rowOf(record);
    return row && !inPages.has(row.deal.id) ? [row] : [];
  });
  const records = pagesOf(rows).map((page) => ({
    page,
    keepers: [page.owner, ...page.managers, freezer],
  }));
  type Owned = (typeof records)[number];
  await insertAll(gate, {
    week: stamp.week,
    records,
    bodyOf: ({ page, keepers }: Owned) => pageOf(page, stamp, keepers[0] ?? freezer),
    mend: ({ keepers }: Owned, { code }: Refusal) =>
      NO_OWNER.has(code) && keepers.shift() !== freezer,
  });
}

/** The figures are those of what is kept, whoever kept it. */
async function keepWeek(
  gate: Gate,
  stamp: Stamp,
  freezer: string,
  before: Before | null,
): Promise<number> {
  const pages = await pagesIn(gate, stamp.week);
  const rows = rowsIn(pages);
  const after = rows.map(({ deal }) => deal);
  const gives = rows.flatMap(({ detail }) => detail.gives);
  const review = reviewOf({ before: before?.kept ?? null, after, gives }, {});
  const figures = { rows, review, pages: pages.map(({ Id }) => String(Id)), frozenBy: freezer };
  const bodyOf = (week: typeof figures): object => weekOf(week, stamp);
  await insertAll(gate, { week: stamp.week, records: [figures], bodyOf });
  return rows.length;
}

/**
 * Freezes a week: every open deal as it is read now, and those that closed since the week before.
 * @param week ISO day of the Monday.
 * @param now the instant of which it is; where the org is makes it a day.
 * @throws {SfError} where the org does not answer or refuses a record, when it may be repeated, or
 *   where the user does not see everything.
 */
export async function freezeWeek(gate: Gate, week: string, now: Date): Promise<Frozen> {
  const weeks = await weeksIn(gate);
  if (weeks.some((one) => one.week === week))
    return { week, isNew: false, deals: 0, withoutInput: 0, givesLeftOut: 0 };
  const record = weeks.find((one) => one.week < week);
  const before = record ? { record, kept: await keptWeek(gate, record) } : null;
  const { id: freezer } = await currentUser(gate);
  const stamp = { week, frozenOn: now.toISOString() };
  const misfits = await keepDeals(gate, stamp, now, before);
  await keepPages(gate, stamp, freezer);
  return { week, isNew: true, deals: await keepWeek(gate, stamp, freezer, before), ...misfits };
}
