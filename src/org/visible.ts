/** What there is in an org, and how much of it a user may see. */
import { explained, isNotFound, userOf } from './failures.ts';
import {
  BEHAVIOR,
  BEHAVIOR_FIELDS,
  CONCESSION,
  CONCESSION_FIELDS,
  OPPORTUNITY,
  OPPORTUNITY_FIELDS,
  POLICY,
  POLICY_FIELDS,
} from './fields.ts';
import { problem } from './messages.ts';
import type { Org } from './query.ts';

/** Kind → what the org calls it in the user's language, for each log. */
export interface KindLabels {
  concessions: ReadonlyMap<string, string>;
  behaviors: ReadonlyMap<string, string>;
}

/** What a user may see of the objects that a reading is made of. */
export interface Visible {
  /** Object → names of the fields to be seen. */
  fields: ReadonlyMap<string, ReadonlySet<string>>;
  /** Fields of a reading that are hidden, each as `Object.Field`. */
  hidden: readonly string[];
  kinds: KindLabels;
}

/** An object as the org describes it to its user. */
export type Description = Awaited<ReturnType<Org['describe']>>;

const DEAL_OBJECTS = [OPPORTUNITY, CONCESSION, BEHAVIOR];

const WANTED: readonly (readonly [string, readonly string[]])[] = [
  [OPPORTUNITY, OPPORTUNITY_FIELDS],
  [CONCESSION, CONCESSION_FIELDS],
  [BEHAVIOR, BEHAVIOR_FIELDS],
];

/** The description of an object; null: there is none, or not for this user. */
export async function described(org: Org, object: string): Promise<Description | null> {
  try {
    const description = await org.describe(object);
    return description.queryable ? description : null;
  } catch (error) {
    if (isNotFound(error)) return null;
    throw explained(error, org);
  }
}

/** An org without the package, and a user without its permission set, look the same from here. */
function requireAll(
  wanted: readonly string[],
  found: ReadonlyMap<string, Description>,
  org: Org,
): void {
  if (!found.has(OPPORTUNITY)) throw problem('opportunitiesHidden', [userOf(org)]);
  const missing = wanted.filter((object) => !found.has(object));
  if (missing.length > 0) throw problem('packageMissing', [missing.join(', '), userOf(org)]);
}

/** A policy that cannot be read in full would be taken for another. */
function requirePolicyFields(fields: Visible['fields'], org: Org): void {
  const hidden = POLICY_FIELDS.filter((field) => fields.get(POLICY)?.has(field) !== true);
  if (hidden.length > 0) throw problem('policyHidden', [hidden.join(', '), userOf(org)]);
}

const fieldsOf = ({ fields }: Description): ReadonlySet<string> =>
  new Set(fields.map(({ name }) => name));

function labelsOf(description: Description | undefined): ReadonlyMap<string, string> {
  const kind = description?.fields.find(({ name }) => name === 'Kind__c');
  const values = kind?.picklistValues ?? [];
  return new Map(values.map(({ value, label }) => [value, label ?? value]));
}

const hiddenOf = (fields: Visible['fields']): string[] =>
  WANTED.flatMap(([object, names]) =>
    names
      .filter((name) => fields.get(object)?.has(name) !== true)
      .map((name) => `${object}.${name}`),
  );

/**
 * Describes what a reading needs.
 * @param withPolicies whether the policies of the org are needed too.
 * @throws {SfError} where there is nothing to read: no package, no permission, no policy to be seen.
 */
export async function visibleIn(org: Org, withPolicies = true): Promise<Visible> {
  const wanted = withPolicies ? [...DEAL_OBJECTS, POLICY] : DEAL_OBJECTS;
  const answers = await Promise.all(wanted.map((object) => described(org, object)));
  const found = new Map(answers.flatMap((answer) => (answer ? [[answer.name, answer]] : [])));
  requireAll(wanted, found, org);
  const fields = new Map([...found].map(([object, it]) => [object, fieldsOf(it)]));
  if (withPolicies) requirePolicyFields(fields, org);
  return {
    fields,
    hidden: hiddenOf(fields),
    kinds: {
      concessions: labelsOf(found.get(CONCESSION)),
      behaviors: labelsOf(found.get(BEHAVIOR)),
    },
  };
}
