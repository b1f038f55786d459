import type { GraphQLEndpoint, GraphQLOrg, GraphQLRequest } from '../graphql/execute.ts';
import { jsonObject } from './body.ts';
import { badRequest } from './faults.ts';
import { ok, type Reply, type SessionRequest } from './types.ts';
import { versionNumber } from './versions.ts';

/** Answers GraphQL requests; the library is loaded with the first of them. */
export function graphQLRoute(org: GraphQLOrg): (request: SessionRequest) => Promise<Reply> {
  let endpoint: GraphQLEndpoint | undefined;
  return async ({ body, requester, params }) => {
    const request = graphQLRequest(jsonObject(body), versionNumber(params['version'] ?? ''));
    const { GraphQLEndpoint: Endpoint } = await import('../graphql/execute.ts');
    endpoint ??= new Endpoint(org);
    return ok(endpoint.execute(requester, request));
  };
}

function graphQLRequest(
  body: Readonly<Record<string, unknown>>,
  apiVersion: number,
): GraphQLRequest {
  const { query, variables, operationName } = body;
  if (typeof query !== 'string') throw badRequest('JSON_PARSER_ERROR', "'query' must be text");
  if (typeof (variables ?? {}) !== 'object' || Array.isArray(variables)) {
    throw badRequest('JSON_PARSER_ERROR', "'variables' must be an object");
  }
  return {
    query,
    apiVersion,
    variables: (variables ?? {}) as GraphQLRequest['variables'],
    ...(typeof operationName === 'string' ? { operationName } : {}),
  };
}
