/** What one field of a record holds. `'@x'` stands for the id of the record with referenceId `x`. */
export type FieldValue = string | number | boolean | null;

/** Which object a record belongs to and by which name other records refer to it. */
interface RecordAttributes {
  type: string;
  referenceId: string;
}

/** A record as `sf data import tree` writes it. */
export interface SObjectRecord {
  attributes: RecordAttributes;
  [field: string]: FieldValue | RecordAttributes;
}

/** Records of one object, in the order in which they are to be created. */
export interface SObjectTree {
  records: SObjectRecord[];
}

/** A week that is to be frozen while the org is filled. */
export interface SampleWeek {
  /** ISO day. */
  monday: string;
  /** ISO instant at which it is frozen. */
  frozenOn: string;
  /**
   * All that the org held then, as it was then, but for stored readings: references as in a sample.
   * Opportunities that the next week or the sample itself lacks were deleted in between.
   */
  trees: SObjectTree[];
}

/**
 * Everything a demo org is filled with.
 *
 * Parents stand before children. A record whose referenceId was seen before, or is one of the
 * built-in users (`rep`, `manager`, `admin`, `service`), updates that record instead of creating
 * one: so the built-in users get their managers, and opportunities the lookup to their reading.
 * References stand in lookups and in `Power_Reading__c.Deal_Key__c`.
 */
export interface Sample {
  name: 'pipeline' | 'large' | 'casino';
  trees: SObjectTree[];
  /** How the org stood when weeks were frozen, the oldest first. Missing: none was. */
  weeks?: readonly SampleWeek[];
  /** The referenceId of the opportunity to open first. */
  opens: string;
  /** What to try, in a salesperson's words, one line each. */
  tips: string[];
}

/** A record of `type` that others refer to as `@referenceId`. */
export const sObject = (
  type: string,
  referenceId: string,
  fields: Record<string, FieldValue>,
): SObjectRecord => ({ attributes: { type, referenceId }, ...fields });

/** A lookup's value: the record with that referenceId. */
export const refer = (referenceId: string): string => `@${referenceId}`;

/** The text in a field, empty where it holds none. */
export const textOf = (record: SObjectRecord, field: string): string => {
  const value = record[field];
  return typeof value === 'string' ? value : '';
};
