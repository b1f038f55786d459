import { messageOf, sendApi } from 'pages/api';
import { wireAdapter } from 'pages/wireAdapter';

/** A query as `gql` gives it to the wire adapter. */
export interface GraphQLQuery {
  readonly source: string;
}

export interface GraphQLError {
  readonly message: string;
}

/** What the wire adapter emits: the answer of the org, and a way to ask once more. */
export interface GraphQLResult<T> {
  readonly data?: T | undefined;
  readonly errors?: readonly GraphQLError[] | undefined;
  readonly refresh?: () => Promise<void>;
}

interface Config {
  query: GraphQLQuery | undefined;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
}

const isQuery = (value: unknown): value is GraphQLQuery =>
  typeof value === 'object' && value !== null && 'source' in value;

/** Takes a query, with fragments that `gql` made before, to the wire adapter. */
export function gql(parts: TemplateStringsArray, ...values: unknown[]): GraphQLQuery {
  const texts = values.map((value) => (isQuery(value) ? value.source : value));
  return Object.freeze({ source: String.raw({ raw: parts }, ...texts) });
}

/** Reads records by a GraphQL query: `@wire(graphql, { query: '$query', variables: '$variables' })`. */
export const graphql = wireAdapter<Config, GraphQLResult<unknown>>({
  pending: { data: undefined, errors: undefined },
  ready: (config): config is Config => config.query !== undefined,
  load: ask,
  refreshable: true,
});

/** Creates, updates and deletes records; as a wire it never rejects. */
export const executeMutation = <T = unknown>(
  mutation: Config,
): Promise<Pick<GraphQLResult<T>, 'data' | 'errors'>> => ask(mutation) as Promise<GraphQLResult<T>>;

/** Errors come as GraphQL has them, those on the way there included. */
async function ask(config: Config, signal?: AbortSignal): Promise<GraphQLResult<unknown>> {
  const { query, variables, operationName } = config;
  try {
    const { data, errors } = await sendApi<GraphQLResult<unknown>>(
      'POST',
      'graphql',
      { query: query?.source, variables, operationName },
      signal && { signal },
    );
    return { data: data ?? undefined, errors: errors?.length ? errors : undefined };
  } catch (error) {
    return { data: undefined, errors: [{ message: messageOf(error) }] };
  }
}
