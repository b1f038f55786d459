import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

import type { Rights } from '../access/rights.ts';
import { apiValue } from '../format/displayValue.ts';
import type { Schema } from '../schema/schema.ts';
import type { SObject } from '../schema/types.ts';
import { storedRecord } from '../store/read.ts';
import type { BusEvent, ChangeType, StoredValues } from './types.ts';

/** What a subscriber gets of an event. */
export interface EventData {
  schema: string;
  payload: Readonly<Record<string, unknown>>;
  event: { replayId: number };
}

/** Where values come from that an event itself does not hold. */
export interface EventSource {
  db: DatabaseSync;
  schema: Schema;
}

/** Events of these say what a record has that they do not change, where a channel asks for it. */
const ENRICHED: ReadonlySet<ChangeType> = new Set(['UPDATE', 'DELETE']);

/**
 * An event as a user gets it: only fields that they may read. Where the channel adds fields, each
 * record has a message of its own, all under one replay id, with what it has in them now.
 */
export function eventData(
  source: EventSource,
  rights: Rights,
  enriched: readonly string[],
  event: BusEvent,
): EventData[] {
  const object = source.schema.object(event.entity);
  if (!rights.object(object).viewAll) return [];
  const isApart = enriched.length > 0 && ENRICHED.has(event.type);
  const parts = isApart ? event.recordIds.map((id) => [id]) : [event.recordIds];
  return parts.map((recordIds) => {
    const [id = ''] = recordIds;
    const more = isApart ? presentValues(source, object, id, enriched) : {};
    const values = visible(rights, object, { ...more, ...event.values });
    const payload = { ChangeEventHeader: headerOf({ ...event, recordIds }), ...values };
    return { schema: schemaOf(object), payload, event: { replayId: event.replayId } };
  });
}

function presentValues(
  { db }: EventSource,
  object: SObject,
  id: string,
  names: readonly string[],
): StoredValues {
  const record = storedRecord(db, object, id) ?? {};
  const entries = names.map((name) => [name, record[name] ?? null] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== null)) as StoredValues;
}

function visible(rights: Rights, object: SObject, values: StoredValues): Record<string, unknown> {
  const fields = rights.readableFields(object).filter(({ name }) => values[name] !== undefined);
  return Object.fromEntries(
    fields.map((field) => [field.name, apiValue(field, values[field.name] ?? null)]),
  );
}

function headerOf({ entity, recordIds, type, values, sequenceNumber, commit }: BusEvent): object {
  const changed = type === 'UPDATE' ? Object.keys(values) : [];
  return {
    entityName: entity,
    recordIds,
    changeType: type,
    changeOrigin: commit.origin,
    transactionKey: commit.key,
    sequenceNumber,
    commitTimestamp: commit.time,
    commitNumber: commit.number,
    commitUser: commit.userId,
    nulledFields: changed.filter((name) => values[name] === null),
    diffFields: [],
    changedFields: changed,
  };
}

const schemas = new WeakMap<SObject, string>();

/** The id of an event's shape: another when the object's fields change. */
function schemaOf(object: SObject): string {
  const known = schemas.get(object);
  if (known !== undefined) return known;
  const shape = JSON.stringify([object.name, [...object.fields.keys()]]);
  const id = createHash('md5').update(shape).digest('base64url');
  schemas.set(object, id);
  return id;
}
