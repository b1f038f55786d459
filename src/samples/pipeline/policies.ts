import type { Policy } from '../../model/index.ts';
import { daysBefore, defaultPolicy, policyRecord } from '../policies.ts';
import type { SObjectRecord } from '../sample.ts';
import { RENEWAL } from './recordTypes.ts';

const reweighted = (weights: Readonly<Record<string, number>>): Policy['behaviors'] =>
  Object.fromEntries(
    Object.entries(defaultPolicy.behaviors).map(([kind, settings]) => [
      kind,
      { ...settings, weight: weights[kind] ?? settings.weight },
    ]),
  );

/** How it began: wide bands, long memory. */
const first: Policy = {
  ...defaultPolicy,
  behaviorHalfLifeDays: 45,
  thresholds: [-60, -25, 25, 60],
  behaviors: reweighted({ 'broken-promise': 1, 'withheld-information': 0.8 }),
};

/** The bands of today, a broken promise still as light as an ultimatum. */
const second: Policy = {
  ...defaultPolicy,
  behaviors: reweighted({ 'broken-promise': 1 }),
};

/** The policies that were published over the three years; before the first, the built-in holds. */
export const pipelinePolicies = (today: string): SObjectRecord[] => [
  policyRecord(
    {
      number: 1,
      name: 'Pilot year',
      publishedOn: daysBefore(today, 910),
      reason: 'Start carefully: warn late, forget slowly.',
    },
    first,
  ),
  policyRecord(
    {
      number: 2,
      name: 'After the pilot',
      publishedOn: daysBefore(today, 430),
      reason: 'Warnings came too late: narrower bands, moods fade in 30 days.',
    },
    second,
  ),
  policyRecord(
    {
      number: 3,
      name: 'Promises count',
      publishedOn: daysBefore(today, 75),
      reason: 'Two lost deals began with a broken promise, so it weighs more.',
    },
    defaultPolicy,
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
    { ...defaultPolicy, concessionHalfLifeDays: 180 },
  );
