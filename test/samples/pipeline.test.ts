import { addDays } from '../../src/samples/days.ts';
import { samplePipeline } from '../../src/samples/index.ts';
import { eventsOf, isClosed, dayOf, readingsByDeal, recordsOf, text } from './support/records.ts';

const TODAY = '2026-11-23';
const sample = samplePipeline(TODAY);
const opportunities = recordsOf(sample, 'Opportunity');
const events = eventsOf(sample);

const countBy = <T>(items: readonly T[], key: (item: T) => string): Map<string, number> =>
  new Map([...Map.groupBy(items, key)].map(([name, group]) => [name, group.length]));

describe('the sample pipeline', () => {
  it('is the same for the same day and seed', () => {
    expect(samplePipeline(TODAY)).toEqual(sample);
  });

  it('is another one for another seed, with the same deal to open', () => {
    const other = samplePipeline(TODAY, 7);
    expect(other.opens).toBe(sample.opens);
    expect(other).not.toEqual(sample);
  });

  it('is as large as a sales team of nine keeps in three years', () => {
    const open = opportunities.filter((deal) => !isClosed(deal));
    expect(recordsOf(sample, 'Account')).toHaveLength(40);
    expect(opportunities).toHaveLength(164);
    expect(open.length).toBeGreaterThanOrEqual(45);
    expect(open.length).toBeLessThanOrEqual(55);
    expect(events.length).toBeGreaterThan(1900);
    expect(events.length).toBeLessThan(2300);
  });

  it('reaches back about three years, with won and lost deals in each', () => {
    const closed = opportunities.filter(isClosed);
    const years = countBy(
      closed,
      (deal) => `${text(deal, 'CloseDate').slice(0, 4)} ${text(deal, 'StageName')}`,
    );
    expect([...years.keys()].sort()).toEqual([
      '2024 Closed Lost',
      '2024 Closed Won',
      '2025 Closed Lost',
      '2025 Closed Won',
      '2026 Closed Lost',
      '2026 Closed Won',
    ]);
    const first = closed.map((deal) => text(deal, 'CreatedDate')).sort()[0];
    expect(first?.slice(0, 4)).toBe('2023');
  });

  it('has enough deals of the last year that were won and lost, with a log two weeks before', () => {
    const lastYear = opportunities.filter(
      (deal) => isClosed(deal) && text(deal, 'CloseDate') >= addDays(TODAY, -365),
    );
    const told = lastYear.filter((deal) => {
      const before = addDays(text(deal, 'CloseDate'), -14);
      const own = events.filter(
        (event) => event['Opportunity__c'] === `@${deal.attributes.referenceId}`,
      );
      return own.filter((event) => dayOf(event) <= before).length >= 3;
    });
    const endings = countBy(told, (deal) => text(deal, 'StageName'));
    expect(told.length).toBeGreaterThan(40);
    expect(endings.get('Closed Won')).toBeGreaterThan(15);
    expect(endings.get('Closed Lost')).toBeGreaterThan(15);
  });

  it('has nothing happen today or later but what is planned', () => {
    const ahead = events.filter((event) => dayOf(event) >= TODAY);
    expect(ahead.length).toBeGreaterThan(0);
    expect(new Set(ahead.map((event) => event['Status__c']))).toEqual(new Set(['planned']));
    const planned = events.filter((event) => event['Status__c'] === 'planned');
    expect(planned.every((event) => dayOf(event) > TODAY)).toBe(true);
  });

  it('has each event after its deal was opened and not after it was closed', () => {
    const deals = new Map(opportunities.map((deal) => [`@${deal.attributes.referenceId}`, deal]));
    const outside = events.filter((event) => {
      const deal = deals.get(text(event, 'Opportunity__c'));
      if (!deal) return true;
      const late = isClosed(deal) && dayOf(event) > text(deal, 'CloseDate');
      return late || dayOf(event) < text(deal, 'CreatedDate').slice(0, 10);
    });
    expect(outside).toEqual([]);
  });

  it('closes deals in the past and opens them before today', () => {
    const closed = opportunities.filter(isClosed);
    expect(closed.every((deal) => text(deal, 'CloseDate') < TODAY)).toBe(true);
    expect(opportunities.every((deal) => text(deal, 'CreatedDate') < TODAY)).toBe(true);
  });

  it('happens on working days, but for the odd weekend', () => {
    const weekend = events.filter((event) => [0, 6].includes(new Date(dayOf(event)).getUTCDay()));
    expect(weekend.length).toBeGreaterThan(0);
    expect(weekend.length / events.length).toBeLessThan(0.05);
  });

  it('has what a real log has: contested, offered, withdrawn, answered and unsized events', () => {
    const concessions = recordsOf(sample, 'Power_Concession__c');
    const statuses = countBy(concessions, (concession) => text(concession, 'Status__c'));
    expect([...statuses.keys()].sort()).toEqual(['given', 'offered', 'planned', 'withdrawn']);
    expect(
      concessions.filter((concession) => concession['In_Return_For__c']).length,
    ).toBeGreaterThan(80);
    expect(
      concessions.filter((concession) => concession['Cost__c'] === null).length,
    ).toBeGreaterThan(5);
    const contested = events.filter((event) => event['Contested__c']);
    expect(contested.length).toBeGreaterThan(10);
    expect(contested.every((event) => event['Contest_Reason__c'])).toBe(true);
  });

  it('has notes that a reader does not see again and again', () => {
    const notes = events.flatMap((event) => (event['Note__c'] ? [text(event, 'Note__c')] : []));
    expect(notes.length).toBeGreaterThan(events.length * 0.8);
    expect(new Set(notes).size).toBeGreaterThan(500);
    expect(notes.filter((note) => /[{}]|undefined|null|NaN/.test(note))).toEqual([]);
    const perDeal = Map.groupBy(events, (event) => text(event, 'Opportunity__c'));
    for (const log of perDeal.values()) {
      const own = log.flatMap((event) => (event['Note__c'] ? [event['Note__c']] : []));
      expect(new Set(own).size).toBe(own.length);
    }
  });

  it('lets some customers come closer over the years and others turn hard', () => {
    const readings = readingsByDeal(sample);
    const course = (account: string): number[] =>
      opportunities
        .filter((deal) => deal['AccountId'] === `@account-${account}`)
        .map((deal) => Number(readings.get(deal.attributes.referenceId)?.['Integration__c']));
    const change = (account: string): number => {
      const points = course(account);
      return (points.at(-1) ?? 0) - (points[0] ?? 0);
    };
    for (const warming of ['linnestad', 'zielnova', 'tarnholm'])
      expect(change(warming)).toBeGreaterThan(30);
    for (const cooling of ['pradelle', 'lakeshard', 'castellor'])
      expect(change(cooling)).toBeLessThan(-30);
  });

  it.each([
    ['one that comes closer', 'linnestad'],
    ['one that turns hard', 'norrwick'],
    ['one that never does more than trade', 'kovarna'],
  ])('has an account with a long history: %s', (_, account) => {
    const own = opportunities.filter((deal) => deal['AccountId'] === `@account-${account}`);
    const closedOn = own.filter(isClosed).map((deal) => text(deal, 'CloseDate'));
    expect(closedOn.length).toBeGreaterThanOrEqual(5);
    expect(new Set(closedOn.map((day) => day.slice(0, 4))).size).toBe(3);
  });

  it.each(['yesterday', '2026-02-30', ''])('refuses %j as a day', (today) => {
    expect(() => samplePipeline(today)).toThrow(RangeError);
  });
});
