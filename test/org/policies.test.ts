import { readFileSync } from 'node:fs';
import { BrokenPolicyError, BUILT_IN, policyInForce } from '../../src/org/records.ts';

const file = new URL('../../config/policy.default.json', import.meta.url);
const text = readFileSync(file, 'utf8');

const record = (key: string, on: string | null, changes: Record<string, unknown> = {}) => ({
  Id: key,
  Name: `Policy ${key}`,
  Version_Key__c: key,
  Record_Type__c: key.startsWith('all:') ? null : key.split(':')[0],
  Published_On__c: on,
  Policy__c: text,
  ...changes,
});

const RECORDS = [
  record('all:1', '2026-01-10'),
  record('all:2', '2026-06-01'),
  record('all:10', '2026-06-01'),
  record('Enterprise:1', '2026-03-01'),
  record('all:11', '2026-12-24'),
  record('all:12', null),
];

describe('the policy in force', () => {
  it.each([
    ['before any was published', '2025-12-31', null, BUILT_IN],
    ['on the day it is published', '2026-01-10', null, 'all:1'],
    ['of two on one day, the higher number', '2026-11-23', null, 'all:10'],
    [
      'for the record type, though one for all is later',
      '2026-11-23',
      'Enterprise',
      'Enterprise:1',
    ],
    ['for all, before the record type has its own', '2026-02-01', 'Enterprise', 'all:1'],
    ['for all, for a record type without its own', '2026-11-23', 'Renewal', 'all:10'],
    ['not one that is published later', '2026-12-23', null, 'all:10'],
  ])('is the latest %s', (_, day, recordType, version) => {
    expect(policyInForce(RECORDS, recordType, day).version).toBe(version);
    expect(policyInForce([...RECORDS].reverse(), recordType, day).version).toBe(version);
  });

  it('brings its name and its day, which a reading is stamped with', () => {
    const { name, publishedOn, policy } = policyInForce(RECORDS, null, '2026-03-01');
    expect([name, publishedOn, policy.minEvidence]).toEqual(['Policy all:1', '2026-01-10', 1.5]);
  });

  it('stops at a malformed one, and does not fall back to an older', () => {
    const broken = record('all:3', '2026-07-01', { Policy__c: '{"minForce": -1}' });
    const read = () => policyInForce([...RECORDS, broken], null, '2026-11-23');
    expect(read).toThrow(BrokenPolicyError);
    expect(read).toThrow(/^Policy all:3: .*\/behaviors is missing/);
  });

  it('leaves a malformed one alone that is not in force', () => {
    const broken = record('all:0', '2026-01-01', { Policy__c: 'not JSON' });
    expect(policyInForce([...RECORDS, broken], null, '2026-11-23').version).toBe('all:10');
  });
});
