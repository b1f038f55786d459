/** What a frozen week is kept in, as fields of its records. */
import type { Reading } from '../../model/index.ts';
import type { Flow } from '../../review/week/flow.ts';
import type { Review } from '../../review/week/review.ts';
import { SNAPSHOT, WEEK, WEEK_PAGE } from '../fields.ts';
import { readingFields } from '../readings.ts';
import { writtenRow, type FrozenRow, type WrittenPage } from './frozenRows.ts';
import type { LoggedDeal } from './loggedDeal.ts';

/** Names are cut to their fields. */
const [OWNER_LENGTH, STAGE_LENGTH, CATEGORY_LENGTH] = [121, 120, 40];

/** Which freezing it is. */
export interface Stamp {
  /** ISO day of the Monday. */
  week: string;
  /** ISO instant at which the freezing began. */
  frozenOn: string;
}

const stampOf = ({ week, frozenOn }: Stamp) => ({ Week__c: week, Frozen_On__c: frozenOn });

/** A deal that is to be kept. */
export interface KeptDeal {
  row: FrozenRow;
  logged: LoggedDeal;
  reading: Reading;
  /** The deal and its log as JSON; null: too long. */
  input: string | null;
  /** Gives that the row has no room for. */
  leftOut: number;
}

/**
 * The snapshot of a deal.
 * @param hasCurrencies whether records of the org have a currency.
 */
export const snapshotOf = (
  { row, logged, reading, input }: KeptDeal,
  stamp: Stamp,
  hasCurrencies: boolean,
): object => ({
  attributes: { type: SNAPSHOT },
  Snapshot_Key__c: `${row.deal.id}:${stamp.week}`,
  Opportunity__c: row.deal.id,
  ...stampOf(stamp),
  ...(hasCurrencies ? { CurrencyIsoCode: row.deal.currency } : {}),
  State__c: row.deal.state,
  Amount__c: row.deal.amount,
  Stage__c: row.deal.stage.slice(0, STAGE_LENGTH),
  Owner__c: row.deal.owner.name.slice(0, OWNER_LENGTH),
  Forecast_Category__c: row.deal.forecastCategory?.slice(0, CATEGORY_LENGTH) ?? null,
  ...readingFields(reading, { asOf: logged.situation.asOf, policy: logged.policy }),
  Review__c: writtenRow(row),
  Input__c: input,
});

/**
 * The record of a page.
 * @param keeper id of the user who is to own it.
 */
export const pageOf = (
  { owner, ids, rows }: WrittenPage,
  stamp: Stamp,
  keeper: string,
): object => ({
  attributes: { type: WEEK_PAGE },
  Page_Key__c: `${stamp.week}:${owner}:${ids[0]}`,
  OwnerId: keeper,
  ...stampOf(stamp),
  Deals__c: ids.length,
  Deal_Ids__c: JSON.stringify(ids),
  Rows__c: rows,
});

/** The figures of a whole week. */
export interface WeekFigures {
  rows: readonly FrozenRow[];
  review: Review;
  /** Ids of the records of its pages. */
  pages: readonly string[];
  /** Id of the user who froze it. */
  frozenBy: string;
}

const countsOf = ({ streams }: Flow) =>
  streams.map(({ from, to, deals }) => ({ from, to, deals: deals.length }));

const policiesOf = (rows: readonly FrozenRow[]): string[] => [
  ...new Set(rows.map(({ deal }) => deal.reading?.policy ?? '')),
];

/** The record of a week. Amounts of several currencies have no sum. */
export function weekOf({ rows, review, pages, frozenBy }: WeekFigures, stamp: Stamp): object {
  const { totals, flow } = review;
  const [amount, ...others] = totals.amount.now;
  return {
    attributes: { type: WEEK },
    Week_Key__c: stamp.week,
    ...stampOf(stamp),
    Frozen_By__c: frozenBy,
    Deals__c: rows.length,
    Amount__c: others.length === 0 ? (amount?.amount ?? null) : null,
    Totals__c: JSON.stringify({ totals, flow: flow && countsOf(flow) }),
    Policies__c: JSON.stringify(policiesOf(rows).sort()),
    Pages__c: JSON.stringify(pages),
  };
}
