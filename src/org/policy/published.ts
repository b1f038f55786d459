/** What an org has published, and who asks for it. */
import type { SObject } from '../deals.ts';
import { userOf } from '../failures.ts';
import { OPPORTUNITY, POLICY, POLICY_FIELDS } from '../fields.ts';
import { problem } from '../messages.ts';
import { recordsOf, type Org } from '../query.ts';
import { currentUser, dayIn, type CurrentUser } from '../today.ts';
import { described, type Description } from '../visible.ts';
import { FOR_ALL } from './target.ts';

/** Every policy of an org, as its user may see them. */
export interface Published {
  /** `Power_Policy__c` with who and why, any order. */
  records: readonly SObject[];
  /** What the user may do to policies. */
  description: Description;
  user: CurrentUser;
  /** ISO day, where the user lives. */
  today: string;
}

/** What is good to know of a version; not everyone may see it. */
const REMARKS: readonly (readonly [string, string])[] = [
  ['Reason__c', 'Reason__c'],
  ['Published_By__c', 'Published_By__r.Name'],
];

async function policyDescription(org: Org): Promise<Description> {
  const description = await described(org, POLICY);
  if (!description) throw problem('packageMissing', [POLICY, userOf(org)]);
  const seen = new Set(description.fields.map(({ name }) => name));
  const hidden = POLICY_FIELDS.filter((field) => !seen.has(field));
  if (hidden.length > 0) throw problem('policyHidden', [hidden.join(', '), userOf(org)]);
  return description;
}

const columnsOf = ({ fields }: Description): string => {
  const seen = new Set(fields.map(({ name }) => name));
  const remarks = REMARKS.filter(([field]) => seen.has(field)).map(([, column]) => column);
  return ['Id', ...POLICY_FIELDS, ...remarks].join(', ');
};

/**
 * Reads every policy that was ever published.
 * @param now the instant; the user's time zone makes it a day.
 * @throws {SfError} where the org does not answer, lacks the package, or hides policies.
 */
export async function publishedIn(org: Org, now: Date): Promise<Published> {
  const [description, user] = await Promise.all([policyDescription(org), currentUser(org)]);
  const soql = `SELECT ${columnsOf(description)} FROM ${POLICY} ORDER BY Id`;
  const records = await recordsOf(org, soql);
  return { records, description, user, today: dayIn(now, user.timeZone) };
}

/** DeveloperNames, of which the client's own types do not know. */
const recordTypesOf = (description: Description | null): string[] =>
  (description?.recordTypeInfos ?? [])
    .filter(({ master }) => !master)
    .map((info) => String((info as { developerName?: unknown }).developerName));

const hasPolicyFor =
  (recordType: string) =>
  (record: SObject): boolean =>
    record['Record_Type__c'] === recordType;

/**
 * A record type, checked: a policy for one that is misspelt would hold for no deal.
 * @param recordType DeveloperName; null: all.
 * @throws {SfError} where opportunities have no such record type.
 */
export async function requireRecordType(
  org: Org,
  { records }: Pick<Published, 'records'>,
  recordType: string | null,
): Promise<string | null> {
  if (recordType === null || records.some(hasPolicyFor(recordType))) return recordType;
  const names = recordTypesOf(await described(org, OPPORTUNITY));
  if (names.includes(recordType)) return recordType;
  throw problem('recordTypeUnknown', [recordType], [[FOR_ALL, ...names].join(', ')]);
}
