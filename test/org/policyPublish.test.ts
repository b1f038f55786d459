import { knownInForce } from '../../src/org/policy/versions.ts';
import type { PublishingOrg } from '../../src/org/policy/create.ts';
import type { Guard } from '../../src/org/policy/guard.ts';
import { publishedIn, requireRecordType } from '../../src/org/policy/published.ts';
import { NOW, type TestOrg } from '../local-org/support.ts';
import { builtIn, draftOf, publish, refusal, startPublishing, withEvidence } from './publishing.ts';
import { connectTo, record } from './support.ts';

let test: TestOrg;
let admin: PublishingOrg;

beforeEach(async () => {
  ({ test, admin } = await startPublishing());
});

afterEach(async () => {
  expect(test.faults).toEqual([]);
  await test.close();
});

const versions = async (): Promise<unknown[]> => {
  const { records } = await publishedIn(admin, NOW);
  return records.map((one) => one['Version_Key__c']);
};

describe('publishing a policy', () => {
  it('makes it the one in force, with who, when and why', async () => {
    const done = await publish(admin, draftOf(withEvidence(2), { name: 'Ours' }));
    expect(done).toMatchObject({
      outcome: 'published',
      version: 'all:1',
      name: 'Ours',
      publishedOn: '2026-11-25',
      follows: 'built-in',
      before: builtIn,
    });
    const known = knownInForce(await publishedIn(admin, NOW), null, '2026-11-25');
    expect(known).toEqual({
      version: 'all:1',
      recordType: null,
      name: 'Ours',
      publishedOn: '2026-11-25',
      publishedBy: expect.any(String) as string,
      reason: 'Because',
      policy: withEvidence(2),
    });
  });

  it('writes nothing where the latest version says the same, whatever its name and reason', async () => {
    await publish(admin, draftOf(withEvidence(2)));
    const again = draftOf(withEvidence(2), { name: 'Another', reason: 'Another' });
    expect(await publish(admin, again, { basedOn: 'built-in' })).toMatchObject({
      outcome: 'unchanged',
      version: 'all:1',
    });
    expect(await versions()).toEqual(['all:1']);
  });

  it('writes nothing on a dry run', async () => {
    expect(await publish(admin, draftOf(withEvidence(2)), null, true)).toMatchObject({
      outcome: 'would-publish',
      version: 'all:1',
    });
    expect(await versions()).toEqual([]);
  });

  it('goes by the name of the version before where none is given', async () => {
    expect((await publish(admin, draftOf(withEvidence(2)))).name).toBe('all:1');
    await publish(admin, draftOf(withEvidence(3), { name: 'Ours' }));
    expect((await publish(admin, draftOf(withEvidence(4)))).name).toBe('Ours');
  });

  it('lets one record type have a policy of its own', async () => {
    await publish(admin, draftOf(withEvidence(2)));
    const own = draftOf(withEvidence(3), { recordType: 'Renewal' });
    expect(await publish(admin, own, { basedOn: 'all:1' })).toMatchObject({
      version: 'Renewal:1',
      follows: 'all:1',
    });
    expect(await publish(admin, draftOf(withEvidence(4)), { basedOn: 'all:1' })).toMatchObject({
      version: 'all:2',
    });
    const published = await publishedIn(admin, NOW);
    const inForce = ['Renewal', null].map((type) => knownInForce(published, type, '2026-11-25'));
    expect(inForce.map(({ version }) => version)).toEqual(['Renewal:1', 'all:2']);
  });

  it.each<[string, Partial<Guard>, string | null]>([
    ['made from the latest version', { basedOn: 'all:2' }, null],
    ['made from it, written in capitals', { basedOn: 'ALL:2' }, null],
    ['handed in with what the latest version says', { base: withEvidence(3) }, null],
    ['the same, though its own version is old', { basedOn: 'all:1', base: withEvidence(3) }, null],
    ['made from an earlier one', { basedOn: 'all:1' }, 'PolicyOutdatedError'],
    ['made from the built-in one', { basedOn: 'built-in' }, 'PolicyOutdatedError'],
    ['made from what nobody says', {}, 'PolicyBaseMissingError'],
    ['handed in with an earlier one', { base: withEvidence(2) }, 'PolicyBaseOutdatedError'],
  ])('where it was %s', async (_, guard, name) => {
    await publish(admin, draftOf(withEvidence(2)));
    await publish(admin, draftOf(withEvidence(3)));
    const publishing = publish(admin, draftOf(withEvidence(4)), guard);
    if (name === null) expect((await publishing).version).toBe('all:3');
    else {
      const { name: refused, message } = await refusal(publishing);
      expect([refused, message.includes('all:2 of 2026-11-25')]).toEqual([
        name,
        name !== 'PolicyBaseMissingError',
      ]);
      expect(await versions()).toEqual(['all:1', 'all:2']);
    }
  });

  it.each([
    ['nothing', {}],
    ['a name', { basedOn: 'built-in' }],
    ['itself', { base: builtIn }],
  ])('needs no more than %s where nothing was published yet', async (_, guard) => {
    expect((await publish(admin, draftOf(withEvidence(2)), guard)).version).toBe('all:1');
  });

  it('lets only one of two who do it at once, and tells the other', async () => {
    const both = await Promise.allSettled(
      [2, 3].map((evidence) => publish(admin, draftOf(withEvidence(evidence)), {})),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [lost] = both.filter((one) => one.status === 'rejected');
    expect((lost?.reason as Error).name).toBe('PolicyPublishedMeanwhileError');
    expect(await versions()).toEqual(['all:1']);
  });

  it('can replace a version that nobody can read', async () => {
    test.org.load([
      {
        records: [
          record('Power_Policy__c', {
            Name: 'Odd',
            Version_Key__c: 'all:1',
            Published_On__c: '2026-11-01',
            Reason__c: 'Because',
            Policy__c: '{"schemaVersion": 99}',
          }),
        ],
      },
    ]);
    expect(await publish(admin, draftOf(withEvidence(2)), { basedOn: 'all:1' })).toMatchObject({
      version: 'all:2',
      before: null,
    });
  });

  it.each([
    ['no reason', { reason: ' ' }, 'ReasonMissingError'],
    ['too long a reason', { reason: 'x'.repeat(256) }, 'ReasonTooLongError'],
    ['no name', { name: ' ' }, 'PolicyNameWrongError'],
    ['too long a name', { name: 'x'.repeat(81) }, 'PolicyNameWrongError'],
  ])('is refused with %s', async (_, more, name) => {
    expect((await refusal(publish(admin, draftOf(withEvidence(2), more)))).name).toBe(name);
  });

  it.each(['rep', 'manager', 'service'] as const)('is not for a %s', async (user) => {
    const org = await connectTo(test, user);
    const { name, message } = await refusal(publish(org, draftOf(withEvidence(2)), {}));
    expect([name, message]).toEqual([
      'PolicyRightMissingError',
      `${user}@powerbalance.local may not publish policies.`,
    ]);
  });
});

describe('a record type', () => {
  it('is taken where opportunities have it, or a policy names it', async () => {
    const published = await publishedIn(admin, NOW);
    expect(await requireRecordType(admin, published, 'Renewal')).toBe('Renewal');
    expect(await requireRecordType(admin, published, null)).toBeNull();
    const gone = { records: [{ Record_Type__c: 'Gone' }] };
    expect(await requireRecordType(admin, gone, 'Gone')).toBe('Gone');
  });

  it.each(['renewal', 'Renewals', 'Master'])('is no %s', async (wrong) => {
    const published = await publishedIn(admin, NOW);
    const refused = await refusal(requireRecordType(admin, published, wrong));
    expect(refused).toMatchObject({
      name: 'RecordTypeUnknownError',
      actions: [expect.stringContaining('all, Renewal') as string],
    });
  });
});
