/** Version keys of policies: the record type's name, or `all`, a colon and a number: `all:3`. */

/** What stands in a key where the policy is for all record types. */
const FOR_ALL = 'all';

/** What the keys of a record type's policies begin with. */
export const keyPrefix = (recordType: string | null): string => `${recordType ?? FOR_ALL}:`;

/** The number in a version key; 0: there is none. */
export const versionNumber = (key: string): number => Number(key.split(':').at(-1)) || 0;

/** DeveloperName of the record type that a version key is of; null: all. */
export function keyRecordType(key: string): string | null {
  const name = key.slice(0, Math.max(0, key.lastIndexOf(':')));
  return name === '' || name === FOR_ALL ? null : name;
}

/** Keys are unique whatever their case: a record type may be called All. */
export const isKeyOf = (prefix: string, key: string): boolean =>
  key.toLowerCase().startsWith(prefix.toLowerCase());
