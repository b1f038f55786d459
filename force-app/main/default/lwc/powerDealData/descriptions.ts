/** What there is in an org, as far as the user may see it. */
import {
  BEHAVIOR,
  BEHAVIOR_FIELDS,
  CONCESSION,
  CONCESSION_FIELDS,
  OPPORTUNITY,
  OPPORTUNITY_FIELDS,
  POLICY,
  READING,
} from 'c/powerRecords';
import type { ObjectInfo, ObjectInfosResult } from 'lightning/uiObjectInfoApi';

/** The objects whose description a page needs before it asks for records. */
export const OBJECTS = [OPPORTUNITY, CONCESSION, BEHAVIOR, POLICY] as const;

/** What a deal's page describes: the stored readings are not there for everybody. */
export const PAGE_OBJECTS = [...OBJECTS, READING] as const;

/** Object → what the user may see of it; an object that is missing is not theirs to see. */
export type Descriptions = ReadonlyMap<string, ObjectInfo>;

/** The objects that the user may see, by API name. */
export const descriptionsOf = (data: NonNullable<ObjectInfosResult['data']>): Descriptions =>
  new Map(
    data.results
      .filter(({ statusCode }) => statusCode === 200)
      .map(({ result }) => result as ObjectInfo)
      .map((info) => [info.apiName, info]),
  );

/** Whether a field exists and the user may see it. */
export const sees = (descriptions: Descriptions, object: string, field: string): boolean =>
  descriptions.get(object)?.fields[field] !== undefined;

const WANTED: readonly (readonly [string, readonly string[]])[] = [
  [OPPORTUNITY, OPPORTUNITY_FIELDS],
  [CONCESSION, CONCESSION_FIELDS],
  [BEHAVIOR, BEHAVIOR_FIELDS],
];

/** The fields a reading is made of that the user may not see. */
export const hiddenFields = (descriptions: Descriptions): string[] =>
  WANTED.flatMap(([object, fields]) =>
    fields.filter((field) => !sees(descriptions, object, field)),
  );

/** What is asked of a field besides its value: what a list calls it, who a user is. */
const selectionOf = (field: string): string => {
  if (field === 'Kind__c') return `${field} { value label }`;
  if (field === 'Contested_By__c') return `${field} { value } Contested_By__r { Name { value } }`;
  return `${field} { value }`;
};

/** Asks for those fields of an object that exist and that the user may see. */
export const visible = (
  descriptions: Descriptions,
  object: string,
  fields: readonly string[],
): string =>
  fields
    .filter((field) => sees(descriptions, object, field))
    .map(selectionOf)
    .join(' ');
