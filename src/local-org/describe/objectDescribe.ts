import type { DatabaseSync } from 'node:sqlite';

import type { Rights } from '../access/rights.ts';
import type { Schema } from '../schema/schema.ts';
import type { Field, SObject } from '../schema/types.ts';
import { fieldDescribe } from './fieldDescribe.ts';
import { recordTypeDescribes } from './recordTypeDescribes.ts';

/** Who looks, at which org, by which address: `/services/data/v66.0`. */
export interface DescribeRequest {
  db: DatabaseSync;
  schema: Schema;
  rights: Rights;
  api: string;
}

/** The objects that the requester may see, as describeGlobal lists them. */
export function globalDescribe(request: DescribeRequest): object {
  const { schema, rights } = request;
  const visible = [...schema.objects.values()].filter((object) => rights.object(object).read);
  const sobjects = visible
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .map((object) => briefDescribe(request, object));
  return { encoding: 'UTF-8', maxBatchSize: 200, sobjects };
}

/** What describeGlobal says of one object. */
export function briefDescribe({ rights, api }: DescribeRequest, object: SObject): object {
  const { name, label, labelPlural, custom, keyPrefix, uiApi } = object;
  const { create, edit, delete: remove } = rights.object(object);
  const url = `${api}/sobjects/${name}`;
  return {
    ...CONSTANT,
    name,
    label,
    labelPlural,
    custom,
    keyPrefix,
    layoutable: uiApi,
    createable: create,
    updateable: edit,
    deletable: remove,
    undeletable: remove,
    urls: { sobject: url, describe: `${url}/describe`, rowTemplate: `${url}/{ID}` },
  };
}

/** Everything that the describe call says of an object: without what the requester may not see. */
export function fullDescribe(request: DescribeRequest, object: SObject): object {
  const { rights, db } = request;
  const fields = rights.readableFields(object);
  return {
    ...briefDescribe(request, object),
    actionOverrides: [],
    childRelationships: childRelationships(request, object),
    compactLayoutable: object.uiApi,
    defaultImplementation: null,
    extendedBy: null,
    extendsInterfaces: null,
    fields: fields.map((field) => fieldDescribe(rights, object, field)),
    implementedBy: null,
    implementsInterfaces: null,
    listviewable: object.uiApi,
    lookupLayoutable: object.uiApi,
    namedLayoutInfos: [],
    networkScopeFieldName: null,
    recordTypeInfos: recordTypeDescribes(db, object.name),
    searchLayoutable: object.uiApi,
    sobjectDescribeOption: 'FULL',
    supportedScopes: supportedScopes(object),
  };
}

function supportedScopes({ labelPlural, fields }: SObject): object[] {
  const words = labelPlural.toLowerCase();
  const all = { label: `All ${words}`, name: 'everything' };
  const mine = { label: `My ${words}`, name: 'mine' };
  return fields.has('OwnerId') ? [all, mine] : [all];
}

/** Every reference to the object, those without a way down included. */
function childRelationships({ schema, rights }: DescribeRequest, { name }: SObject): object[] {
  return [...schema.objects.values()].flatMap((child) =>
    rights
      .readableFields(child)
      .filter(({ reference }) => reference?.to === name)
      .map((field) => childRelationship(child, field)),
  );
}

const childRelationship = (child: SObject, { name, reference }: Field): object => ({
  cascadeDelete: reference?.onDelete === 'cascade',
  childSObject: child.name,
  deprecatedAndHidden: false,
  field: name,
  junctionIdListNames: [],
  junctionReferenceTo: [],
  relationshipName: reference?.children ?? null,
  restrictedDelete: reference?.onDelete === 'restrict',
});

/** What is the same for every object of the local org. */
const CONSTANT = {
  activateable: false,
  associateEntityType: null,
  associateParentEntity: null,
  customSetting: false,
  deepCloneable: false,
  deprecatedAndHidden: false,
  feedEnabled: false,
  hasSubtypes: false,
  idEnabled: true,
  isInterface: false,
  isSubtype: false,
  mergeable: false,
  mruEnabled: false,
  queryable: true,
  replicateable: true,
  retrieveable: true,
  searchable: false,
  triggerable: false,
};
