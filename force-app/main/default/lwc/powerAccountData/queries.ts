/** What is asked of an account: its deals, their logs and the policies they are read under. */
import { dealSelection, OBJECTS, PAGE_SIZE, visible, type Descriptions } from 'c/powerDealData';
import {
  BEHAVIOR,
  BEHAVIOR_FIELDS,
  CONCESSION,
  CONCESSION_FIELDS,
  OPPORTUNITY,
  POLICY,
  POLICY_FIELDS,
} from 'c/powerRecords';
import { OBJECT_OF } from './pages';

/** The objects that are described before records are asked for. */
export const ACCOUNT_OBJECTS = OBJECTS;

/** Records of one object that can be paged through: far more than an account has. */
const BOUND = 100_000;
/** The lookup from an event to its deal. */
const PARENT = 'Opportunity__c';
const OF_ACCOUNT = '{ AccountId: { eq: $accountId } }';
const OF_ITS_DEALS = `{ Opportunity__r: ${OF_ACCOUNT} }`;
const PUBLISHED = '{ Published_On__c: { lte: { value: $today } } }';

/** Whether the user may see which deals an account has. */
export const seesAccounts = (descriptions: Descriptions): boolean =>
  visible(descriptions, OPPORTUNITY, ['AccountId']) !== '';

type Source = keyof typeof OBJECT_OF;

/** One page, in an order that does not change while it is read. */
const page = (source: Source, where: string, selection: string): string => `${OBJECT_OF[source]}(
      where: ${where}
      orderBy: { Id: { order: ASC } }
      first: ${PAGE_SIZE}, after: $${source}, upperBound: ${BOUND}
    ) {
      edges { node { Id ${selection} } }
      pageInfo { hasNextPage endCursor }
    }`;

/** A stage is called what the org calls it. */
const dealFields = (descriptions: Descriptions): string =>
  `${dealSelection(descriptions, ['Name', 'CreatedDate'])} ${visible(descriptions, OPPORTUNITY, [
    'StageName',
  ]).replace('value', 'value label')}`;

/**
 * A page of each. Variables: `accountId`, `today`, and by the name of each source the cursor after
 * which its page begins.
 */
export function accountQuery(descriptions: Descriptions): string {
  const logFields = (object: string, fields: readonly string[]): string =>
    visible(descriptions, object, [...fields, PARENT]);
  const cursors = Object.keys(OBJECT_OF).map((source) => `$${source}: String`);
  return `query powerAccount($accountId: ID!, $today: Date, ${cursors.join(', ')}) { uiapi { query {
    ${page('deals', OF_ACCOUNT, dealFields(descriptions))}
    ${page('concessions', OF_ITS_DEALS, logFields(CONCESSION, CONCESSION_FIELDS))}
    ${page('behaviors', OF_ITS_DEALS, logFields(BEHAVIOR, BEHAVIOR_FIELDS))}
    ${page('policies', PUBLISHED, visible(descriptions, POLICY, POLICY_FIELDS))}
  } } }`;
}
