import type { DatabaseSync } from 'node:sqlite';

import { fieldNamed } from '../schema/lookup.ts';
import type { Schema } from '../schema/schema.ts';
import type { Field, SObject } from '../schema/types.ts';
import { unmodifiedSince } from '../uiapi/recordInput.ts';
import { notInBody, unknownRecord } from '../write/faults.ts';
import { idsByKey, keyField } from '../write/keys.ts';
import type { RecordWriter } from '../write/recordWriter.ts';
import { jsonObject } from './body.ts';
import { badRequest } from './faults.ts';
import { objectAt } from './objects.ts';
import type { Reply, SessionRequest } from './types.ts';
import { apiPath } from './versions.ts';

/** What writing records over HTTP needs of the org. */
export interface RecordServices {
  db: DatabaseSync;
  schema: Schema;
  records: RecordWriter;
}

const DONE: Reply = { status: 204 };

/** REST's records: made, changed and deleted one at a time. */
export class RecordRoutes {
  readonly #services: RecordServices;

  constructor(services: RecordServices) {
    this.#services = services;
  }

  /** `POST …/sobjects/:object` */
  create(request: SessionRequest): Reply {
    const object = this.#object(request);
    const id = this.#services.records.create(request.requester, object, jsonObject(request.body));
    const body = { id, success: true, errors: [] };
    return { status: 201, headers: { location: addressOf(request, object, id) }, body };
  }

  /** `PATCH …/sobjects/:object/:id` */
  update(request: SessionRequest): Reply {
    const object = this.#object(request);
    const { requester, params, headers, body } = request;
    const ifUnmodifiedSince = instantIn(headers['if-unmodified-since']);
    const change = { id: params['id'] ?? '', fields: jsonObject(body), ifUnmodifiedSince };
    this.#services.records.update(requester, object, change);
    return DONE;
  }

  /** `DELETE …/sobjects/:object/:id` */
  remove(request: SessionRequest): Reply {
    const object = this.#object(request);
    this.#services.records.remove(request.requester, object, request.params['id'] ?? '');
    return DONE;
  }

  /** `PATCH …/sobjects/:object/:field/:value`: changes the record with that key, or makes it. */
  upsert(request: SessionRequest): Reply {
    const object = this.#object(request);
    const field = keyField(request.requester, object, request.params['field'] ?? '');
    const fields = jsonObject(request.body);
    checkKeyNotInBody(object, field, fields);
    const ids = this.#idsByKey(request, object, field);
    if (ids.length > 1) return severalReply(request, object, ids);
    const key = { field, value: request.params['value'] };
    const { id, created } = this.#services.records.upsert(request.requester, object, key, fields);
    const headers = created ? { location: addressOf(request, object, id) } : {};
    const body = { id, success: true, errors: [], created };
    return { status: created ? 201 : 200, headers, body };
  }

  /** `DELETE …/sobjects/:object/:field/:value` */
  removeByKey(request: SessionRequest): Reply {
    const object = this.#object(request);
    const field = keyField(request.requester, object, request.params['field'] ?? '');
    const [id, ...others] = this.#idsByKey(request, object, field);
    if (id === undefined) throw unknownRecord();
    if (others.length > 0) return severalReply(request, object, [id, ...others]);
    this.#services.records.remove(request.requester, object, id);
    return DONE;
  }

  #object({ requester, params }: SessionRequest): SObject {
    return objectAt(this.#services.schema, requester, params['object']);
  }

  #idsByKey({ params }: SessionRequest, object: SObject, field: Field): string[] {
    return idsByKey(this.#services.db, object, field, params['value']);
  }
}

function instantIn(header: string | undefined): Date | undefined {
  const instant = unmodifiedSince(header);
  if (header === undefined || instant !== undefined) return instant;
  throw badRequest('INVALID_ARGUMENT_TYPE', 'If-Unmodified-Since is not a date');
}

function checkKeyNotInBody(object: SObject, key: Field, fields: object): void {
  if (Object.keys(fields).some((name) => fieldNamed(object, name) === key)) {
    throw notInBody(key.name);
  }
}

const addressOf = (request: SessionRequest, { name }: SObject, id: string): string =>
  `${apiPath(request)}/sobjects/${name}/${id}`;

/** Salesforce answers with the addresses of all records that a key fits. */
export const severalReply = (
  request: SessionRequest,
  object: SObject,
  ids: readonly string[],
): Reply => ({ status: 300, body: ids.map((id) => addressOf(request, object, id)) });
