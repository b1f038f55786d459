import { readPower } from '../../src/model/index.ts';
import type { DealReading } from '../../src/org/dealReading.ts';
import type { Org } from '../../src/org/query.ts';
import { scoreWritten, writtenFrom } from '../../src/org/writtenDeals.ts';
import { connectTo, startOrg } from './support.ts';
import { asked, builtIn, policy, RECORDS, refusal, score } from './scoring.ts';

let org: Org;

beforeAll(async () => {
  org = await connectTo(await startOrg({}, RECORDS));
});

describe('a reading whose policy has changed since', () => {
  const ALL_1 = { version: 'all:1', name: 'Policy all:1', publishedOn: '2026-07-01' };
  const BUILT_IN = { version: 'built-in', name: null, publishedOn: null };

  it.each([
    ['of a closed deal', 'Won in June', null, 'built-in', ALL_1],
    ['of a past day', 'Acme renewal', '2026-06-30', 'built-in', ALL_1],
    ['of the day on which it came into force', 'Acme renewal', '2026-07-01', 'all:1', null],
    ['of today', 'Acme renewal', null, 'all:1', null],
    ['of a day to come', 'Acme renewal', '2027-01-01', 'all:1', null],
  ])('%s says so, and by which', async (_, name, asOf, version, supersededBy) => {
    const { readings } = await score(org, asked(name), { asOf });
    expect(readings[0]).toMatchObject({ policy: { version }, supersededBy, insteadOf: null });
  });

  it.each([
    ['Won in June', null, BUILT_IN],
    ['Acme renewal', '2026-06-30', BUILT_IN],
    ['Acme renewal', null, null],
  ])('is taken under today’s where that is asked for: %s', async (name, asOf, insteadOf) => {
    const { readings } = await score(org, asked(name), { asOf, basis: 'today' });
    expect(readings[0]).toMatchObject({
      policy: { version: 'all:1' },
      supersededBy: null,
      insteadOf,
    });
  });

  it('keeps its own day under today’s policy', async () => {
    const strict = policy('all:2', '2026-11-01', { ...builtIn, behaviorHalfLifeDays: 5 });
    const changed = await connectTo(await startOrg({}, [...RECORDS, strict]));
    const [then] = (await score(changed, asked('Won in June'))).readings;
    const [now] = (await score(changed, asked('Won in June'), { basis: 'today' })).readings;
    expect([then?.readOn, now?.readOn]).toEqual(['2026-06-30', '2026-06-30']);
    expect(now?.reading).toEqual(
      readPower(then?.named.deal ?? {}, { ...builtIn, behaviorHalfLifeDays: 5 }, '2026-06-30'),
    );
    expect(now?.reading.balance).not.toBe(then?.reading.balance);
  });

  it('is there even where today’s policy cannot be read', async () => {
    const bad = policy('all:2', '2026-11-01', 'no policy at all');
    const changed = await connectTo(await startOrg({}, [...RECORDS, bad]));
    const { readings } = await score(changed, asked('Won in June'));
    expect(readings[0]?.supersededBy?.version).toBe('all:2');
    const error = await refusal(score(changed, asked('Won in June'), { basis: 'today' }));
    expect(error.name).toBe('PolicyBrokenError');
  });
});

describe('readings that are written down', () => {
  const stampsOf = (readings: readonly DealReading[]) =>
    readings.map(({ readOn, policy: { version, name, publishedOn }, supersededBy, insteadOf }) => ({
      readOn,
      policy: { version, name, publishedOn },
      supersededBy,
      insteadOf,
    }));

  it.each(['day', 'today'] as const)('are the same again, on any day (%s)', async (basis) => {
    const more = { basis, asOf: '2026-11-20' };
    const { readings } = await score(org, asked('Acme renewal', 'Won in June'), more);
    const again = scoreWritten(writtenFrom(readings), null, { asOf: null, today: '2027-03-01' });
    expect(again.map(({ reading }) => reading)).toEqual(readings.map(({ reading }) => reading));
    expect(stampsOf(again)).toEqual(stampsOf(readings));
  });

  it('say of each its day and its policy, and of each policy its name and day', async () => {
    const { readings } = await score(org, asked('Acme renewal', 'Won in June'));
    const { deals, policies } = writtenFrom(readings);
    expect(deals).toMatchObject([
      { policy: 'all:1', readOn: '2026-11-25', supersededBy: null },
      { policy: 'built-in', readOn: '2026-06-30', supersededBy: 'all:1' },
    ]);
    expect(policies.get('all:1')).toMatchObject({
      name: 'Policy all:1',
      publishedOn: '2026-07-01',
      schemaVersion: 2,
    });
  });

  it('say nothing of what followed where they are read on another day', async () => {
    const { readings } = await score(org, asked('Acme renewal'), { asOf: '2026-06-30' });
    const days = { asOf: '2026-11-25', today: '2026-11-25' };
    const [again] = scoreWritten(writtenFrom(readings), null, days);
    expect(again).toMatchObject({
      readOn: '2026-11-25',
      policy: { version: 'built-in' },
      supersededBy: null,
    });
  });
});
