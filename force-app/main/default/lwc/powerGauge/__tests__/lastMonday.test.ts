/** The stub of the platform's time zone is Los Angeles: eight hours behind, seven in summer. */
import { lastMonday, mondayBefore } from '../lastMonday';
import { BEHAVIORS, CONCESSIONS, opportunity, page, policyRecord } from './org';

const nodesOf = (name, records) =>
  page(name, records).uiapi.query[name].edges.map(({ node }) => node);

const [DEAL] = opportunity().uiapi.query.Opportunity.edges.map(({ node }) => node);
const TODAY = { asOf: '2026-11-23', today: '2026-11-23', basis: 'day' };

/** What was known on the Monday before a day of a log with one ultimatum. */
function known(fields, day = TODAY, policies = []) {
  const behaviors = nodesOf('Power_Behavior__c', [{ ...BEHAVIORS[0], ...fields }]);
  const concessions = nodesOf('Power_Concession__c', CONCESSIONS);
  const nodes = { opportunity: DEAL, concessions, behaviors, policies, hidden: [] };
  return lastMonday(nodes, day);
}

describe('last Monday', () => {
  it.each([
    ['2026-11-22', '2026-11-16'],
    ['2026-11-23', '2026-11-16'],
    ['2026-11-24', '2026-11-23'],
    ['2027-01-01', '2026-12-28'],
    ['2026-03-02', '2026-02-23'],
    ['2028-03-01', '2028-02-28'],
  ])('of %s is %s', (day, monday) => {
    expect(mondayBefore(day)).toBe(monday);
  });

  it.each([
    ['long before', '2026-10-01T12:00:00.000Z', 1],
    ['late on that Monday, Tuesday in Greenwich', '2026-11-17T07:59:00.000Z', 1],
    ['a minute into Tuesday', '2026-11-17T08:01:00.000Z', 0],
    ['this week', '2026-11-20T12:00:00.000Z', 0],
    ['never: it is on its way to the org', undefined, 0],
  ])('knows what had been logged by then: %s', (_, CreatedDate, count) => {
    expect(known({ CreatedDate }).deal.behaviors).toHaveLength(count);
  });

  it.each([
    ['a summer Monday, before midnight', '2026-11-02', '2026-10-27T06:59:00.000Z', 1],
    ['a summer Monday, after midnight', '2026-11-02', '2026-10-27T07:01:00.000Z', 0],
    ['a winter Monday, before midnight', '2026-11-09', '2026-11-03T07:59:00.000Z', 1],
    ['a winter Monday, after midnight', '2026-11-09', '2026-11-03T08:01:00.000Z', 0],
  ])('counts the hours as the user does: %s', (_, asOf, CreatedDate, count) => {
    expect(known({ CreatedDate }, { ...TODAY, asOf }).deal.behaviors).toHaveLength(count);
  });

  it.each([
    ['later', { Contested__c: true, Contested_On__c: '2026-11-18T12:00:00.000Z' }, false],
    [
      'late on that Monday',
      { Contested__c: true, Contested_On__c: '2026-11-17T07:59:00.000Z' },
      true,
    ],
    [
      'a minute into Tuesday',
      { Contested__c: true, Contested_On__c: '2026-11-17T08:01:00.000Z' },
      false,
    ],
    ['on no known day', { Contested__c: true, Contested_On__c: null }, true],
    ['never', { Contested__c: false, Contested_On__c: null }, false],
  ])('takes an event as contested that had been by then: %s', (_, fields, contested) => {
    const [event] = known({ CreatedDate: '2026-11-02T12:00:00.000Z', ...fields }).deal.behaviors;
    expect(event.contested).toBe(contested);
  });

  it('is read under the policy of that Monday, also where another has followed', () => {
    const older = policyRecord();
    const younger = { ...older, Version_Key__c: 'all:9', Published_On__c: '2026-11-19' };
    const { policy, asOf } = known({}, TODAY, [
      younger,
      { ...older, Published_On__c: '2026-01-05' },
    ]);
    expect(asOf).toBe('2026-11-16');
    expect(policy.version).toBe(older.Version_Key__c);
    expect(known({}, { ...TODAY, basis: 'today' }, [younger]).policy.version).toBe('all:9');
  });

  it('has no policy where the one of then cannot be read', () => {
    const broken = { ...policyRecord(), Policy__c: '{', Published_On__c: '2026-01-05' };
    expect(known({}, TODAY, [broken]).policy).toBeNull();
  });
});
