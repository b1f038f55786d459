import { graphql } from 'lightning/graphql';
import { stored } from 'c/powerRecords';
import {
  AS_OF,
  opportunity,
  opportunityWithReading,
  policies,
  policiesSince,
  policyRecord,
  withStoredReadings,
} from './org';
import { answer, freshPage, mount, notice, queries, settle, shown, stamp } from './page';

jest.mock('@salesforce/label/c.Power_Gauge_as_of', () => ({ default: 'As of {0}' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Gauge_as_of_close', () => ({ default: 'At close, {0}' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Gauge_built_in', () => ({ default: 'built in' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Gauge_under_policy', () => ({ default: 'Policy: {0}' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Stamp_superseded', () => ({ default: 'Since: {0}, {1}' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Stamp_instead_of', () => ({ default: 'Then: {0}' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Stamp_stored', () => ({ default: 'Lists show {0}' }), {
  virtual: true,
});

freshPage();

const CLOSED = { IsClosed: true, CloseDate: '2026-11-02' };
const STANDARD = policyRecord();
const FIRMER = {
  ...policyRecord({ thresholds: [-60, -40, 40, 60], behaviorHalfLifeDays: 10 }),
  Id: 'a02000000000002AAA',
  Name: 'Firmer line',
  Version_Key__c: 'all:4',
  Published_On__c: '2026-11-03',
};

const policiesAsked = () => queries().findLast((source) => source.includes('powerPolicies'));

/** A closed deal whose policy has changed since. */
async function opened(published = policiesSince([STANDARD], [FIRMER, STANDARD])) {
  const element = mount();
  await answer({ deal: opportunity(CLOSED), published });
  return element;
}

async function choose(element, basis) {
  const event = new CustomEvent('basischange', { detail: { basis } });
  shown(element, 'c-power-stamp').dispatchEvent(event);
  await settle();
}

describe('the stamp of a reading', () => {
  it('says that its policy has changed since, and to which', async () => {
    const element = await opened();
    expect(stamp(element)).toMatchObject({
      line: 'At close, Nov 2, 2026 · Policy: Autumn rules (all:3)',
      otherPolicy: 'Since: Firmer line (all:4), Nov 3',
      basis: 'day',
    });
    expect(shown(element, 'c-power-dial').thresholds).toEqual([-50, -20, 20, 50]);
  });

  it('is of today’s policy at once where that is asked for, and back', async () => {
    const element = await opened();
    const before = shown(element, 'c-power-dial').reading;
    await choose(element, 'today');
    expect(stamp(element)).toMatchObject({
      line: 'At close, Nov 2, 2026 · Policy: Firmer line (all:4)',
      otherPolicy: 'Then: Autumn rules (all:3)',
      basis: 'today',
    });
    expect(shown(element, 'c-power-dial').thresholds).toEqual([-60, -40, 40, 60]);
    expect(shown(element, 'c-power-dial').reading.balance).not.toBe(before.balance);
    await choose(element, 'day');
    expect(shown(element, 'c-power-dial').reading).toEqual(before);
  });

  it('says so too where the first policy came later', async () => {
    const element = await opened(policiesSince([], [FIRMER]));
    expect(stamp(element).line).toContain('Policy: built in');
    expect(stamp(element).otherPolicy).toBe('Since: Firmer line (all:4), Nov 3');
  });

  it('offers nothing where the policy is the same', async () => {
    const element = await opened(policiesSince([STANDARD], [STANDARD]));
    expect(stamp(element)).toMatchObject({ otherPolicy: '', basis: '' });
  });

  it('asks for today’s policies only where another day is read', async () => {
    await opened();
    expect(policiesAsked()).toContain('ownToday:');
    document.body.replaceChildren();
    mount();
    await answer();
    expect(policiesAsked()).not.toContain('$today');
  });

  it('asks again once the deal is closed', async () => {
    const element = mount();
    await answer({ published: policies([], [FIRMER]) });
    graphql.answer('powerOpportunity', opportunity(CLOSED));
    await settle();
    graphql.answer('powerPolicies', policiesSince([STANDARD], [FIRMER]));
    await settle();
    expect(stamp(element).basis).toBe('day');
  });

  it('is of the deal’s own day again on another deal', async () => {
    const element = await opened();
    await choose(element, 'today');
    element.recordId = '006000000000002AAA';
    await settle();
    const published = policiesSince([STANDARD], [FIRMER]);
    await answer({ deal: opportunity(CLOSED), published });
    expect(stamp(element).basis).toBe('day');
  });
});

describe('a policy of today that cannot be read', () => {
  const broken = { ...FIRMER, Policy__c: '{}' };
  const newer = { ...FIRMER, Policy__c: '{"schemaVersion": 99}' };

  it('leaves the reading of the day as it is', async () => {
    const element = await opened(policiesSince([STANDARD], [broken]));
    expect(stamp(element).otherPolicy).toBe('Since: Firmer line (all:4), Nov 3');
  });

  it.each([
    ['broken', broken, 'c.Power_Gauge_policy_broken'],
    ['newer than this app', newer, 'c.Power_Gauge_policy_newer'],
  ])('says that it is %s, and leads back', async (_, record, heading) => {
    const element = await opened(policiesSince([STANDARD], [record]));
    await choose(element, 'today');
    expect(notice(element).heading).toBe(heading);
    expect(notice(element).message).toBe(`${heading}_message`);
    expect(notice(element).actionLabel).toBe('c.Power_Stamp_of_day');
    notice(element).dispatchEvent(new CustomEvent('action'));
    await settle();
    expect(notice(element)).toBeNull();
    expect(stamp(element).basis).toBe('day');
  });

  it('of an open deal says whether it is broken or too new, with no way back', async () => {
    const element = mount();
    await answer({ published: policies([], [newer]) });
    expect(notice(element).heading).toBe('c.Power_Gauge_policy_newer');
    expect(notice(element).actionLabel).toBe('');
  });
});

describe('the reading in lists and reports', () => {
  const described = withStoredReadings();
  const published = policies([], [STANDARD]);
  const KEPT = { As_Of__c: AS_OF, Band__c: 'customer-leads', Policy__c: 'all:3' };

  async function withStored(values) {
    const element = mount();
    await answer({ deal: opportunityWithReading(values), described, published });
    return element;
  }

  const balanceOf = (element) => stored(shown(element, 'c-power-dial').reading.balance);

  it('is not spoken of where it is the same', async () => {
    const first = await withStored(KEPT);
    const Balance__c = balanceOf(first);
    const { band } = shown(first, 'c-power-dial').reading;
    document.body.replaceChildren();
    const element = await withStored({ ...KEPT, Balance__c, Band__c: band });
    expect(stamp(element).inLists).toBe('');
  });

  it.each([
    ['another policy', { Policy__c: 'all:2' }, 'As of Nov 23, 2026 · Policy: all:2'],
    ['another day', { As_Of__c: '2026-11-20' }, 'As of Nov 20, 2026 · Policy: all:3'],
    ['another number', {}, 'As of Nov 23, 2026 · Policy: all:3'],
    ['no policy of an org', { Policy__c: 'built-in' }, 'As of Nov 23, 2026 · Policy: built in'],
  ])('is told where it has %s', async (_, values, words) => {
    const element = await withStored({ ...KEPT, Balance__c: -12.34, ...values });
    expect(stamp(element).inLists).toBe(`Lists show −12 · ${words}`);
  });

  it('has no number where it says nothing', async () => {
    const element = await withStored({ ...KEPT, Balance__c: 0, Band__c: 'unknown' });
    expect(stamp(element).inLists).toContain('Lists show c.Power_Band_unknown');
  });

  it('is not asked for where it is not to be seen', async () => {
    const element = mount();
    await answer({ described: withStoredReadings(['As_Of__c', 'Balance__c', 'Band__c']) });
    expect(queries().join()).not.toContain('Power_Reading__r');
    expect(stamp(element).inLists).toBe('');
  });
});
