/** What has to be deployed: objects, policies that can be read, translations, flows. */
import {
  BEHAVIOR,
  CONCESSION,
  OPPORTUNITY,
  POLICY,
  READING,
  SNAPSHOT,
  WEEK,
  WEEK_PAGE,
  WEEK_REQUEST,
} from '../fields.ts';
import type { SObject } from '../deals.ts';
import { userOf } from '../failures.ts';
import type { Gate } from '../gate.ts';
import { policiesIn } from '../logs.ts';
import { BrokenPolicyError, BUILT_IN, policyInForce } from '../policies.ts';
import { recordsOf } from '../query.ts';
import { literal } from '../soql.ts';
import { currentUser, dayIn } from '../today.ts';
import { described } from '../visible.ts';
import { found, type Examination, type Finding } from './check.ts';
import { setupRecords, toolingRecords } from './setup.ts';

const OBJECTS = [
  OPPORTUNITY,
  CONCESSION,
  BEHAVIOR,
  POLICY,
  READING,
  'Power_Run__c',
  WEEK,
  SNAPSHOT,
  WEEK_PAGE,
  WEEK_REQUEST,
];

/** Whether all objects are there, as far as this user may see. */
export const examinePackage: Examination = async ({ gate }) => {
  const answers = await Promise.all(OBJECTS.map((object) => described(gate, object)));
  const missing = OBJECTS.filter((_, place) => answers[place] === null);
  return missing.length === 0
    ? found.ok('complete', OBJECTS.length)
    : found.problem('missing', missing.join(', '), userOf(gate));
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Why the policy of a record type cannot be read; null: it can. */
function flawOf(
  records: readonly SObject[],
  recordType: string | null,
  today: string,
): string | null {
  try {
    policyInForce(records, recordType, today);
    return null;
  } catch (error) {
    if (error instanceof BrokenPolicyError) return error.message;
    throw error;
  }
}

/** Whether every policy in force can be read. */
export const examinePolicies: Examination = async ({ gate, now }) => {
  const today = dayIn(now, (await currentUser(gate)).timeZone);
  const records = await policiesIn(gate, today);
  const named = records.map((record) => text(record['Record_Type__c']));
  const own = [...new Set(named.filter((name) => name !== ''))];
  const flaws = [null, ...own].flatMap((name) => flawOf(records, name, today) ?? []);
  if (flaws.length > 0) return found.problem('broken', [...new Set(flaws)].join(' '));
  const { version } = policyInForce(records, null, today);
  if (version === BUILT_IN) return found.ok('builtIn');
  return own.length === 0
    ? found.ok('inForceForAll', version)
    : found.ok('inForce', version, own.join(', '));
};

/** The languages that Power Balance speaks beside English. */
const TRANSLATED = ['de', 'es', 'fr', 'ja'];

/** A label that has a translation into each of them. */
const LABEL = 'Power_Account_amount';

const languageOf = (locale: unknown): string => text(locale).split('_')[0] ?? '';

/** Whether users who read one of our languages have it. */
export const examineLanguages: Examination = async ({ gate }) => {
  const users = await recordsOf(
    gate,
    'SELECT LanguageLocaleKey FROM User WHERE IsActive = true GROUP BY LanguageLocaleKey',
  );
  const read = new Set(users.map((user) => languageOf(user['LanguageLocaleKey'])));
  const wanted = TRANSLATED.filter((language) => read.has(language));
  return wanted.length === 0 ? found.ok('notNeeded') : translated(gate, wanted);
};

async function translated(gate: Gate, wanted: readonly string[]): Promise<Finding> {
  const deployed = await toolingRecords(
    gate,
    `SELECT Language FROM ExternalStringLocalization WHERE ExternalString.Name = ${literal(LABEL)}`,
  );
  if (deployed === null) return found.unknown('hidden', wanted.join(', '));
  const known = new Set(deployed.map((label) => languageOf(label['Language'])));
  const missing = wanted.filter((language) => !known.has(language));
  return missing.length === 0
    ? found.ok('deployed', wanted.join(', '))
    : found.warning('missing', missing.join(', '));
}

/** How the names of our flows begin. */
const FLOWS = 'Power_';

/** Whether our flows, which land inactive in production, are active. */
export const examineFlows: Examination = async ({ gate }) => {
  const flows = await setupRecords(
    gate,
    `SELECT ApiName, IsActive FROM FlowDefinitionView WHERE ApiName LIKE '${FLOWS}%'`,
  );
  if (flows === null) return found.unknown('hidden');
  const ours = flows.filter((flow) => text(flow['ApiName']).startsWith(FLOWS));
  const inactive = ours.filter((flow) => flow['IsActive'] !== true);
  if (ours.length === 0) return found.ok('none');
  return inactive.length === 0
    ? found.ok('active', ours.length)
    : found.warning('inactive', inactive.map((flow) => text(flow['ApiName'])).join(', '));
};
