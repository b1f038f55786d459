import { callApi, type FetchResponse } from 'pages/api';
import { wireAdapter } from 'pages/wireAdapter';

/** A field as the user may see it. */
export interface FieldInfo {
  readonly apiName: string;
  readonly label: string;
  readonly dataType: string;
  /** How it is stored in detail: a text area that keeps HTML, a name made of parts, … */
  readonly extraTypeInfo: string | null;
  readonly reference: boolean;
  readonly referenceToInfos: readonly {
    readonly apiName: string;
    readonly nameFields: readonly string[];
  }[];
  readonly relationshipName: string | null;
  readonly scale: number;
  readonly sortable: boolean;
  readonly compound: boolean;
}

/** An object as the user may see it: fields they may not read are not there. */
export interface ObjectInfo {
  readonly apiName: string;
  readonly label: string;
  readonly labelPlural: string;
  /** The master's where the object has no record types. */
  readonly defaultRecordTypeId: string;
  readonly nameFields: readonly string[];
  readonly fields: Readonly<Record<string, FieldInfo>>;
  /** Lists of children, by the name that queries have for them. */
  readonly childRelationships: readonly {
    readonly childObjectApiName: string;
    readonly fieldName: string;
    readonly relationshipName: string;
  }[];
}

/** What `getObjectInfo` emits. */
export interface ObjectInfoResult {
  readonly data?: ObjectInfo | undefined;
  readonly error?: FetchResponse | undefined;
}

/** What `getObjectInfos` emits: one result for each name, in their order. */
export interface ObjectInfosResult {
  readonly data?: BatchResults | undefined;
  readonly error?: FetchResponse | undefined;
}

interface BatchResults {
  readonly results: readonly { readonly statusCode: number; readonly result: unknown }[];
}

/** A name, or what `@salesforce/schema/…` gives for an object. */
type ObjectName = string | { readonly objectApiName: string };

const pending = { data: undefined, error: undefined };
const known = new Map<string, Promise<unknown>>();

const nameOf = (object: ObjectName) => (typeof object === 'string' ? object : object.objectApiName);

/** Descriptions do not change while a page is open: each is asked for once. */
async function settled(path: string): Promise<{ data?: unknown; error?: FetchResponse }> {
  const asked = known.get(path) ?? callApi(`ui-api/object-info/${path}`);
  known.set(path, asked);
  try {
    return { data: await asked };
  } catch (error) {
    known.delete(path);
    return { error: error as FetchResponse };
  }
}

/** Describes one object: `@wire(getObjectInfo, { objectApiName: '$objectApiName' })`. */
export const getObjectInfo = wireAdapter<
  { objectApiName: ObjectName | undefined },
  ObjectInfoResult
>({
  pending,
  ready: (config): config is { objectApiName: ObjectName } => !!config.objectApiName,
  load: ({ objectApiName }) => settled(nameOf(objectApiName ?? '')) as Promise<ObjectInfoResult>,
  refreshable: false,
});

/** Describes several objects in one request. */
export const getObjectInfos = wireAdapter<
  { objectApiNames: readonly ObjectName[] | undefined },
  ObjectInfosResult
>({
  pending,
  ready: (config): config is { objectApiNames: readonly ObjectName[] } =>
    !!config.objectApiNames?.length,
  load: ({ objectApiNames = [] }) =>
    settled(`batch/${objectApiNames.map(nameOf).join(',')}`) as Promise<ObjectInfosResult>,
  refreshable: false,
});

/** A value of a picklist. */
export interface PicklistValue {
  readonly value: string;
  readonly label: string;
}

/** What `getPicklistValues` emits. */
export interface PicklistValuesResult {
  readonly data?:
    | { readonly defaultValue: PicklistValue | null; readonly values: readonly PicklistValue[] }
    | undefined;
  readonly error?: FetchResponse | undefined;
}

/** A qualified name, or what `@salesforce/schema/…` gives for a field. */
type FieldName = string | { readonly objectApiName: string; readonly fieldApiName: string };

/** What a picklist offers on records of a type. */
export const getPicklistValues = wireAdapter<
  { recordTypeId: string | undefined; fieldApiName: FieldName | undefined },
  PicklistValuesResult
>({
  pending,
  ready: (config): config is { recordTypeId: string; fieldApiName: FieldName } =>
    !!config.recordTypeId && !!config.fieldApiName,
  load: ({ recordTypeId, fieldApiName }) =>
    settled(picklistPath(recordTypeId ?? '', fieldApiName ?? '')) as Promise<PicklistValuesResult>,
  refreshable: false,
});

function picklistPath(recordTypeId: string, field: FieldName): string {
  const [object = '', name = ''] =
    typeof field === 'string' ? field.split('.') : [field.objectApiName, field.fieldApiName];
  return `${object}/picklist-values/${recordTypeId}/${name}`;
}
