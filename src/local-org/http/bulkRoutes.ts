import { IngestJob, type IngestOrg, type IngestResult } from '../bulk/ingestJob.ts';
import type { JobInfo } from '../bulk/jobs.ts';
import { QueryJob } from '../bulk/queryJob.ts';
import { jsonObject } from './body.ts';
import { badRequest } from './faults.ts';
import { queryRequest } from './queryRoutes.ts';
import { DATA, session, upload } from './route.ts';
import { ok, type Reply, type Route, type SessionRequest } from './types.ts';

const QUERIES = `${DATA}/jobs/query`;
const INGESTS = `${DATA}/jobs/ingest`;
/** Records of a page where a client does not say. */
const PAGE = 100_000;
const CSV = { 'content-type': 'text/csv' };
const EMPTY: Reply = { status: 204 };

/** What a client asks about: the version of the API that it speaks. */
const about = ({ params }: SessionRequest) => ({
  apiVersion: Number((params['version'] ?? '').replace('v', '')),
});

const idOf = ({ params }: SessionRequest): string => params['id'] ?? '';

const listed = (infos: readonly JobInfo[]): Reply =>
  ok({ done: true, records: infos, nextRecordsUrl: null });

/** Opaque to clients, as Salesforce's are. */
const locatorOf = (first: number): string => Buffer.from(String(first)).toString('base64url');

function firstOf(locator: string | null): number {
  if (locator === null) return 0;
  const first = Number(Buffer.from(locator, 'base64url').toString());
  if (Number.isSafeInteger(first) && first > 0) return first;
  throw badRequest('INVALID_QUERY_LOCATOR', 'invalid query locator');
}

/** The addresses of the Bulk API 2.0. */
export const bulkRoutes = (org: IngestOrg): Route[] => [...queryRoutes(org), ...ingestRoutes(org)];

function queryRoutes(org: IngestOrg): Route[] {
  const { jobs } = org;
  const find = (request: SessionRequest): QueryJob =>
    jobs.find(QueryJob, request.requester, idOf(request));
  return [
    session('POST', QUERIES, (request) => {
      const job = new QueryJob(
        org,
        queryRequest(request),
        jsonObject(request.body),
        about(request),
      );
      jobs.keep(job);
      const reply = ok({ ...job.info });
      void job.run();
      return reply;
    }),
    session('GET', QUERIES, ({ requester }) =>
      listed(jobs.all(QueryJob, requester).map(({ info }) => info)),
    ),
    session('GET', `${QUERIES}/:id`, (request) => ok(find(request).info)),
    session('PATCH', `${QUERIES}/:id`, (request) => {
      const job = find(request);
      job.abort();
      return ok(job.info);
    }),
    session('DELETE', `${QUERIES}/:id`, (request) => {
      jobs.forget(find(request));
      return EMPTY;
    }),
    session('GET', `${QUERIES}/:id/results`, (request) => results(find(request), request)),
  ];
}

function results(job: QueryJob, { url }: SessionRequest): Reply {
  const most = Number(url.searchParams.get('maxRecords') ?? PAGE);
  if (!Number.isSafeInteger(most) || most < 1)
    throw badRequest('INVALID_QUERY_OPTIONS', 'maxRecords must be a positive number');
  const { stream, count, next } = job.page(firstOf(url.searchParams.get('locator')), most);
  return {
    status: 200,
    headers: {
      ...CSV,
      'sforce-numberofrecords': String(count),
      'sforce-locator': next === null ? 'null' : locatorOf(next),
    },
    stream,
  };
}

const RESULTS: readonly IngestResult[] = [
  'successfulResults',
  'failedResults',
  'unprocessedrecords',
];

function ingestRoutes(org: IngestOrg): Route[] {
  const { jobs } = org;
  const find = (request: SessionRequest): IngestJob =>
    jobs.find(IngestJob, request.requester, idOf(request));
  return [
    session('POST', INGESTS, (request) => {
      const job = new IngestJob(org, request.requester, jsonObject(request.body), about(request));
      jobs.keep(job);
      const contentUrl = `services/data/${request.params['version'] ?? ''}/jobs/ingest/${job.info.id}/batches`;
      return ok({ ...job.info, contentUrl });
    }),
    session('GET', INGESTS, ({ requester }) =>
      listed(jobs.all(IngestJob, requester).map(({ info }) => info)),
    ),
    session('GET', `${INGESTS}/:id`, (request) => ok(find(request).info)),
    upload('PUT', `${INGESTS}/:id/batches`, async (request) => {
      await find(request).take(request.incoming);
      return { status: 201 };
    }),
    session('PATCH', `${INGESTS}/:id`, (request) => {
      const job = find(request);
      const isToRun = job.turnTo(jsonObject(request.body)['state']);
      const reply = ok({ ...job.info });
      if (isToRun) void job.run();
      return reply;
    }),
    session('DELETE', `${INGESTS}/:id`, (request) => {
      jobs.forget(find(request));
      return EMPTY;
    }),
    ...RESULTS.map((which) =>
      session('GET', `${INGESTS}/:id/${which}`, (request) => {
        const page = find(request).result(which);
        return page === null
          ? { status: 200, headers: CSV, body: '' }
          : { status: 200, headers: CSV, stream: page.stream };
      }),
    ),
  ];
}
