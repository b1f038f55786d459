/** What is read for a review, each object in a lane of its own. */
import { dealSelection, PAGE_SIZE, visible, type Descriptions } from 'c/powerDealData';
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
import { recordsIn, type Read, type WeekRecord } from './records';

export type { WeekRecord } from './records';

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

/** Records of one object that can be paged through. */
const BOUND = 1_000_000;
/** The fewest that a page holds where there is a bound: these records are large. */
const LARGE_PAGE_SIZE = 200;

/** What is looked at, and what it is compared with. */
export interface View {
  /** Null: the pipeline as it stands. */
  shown: WeekRecord | null;
  /** Null: no week was frozen before. */
  before: WeekRecord | null;
}

/** What a lane asks for. */
interface Asked {
  object: string;
  selection: string;
  /** Fields and their conditions. */
  where?: string;
  /** Declares the variables of the conditions. */
  declares?: string;
  pageSize?: number;
}

/** One page, in an order that does not change while it is read. */
export const connectionText = ({
  object,
  selection,
  where,
  declares = '',
  pageSize = PAGE_SIZE,
}: Asked): string => `query powerReview($after: String${declares}) { uiapi { query {
    ${object}(
      ${where === undefined ? '' : `where: { ${where} }`}
      orderBy: { Id: { order: ASC } }
      first: ${pageSize}, after: $after, upperBound: ${BOUND}
    ) {
      edges { node { Id ${selection} } }
      pageInfo { hasNextPage endCursor }
    }
  } } }`;

export const laneOf = (
  name: string,
  asked: Asked,
  variables: LaneSpec['variables'] = {},
): LaneSpec => ({ name, text: connectionText(asked), connection: asked.object, variables });

const WEEK_FIELDS = ['Week_Key__c', 'Frozen_On__c', 'Deals__c'];

/** Every frozen week, under a name of its own: they are looked at again while one is to be frozen. */
export const weeksLane = (descriptions: Descriptions, name: string): LaneSpec =>
  laneOf(name, { object: WEEK, selection: visible(descriptions, WEEK, WEEK_FIELDS) });

/** Whether somebody has asked for a week to be frozen. */
const requestsLane = (week: string): LaneSpec =>
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

const ABOUT = ['Name', 'OwnerId', 'StageName', 'ForecastCategoryName', 'CreatedDate', 'IsWon'];

function dealsLane(descriptions: Descriptions, view: View): LaneSpec {
  const { where, declares, variables } = standing(view, (condition) => condition);
  const selection = `${dealSelection(descriptions, ABOUT)} Owner { Name { value } }`;
  return laneOf('deals', { object: OPPORTUNITY, selection, where, declares }, variables);
}

const READING_FIELDS = [
  'Opportunity__c',
  'Balance__c',
  'Low__c',
  'High__c',
  'Tension__c',
  'Integration__c',
  'Confidence__c',
  'Margin_Runway__c',
  'Band__c',
  'Outcome__c',
  'Warnings__c',
  'As_Of__c',
  'Policy__c',
];

function readingsLane(descriptions: Descriptions, view: View): LaneSpec {
  const ofDeal = (condition: string): string => `Opportunity__r: { ${condition} }`;
  const { where, declares, variables } = standing(view, ofDeal);
  const selection = visible(descriptions, READING, READING_FIELDS);
  return laneOf('readings', { object: READING, selection, where, declares }, variables);
}

/** What a frozen week keeps of deals that are still there, and which deals it has on which pages. */
const weekLanes = ({ week, frozenOn }: WeekRecord): LaneSpec[] => [
  laneOf(
    `snapshots ${week}`,
    {
      object: SNAPSHOT,
      selection: 'Review__c { value }',
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

/** Frozen weeks that a view is made of. */
export const weeksOf = ({ shown, before }: View): WeekRecord[] =>
  [shown, before].filter((week) => week !== null);

/** All that the lists of a view are made of. */
export const viewLanes = (descriptions: Descriptions, view: View): LaneSpec[] => [
  laneOf('users', { object: USER, selection: 'Name { value } ManagerId { value }' }),
  ...(view.shown === null ? [dealsLane(descriptions, view), readingsLane(descriptions, view)] : []),
  ...weeksOf(view).flatMap(weekLanes),
];

/** Who logged an event, and when. */
const AUTHOR = 'CreatedById { value } CreatedDate { value } CreatedBy { Name { value } }';

/** Asks for concessions as a review reads them. */
export const concessionSelection = (descriptions: Descriptions): string =>
  `${visible(descriptions, CONCESSION, [...CONCESSION_FIELDS, 'Opportunity__c'])} ${AUTHOR}`;

/** Ids in a field of JSON. */
function idsIn(text: unknown): string[] {
  const ids = typeof text === 'string' ? (JSON.parse(text) as unknown) : [];
  return Array.isArray(ids) ? ids.map(String) : [];
}

/** Ids of the deals of which a week has a snapshot. */
const dealsOf = (read: Read, week: string): Set<string> =>
  new Set(
    recordsIn(read, `snapshots ${week}`).map(({ Review__c: row }) => {
      const { deal } = JSON.parse(String(row)) as { deal: { id: string } };
      return deal.id;
    }),
  );

/** Pages of a week that keep a deal which is no more, or not to be seen. */
function pagesOfGone(read: Read, week: string): string[] {
  const [contents] = recordsIn(read, `contents ${week}`);
  const isOf = new Set(idsIn(contents?.['Pages__c']));
  const there = dealsOf(read, week);
  return recordsIn(read, `pages ${week}`)
    .filter(({ Id }) => isOf.has(String(Id)))
    .filter((page) => idsIn(page['Deal_Ids__c']).some((id) => !there.has(id)))
    .map(({ Id }) => String(Id));
}

/** What frozen weeks keep of deals that are gone: known once their other lanes were read. */
function goneLanes(view: View, read: Read): LaneSpec[] {
  return weeksOf(view).flatMap(({ week }) => {
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
}

/** What is read once the lists stand: deals that are gone, and what was given on open deals. */
export function laterLanes(descriptions: Descriptions, view: View, read: Read): LaneSpec[] {
  const gives =
    view.shown === null && descriptions.has(CONCESSION)
      ? [
          laneOf('gives', {
            object: CONCESSION,
            selection: concessionSelection(descriptions),
            where: 'Opportunity__r: { IsClosed: { eq: false } }',
          }),
        ]
      : [];
  return [...goneLanes(view, read), ...gives];
}
