/** What an org has of what rows name: opportunities, and events of either log. */
import type { SObject } from '../deals.ts';
import { OPPORTUNITY } from '../fields.ts';
import { idWithPrefix, opportunityId } from '../ids.ts';
import { recordsOf, type Org } from '../query.ts';
import { list, pieces } from '../soql.ts';
import { eventKey, recordKey } from './keys.ts';
import { EXTERNAL_ID, fieldsOf, OPPORTUNITY_OF_EVENT, SHAPES } from './shapes.ts';
import type { EventLookup, ExistingEvent, ImportRow, Log, LogRights } from './types.ts';

/** No name and no external id of an org is longer, and none has control characters in it. */
const MAX_NAME = 255;
const CONTROL = /\p{Cc}/u;

/** Whether an org could know somebody by that name: what it could not is not asked for. */
const isName = (value: string | null | undefined): value is string =>
  typeof value === 'string' && value.length <= MAX_NAME && !CONTROL.test(value);

const distinct = (values: readonly (string | null | undefined)[]): string[] => [
  ...new Set(values.filter(isName)),
];

/** The records whose field has one of the values, however many they are. */
async function withOneOf(
  org: Org,
  [columns, object]: readonly [string, string],
  field: string,
  values: readonly string[],
): Promise<SObject[]> {
  const records: SObject[] = [];
  for (const piece of pieces(values)) {
    const soql = `SELECT ${columns} FROM ${object} WHERE ${field} IN ${list(piece)}`;
    records.push(...(await recordsOf(org, soql)));
  }
  return records;
}

/**
 * The opportunities that rows name, by id or by name, each once.
 * @param columns to ask for.
 */
export async function opportunitiesOf(
  org: Org,
  columns: string,
  rows: readonly ImportRow[],
): Promise<SObject[]> {
  const ids = rows.map(({ values: { deal } }) => deal && opportunityId(deal));
  const names = rows.map(({ values: { deal, dealName } }) => (deal ? null : dealName));
  const from = [columns, OPPORTUNITY] as const;
  const byId = await withOneOf(org, from, 'Id', distinct(ids));
  const byName = await withOneOf(org, from, 'Name', distinct(names));
  return [...new Map([...byId, ...byName].map((deal) => [String(deal['Id']), deal])).values()];
}

const existingOf = (record: SObject): ExistingEvent => ({
  id: String(record['Id']),
  deal: String(record[OPPORTUNITY_OF_EVENT]),
  record,
});

/** What rows call events of a log, those that others answer included. */
const namesIn = (rows: readonly ImportRow[], log: Log): string[] =>
  distinct([
    ...rows.filter(({ values }) => values.log === log).map(({ values: { id } }) => id),
    ...(log === 'concession' ? rows.map(({ values: { inReturnFor } }) => inReturnFor) : []),
  ]);

/** The events of a log that rows name, to be found by the same names. */
export async function eventsOf(
  org: Org,
  log: Log,
  { fields, keyPrefix }: LogRights,
  rows: readonly ImportRow[],
): Promise<EventLookup> {
  const names = namesIn(rows, log);
  const seen = fieldsOf(log).map(([, field]) => field);
  const columns = [
    'Id',
    EXTERNAL_ID,
    OPPORTUNITY_OF_EVENT,
    ...seen.filter((field) => fields.has(field)),
  ];
  const from = [columns.join(', '), SHAPES[log].object] as const;
  const ids = distinct(names.map((name) => idWithPrefix(keyPrefix, name)));
  const byName = await withOneOf(org, from, EXTERNAL_ID, names);
  const byId = await withOneOf(org, from, 'Id', ids);
  const events = new Map([
    ...byId.map((record) => [recordKey(String(record['Id'])), existingOf(record)] as const),
    ...byName.map((record) => [eventKey(String(record[EXTERNAL_ID])), existingOf(record)] as const),
  ]);
  return (text) => {
    const id = idWithPrefix(keyPrefix, text);
    return events.get(eventKey(text)) ?? (id ? events.get(recordKey(id)) : undefined) ?? null;
  };
}
