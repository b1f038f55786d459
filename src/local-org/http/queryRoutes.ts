import type { IncomingHttpHeaders } from 'node:http';

import { SalesforceError } from '../errors.ts';
import { SoqlQueries, type QueryRequest, type SoqlOrg } from '../soql/queries.ts';
import { badRequest } from './faults.ts';
import { DATA, session } from './route.ts';
import { ok, type Handler, type Reply, type Route, type SessionRequest } from './types.ts';
import { apiPath } from './versions.ts';

/** Records of a page: what clients may ask for, and what they get unasked. */
const SIZES = { least: 200, most: 2000 };

/** The addresses that answer SOQL, and those of searches, which this org does not have. */
export function queryRoutes(org: SoqlOrg): Route[] {
  const queries = new SoqlQueries(org);
  const query =
    (deletedToo: boolean): Handler<SessionRequest> =>
    (request) =>
      answer(queries, request, deletedToo);
  const more: Handler<SessionRequest> = (request) =>
    ok(queries.more(queryRequest(request), request.params['locator'] ?? ''));
  return [
    session('GET', `${DATA}/query`, query(false)),
    session('GET', `${DATA}/queryAll`, query(true)),
    session('GET', `${DATA}/query/:locator`, more),
    session('GET', `${DATA}/queryAll/:locator`, more),
    session('GET', `${DATA}/tooling/query`, toolingQuery),
    session('GET', `${DATA}/search`, noSearch),
    session('GET', `${DATA}/parameterizedSearch`, noSearch),
    session('POST', `${DATA}/parameterizedSearch`, noSearch),
  ];
}

function answer(queries: SoqlQueries, request: SessionRequest, deletedToo: boolean): Reply {
  const { searchParams } = request.url;
  const soql = searchParams.get('q') ?? '';
  if (searchParams.has('explain')) throw noPlans();
  if (searchParams.get('columns') === 'true')
    return ok(queries.columns(queryRequest(request), soql));
  return ok(
    queries.query(queryRequest(request), { soql, deletedToo, size: sizeIn(request.headers) }),
  );
}

/** Who asks for records over HTTP, and at which address. */
export const queryRequest = (request: SessionRequest): QueryRequest => ({
  requester: request.requester,
  api: apiPath(request),
});

/** `Sforce-Query-Options: batchSize=500`, kept within what Salesforce allows. */
function sizeIn(headers: IncomingHttpHeaders): number {
  const size = /batchSize=(\d+)/i.exec(String(headers['sforce-query-options']))?.[1];
  return Math.min(Math.max(Number(size ?? SIZES.most), SIZES.least), SIZES.most);
}

const noPlans = (): SalesforceError =>
  badRequest(
    'API_DISABLED_FOR_ORG',
    'This org explains no query plans: it has none to choose from',
  );

/** The tooling API's objects describe code and metadata, of which a local org has none. */
function toolingQuery({ url }: SessionRequest): Reply {
  const object = /\bFROM\s+(\w+)/i.exec(url.searchParams.get('q') ?? '')?.[1];
  if (object === undefined) {
    throw new SalesforceError('MALFORMED_QUERY', 'A query string has to be specified');
  }
  throw new SalesforceError('INVALID_TYPE', `sObject type '${object}' is not supported.`);
}

function noSearch(): Reply {
  throw badRequest('API_DISABLED_FOR_ORG', 'Search is not enabled for this org: query with SOQL');
}
