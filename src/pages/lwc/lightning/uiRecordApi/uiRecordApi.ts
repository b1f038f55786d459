import { callApi, sendApi, type FetchResponse } from 'pages/api';
import { onRecordChange, recordsChanged } from 'pages/recordChanges';
import { wireAdapter } from 'pages/wireAdapter';

/** A record as the UI API gives it. */
export interface RecordRepresentation {
  readonly apiName: string;
  readonly id: string;
  readonly fields: Readonly<
    Record<string, { readonly value: unknown; readonly displayValue: string | null }>
  >;
  readonly lastModifiedDate: string;
}

interface RecordInput {
  readonly apiName?: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly allowSaveOnDuplicate?: boolean;
}

/** What `getRecord` emits. */
export interface RecordResult {
  readonly data?: RecordRepresentation | undefined;
  readonly error?: FetchResponse | undefined;
}

/** A qualified name, or what `@salesforce/schema/…` gives for a field. */
type FieldName = string | { readonly objectApiName: string; readonly fieldApiName: string };

interface RecordConfig {
  recordId: string | undefined;
  fields?: FieldName | readonly FieldName[] | undefined;
  optionalFields?: FieldName | readonly FieldName[] | undefined;
  layoutTypes?: string | readonly string[] | undefined;
}

/** Makes a record of `apiName`. Rejects with a FetchResponse. */
export const createRecord = (input: RecordInput): Promise<RecordRepresentation> =>
  sendApi('POST', 'ui-api/records', input);

/** Changes the record `fields.Id`. Rejects with a FetchResponse. */
export async function updateRecord(
  { fields: { Id: id, ...fields }, allowSaveOnDuplicate }: RecordInput,
  { ifUnmodifiedSince }: { readonly ifUnmodifiedSince?: string } = {},
): Promise<RecordRepresentation> {
  const headers = ifUnmodifiedSince ? { 'If-Unmodified-Since': ifUnmodifiedSince } : {};
  const path = recordPath(id);
  const input = { fields, allowSaveOnDuplicate };
  const record = await sendApi<RecordRepresentation>('PATCH', path, input, { headers });
  recordsChanged([record.id]);
  return record;
}

/** Deletes a record. Rejects with a FetchResponse. */
export async function deleteRecord(recordId: string): Promise<void> {
  await callApi(recordPath(recordId), { method: 'DELETE' });
  recordsChanged([recordId]);
}

/** Reads records again wherever this page shows them: they were changed by other means. */
export function notifyRecordUpdateAvailable(
  records: readonly { readonly recordId: string }[],
): Promise<void> {
  recordsChanged(records.map(({ recordId }) => recordId));
  return Promise.resolve();
}

/** Reads one record: `@wire(getRecord, { recordId: '$recordId', fields: ['Opportunity.Amount'] })`. */
export const getRecord = wireAdapter<RecordConfig, RecordResult>({
  pending: { data: undefined, error: undefined },
  ready: (config): config is RecordConfig =>
    !!config.recordId && !!(config.fields ?? config.optionalFields ?? config.layoutTypes),
  load: readRecord,
  refreshable: false,
  watch: ({ recordId = '' }, changed) => onRecordChange(recordId, changed),
});

async function readRecord(config: RecordConfig, signal: AbortSignal): Promise<RecordResult> {
  const { recordId, fields, optionalFields, layoutTypes } = config;
  const query = new URLSearchParams();
  const asked = { fields, optionalFields, layoutTypes };
  for (const [name, value] of Object.entries(asked))
    if (value !== undefined) query.set(name, [value].flat().map(nameOf).join(','));
  try {
    return { data: await callApi(`${recordPath(recordId)}?${String(query)}`, { signal }) };
  } catch (error) {
    return { error: error as FetchResponse };
  }
}

const nameOf = (field: FieldName): string =>
  typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`;

const recordPath = (id: unknown): string => {
  if (typeof id === 'string' && id !== '') return `ui-api/records/${encodeURIComponent(id)}`;
  throw new TypeError('The id of the record is missing.');
};
