import { SfError } from '@salesforce/core';
import type { Org } from '../../src/org/query.ts';
import { policyInForce } from '../../src/org/records.ts';
import type { Selection } from '../../src/org/opportunities.ts';
import { scoreOrg, type OrgScoring } from '../../src/org/scoreOrg.ts';
import { concession, NOW } from '../local-org/support.ts';
import { behavior, deal, record } from './support.ts';

export const { policy: builtIn } = policyInForce([], null, '2026-11-25');

/** A published policy. */
export const policy = (key: string, publishedOn: string, document: unknown = builtIn) =>
  record('Power_Policy__c', {
    Name: `Policy ${key}`,
    Version_Key__c: key,
    Record_Type__c: key.startsWith('all:') ? null : key.split(':')[0],
    Published_On__c: publishedOn,
    Policy__c: typeof document === 'string' ? document : JSON.stringify(document),
    Reason__c: 'A test of it',
  });

/** Deals of every kind, and a policy that came between them. */
export const RECORDS = [
  deal('Acme renewal', { Amount: 1_200_000, OwnerId: '@rep' }),
  concession({ Opportunity__c: '@Acme renewal', Cost__c: 72_000, Note__c: 'Asked twice.' }),
  behavior('Acme renewal', { Kind__c: 'tender', Contest_Reason__c: 'It was a pilot.' }),
  deal("O'Neil \\ Sons", { Amount: 50_000 }),
  deal('Twin', { CloseDate: '2026-12-01' }, 'twin-1'),
  deal('twin', { CloseDate: '2027-01-31' }, 'twin-2'),
  deal('Won in June', { StageName: 'Closed Won', CloseDate: '2026-06-30' }),
  behavior('Won in June', { Seen_On__c: '2026-06-29' }),
  behavior('Won in June', { Seen_On__c: '2026-07-02' }),
  policy('all:1', '2026-07-01'),
];

export const openOf = (owner: string): Selection => ({ by: 'open', owner });

export const asked = (...opportunities: string[]): Selection => ({ by: 'asked', opportunities });

export const score = async (org: Org, selection: Selection, more: Partial<OrgScoring> = {}) =>
  scoreOrg(org, { selection, asOf: null, policy: null, basis: 'day', ...more }, NOW);

/** What a user is told where it fails. */
export async function refusal(done: Promise<unknown>): Promise<SfError> {
  const error: unknown = await done.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof SfError)) throw new Error('It did not fail as it should.');
  return error as SfError;
}
