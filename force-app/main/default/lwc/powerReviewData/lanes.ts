/** What is read for a review, each object in a lane of its own. */
import { dealSelection, visible, type Descriptions } from 'c/powerDealData';
import type { LaneSpec } from 'c/powerLane';
import {
  BEHAVIOR,
  CONCESSION,
  CONCESSION_FIELDS,
  OPPORTUNITY,
  POLICY,
  POLICY_FIELDS,
  READING,
  SNAPSHOT,
  WEEK,
  WEEK_PAGE,
  WEEK_REQUEST,
} from 'c/powerRecords';
import { DEAL_FIELDS, READING_FIELDS, type WeekRecord } from 'c/powerWeekRecords';
import { laneOf } from './lane';
import type { Read } from './records';
import { goneLanes, requestsLane, weekLanes, weeksLane } from './weekLanes';

const USER = 'User';

/** Objects whose description tells what may be asked for. */
export const REVIEW_OBJECTS = [
  OPPORTUNITY,
  READING,
  CONCESSION,
  BEHAVIOR,
  POLICY,
  SNAPSHOT,
  WEEK,
  WEEK_PAGE,
  WEEK_REQUEST,
] as const;

/** What is looked at, and what it is compared with. */
export interface View {
  /** Null: the pipeline as it stands. */
  shown: WeekRecord | null;
  /** Null: no week was frozen before. */
  before: WeekRecord | null;
}

/**
 * What is read before it is known what there is to look at.
 * @param week ISO day of the Monday of the week that is not over.
 */
export const startLanes = (descriptions: Descriptions, week: string): LaneSpec[] => [
  ...(descriptions.has(WEEK) ? [weeksLane(descriptions, 'weeks')] : []),
  ...(descriptions.has(WEEK_REQUEST) ? [requestsLane(week)] : []),
  ...(descriptions.has(POLICY)
    ? [
        laneOf('policies', {
          object: POLICY,
          selection: visible(descriptions, POLICY, POLICY_FIELDS),
        }),
      ]
    : []),
];

/** Open deals, and those that changed since the week before was frozen: what closed is among them. */
function standing({ before }: View, path: (where: string) => string) {
  const open = 'IsClosed: { eq: false }';
  if (before === null) return { where: path(open), declares: '', variables: {} };
  const changed = 'SystemModstamp: { gte: { value: $since } }';
  return {
    where: `or: [{ ${path(open)} }, { ${path(changed)} }]`,
    declares: ', $since: DateTime',
    variables: { since: before.frozenOn },
  };
}

function dealsLane(descriptions: Descriptions, view: View): LaneSpec {
  const { where, declares, variables } = standing(view, (condition) => condition);
  const fields = dealSelection(descriptions, ['Name', 'IsWon', ...DEAL_FIELDS]);
  const selection = `${fields} Owner { Name { value } }`;
  return laneOf('deals', { object: OPPORTUNITY, selection, where, declares }, variables);
}

function readingsLane(descriptions: Descriptions, view: View): LaneSpec {
  const ofDeal = (condition: string): string => `Opportunity__r: { ${condition} }`;
  const { where, declares, variables } = standing(view, ofDeal);
  const selection = visible(descriptions, READING, READING_FIELDS);
  return laneOf('readings', { object: READING, selection, where, declares }, variables);
}

/** Frozen weeks that a view is made of. */
const weeksOf = ({ shown, before }: View): WeekRecord[] =>
  [shown, before].filter((week) => week !== null);

/** All that the lists of a view are made of, but deals that are gone. */
export const viewLanes = (descriptions: Descriptions, view: View): LaneSpec[] => [
  laneOf('users', { object: USER, selection: 'Name { value } ManagerId { value }' }),
  ...(view.shown === null ? [dealsLane(descriptions, view), readingsLane(descriptions, view)] : []),
  ...weeksOf(view).flatMap(weekLanes),
];

/** What frozen weeks keep of deals that are gone: known once the lanes of the view were read. */
export const laterLanes = (view: View, read: Read): LaneSpec[] => goneLanes(weeksOf(view), read);

/** Who logged an event, and when. */
const AUTHOR = 'CreatedById { value } CreatedDate { value } CreatedBy { Name { value } }';

/** Asks for concessions as a review reads them. */
export const concessionSelection = (descriptions: Descriptions): string =>
  `${visible(descriptions, CONCESSION, [...CONCESSION_FIELDS, 'Opportunity__c'])} ${AUTHOR}`;

/** The concessions on open deals: of them what was given for nothing is added up. */
export const givesLane = (descriptions: Descriptions): LaneSpec =>
  laneOf('gives', {
    object: CONCESSION,
    selection: concessionSelection(descriptions),
    where: 'Opportunity__r: { IsClosed: { eq: false } }',
  });
