/** What a page asks the org for one deal, and what comes back as records. Pure: no wire is here. */
import { keyWords } from 'c/powerFormat';
import {
  BEHAVIOR,
  BEHAVIOR_FIELDS,
  CONCESSION,
  CONCESSION_FIELDS,
  OPPORTUNITY,
  OPPORTUNITY_FIELDS,
  POLICY,
  POLICY_FIELDS,
  type SObject,
} from 'c/powerRecords';
import type { ObjectInfo, ObjectInfosResult } from 'lightning/uiObjectInfoApi';

/** The objects whose description a page needs before it asks for records. */
export const OBJECTS = [OPPORTUNITY, CONCESSION, BEHAVIOR, POLICY] as const;

/** Fields that exist only in orgs that use record types or several currencies. */
const OPTIONAL_FIELDS = ['RecordTypeId', 'CurrencyIsoCode'] as const;

/** Records of a log on one page; with an upper bound a page holds 200 to 2,000. */
export const PAGE_SIZE = 2000;
/** Records of one log that can be paged through: far more than any deal has. */
const LOG_BOUND = 100_000;
/** Policies published on one day of which the latest is picked. */
const POLICIES = 50;

/** Object → what the user may see of it; an object that is missing is not theirs to see. */
export type Descriptions = ReadonlyMap<string, ObjectInfo>;

/** The objects that the user may see, by API name. */
export const descriptionsOf = (data: NonNullable<ObjectInfosResult['data']>): Descriptions =>
  new Map(
    data.results
      .filter(({ statusCode }) => statusCode === 200)
      .map(({ result }) => result as ObjectInfo)
      .map((info) => [info.apiName, info]),
  );

/** What a page shows of an event besides what a reading is made of. */
const EVENT_FIELDS = [
  'Note__c',
  'Contested_By__c',
  'Contested_On__c',
  'Contest_Reason__c',
  'LastModifiedDate',
] as const;

const sees = (descriptions: Descriptions, object: string, field: string): boolean =>
  descriptions.get(object)?.fields[field] !== undefined;

const WANTED: readonly (readonly [string, readonly string[]])[] = [
  [OPPORTUNITY, OPPORTUNITY_FIELDS],
  [CONCESSION, CONCESSION_FIELDS],
  [BEHAVIOR, BEHAVIOR_FIELDS],
];

/** The fields a reading is made of that the user may not see. */
export const hiddenFields = (descriptions: Descriptions): string[] =>
  WANTED.flatMap(([object, fields]) =>
    fields.filter((field) => !sees(descriptions, object, field)),
  );

/** What is asked of a field besides its value: what a list calls it, who a user is. */
const selectionOf = (field: string): string => {
  if (field === 'Kind__c') return `${field} { value label }`;
  if (field === 'Contested_By__c') return `${field} { value } Contested_By__r { Name { value } }`;
  return `${field} { value }`;
};

const visible = (descriptions: Descriptions, object: string, fields: readonly string[]): string =>
  fields
    .filter((field) => sees(descriptions, object, field))
    .map(selectionOf)
    .join(' ');

/** The opportunity itself, with its record type and currency where the org has them. */
export const opportunityQuery = (descriptions: Descriptions): string => {
  const fields = [...OPPORTUNITY_FIELDS, OPTIONAL_FIELDS[1]];
  const recordType = sees(descriptions, OPPORTUNITY, OPTIONAL_FIELDS[0])
    ? 'RecordType { DeveloperName { value } }'
    : '';
  return `query powerOpportunity($recordId: ID!) { uiapi { query {
    Opportunity(where: { Id: { eq: $recordId } }, first: 1) { edges { node {
      Id ${visible(descriptions, OPPORTUNITY, fields)} ${recordType}
    } } }
  } } }`;
};

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

/** The policies that may be in force: the latest of the record type, and the latest for all. */
export function policiesQuery(descriptions: Descriptions): string {
  const latest = (alias: string, recordType: string): string => `${alias}: ${POLICY}(
      where: { and: [
        { Record_Type__c: { eq: ${recordType} } }
        { Published_On__c: { lte: { value: $day } } }
      ] }
      orderBy: { Published_On__c: { order: DESC } }
      first: ${POLICIES}
    ) { edges { node { Id ${visible(descriptions, POLICY, POLICY_FIELDS)} } } }`;
  return `query powerPolicies($recordType: String, $day: Date) { uiapi { query {
    ${latest('own', '$recordType')} ${latest('forAll', 'null')}
  } } }`;
}

interface FieldValue {
  readonly value: unknown;
}

/** A record as the UI API's GraphQL gives it. */
export type GraphQLNode = Readonly<Record<string, unknown>>;

const isFieldValue = (value: unknown): value is FieldValue =>
  typeof value === 'object' && value !== null && 'value' in value;

/** A node as a plain record: field values by API name. */
export const recordOf = (node: GraphQLNode): SObject =>
  Object.fromEntries(
    Object.entries(node).map(([name, value]) => [name, isFieldValue(value) ? value.value : value]),
  );

/** What a field says in words; empty: nothing. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

interface Connection {
  readonly edges: readonly { readonly node: GraphQLNode }[];
  readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The connection under an object's name or an alias. */
export function connectionOf(data: unknown, name: string): Connection {
  const { uiapi } = data as { uiapi: { query: Record<string, Connection | null> } };
  return uiapi.query[name] ?? { edges: [] };
}

/** A log as far as it has been read. */
export interface LogPages {
  /** The nodes of each page by the cursor it began after; the first page has none: ''. */
  readonly pages: ReadonlyMap<string, readonly GraphQLNode[]>;
  /** Where the next page begins; null: the log is read to its end. */
  readonly next: string | null;
}

/**
 * Adds a page to what was read before it; the first page begins anew, so that a refresh neither
 * doubles nor keeps anything.
 * @param after the cursor that the page was asked with; null: the first page.
 */
export function addPage(
  before: LogPages | null,
  after: string | null,
  { edges, pageInfo }: Connection,
): LogPages {
  const pages = new Map(after === null ? [] : before?.pages);
  pages.set(
    after ?? '',
    edges.map(({ node }) => node),
  );
  return { pages, next: pageInfo?.hasNextPage ? pageInfo.endCursor : null };
}

/** Every node read so far, in the order of the log. */
export const nodesOf = ({ pages }: LogPages): GraphQLNode[] => [...pages.values()].flat();

/** The label of an event's kind as the org's picklist has it, else the kind itself in words. */
export function kindLabel(node: GraphQLNode): string {
  const kind = node['Kind__c'] as { value: string | null; label?: string | null } | undefined;
  return kind?.label ?? keyWords(kind?.value ?? '');
}
