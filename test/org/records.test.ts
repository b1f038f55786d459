import { readPower, type Reading } from '../../src/model/index.ts';
import {
  dealFromRecords,
  policyInForce,
  readingDay,
  readingFields,
  stored,
} from '../../src/org/records.ts';

const { policy } = policyInForce([], null, '2026-11-23');

const OPPORTUNITY = {
  Id: '006000000000001AAA',
  Amount: 1_200_000,
  Margin_Percent__c: 32,
  Seller_Alternatives__c: 1,
  Customer_Alternatives__c: 3,
};

const CONCESSION = {
  Id: 'a00000000000001AAA',
  Given_By__c: 'seller',
  Kind__c: 'price',
  Given_On__c: '2026-11-10',
  Cost__c: 72_000,
  Value__c: null,
  Secured_By__c: 'pressure',
  In_Return_For__c: null,
  Status__c: 'given',
  Contested__c: false,
};

const BEHAVIOR = {
  Id: 'a01000000000001AAA',
  Shown_By__c: 'customer',
  Kind__c: 'ultimatum',
  Seen_On__c: '2026-11-18',
  Intensity__c: 4,
  Contested__c: false,
};

const read = (changes: { concession?: object; behavior?: object } = {}): Reading =>
  readPower(
    dealFromRecords({
      opportunity: OPPORTUNITY,
      concessions: [{ ...CONCESSION, ...changes.concession }],
      behaviors: [{ ...BEHAVIOR, ...changes.behavior }],
    }),
    policy,
    '2026-11-23',
  );

describe('records', () => {
  it('become a deal of which every field counts', () => {
    const { contributions, issues, alternativesContribution, net } = read();
    expect(issues).toEqual([]);
    expect(contributions.map(({ id }) => id)).toEqual([CONCESSION.Id, BEHAVIOR.Id]);
    expect(alternativesContribution).toBeLessThan(0);
    expect(net).toEqual({ seller: -0.06, customer: 0.06 });
  });

  it.each([
    ['planned', { concession: { Status__c: 'planned' } }, BEHAVIOR.Id],
    ['contested', { behavior: { Contested__c: true } }, CONCESSION.Id],
  ])('that are %s do not count', (_, changes, left) => {
    expect(read(changes).contributions.map(({ id }) => id)).toEqual([left]);
  });

  it('with a kind that no policy knows are reported by their id', () => {
    const { issues } = read({ behavior: { Kind__c: 'telepathy' } });
    expect(issues).toEqual([{ id: BEHAVIOR.Id, code: 'unknown-kind' }]);
  });

  it('lacking what the user may not see make a deal all the same', () => {
    const deal = dealFromRecords({
      opportunity: { Id: OPPORTUNITY.Id },
      concessions: [],
      behaviors: [],
    });
    expect(readPower(deal, policy, '2026-11-23').issues).toEqual([]);
  });
});

describe('the day of a reading', () => {
  it.each([
    ['today for an open deal', { IsClosed: false, CloseDate: '2026-11-01' }, '2026-11-23'],
    ['its close for a closed one', { IsClosed: true, CloseDate: '2026-11-01' }, '2026-11-01'],
    ['today where the close lies ahead', { IsClosed: true, CloseDate: '2027-01-01' }, '2026-11-23'],
    ['today where nothing is known', {}, '2026-11-23'],
  ])('is %s', (_, opportunity, day) => {
    expect(readingDay(opportunity, '2026-11-23')).toBe(day);
  });
});

describe('a stored reading', () => {
  it('keeps two decimals, percents, joined warnings and its stamp', () => {
    const reading = read({ concession: { Cost__c: 200_000 } });
    const fields = readingFields(reading, { asOf: '2026-11-23', policy: 'all:3' });
    expect(fields).toMatchObject({
      Balance__c: Number(reading.balance.toFixed(2)),
      Confidence__c: Number((100 * reading.confidence).toFixed(2)),
      Band__c: reading.band,
      Outcome__c: 'one-sided-customer',
      Warnings__c: 'squeeze;unreciprocated',
      As_Of__c: '2026-11-23',
      Policy__c: 'all:3',
    });
  });

  it.each([
    [0.125, 0.13],
    [-0.125, -0.13],
    [12.3456, 12.35],
    [-0.001, 0],
  ])('rounds %p to %p, alike on both sides and never to −0', (value, expected) => {
    expect(Object.is(stored(value), expected)).toBe(true);
  });
});
