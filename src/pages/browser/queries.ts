import { gql, type GraphQLQuery } from 'lightning/graphql';
import type { RecordNode } from './cells.ts';
import { selectionOf, type Column } from './columns.ts';

/** What a query of `recordQuery` or `listQuery` answers. */
export interface RecordsData {
  readonly uiapi: { readonly query: Readonly<Record<string, Connection>> };
}

/** One page of records. */
export interface Connection {
  readonly edges: readonly { readonly node: RecordNode }[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Reads the columns of the record whose id is `$id`. */
export const recordQuery = (object: string, columns: readonly Column[]): GraphQLQuery => gql`
  query record($id: ID) {
    uiapi { query { ${object}(where: { Id: { eq: $id } }, first: 1) {
      edges { node { Id ${columns.map(selectionOf).join(' ')} } }
    } } }
  }`;

/** Reads a page of the columns of records: `$where`, `$orderBy`, `$first` and `$after`. */
export const listQuery = (
  object: string,
  columns: readonly Column[],
  scope?: 'MINE',
): GraphQLQuery => gql`
  query list($where: ${object}_Filter, $orderBy: ${object}_OrderBy, $first: Int, $after: String) {
    uiapi { query { ${object}(
      ${scope ? `scope: ${scope}, ` : ''}where: $where, orderBy: $orderBy, first: $first, after: $after
    ) {
      totalCount
      edges { node { Id ${columns.map(selectionOf).join(' ')} } }
      pageInfo { hasNextPage endCursor }
    } } }
  }`;

/** The page of records in an answer about one object. */
export const connectionIn = (data: unknown, object: string): Connection | undefined =>
  (data as RecordsData | undefined)?.uiapi.query[object];

/** The record in the answer of a `recordQuery`; undefined: there is none that the user may see. */
export const recordIn = (data: unknown, object: string): RecordNode | undefined =>
  connectionIn(data, object)?.edges[0]?.node;
