/** The logs of deals that were opened, and what they say. */
import { visible, type Descriptions } from 'c/powerDealData';
import type { LaneSpec } from 'c/powerLane';
import { BEHAVIOR, BEHAVIOR_FIELDS, CONCESSION, SNAPSHOT, type SObject } from 'c/powerRecords';
import { loggedDealOf, situationIn } from 'c/powerWeekRecords';
import { detailOf, type DealDetail } from 'c/powerWeekly';
import { laneOf } from './lane';
import { concessionSelection } from './lanes';
import { byDeal, recordsIn, type Read } from './records';

/** Deals that were opened together. */
export interface Opened {
  /** Its place among all that was opened. */
  place: number;
  ids: readonly string[];
}

const OF_DEALS = { where: 'Opportunity__c: { in: $ids }', declares: ', $ids: [ID]' };

/**
 * What is read of deals that were opened.
 * @param before ISO day of the week that they are compared with; null: none.
 */
export function openedLanes(
  descriptions: Descriptions,
  { place, ids }: Opened,
  before: string | null,
): LaneSpec[] {
  const behaviors = visible(descriptions, BEHAVIOR, [...BEHAVIOR_FIELDS, 'Opportunity__c']);
  const concessions = concessionSelection(descriptions);
  const logs = [
    laneOf(
      `concessions ${place}`,
      { object: CONCESSION, selection: concessions, ...OF_DEALS },
      { ids },
    ),
    laneOf(`behaviors ${place}`, { object: BEHAVIOR, selection: behaviors, ...OF_DEALS }, { ids }),
  ];
  if (before === null) return logs;
  const asked = {
    object: SNAPSHOT,
    selection: 'Opportunity__c { value } Input__c { value }',
    where: 'Opportunity__c: { in: $ids }, Week__c: { eq: { value: $week } }',
    declares: ', $ids: [ID], $week: Date',
  };
  return [...logs, laneOf(`inputs ${place}`, asked, { ids, week: before })];
}

/** Under what logs are read. */
export interface Rules {
  /** `Power_Policy__c` records. */
  policies: readonly SObject[];
  /** ISO day. */
  today: string;
}

/**
 * What the logs of opened deals say.
 * @param opportunities by their ids.
 * @throws {BrokenPolicyError} where a policy is malformed.
 */
export function openedIn(
  read: Read,
  { place, ids }: Opened,
  opportunities: ReadonlyMap<string, SObject>,
  { policies, today }: Rules,
): [string, DealDetail][] {
  const [concessions, behaviors, inputs] = ['concessions', 'behaviors', 'inputs'].map((lane) =>
    byDeal(recordsIn(read, `${lane} ${place}`)),
  ) as [Map<string, SObject[]>, Map<string, SObject[]>, Map<string, SObject[]>];
  return ids.flatMap((id): [string, DealDetail][] => {
    const opportunity = opportunities.get(id);
    if (!opportunity) return [];
    const log = { concessions: concessions.get(id) ?? [], behaviors: behaviors.get(id) ?? [] };
    const { situation, gives } = loggedDealOf({ opportunity, ...log }, policies, today);
    const [snapshot] = inputs.get(id) ?? [];
    const before = snapshot ? situationIn(snapshot, policies) : null;
    return [[id, detailOf(situation, gives, before)]];
  });
}
