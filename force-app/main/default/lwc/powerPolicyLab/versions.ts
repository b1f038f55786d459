/** Which published policy a draft begins as, and what is said of the one in force. Pure. */
import beginFrom from '@salesforce/label/c.Power_Lab_begin_from';
import broken from '@salesforce/label/c.Power_Lab_broken';
import builtIn from '@salesforce/label/c.Power_Lab_built_in';
import forThese from '@salesforce/label/c.Power_Lab_in_force';
import fromAll from '@salesforce/label/c.Power_Lab_in_force_for_all';
import fromBuiltIn from '@salesforce/label/c.Power_Lab_in_force_built_in';
import quote from '@salesforce/label/c.Power_Lab_quote';
import somebody from '@salesforce/label/c.Power_Lab_somebody';
import takesEffect from '@salesforce/label/c.Power_Lab_takes_effect';
import { dayText, fill } from 'c/powerFormat';
import { parsePolicy } from 'c/powerModel';
import type { Base } from 'c/powerPolicyDraft';
import {
  BrokenPolicyError,
  BUILT_IN,
  builtInPolicy,
  policyInForce,
  policyVersions,
  type PolicyInForce,
  type PolicyVersion,
  type SObject,
} from 'c/powerRecords';

/** DeveloperName of a record type; null: all deals without a policy of their own. */
export type Scope = string | null;

/** After every day on which a policy may have been published. */
const END_OF_TIME = '9999-12-31';

export const BUILT_IN_BASE: Base = {
  version: BUILT_IN,
  name: builtIn,
  policy: builtInPolicy().policy,
};

const baseOf = ({ version, name, policy }: PolicyInForce): Base =>
  version === BUILT_IN ? BUILT_IN_BASE : { version, name: name ?? '', policy };

/** The versions that a scope's policy may be taken from: its own first, then those for all. */
const versionsFor = (records: readonly SObject[], scope: Scope): PolicyVersion[] =>
  scope === null
    ? policyVersions(records, null)
    : [...policyVersions(records, scope), ...policyVersions(records, null)];

/** The version that a draft has to have begun as, sound or not. */
export const latestKey = (records: readonly SObject[], scope: Scope): string =>
  versionsFor(records, scope)[0]?.key ?? BUILT_IN;

export const versionOf = (
  records: readonly SObject[],
  scope: Scope,
  key: string,
): PolicyVersion | null => versionsFor(records, scope).find((one) => one.key === key) ?? null;

/** A version as something a draft can begin as; null: it cannot be read. */
export function baseFrom({ key, name, document }: PolicyVersion): Base | null {
  const { policy } = parsePolicy(document);
  return policy && { version: key, name, policy };
}

/** A latest version that cannot be read, and what a draft can begin as instead. */
export interface Broken {
  heading: string;
  /** What is wrong with it. */
  cause: string;
  /** The last one that can be read; null: none, only the built-in one. */
  sound: Base | null;
  /** Of the button to begin from that. */
  soundLabel: string;
}

const brokenBy = ({ version, message }: BrokenPolicyError, sound: Base | null): Broken => ({
  heading: fill(broken, version),
  cause: message,
  sound,
  soundLabel: fill(beginFrom, sound?.version ?? ''),
});

/** What a draft begins as: the latest version, which may be in force from tomorrow only. */
export function latestBase(
  records: readonly SObject[],
  scope: Scope,
): { base: Base } | { broken: Broken } {
  try {
    return { base: baseOf(policyInForce(records, scope, END_OF_TIME)) };
  } catch (cause) {
    if (!(cause instanceof BrokenPolicyError)) throw cause;
    const sound = versionsFor(records, scope).map(baseFrom).find(Boolean) ?? null;
    return { broken: brokenBy(cause, sound) };
  }
}

function said(records: readonly SObject[], scope: Scope, { version, name }: PolicyInForce): string {
  const { publishedBy, publishedOn, reason } = versionOf(records, scope, version) ?? {};
  const who = publishedBy ?? somebody;
  const words = [name ?? '', version, publishedOn ? dayText(publishedOn) : '', who];
  return [fill(forThese, ...words), reason ? fill(quote, reason) : ''].join(' ').trim();
}

/** Version key of the policy in force today, readable or not. */
export const inForceKey = (records: readonly SObject[], scope: Scope, today: string): string =>
  versionsFor(records, scope).find(({ publishedOn }) => publishedOn <= today)?.key ?? BUILT_IN;

/** In force today, in sentences; empty: what is cannot be read. */
export function inForceWords(records: readonly SObject[], scope: Scope, today: string): string {
  try {
    const inForce = policyInForce(records, scope, today);
    const isBuiltIn = inForce.version === BUILT_IN;
    const isForAll = scope !== null && inForce.recordType === null;
    return [
      isBuiltIn ? fromBuiltIn : said(records, scope, inForce),
      isForAll ? fromAll : '',
      toComeWords(records, scope, inForce.version),
    ]
      .filter(Boolean)
      .join(' ');
  } catch (cause) {
    if (!(cause instanceof BrokenPolicyError)) throw cause;
    return '';
  }
}

/** A version that is published and takes effect later, as where its publisher's day is further on. */
function toComeWords(records: readonly SObject[], scope: Scope, inForce: string): string {
  const latest = versionsFor(records, scope)[0];
  if (!latest || latest.key === inForce) return '';
  return fill(takesEffect, latest.key, dayText(latest.publishedOn));
}
