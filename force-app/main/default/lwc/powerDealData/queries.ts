/** What is asked of a deal and its log. */
import {
  BEHAVIOR,
  BEHAVIOR_FIELDS,
  CONCESSION,
  CONCESSION_FIELDS,
  OPPORTUNITY,
  OPPORTUNITY_FIELDS,
  READING,
} from 'c/powerRecords';
import { sees, visible, type Descriptions } from './descriptions';

/** Fields that exist only in orgs that use record types or several currencies. */
const OPTIONAL_FIELDS = ['RecordTypeId', 'CurrencyIsoCode'] as const;

/** Records of a log on one page; with an upper bound a page holds 200 to 2,000. */
export const PAGE_SIZE = 2000;
/** Records of one log that can be paged through: far more than any deal has. */
const LOG_BOUND = 100_000;
/** What a page shows of an event besides what a reading is made of. */
const EVENT_FIELDS = [
  'Note__c',
  'Contested_By__c',
  'Contested_On__c',
  'Contest_Reason__c',
  'CreatedDate',
  'LastModifiedDate',
] as const;

/** Asks for what a deal is read from, with its record type and currency where the org has them. */
export const dealSelection = (
  descriptions: Descriptions,
  besides: readonly string[] = [],
): string => {
  const fields = [...OPPORTUNITY_FIELDS, OPTIONAL_FIELDS[1], ...besides];
  const recordType = sees(descriptions, OPPORTUNITY, OPTIONAL_FIELDS[0])
    ? 'RecordType { DeveloperName { value } }'
    : '';
  return `Id ${visible(descriptions, OPPORTUNITY, fields)} ${recordType}`;
};

const STORED_FIELDS = ['As_Of__c', 'Balance__c', 'Band__c', 'Policy__c'] as const;

/** Asks for the stored reading, where the user may see what it says and under which policy. */
function storedSelection(descriptions: Descriptions): string {
  const isSeen =
    sees(descriptions, OPPORTUNITY, READING) &&
    STORED_FIELDS.every((field) => sees(descriptions, READING, field));
  return isSeen ? `Power_Reading__r { ${visible(descriptions, READING, STORED_FIELDS)} }` : '';
}

/** The opportunity itself, with what lists and reports show of it. */
export const opportunityQuery = (
  descriptions: Descriptions,
): string => `query powerOpportunity($recordId: ID!) { uiapi { query {
    Opportunity(where: { Id: { eq: $recordId } }, first: 1) { edges { node {
      ${dealSelection(descriptions)} ${storedSelection(descriptions)}
    } } }
  } } }`;

/** One page of a log, in an order that does not change while it is read. */
const logQuery = (
  descriptions: Descriptions,
  object: string,
  fields: readonly string[],
): string => `query powerLog($recordId: ID!, $after: String) { uiapi { query {
    ${object}(
      where: { Opportunity__c: { eq: $recordId } }
      orderBy: { Id: { order: ASC } }
      first: ${PAGE_SIZE}, after: $after, upperBound: ${LOG_BOUND}
    ) {
      edges { node { Id ${visible(descriptions, object, [...fields, ...EVENT_FIELDS])} } }
      pageInfo { hasNextPage endCursor }
    }
  } } }`;

export const concessionsQuery = (descriptions: Descriptions): string =>
  logQuery(descriptions, CONCESSION, CONCESSION_FIELDS);

export const behaviorsQuery = (descriptions: Descriptions): string =>
  logQuery(descriptions, BEHAVIOR, BEHAVIOR_FIELDS);
