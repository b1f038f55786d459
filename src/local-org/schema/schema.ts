import { LocalOrgError } from '../errors.ts';
import type { ChildRelationship, Features, Field, SObject } from './types.ts';

/** The objects of an org and the ways between them. */
export interface Schema {
  readonly features: Features;
  /** Salesforce's name of the language that its words are in, e.g. `de`. */
  readonly language: string;
  readonly objects: ReadonlyMap<string, SObject>;
  /** Custom labels by name. */
  readonly labels: Readonly<Record<string, string>>;
  /** The object of that API name; throws if the org has none. */
  object(name: string): SObject;
  /** The ways down from an object. */
  children(name: string): readonly ChildRelationship[];
}

/** The language that metadata is written in. */
export const MASTER_LANGUAGE = 'en_US';

/** Puts objects together; a reference to an object that is not there stops the org. */
export function createSchema(
  objects: readonly SObject[],
  labels: Readonly<Record<string, string>>,
  features: Features,
  language = MASTER_LANGUAGE,
): Schema {
  const byName = new Map(objects.map((object) => [object.name, object]));
  for (const object of objects) checkReferences(object, byName);
  const children = Map.groupBy(objects.flatMap(waysUp), ({ field }) => field.reference?.to);
  return {
    features,
    language,
    objects: byName,
    labels,
    object: (name) => byName.get(name) ?? missing(name),
    children: (name) => children.get(name) ?? [],
  };
}

function missing(name: string): never {
  throw new Error(`The org has no object ${name}`);
}

function waysUp(child: SObject): ChildRelationship[] {
  return [...child.fields.values()].flatMap((field) => {
    const name = field.reference?.children;
    return name === undefined ? [] : [{ name, child, field }];
  });
}

function checkReferences(object: SObject, byName: ReadonlyMap<string, SObject>): void {
  const broken = [...object.fields.values()].find(
    ({ reference }) => reference !== undefined && !byName.has(reference.to),
  );
  if (broken === undefined) return;
  throw new LocalOrgError(
    'MetadataError',
    `${object.name}.${broken.name} refers to "${broken.reference?.to}", which does not exist.`,
    'Correct referenceTo, or add the object.',
  );
}

/** The reference field behind the way up of that name, e.g. `Account` on Opportunity. */
export function parentField(object: SObject, relationship: string): Field | undefined {
  return [...object.fields.values()].find(({ reference }) => reference?.parent === relationship);
}

/**
 * What a reference calls its way up; undefined for other fields. The owner of a custom object's
 * record, user or queue in Salesforce, is always a user here.
 */
export const relationshipName = ({ name, reference }: Field): string | undefined =>
  reference === undefined ? undefined : (reference.parent ?? name.replace(/Id$/, ''));

/** Text that is too long to filter or sort by. */
export const isLongText = ({ type, length }: Field): boolean => type === 'textarea' && length > 255;

/** The field that makes an object the detail of a master, if it is one. */
export const masterField = ({ fields }: SObject): Field | undefined =>
  [...fields.values()].find(({ reference }) => reference?.masterDetail);
