import type { Rights } from '../access/rights.ts';
import type { Schema } from '../schema/schema.ts';
import type { SObject } from '../schema/types.ts';
import { eTagOf } from './eTag.ts';
import { fieldInfo } from './fieldInfo.ts';
import { defaultRecordTypeId, recordTypeInfos, type RecordTypeInfo } from './recordTypes.ts';

/** Colours of the objects' icons as Salesforce has them; custom objects share one. */
const COLORS: Readonly<Record<string, string>> = {
  Account: '5867E8',
  Contact: '9602C7',
  Opportunity: 'FF5D2D',
  User: '066AFE',
};
const CUSTOM_COLOR = '0D9DDA';

/** What an object's description depends on beside the object. */
interface ObjectInfoSource {
  schema: Schema;
  rights: Rights;
  recordTypes: readonly RecordTypeInfo[];
  /** Address of the org, for the icon. */
  origin: string;
}

/** The UI API's Object Info: an object as the user sees it, without what they may not read. */
export function objectInfo(object: SObject, source: ObjectInfoSource): object {
  const info = {
    apiName: object.name,
    associateEntityType: null,
    associateParentEntity: null,
    childRelationships: childRelationships(object, source),
    compactLayoutable: true,
    ...objectRights(object, source),
    custom: object.custom,
    defaultRecordTypeId: defaultRecordTypeId(source.recordTypes),
    dependentFields: {},
    feedEnabled: false,
    fields: fieldInfos(object, source),
    keyPrefix: object.keyPrefix,
    label: object.label,
    labelPlural: object.labelPlural,
    layoutable: true,
    mruEnabled: true,
    nameFields: [object.nameField],
    queryable: true,
    recordTypeInfos: recordTypeInfos(source.recordTypes),
    searchLayoutable: true,
    searchable: true,
    themeInfo: themeInfo(object, source),
  };
  return { ...info, eTag: eTagOf(info) };
}

function objectRights(object: SObject, { rights }: ObjectInfoSource): object {
  const { create, edit, delete: remove } = rights.object(object);
  return { createable: create, updateable: edit, deletable: remove };
}

function fieldInfos(object: SObject, { schema, rights }: ObjectInfoSource): object {
  const fields = rights.readableFields(object);
  const entries = fields.map(
    (field) => [field.name, fieldInfo(schema, rights, object, field)] as const,
  );
  return Object.fromEntries(entries);
}

function childRelationships({ name }: SObject, { schema, rights }: ObjectInfoSource): object[] {
  const visible = schema
    .children(name)
    .filter(({ child, field }) => child.uiApi && rights.canRead(child, field));
  return visible.map(({ name: relationshipName, child, field }) => ({
    childObjectApiName: child.name,
    fieldName: field.name,
    junctionIdListNames: [],
    junctionReferenceTo: [],
    relationshipName,
  }));
}

function themeInfo({ name, custom }: SObject, { origin }: ObjectInfoSource): object {
  const icon = custom ? 'custom/custom1' : `standard/${name.toLowerCase()}`;
  return {
    color: COLORS[name] ?? CUSTOM_COLOR,
    iconUrl: `${origin}/img/icon/t4v35/${icon}_120.png`,
  };
}
