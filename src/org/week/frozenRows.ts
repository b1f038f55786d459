/** Deals of a review ↔ the JSON in which a frozen week keeps them. Pure: pages bundle it. */
import type { DealDetail, WeekDeal } from '../../review/week/types.ts';
import type { SObject } from '../deals.ts';

/** A deal as a week keeps it. */
export interface FrozenRow {
  deal: WeekDeal;
  detail: DealDetail;
}

/** A deal as a snapshot keeps it. */
export const writtenRow = (row: FrozenRow): string => JSON.stringify(row);

const isRow = (value: unknown): value is FrozenRow =>
  typeof value === 'object' && value !== null && 'deal' in value && 'detail' in value;

/** What was written, or null where it is not that. */
function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text)) as unknown;
  } catch {
    return null;
  }
}

/** The deal of a snapshot; null: it keeps none. */
export function rowOf({ Review__c: text }: SObject): FrozenRow | null {
  const row = parsed(text);
  return isRow(row) ? row : null;
}

function rowsOf({ Rows__c: text }: SObject): FrozenRow[] {
  const rows = parsed(text);
  return Array.isArray(rows) ? rows.filter(isRow) : [];
}

/** The deals of pages, each once: two who froze at once may have put one on a page each. */
export function rowsIn(pages: readonly SObject[]): FrozenRow[] {
  const rows = new Map<string, FrozenRow>();
  for (const row of pages.flatMap(rowsOf)) if (!rows.has(row.deal.id)) rows.set(row.deal.id, row);
  return [...rows.values()];
}

/** What a long text field holds at most. */
export const LONGEST_TEXT = 131_072;

/** A page has brackets around its rows. */
const LONGEST_ROW = LONGEST_TEXT - 2;

/**
 * A deal with as many of its gives as a field has room for, the first first; what does not fit is
 * left out, and counted, so that one deal keeps no week from being frozen.
 */
export function fittedRow(row: FrozenRow): { row: FrozenRow; leftOut: number } {
  const { deal, detail } = row;
  let room = LONGEST_ROW - writtenRow({ deal, detail: { ...detail, gives: [] } }).length;
  const gives = detail.gives.filter((give) => {
    room -= JSON.stringify(give).length + 1;
    return room >= 0;
  });
  return {
    row: { deal, detail: { ...detail, gives } },
    leftOut: detail.gives.length - gives.length,
  };
}

/** Deals of one owner that one record keeps. */
export interface WrittenPage {
  owner: string;
  /** Managers above the owner, the nearest first. */
  managers: readonly string[];
  /** Ids of its deals. */
  ids: readonly string[];
  rows: string;
}

/** Deals, as many at a time as fit into a field, in their order. */
function* fitting(rows: readonly FrozenRow[]): Generator<FrozenRow[]> {
  let page: FrozenRow[] = [];
  let length = 1;
  for (const row of rows) {
    const more = writtenRow(row).length + 1;
    if (page.length > 0 && length + more > LONGEST_TEXT) {
      yield page;
      page = [];
      length = 1;
    }
    page.push(row);
    length += more;
  }
  if (page.length > 0) yield page;
}

const pageOf = (rows: readonly FrozenRow[]): WrittenPage => {
  const { deal } = rows[0] as FrozenRow;
  return {
    owner: deal.owner.id,
    managers: deal.managers,
    ids: rows.map((row) => row.deal.id),
    rows: JSON.stringify(rows),
  };
};

/** Deals as pages, those of each owner apart: a record is seen by its owner and whoever is above. */
export const pagesOf = (rows: readonly FrozenRow[]): WrittenPage[] =>
  [...Map.groupBy(rows, ({ deal }) => deal.owner.id).values()].flatMap((owned) =>
    [...fitting(owned)].map(pageOf),
  );
