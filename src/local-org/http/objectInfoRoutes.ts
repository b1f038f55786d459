import type { DatabaseSync } from 'node:sqlite';

import { SalesforceError } from '../errors.ts';
import type { Schema } from '../schema/schema.ts';
import { normalizedId } from '../store/ids.ts';
import { objectInfo } from '../uiapi/objectInfo.ts';
import { allPicklistValues, picklistValues, type PicklistScope } from '../uiapi/picklistValues.ts';
import { hasRecordType, recordTypesOf } from '../uiapi/recordTypes.ts';
import { uiObject } from '../uiapi/uiObject.ts';
import { faultReply, notFound } from './faults.ts';
import { ok, type Reply, type SessionRequest } from './types.ts';
import { apiPath } from './versions.ts';

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

  /** `GET …/ui-api/object-info/:object/picklist-values/:recordType` */
  picklists(request: SessionRequest): Reply {
    return ok(allPicklistValues(this.#picklistScope(request)));
  }

  /** `GET …/ui-api/object-info/:object/picklist-values/:recordType/:field` */
  picklist(request: SessionRequest): Reply {
    return ok(picklistValues(this.#picklistScope(request), request.params['field'] ?? ''));
  }

  #picklistScope(request: SessionRequest): PicklistScope {
    const { requester, params } = request;
    const object = uiObject(this.#schema, requester, params['object'] ?? '');
    const typeId = normalizedId(params['recordType']) ?? '';
    if (!hasRecordType(recordTypesOf(this.#db, object.name), typeId)) throw notFound();
    const base = `${apiPath(request)}/ui-api/object-info`;
    const path = `${base}/${object.name}/picklist-values/${typeId}`;
    return { object, rights: requester.rights, path };
  }

  #info({ requester, origin }: SessionRequest, name: string): object {
    const object = uiObject(this.#schema, requester, name);
    const recordTypes = recordTypesOf(this.#db, object.name);
    return objectInfo(object, {
      schema: this.#schema,
      rights: requester.rights,
      recordTypes,
      origin,
    });
  }
}
