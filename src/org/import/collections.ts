/** The one gate of this room's writes: several records in a request, each saved or refused. */
import type { Connection } from '@salesforce/core';
import { problem } from '../messages.ts';
import type { Org } from '../query.ts';
import { isUpdate } from './batches.ts';
import { PENDING, type FieldValues } from './changes.ts';
import type { Write } from './plan.ts';
import { EXTERNAL_ID, OPPORTUNITY_OF_EVENT, SHAPES } from './shapes.ts';

/** What of a connection writes. */
export type WritableOrg = Org & Pick<Connection, 'request'>;

/** What the org says of one record. */
export interface SaveResult {
  id?: string | null;
  success: boolean;
  errors: { statusCode: string; message: string }[];
}

const isSaveResult = (result: unknown): result is SaveResult =>
  typeof result === 'object' && result !== null && 'success' in result && 'errors' in result;

/** Finds the id of a record that was saved before. */
export type IdOf = (write: Write) => string | undefined;

function fieldsOf({ changes, after }: Write, idOf: IdOf): FieldValues {
  const waiting = Object.entries(changes.fields).map(([field, value]) => [
    field,
    value === PENDING ? after && idOf(after) : value,
  ]);
  return Object.fromEntries(waiting) as FieldValues;
}

/** A record as a request brings it; one that is there is named by id, and stays on its deal. */
function recordOf(write: Write, idOf: IdOf): object {
  const { log, id, deal, existing } = write.candidate;
  const attributes = { type: SHAPES[log].object };
  const names = existing
    ? { id: existing.id }
    : { [EXTERNAL_ID]: id, [OPPORTUNITY_OF_EVENT]: deal.id };
  return { attributes, ...names, ...fieldsOf(write, idOf) };
}

const ROOT = '/composite/sobjects';

/** Creating goes by the external id, so that what was written unnoticed is not written twice. */
const urlOf = (write: Write): string =>
  isUpdate(write) ? ROOT : `${ROOT}/${SHAPES[write.candidate.log].object}/${EXTERNAL_ID}`;

/**
 * Saves records of one object, either new or there already, each by itself.
 * @returns a result for each, in their order.
 * @throws whatever the connection throws, or an SfError where the answer makes no sense.
 */
export async function save(
  org: WritableOrg,
  writes: readonly Write[],
  idOf: IdOf,
): Promise<SaveResult[]> {
  const [first] = writes;
  if (!first) return [];
  const records = writes.map((write) => recordOf(write, idOf));
  const results: unknown = await org.request({
    method: 'PATCH',
    url: urlOf(first),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ allOrNone: false, records }),
  });
  if (Array.isArray(results) && results.length === writes.length && results.every(isSaveResult)) {
    return results;
  }
  throw problem('orgAnswersOddly', [org.instanceUrl]);
}
