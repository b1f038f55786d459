import {
  printPolicy,
  type BehaviorKind,
  type ConcessionKind,
  type Policy,
} from '../../model/index.ts';
import { daysBefore, defaultPolicy, policyRecord } from '../policies.ts';
import type { SObjectRecord } from '../sample.ts';
import { RENEWAL } from './recordTypes.ts';

/** Days before today on which the policies for all were published. */
const PILOT_DAYS = 910;
const SECOND_DAYS = 430;
const PROMISES_DAYS = 4;

/** What a warranty beyond the usual was logged as from the pilot on, until the kind was retired. */
export const WARRANTY = 'extended-warranty';

/** Weighs what the service level weighs: to retire it, or to log one as the other, moves nothing. */
const warranty: ConcessionKind = { weight: 1, cash: false, valueToCost: 1 };

/** ISO days from which and until before which reps logged warranties as such. */
export const warrantyDays = (today: string): { from: string; until: string } => ({
  from: daysBefore(today, PILOT_DAYS),
  until: promisesPublishedOn(today),
});

/** The ISO day from which the policy of today is in force. */
export const promisesPublishedOn = (today: string): string => daysBefore(today, PROMISES_DAYS);

type Changes<T> = Readonly<Record<string, Partial<T>>>;

const withChanges = <T extends object>(kinds: Readonly<Record<string, T>>, changes: Changes<T>) =>
  Object.fromEntries(
    Object.entries(kinds).map(([kind, its]) => [kind, { ...its, ...changes[kind] }]),
  );

const behaviors = (changes: Changes<BehaviorKind>): Policy['behaviors'] =>
  withChanges(defaultPolicy.behaviors, changes);

const concessions = { ...defaultPolicy.concessions, [WARRANTY]: warranty };

/** How it began: wide bands, long memory. */
const pilot: Policy = {
  ...defaultPolicy,
  concessions,
  behaviorHalfLifeDays: 45,
  thresholds: [-60, -25, 25, 60],
  behaviors: behaviors({
    'broken-promise': { weight: 1 },
    'withheld-information': { weight: 0.8 },
  }),
};

/** The bands of today, a broken promise still as light as an ultimatum. */
const afterPilot: Policy = {
  ...defaultPolicy,
  concessions,
  behaviors: behaviors({ 'broken-promise': { weight: 1 } }),
};

/** The weights of the built-in policy, in the words of the team. */
const promises: Policy = {
  ...defaultPolicy,
  concessions: withChanges(concessions, {
    'contract-risk': { label: 'Risk in the contract' },
    [WARRANTY]: { label: 'Extended warranty', retired: true },
  }),
  behaviors: behaviors({
    'artificial-deadline': { label: 'Made-up deadline' },
    tender: { label: 'Tender or reverse auction' },
  }),
};

/** As documents were before they named the version of their shape. */
const inFirstShape = (policy: Policy): string => JSON.stringify(policy);

/** The policies that were published over the three years; before the first, the built-in holds. */
export const pipelinePolicies = (today: string): SObjectRecord[] => [
  policyRecord(
    {
      number: 1,
      name: 'Pilot year',
      publishedOn: warrantyDays(today).from,
      reason: 'Start carefully: warn late, forget slowly.',
    },
    inFirstShape(pilot),
  ),
  policyRecord(
    {
      number: 2,
      name: 'After the pilot',
      publishedOn: daysBefore(today, SECOND_DAYS),
      reason: 'Warnings came too late: narrower bands, moods fade in 30 days.',
    },
    printPolicy(afterPilot),
  ),
  policyRecord(
    {
      number: 3,
      name: 'Promises count',
      publishedOn: promisesPublishedOn(today),
      reason:
        'Two lost deals began with a broken promise, so it weighs more. ' +
        'Warranties are part of the service level now.',
    },
    printPolicy(promises),
  ),
];

/** The policy of an org with record types for its renewals: terms that were agreed fade slowly. */
export const renewalPolicy = (today: string): SObjectRecord =>
  policyRecord(
    {
      recordType: RENEWAL,
      number: 1,
      name: 'Renewals',
      publishedOn: daysBefore(today, 200),
      reason: 'What was agreed for a contract stands until the next one.',
    },
    printPolicy({ ...defaultPolicy, concessions, concessionHalfLifeDays: 180 }),
  );
