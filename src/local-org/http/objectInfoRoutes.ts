import type { DatabaseSync } from 'node:sqlite';

import { SalesforceError } from '../errors.ts';
import type { Schema } from '../schema/schema.ts';
import { objectInfo } from '../uiapi/objectInfo.ts';
import { recordTypesOf } from '../uiapi/recordTypes.ts';
import { faultReply } from './faults.ts';
import { ok, type Reply, type SessionRequest } from './types.ts';

/** Objects that one batch may ask for, as in Salesforce. */
const MAX_BATCH = 100;

/** The UI API's descriptions of objects, one or several at once. */
export class ObjectInfoRoutes {
  readonly #db: DatabaseSync;
  readonly #schema: Schema;
  readonly #onError: (error: unknown) => void;

  constructor(db: DatabaseSync, schema: Schema, onError: (error: unknown) => void) {
    this.#db = db;
    this.#schema = schema;
    this.#onError = onError;
  }

  /** `GET …/ui-api/object-info/:object` */
  one(request: SessionRequest): Reply {
    return ok(this.#info(request, request.params['object'] ?? ''));
  }

  /** `GET …/ui-api/object-info/batch/:objects`: a result or an error for each name. */
  batch(request: SessionRequest): Reply {
    const names = (request.params['objects'] ?? '').split(',');
    if (names.length > MAX_BATCH) {
      const message = `A batch takes at most ${MAX_BATCH} objects`;
      throw new SalesforceError('ILLEGAL_QUERY_PARAMETER_VALUE', message);
    }
    return ok({ results: names.map((name) => this.#result(request, name)) });
  }

  #result(request: SessionRequest, name: string): object {
    try {
      return { statusCode: 200, result: this.#info(request, name) };
    } catch (error) {
      const { status, body } = faultReply(error, this.#onError);
      return { statusCode: status, result: body };
    }
  }

  #info({ requester, origin }: SessionRequest, name: string): object {
    const object = this.#schema.objects.get(name);
    if (object?.uiApi !== true) throw unsupported(name);
    if (!requester.rights.object(object).read) throw noAccess(name);
    const recordTypes = recordTypesOf(this.#db, name);
    return objectInfo(object, {
      schema: this.#schema,
      rights: requester.rights,
      recordTypes,
      origin,
    });
  }
}

const unsupported = (name: string): SalesforceError =>
  new SalesforceError('INVALID_TYPE', `Object ${name.slice(0, 80)} is not supported in UI API`, {
    status: 404,
  });

const noAccess = (name: string): SalesforceError =>
  new SalesforceError(
    'INSUFFICIENT_ACCESS',
    `You don't have access to ${name}. Ask your administrator for help or to request access.`,
    { status: 403 },
  );
