/** Readings of a whole org: some deals at a time, so that no more memory is needed for more deals. */
import {
  BAND_CODES,
  NO_CODE,
  OUTCOME_CODES,
  readingColumnsFor,
  readPowerBatch,
  WARNING_BITS,
  type ReadingColumns,
} from '../../model/batch/index.ts';
import { stored, type ReadingFields } from '../readings.ts';
import { gather, mostEvents, roomFor, type Logged } from './gather.ts';
import type { Timeline } from './timeline.ts';

/** Deals that are read together. */
const AT_ONCE = 16_384;
const PERCENT = 100;
const DAY_MS = 86_400_000;

/** Readings of some deals, and where these stand in the order. */
export interface ReadSpan {
  /** Position of the deal of the first row. */
  first: number;
  /** How many rows are filled. */
  deals: number;
  readings: ReadingColumns;
  /** A place in the timeline's policies. */
  policy: number;
}

/** Reads all deals; each span is good until the next is asked for. */
export function* readSpans(logged: Logged, { policies }: Timeline): Generator<ReadSpan> {
  const { order, concessionsOf, behaviorsOf } = logged;
  const room = roomFor(
    logged,
    AT_ONCE,
    mostEvents(concessionsOf, AT_ONCE),
    mostEvents(behaviorsOf, AT_ONCE),
  );
  const readings = readingColumnsFor(AT_ONCE);
  for (const { policy, first: from, end: to } of order.spans)
    for (let first = from; first < to; first += AT_ONCE) {
      const end = Math.min(to, first + AT_ONCE);
      const deals = end - first;
      gather(logged, { first, end }, room);
      const days = order.readOn.subarray(first, end);
      const { policy: rules } = policies[policy] as (typeof policies)[number];
      readPowerBatch(room, rules, days, { first: 0, end: deals, readings });
      yield { first, deals, readings, policy };
    }
}

const isoDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** A reading as its record keeps it. */
export function fieldsAt(
  { balance, low, high, tension, integration, confidence, ...readings }: ReadingColumns,
  row: number,
  stamp: { readOn: number; policy: string },
): ReadingFields {
  const runway = readings.marginRunway[row] as number;
  const bits = readings.warnings[row] as number;
  const warnings = WARNING_BITS.filter((_, bit) => ((bits >> bit) & 1) === 1);
  const at = (column: Float64Array): number => stored(column[row] as number);
  return {
    Balance__c: at(balance),
    Low__c: at(low),
    High__c: at(high),
    Tension__c: at(tension),
    Integration__c: at(integration),
    Confidence__c: stored(PERCENT * (confidence[row] as number)),
    Band__c: BAND_CODES[readings.band[row] ?? NO_CODE] ?? 'unknown',
    Outcome__c: OUTCOME_CODES[readings.outcome[row] ?? NO_CODE] ?? null,
    Margin_Runway__c: Number.isNaN(runway) ? null : stored(PERCENT * runway),
    Warnings__c: warnings.join(';') || null,
    As_Of__c: isoDay(stamp.readOn),
    Policy__c: stamp.policy,
  };
}
