import { SalesforceError } from '../errors.ts';
import type { SoqlOrg } from '../soql/queries.ts';
import { RecordReads } from '../soql/recordReads.ts';
import { normalizedId } from '../store/ids.ts';
import { idsByKey, keyField } from '../write/keys.ts';
import { unknownRecord } from '../write/faults.ts';
import { jsonObject } from './body.ts';
import { badRequest } from './faults.ts';
import { objectAt } from './objects.ts';
import { queryRequest } from './queryRoutes.ts';
import { severalReply } from './recordRoutes.ts';
import { DATA, session } from './route.ts';
import { ok, type Reply, type Route, type SessionRequest } from './types.ts';

const OBJECT = `${DATA}/sobjects/:object`;
const COLLECTION = `${DATA}/composite/sobjects/:object`;

/** Records that one request may ask for, as in Salesforce. */
const MAX_RECORDS = 2000;

/** The addresses at which records are read by their ids or keys. */
export function recordReadRoutes(org: SoqlOrg): Route[] {
  const reads = new RecordReads(org);
  return [
    session('GET', `${OBJECT}/:id`, (request) => byId(org, reads, request)),
    session('GET', `${OBJECT}/:field/:value`, (request) => byKey(org, reads, request)),
    session('GET', COLLECTION, (request) => collection(org, reads, request, inAddress(request))),
    session('POST', COLLECTION, (request) => collection(org, reads, request, inBody(request))),
  ];
}

function byId(org: SoqlOrg, reads: RecordReads, request: SessionRequest): Reply {
  const object = objectAt(org.schema, request.requester, request.params['object']);
  const id = normalizedId(request.params['id']);
  if (id === undefined) throw unknownKey(request.params['id'] ?? '');
  return ok(reads.one(queryRequest(request), object, id, fieldsIn(request.url)));
}

function byKey(org: SoqlOrg, reads: RecordReads, request: SessionRequest): Reply {
  const object = objectAt(org.schema, request.requester, request.params['object']);
  const { field: name = '', value = '' } = request.params;
  const field = keyField(request.requester, object, name);
  const ids = idsByKey(org.engine.db, object, field, value);
  const [id] = ids;
  if (id === undefined) throw unknownRecord();
  if (ids.length > 1) return severalReply(request, object, ids);
  return ok(reads.one(queryRequest(request), object, id, fieldsIn(request.url)));
}

const unknownKey = (name: string): SalesforceError =>
  new SalesforceError(
    'NOT_FOUND',
    `Provided external ID field does not exist or is not accessible: ${name.slice(0, 80)}`,
    { status: 404 },
  );

/** `fields=Name,Amount`; undefined asks for all. */
function fieldsIn({ searchParams }: URL): string[] | undefined {
  const fields = searchParams.get('fields');
  return fields === null ? undefined : listed(fields);
}

const listed = (text: string): string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Which records a collection request wants, and what of them. */
interface Wanted {
  ids: readonly string[];
  fields: readonly string[];
}

const inAddress = ({ url: { searchParams } }: SessionRequest): Wanted => ({
  ids: listed(searchParams.get('ids') ?? ''),
  fields: listed(searchParams.get('fields') ?? ''),
});

function inBody({ body }: SessionRequest): Wanted {
  const { ids, fields } = jsonObject(body);
  return { ids: texts('ids', ids), fields: texts('fields', fields) };
}

function texts(name: string, value: unknown = []): string[] {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw badRequest('JSON_PARSER_ERROR', `'${name}' must be a list of texts`);
}

function collection(
  org: SoqlOrg,
  reads: RecordReads,
  request: SessionRequest,
  { ids, fields }: Wanted,
): Reply {
  const object = objectAt(org.schema, request.requester, request.params['object']);
  if (ids.length === 0) throw missing('ids');
  if (fields.length === 0) throw missing('fields');
  if (ids.length > MAX_RECORDS) throw tooMany();
  const known = ids.map((id) => normalizedId(id) ?? '');
  return ok(reads.many(queryRequest(request), object, known, fields));
}

const missing = (name: string): SalesforceError =>
  new SalesforceError('MISSING_ARGUMENT', `The ${name} parameter is required`);

const tooMany = (): SalesforceError =>
  new SalesforceError(
    'EXCEEDED_ID_LIMIT',
    `record limit reached. cannot submit more than ${MAX_RECORDS} records into this call`,
  );
