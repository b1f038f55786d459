import { addDays } from '../../src/samples/days.ts';
import { samplePipeline, type Sample, type SObjectRecord } from '../../src/samples/index.ts';
import { textOf as text } from '../../src/samples/sample.ts';
import { dayOf, isClosed } from './support/records.ts';

type Week = NonNullable<Sample['weeks']>[number];

/** One of each weekday, a leap day and the turn of a year. */
const DAYS = [
  '2026-11-23',
  '2026-11-24',
  '2026-11-25',
  '2026-11-26',
  '2026-11-27',
  '2026-11-28',
  '2026-11-29',
  '2027-01-01',
  '2028-02-29',
];
const EVENTS = ['Power_Concession__c', 'Power_Behavior__c'];

const recordsIn = ({ trees }: Pick<Sample, 'trees'>, ...types: string[]): SObjectRecord[] =>
  trees
    .flatMap(({ records }) => records)
    .filter(({ attributes }) => types.includes(attributes.type));

/** Opportunities by their reference ids, without the links to readings. */
const dealsIn = (held: Pick<Sample, 'trees'>): Map<string, SObjectRecord> =>
  new Map(
    recordsIn(held, 'Opportunity')
      .filter((record) => 'Name' in record)
      .map((record) => [record.attributes.referenceId, record]),
  );

const instant = (record: SObjectRecord): string =>
  text(record, 'CreatedDate').replace('+0000', 'Z') || text(record, 'Published_On__c');

describe.each(DAYS)('the weeks behind the pipeline of %s', (today) => {
  const sample = samplePipeline(today);
  const [older, later] = sample.weeks as [Week, Week];
  const [then, now] = [dealsIn(later), dealsIn(sample)];

  it('are those of the two Mondays before that of today', () => {
    expect(sample.weeks).toHaveLength(2);
    expect(new Date(later.monday).getUTCDay()).toBe(1);
    expect(older.monday).toBe(addDays(later.monday, -7));
    expect(later.monday <= addDays(today, -7)).toBe(true);
    expect(later.monday > addDays(today, -14)).toBe(true);
    for (const { monday, frozenOn } of [older, later]) expect(frozenOn.slice(0, 10)).toBe(monday);
  });

  it('hold nothing that came to be later, nor refer to it', () => {
    for (const week of [older, later]) {
      const records = week.trees.flatMap((tree) => tree.records);
      expect(records.filter((record) => instant(record) > week.frozenOn)).toEqual([]);
      const unmade = new Set(
        sample.trees
          .flatMap((tree) => tree.records)
          .filter((record) => instant(record) > week.frozenOn)
          .map(({ attributes }) => `@${attributes.referenceId}`),
      );
      expect(unmade.size).toBeGreaterThan(0);
      const dangling = records.filter((record) =>
        Object.values(record).some((value) => typeof value === 'string' && unmade.has(value)),
      );
      expect(dangling).toEqual([]);
    }
  });

  it('hold no stored readings: freezing takes them anew', () => {
    for (const week of [older, later]) expect(recordsIn(week, 'Power_Reading__c')).toEqual([]);
  });

  it('hold deals as open that have closed since, won and lost', () => {
    const closed = [...then.keys()].flatMap((id) => {
      const [before, after] = [then.get(id), now.get(id)];
      return before && after && !isClosed(before) && isClosed(after) ? [after] : [];
    });
    const stages = new Set(closed.map((deal) => text(deal, 'StageName')));
    expect(stages).toEqual(new Set(['Closed Won', 'Closed Lost']));
    for (const deal of closed) expect(text(deal, 'CloseDate') >= later.monday).toBe(true);
  });

  it('lack deals that are new, and hold one that was deleted and one that was reopened', () => {
    const fresh = [...now.keys()].filter((id) => !then.has(id));
    const gone = [...then.keys()].filter((id) => !now.has(id));
    expect(fresh.length).toBeGreaterThanOrEqual(3);
    expect(gone).toEqual(['deal-zielnova-deleted']);
    const reopened = [...then].filter(([id, deal]) => {
      const after = now.get(id);
      return after && isClosed(deal) && !isClosed(after);
    });
    expect(reopened.map(([id]) => id)).toEqual(['deal-beaumarchand-4']);
  });

  it('hold a deal that was lost since its log fell silent, and logged nothing until it was reopened', () => {
    const [id, lost] = [...then].find(([name]) => name === 'deal-beaumarchand-4') as [
      string,
      SObjectRecord,
    ];
    const log = recordsIn(sample, ...EVENTS).filter(
      (event) => event['Opportunity__c'] === `@${id}`,
    );
    const done = log.filter((event) => event['Status__c'] !== 'planned');
    expect(done.every((event) => dayOf(event) <= text(lost, 'CloseDate'))).toBe(true);
  });

  it('lack events that had happened but were written down after', () => {
    const late = recordsIn(sample, ...EVENTS).filter(
      (event) => dayOf(event) < later.monday && instant(event) > later.frozenOn,
    );
    const on = new Set(late.map((event) => text(event, 'Opportunity__c')));
    expect([...on]).toEqual(expect.arrayContaining(['@deal-bramhurst-4', '@deal-castellor-4']));
  });
});

it('an event is contested from the day on which somebody did so', () => {
  const contested = (held: Pick<Sample, 'trees'>): number =>
    recordsIn(held, ...EVENTS).filter((event) => event['Contested__c'] === true).length;
  const counts = DAYS.map((today) => {
    const sample = samplePipeline(today);
    return [...(sample.weeks ?? []), sample].map(contested);
  });
  for (const [older = 0, later = 0, now = 0] of counts) {
    expect(older).toBeLessThanOrEqual(later);
    expect(later).toBeLessThanOrEqual(now);
  }
  expect(counts.some(([older = 0, , now = 0]) => older < now)).toBe(true);
});
