/** What the lab asks the org for besides deals, and what comes back. Pure. */
import { recordOf, textOf, visible, type Descriptions, type GraphQLNode } from 'c/powerDealData';
import { OPPORTUNITY, POLICY, POLICY_FIELDS, type SObject } from 'c/powerRecords';
import type { ObjectInfo } from 'lightning/uiObjectInfoApi';

/** Policies on one page; with an upper bound a page holds 200 to 2,000. */
const PAGE_SIZE = 200;
/** More than an admin publishes in a lifetime. */
const BOUND = 10_000;

const PUBLISHER = 'Published_By__c';
const SAID_FIELDS = ['Reason__c', PUBLISHER] as const;

/** All policies with who published them and why, page by page. */
export function policiesQuery(descriptions: Descriptions): string {
  const fields = visible(descriptions, POLICY, [...POLICY_FIELDS, ...SAID_FIELDS]);
  const who = fields.includes(PUBLISHER) ? 'Published_By__r { Name { value } }' : '';
  return `query powerLabPolicies($after: String) { uiapi { query {
    ${POLICY}(
      orderBy: { Id: { order: ASC } }
      first: ${PAGE_SIZE}, after: $after, upperBound: ${BOUND}
    ) {
      edges { node { Id ${fields} ${who} } }
      pageInfo { hasNextPage endCursor }
    }
  } } }`;
}

/** A policy's node as a record, and its publisher's as a record within. */
export function policyRecord(node: GraphQLNode): SObject {
  const { Published_By__r: who, ...record } = recordOf(node);
  return { ...record, Published_By__r: who ? recordOf(who as GraphQLNode) : null };
}

/** Subqueries that one request may have. */
const MOST_SUBQUERIES = 10;

/** Ids of an object's own record types, as many as can be asked for at once in each part. */
export function recordTypeParts(info: ObjectInfo | undefined): string[][] {
  const types = Object.values(info?.recordTypeInfos ?? {}).filter(({ master }) => !master);
  const ids = types.map(({ recordTypeId }) => recordTypeId).sort();
  return Array.from({ length: Math.ceil(ids.length / MOST_SUBQUERIES) }, (_, part) =>
    ids.slice(part * MOST_SUBQUERIES, (part + 1) * MOST_SUBQUERIES),
  );
}

/** One deal of each record type: it names the type by what policies know it by. */
export const recordTypesQuery = (ids: readonly string[]): string => `query powerLabTypes { uiapi {
  query {
    ${ids
      .map(
        (id, index) => `type${index}: ${OPPORTUNITY}(
      where: { RecordTypeId: { eq: "${id}" } }, first: 1
    ) { edges { node { Id RecordType { DeveloperName { value } Name { value } } } } }`,
      )
      .join('\n    ')}
  } } }`;

/** A record type of deals. */
export interface RecordType {
  /** DeveloperName. */
  key: string;
  label: string;
}

interface TypesData {
  uiapi: {
    query: Record<string, { edges: readonly { node: GraphQLNode }[] } | null>;
  };
}

/** The record types of the deals that came back. */
export const recordTypesOf = (data: unknown): RecordType[] =>
  Object.values((data as TypesData).uiapi.query)
    .flatMap((found) => found?.edges ?? [])
    .map(({ node }) => recordOf((node['RecordType'] ?? {}) as GraphQLNode))
    .map((type) => ({ key: textOf(type['DeveloperName']), label: textOf(type['Name']) }))
    .filter(({ key }) => key !== '');
