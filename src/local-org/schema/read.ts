import { join } from 'node:path';

import { readObject, type ObjectMetadata } from './customObject.ts';
import { foldersIn, metadataRoot } from './files.ts';
import { readLabels } from './labels.ts';
import { createSchema, type Schema } from './schema.ts';
import { ACCOUNT } from './standard/account.ts';
import { CONTACT } from './standard/contact.ts';
import type { StandardDefinition } from './standard/definition.ts';
import { OPPORTUNITY } from './standard/opportunity.ts';
import { SETUP_OBJECTS } from './standard/setup.ts';
import { USER } from './standard/user.ts';
import { customOwnerField, featureFields, ownerField, systemFields } from './systemFields.ts';
import type { Features, Field, SObject } from './types.ts';

const STANDARD = [...SETUP_OBJECTS, USER, ACCOUNT, CONTACT, OPPORTUNITY];
const STANDARD_NAMES = new Set(STANDARD.map(({ name }) => name));

/** Custom objects; metadata types, events and the like are no tables here. */
const isOwn = (name: string): boolean => name.endsWith('__c');

/** The first three characters of the ids of an object of our own. */
type KeyPrefixes = (objectNames: readonly string[]) => ReadonlyMap<string, string>;

/** Reads a package directory and adds the standard objects in use. */
export function readSchema(packageDir: string, features: Features, prefixes: KeyPrefixes): Schema {
  const root = metadataRoot(packageDir);
  const objectsDir = join(root, 'objects');
  const held = foldersIn(objectsDir).filter((name) => isOwn(name) || STANDARD_NAMES.has(name));
  const metadata = held.map((name) => readObject(objectsDir, name));
  const own = metadata.filter(({ name }) => isOwn(name));
  const prefixOf = prefixes(own.map(({ name }) => name));
  const objects = [
    ...STANDARD.map((definition) => standardObject(definition, metadata, features)),
    ...own.map((object) => customObject(object, prefixOf.get(object.name) ?? '', features)),
  ];
  return createSchema(objects, readLabels(root), features);
}

function standardObject(
  { fields, owned, hasRecordTypes, nameField = 'Name', ...definition }: StandardDefinition,
  metadata: readonly ObjectMetadata[],
  features: Features,
): SObject {
  const added = metadata.find(({ name }) => name === definition.name);
  const all = [
    ...systemFields(definition.label),
    ...(owned ? [ownerField()] : []),
    ...(owned ? featureFields(features, hasRecordTypes === true) : []),
    ...fields,
    ...(added?.fields ?? []),
  ];
  const validationRules = added?.validationRules ?? [];
  return { ...definition, nameField, custom: false, fields: byName(all), validationRules };
}

function customObject(
  { fields, nameField, name, label, labelPlural, validationRules }: ObjectMetadata,
  keyPrefix: string,
  features: Features,
): SObject {
  const detail = fields.some(({ reference }) => reference?.masterDetail);
  const all = [
    ...systemFields(label),
    ...(nameField === undefined ? [] : [nameField]),
    ...(detail ? [] : [customOwnerField()]),
    ...featureFields(features, false),
    ...fields,
  ];
  const shared = { name, label, labelPlural, keyPrefix, validationRules };
  return { ...shared, custom: true, nameField: 'Name', uiApi: true, fields: byName(all) };
}

const byName = (fields: readonly Field[]): Map<string, Field> =>
  new Map(fields.map((field) => [field.name, field]));
