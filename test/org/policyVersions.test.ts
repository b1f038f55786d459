import { parsePolicy, type Policy } from '../../src/model/index.ts';
import {
  builtInPolicy,
  keyRecordType,
  nextVersion,
  policiesForTrial,
  policyInForce,
  policyVersions,
  publication,
  versionBefore,
  type SObject,
} from '../../src/org/records.ts';

const builtIn = builtInPolicy().policy;
const policyWith = (fields: Partial<Policy>): Policy =>
  parsePolicy({ ...builtIn, ...fields }).policy as Policy;

const record = (key: string, publishedOn: string, more: SObject = {}): SObject => ({
  Id: `id of ${key}`,
  Name: `Policy ${key}`,
  Version_Key__c: key,
  Record_Type__c: key.startsWith('all:') ? null : (key.split(':')[0] ?? null),
  Published_On__c: publishedOn,
  Policy__c: JSON.stringify(builtIn),
  Reason__c: 'Because',
  Published_By__r: { Name: 'Ada Admin' },
  ...more,
});

const RECORDS = [
  record('all:2', '2026-03-01'),
  record('Partner:1', '2026-05-01'),
  record('all:10', '2026-09-01'),
  record('all:1', '2026-01-05'),
  record('all:9', '2026-09-01'),
];

describe('versions of a policy', () => {
  it('are those of one record type, the newest first, by number within a day', () => {
    const keysOf = (recordType: string | null) =>
      policyVersions(RECORDS, recordType).map(({ key }) => key);
    expect(keysOf(null)).toEqual(['all:10', 'all:9', 'all:2', 'all:1']);
    expect(keysOf('Partner')).toEqual(['Partner:1']);
    expect(keysOf('Direct')).toEqual([]);
  });

  it('say who published what and why', () => {
    expect(policyVersions(RECORDS, 'Partner')).toEqual([
      {
        id: 'id of Partner:1',
        key: 'Partner:1',
        recordType: 'Partner',
        number: 1,
        name: 'Policy Partner:1',
        publishedOn: '2026-05-01',
        publishedBy: 'Ada Admin',
        reason: 'Because',
        document: JSON.stringify(builtIn),
      },
    ]);
  });

  it('do without who and why where those are not to be seen', () => {
    const bare = record('all:1', '2026-01-05', { Reason__c: undefined, Published_By__r: null });
    expect(policyVersions([bare], null)).toMatchObject([{ publishedBy: null, reason: null }]);
  });
});

describe('what held before a version', () => {
  const before = (key: string, records: SObject[]): string | undefined => {
    const version = policyVersions(records, keyRecordType(key)).find((one) => one.key === key);
    return version && versionBefore(records, version)?.key;
  };

  it.each([
    ['is the one before it', 'all:10', 'all:9'],
    ['is what is built in, before the first', 'all:1', undefined],
    ['is the one for all, before the first of a record type', 'Partner:1', 'all:2'],
  ])('%s', (_, key, previous) => {
    expect(before(key, RECORDS)).toBe(previous);
  });

  it('is what is built in, where nothing was published for all', () => {
    const alone = [record('Partner:1', '2026-05-01')];
    expect(before('Partner:1', alone)).toBeUndefined();
  });
});

describe('the next version', () => {
  it.each([
    ['counts on', 'all', null, '2026-11-23', 'all:11', '2026-11-23'],
    [
      'counts each record type by itself',
      'Partner',
      'Partner',
      '2026-11-23',
      'Partner:2',
      '2026-11-23',
    ],
    ['begins with 1', 'Direct', 'Direct', '2026-11-23', 'Direct:1', '2026-11-23'],
    ['is dated no earlier than the last one', 'all', null, '2026-08-31', 'all:11', '2026-09-01'],
  ])('%s', (_, __, recordType, today, key, publishedOn) => {
    expect(nextVersion(RECORDS, recordType, today)).toEqual({ key, publishedOn });
  });

  it('takes no number that only differs in case: keys are unique without it', () => {
    const records = [record('All:4', '2026-01-01', { Record_Type__c: 'All' })];
    expect(nextVersion(records, null, '2026-11-23').key).toBe('all:5');
  });

  it('is the one in force, wherever its publisher lives', () => {
    const next = nextVersion(RECORDS, null, '2026-08-31');
    const fields = publication(
      {
        policy: policyWith({ minEvidence: 3 }),
        name: 'Firmer',
        recordType: null,
        reason: 'Spring',
        publishedBy: '005000000000001AAA',
      },
      next,
    );
    const inForce = policyInForce([...RECORDS, fields], null, '2026-09-01');
    expect(inForce).toMatchObject({ version: 'all:11', name: 'Firmer', recordType: null });
    expect(inForce.policy.minEvidence).toBe(3);
  });
});

describe('the record type of a version key', () => {
  it.each([
    ['all:3', null],
    ['Partner:1', 'Partner'],
    ['built-in', null],
    ['', null],
  ])('%s', (key, recordType) => {
    expect(keyRecordType(key)).toBe(recordType);
  });
});

describe('a draft on trial', () => {
  const policy = policyWith({ minEvidence: 9 });
  const today = '2026-11-23';

  it('for all is read in place of the policy for all, and of no other', () => {
    const policiesOf = policiesForTrial(RECORDS, { recordType: null, policy }, today);
    expect(policiesOf(null)?.after).toBe(policy);
    expect(policiesOf('Direct')?.before).toEqual(builtIn);
    expect(policiesOf('Partner')).toBeNull();
  });

  it('for a record type is read on its deals alone', () => {
    const policiesOf = policiesForTrial(RECORDS, { recordType: 'Direct', policy }, today);
    expect(policiesOf('Direct')?.after).toBe(policy);
    expect(policiesOf('Partner')).toBeNull();
    expect(policiesOf(null)).toBeNull();
  });

  it('is read in place of the built-in one where nothing is published', () => {
    const policiesOf = policiesForTrial([], { recordType: null, policy }, today);
    expect(policiesOf('Partner')).toEqual({ before: builtIn, after: policy });
  });
});
