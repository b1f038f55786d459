/** What is read of frozen weeks. */
import { visible, type Descriptions } from 'c/powerDealData';
import type { LaneSpec } from 'c/powerLane';
import { SNAPSHOT, WEEK, WEEK_PAGE, WEEK_REQUEST } from 'c/powerRecords';
import { idsIn, type WeekRecord } from 'c/powerWeekRecords';
import { laneOf } from './lane';
import { recordsIn, type Read } from './records';

/** The fewest that a page holds where there is a bound: these records are large. */
const LARGE_PAGE_SIZE = 200;

const WEEK_FIELDS = ['Week_Key__c', 'Frozen_On__c', 'Deals__c'];

/** Every frozen week, under a name of its own: they are looked at again while one is to be frozen. */
export const weeksLane = (descriptions: Descriptions, name: string): LaneSpec =>
  laneOf(name, { object: WEEK, selection: visible(descriptions, WEEK, WEEK_FIELDS) });

/** Whether somebody has asked for a week to be frozen. */
export const requestsLane = (week: string): LaneSpec =>
  laneOf(
    'requests',
    {
      object: WEEK_REQUEST,
      selection: 'Week_Key__c { value }',
      where: 'Week_Key__c: { eq: $week }',
      declares: ', $week: String',
    },
    { week },
  );

/** What a frozen week keeps of deals that are still there, and which deals it has on which pages. */
export const weekLanes = ({ week, frozenOn }: WeekRecord): LaneSpec[] => [
  laneOf(
    `snapshots ${week}`,
    {
      object: SNAPSHOT,
      selection: 'Opportunity__c { value } Review__c { value }',
      where: 'Week__c: { eq: { value: $week } }, Frozen_On__c: { lte: { value: $frozenOn } }',
      declares: ', $week: Date, $frozenOn: DateTime',
    },
    { week, frozenOn },
  ),
  laneOf(
    `pages ${week}`,
    {
      object: WEEK_PAGE,
      selection: 'Deal_Ids__c { value }',
      where: 'Week__c: { eq: { value: $week } }',
      declares: ', $week: Date',
    },
    { week },
  ),
  laneOf(
    `contents ${week}`,
    {
      object: WEEK,
      selection: 'Pages__c { value }',
      where: 'Week_Key__c: { eq: $week }',
      declares: ', $week: String',
    },
    { week },
  ),
];

/** Pages of a week that keep a deal which is no more, or not to be seen. */
function pagesOfGone(read: Read, week: string): string[] {
  const [contents] = recordsIn(read, `contents ${week}`);
  const isOf = new Set(idsIn(contents?.['Pages__c']));
  const there = new Set(
    recordsIn(read, `snapshots ${week}`).map((record) => String(record['Opportunity__c'])),
  );
  return recordsIn(read, `pages ${week}`)
    .filter(({ Id }) => isOf.has(String(Id)))
    .filter((page) => idsIn(page['Deal_Ids__c']).some((id) => !there.has(id)))
    .map(({ Id }) => String(Id));
}

/** What frozen weeks keep of deals that are gone: known once their other lanes were read. */
export const goneLanes = (weeks: readonly WeekRecord[], read: Read): LaneSpec[] =>
  weeks.flatMap(({ week }) => {
    const ids = pagesOfGone(read, week);
    if (ids.length === 0) return [];
    const asked = {
      object: WEEK_PAGE,
      selection: 'Rows__c { value }',
      where: 'Id: { in: $ids }',
      declares: ', $ids: [ID]',
      pageSize: LARGE_PAGE_SIZE,
    };
    return [laneOf(`rows ${week}`, asked, { ids })];
  });
