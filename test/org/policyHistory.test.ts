import { printPolicy } from '../../src/model/index.ts';
import type { PublishingOrg } from '../../src/org/policy/create.ts';
import { policyHistory } from '../../src/org/policy/history.ts';
import { publishedIn } from '../../src/org/policy/published.ts';
import { rollBack } from '../../src/org/policy/rollback.ts';
import { policyNamed } from '../../src/org/policy/versions.ts';
import { NOW, type TestOrg } from '../local-org/support.ts';
import { builtIn, draftOf, publish, refusal, startPublishing, withEvidence } from './publishing.ts';
import { connectTo, metadataHiding, startOrg } from './support.ts';

let test: TestOrg;
let admin: PublishingOrg;

beforeEach(async () => {
  ({ test, admin } = await startPublishing());
});

afterEach(async () => {
  expect(test.faults).toEqual([]);
  await test.close();
});

describe('rolling back', () => {
  const back = async (key: string, recordType: string | null = null) => {
    const published = await publishedIn(admin, NOW);
    const to = policyNamed(published, key);
    return rollBack(admin, published, { to, recordType, reason: 'Too loud' });
  };

  it('publishes a copy, and what it was called', async () => {
    await publish(admin, draftOf(withEvidence(2), { name: 'First' }));
    await publish(admin, draftOf(withEvidence(3), { name: 'Second' }));
    const publishing = await back('ALL:1');
    expect([publishing.version, publishing.name]).toEqual(['all:3', 'First']);
    const known = policyNamed(await publishedIn(admin, NOW), 'all:3');
    expect([known.reason, printPolicy(known.policy)]).toEqual([
      'Too loud',
      printPolicy(withEvidence(2)),
    ]);
    expect((await back('all:1')).outcome).toBe('unchanged');
    expect(await back('built-in')).toMatchObject({
      version: 'all:4',
      name: 'built-in',
    });
  });

  it('can copy the policy for all to a record type', async () => {
    await publish(admin, draftOf(withEvidence(2)));
    await publish(admin, draftOf(withEvidence(3), { recordType: 'Renewal' }));
    expect((await back('all:1', 'Renewal')).version).toBe('Renewal:2');
  });

  it('needs a version to go to, and one to go from', async () => {
    expect((await refusal(back('built-in'))).name).toBe('PolicyNeverPublishedError');
    const unknown = await refusal(back('all:7'));
    expect([unknown.name, unknown.message]).toEqual([
      'PolicyVersionUnknownError',
      'There is no version all:7 in this org.',
    ]);
  });
});

describe('the history', () => {
  it('says what each version followed, and which one is in force', async () => {
    await publish(admin, draftOf(withEvidence(2)));
    await publish(admin, draftOf(withEvidence(3), { recordType: 'Renewal', reason: 'Slow deals' }));
    await publish(admin, draftOf(withEvidence(4)));
    const { records, today } = await publishedIn(admin, NOW);
    const all = policyHistory(records, null, today);
    expect(all.map(({ key, inForce, before }) => [key, inForce, before?.minEvidence])).toEqual([
      ['all:2', true, 2],
      ['all:1', false, builtIn.minEvidence],
    ]);
    const own = policyHistory(records, 'Renewal', today);
    expect(own).toMatchObject([{ key: 'Renewal:1', inForce: true, reason: 'Slow deals' }]);
  });

  it('keeps who and why from nobody but those from whom the org hides it', async () => {
    const hiding = metadataHiding('Power_Policy__c.Reason__c', 'Power_Policy__c.Published_By__c');
    const other = await startOrg({ metadataDir: hiding });
    await publish(await connectTo(other, 'admin'), draftOf(withEvidence(2)));
    const { records, today } = await publishedIn(await connectTo(other), NOW);
    expect(policyHistory(records, null, today)).toMatchObject([
      { reason: null, publishedBy: null },
    ]);
  });
});
