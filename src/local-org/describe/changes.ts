import type { DatabaseSync } from 'node:sqlite';

import { SalesforceError } from '../errors.ts';
import type { SObject } from '../schema/types.ts';
import { quoted } from '../store/statements.ts';

/** From one instant to another, as ISO text in UTC. */
export interface Period {
  start: string;
  end: string;
  /** The first instant of which changes are still known. */
  earliest: string;
}

/** How far back clients may ask, in days. */
const DAYS_KEPT = 30;

const invalid = (message: string): SalesforceError =>
  new SalesforceError('INVALID_REPLICATION_DATE', message);

/** The period that a client names; throws if it is none, or begins too long ago. */
export function periodOf(start: string | null, end: string | null, now: Date): Period {
  const [from, to] = [instantOf('start', start), instantOf('end', end)];
  const earliest = new Date(now);
  earliest.setUTCDate(earliest.getUTCDate() - DAYS_KEPT);
  if (from >= to) throw invalid('startDate must be before endDate');
  if (from < earliest) throw invalid(`startDate cannot be more than ${DAYS_KEPT} days ago`);
  return {
    start: from.toISOString(),
    end: to.toISOString(),
    earliest: earliest.toISOString(),
  };
}

function instantOf(name: string, text: string | null): Date {
  // A plus sign in an address arrives as a space.
  const time = Date.parse((text ?? '').replace(/ (?=\d\d:?\d\d$)/, '+'));
  if (!Number.isNaN(time)) return new Date(time);
  throw invalid(`${name} must be an instant like 2026-11-23T10:00:00+00:00`);
}

const rest = (instant: string): string => instant.replace(/Z$/, '+0000');

function touched(db: DatabaseSync, { name }: SObject, { start, end }: Period, deleted: 0 | 1) {
  const sql = `SELECT "Id" AS id, "SystemModstamp" AS at FROM ${quoted(name)}
    WHERE "SystemModstamp" >= ? AND "SystemModstamp" < ? AND "IsDeleted" = ? ORDER BY "Id"`;
  return db
    .prepare(sql)
    .all(start, end, deleted)
    .map((row) => ({ id: String(row['id']), at: rest(String(row['at'])) }));
}

/** getUpdated: the records made or changed in a period that are still there. */
export const changesBetween = (db: DatabaseSync, object: SObject, period: Period): object => ({
  ids: touched(db, object, period, 0).map(({ id }) => id),
  latestDateCovered: rest(period.end),
});

/** getDeleted: the records that went into the recycle bin in a period. */
export const deletionsBetween = (db: DatabaseSync, object: SObject, period: Period): object => ({
  deletedRecords: touched(db, object, period, 1).map(({ id, at }) => ({ id, deletedDate: at })),
  earliestDateAvailable: rest(period.earliest),
  latestDateCovered: rest(period.end),
});
