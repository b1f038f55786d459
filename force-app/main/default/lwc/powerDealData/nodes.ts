/** Records as the UI API's GraphQL gives them. */
import type { Policy } from 'c/powerModel';
import { kindName, type SObject } from 'c/powerRecords';

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

/** DeveloperName of a deal's record type; null: the org or the deal has none. */
export function recordTypeOf(opportunity: GraphQLNode): string | null {
  const recordType = opportunity['RecordType'] as GraphQLNode | null | undefined;
  const name = recordType ? textOf(recordOf(recordType)['DeveloperName']) : '';
  return name === '' ? null : name;
}

/** One page of records, and where the next begins. */
export interface Connection {
  readonly edges: readonly { readonly node: GraphQLNode }[];
  readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount?: number;
}

/** The connection under an object's name or an alias. */
export function connectionOf(data: unknown, name: string): Connection {
  const { uiapi } = data as { uiapi: { query: Record<string, Connection | null> } };
  return uiapi.query[name] ?? { edges: [] };
}

/** What an event's kind is called: by the policy, else by the org, else by its key. */
export function kindLabel(
  node: GraphQLNode,
  policy: Policy,
  log: 'concessions' | 'behaviors',
): string {
  const kind = node['Kind__c'] as { value: string | null; label?: string | null } | undefined;
  return kindName(policy, log, kind?.value ?? '', kind?.label);
}
