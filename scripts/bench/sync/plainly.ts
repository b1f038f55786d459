/** Reading an org as one would without this project's columns: `bulk2.query`, and objects. */
import type { Connection } from '@salesforce/core';
import { readPower } from '../../../src/model/index.ts';
import { dealFromRecords, readingDay, type SObject } from '../../../src/org/deals.ts';
import {
  BEHAVIOR,
  BEHAVIOR_FIELDS,
  CONCESSION,
  CONCESSION_FIELDS,
  OPPORTUNITY,
  OPPORTUNITY_FIELDS,
} from '../../../src/org/fields.ts';
import { builtInPolicy } from '../../../src/org/policies.ts';

const NUMBERS = [
  'Amount',
  'Margin_Percent__c',
  'Seller_Alternatives__c',
  'Customer_Alternatives__c',
  'Cost__c',
  'Value__c',
  'Intensity__c',
];
const CHECKBOXES = ['IsClosed', 'Contested__c'];

/** A record of a CSV file, whose values are all text. */
function typed(record: Record<string, unknown>): SObject {
  for (const name of Object.keys(record)) if (record[name] === '') record[name] = null;
  for (const name of NUMBERS)
    if (typeof record[name] === 'string') record[name] = Number(record[name]);
  for (const name of CHECKBOXES) if (name in record) record[name] = record[name] === 'true';
  return record;
}

async function recordsOf(
  connection: Connection,
  object: string,
  fields: readonly string[],
): Promise<SObject[]> {
  const stream = await connection.bulk2.query(`SELECT ${fields.join(', ')} FROM ${object}`);
  return ((await stream.toArray()) as Record<string, unknown>[]).map(typed);
}

const byDeal = (records: readonly SObject[]): ReadonlyMap<unknown, SObject[]> =>
  Map.groupBy(records, (record) => record['Opportunity__c']);

/** Takes the reading of every deal; says how many there were. */
export async function readPlainly(connection: Connection, today: string): Promise<number> {
  const opportunities = await recordsOf(connection, OPPORTUNITY, ['Id', ...OPPORTUNITY_FIELDS]);
  const log = ['Id', 'Opportunity__c'];
  const gives = byDeal(await recordsOf(connection, CONCESSION, [...log, ...CONCESSION_FIELDS]));
  const shown = byDeal(await recordsOf(connection, BEHAVIOR, [...log, ...BEHAVIOR_FIELDS]));
  const { policy } = builtInPolicy();
  for (const opportunity of opportunities) {
    const [concessions, behaviors] = [gives, shown].map((it) => it.get(opportunity['Id']) ?? []);
    const records = { opportunity, concessions: concessions ?? [], behaviors: behaviors ?? [] };
    readPower(dealFromRecords(records), policy, readingDay(opportunity, today));
  }
  return opportunities.length;
}
