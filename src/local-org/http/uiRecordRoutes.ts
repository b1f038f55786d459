import { SalesforceError } from '../errors.ts';
import type { QueryEngine } from '../query/run.ts';
import type { Schema } from '../schema/schema.ts';
import type { SObject } from '../schema/types.ts';
import { askedFields, fullPlan, planFor, type AskedFields } from '../uiapi/askedFields.ts';
import { collisionFault, isOfRecord, recordFault } from '../uiapi/recordFaults.ts';
import { recordInput, unmodifiedSince } from '../uiapi/recordInput.ts';
import { RecordReader } from '../uiapi/recordReader.ts';
import { uiObjectOfId, uiObject } from '../uiapi/uiObject.ts';
import type { RecordWriter } from '../write/recordWriter.ts';
import { jsonObject } from './body.ts';
import { faultReply } from './faults.ts';
import { ok, type Reply, type SessionRequest } from './types.ts';

/** What the UI API's records need of the org. */
export interface UiRecordServices {
  schema: Schema;
  engine: QueryEngine;
  records: RecordWriter;
  onError: (error: unknown) => void;
}

/** Records that one batch may ask for, as in Salesforce. */
const MAX_BATCH = 200;

/** The UI API's records, one or several at once. */
export class UiRecordRoutes {
  readonly #services: UiRecordServices;
  readonly #reader: RecordReader;

  constructor(services: UiRecordServices) {
    this.#services = services;
    this.#reader = new RecordReader(services.engine);
  }

  /** `GET …/ui-api/records/:id`: the fields asked for. */
  one(request: SessionRequest): Reply {
    const id = request.params['id'] ?? '';
    return ok(this.#read(request, id, askedFields(request.url.searchParams)));
  }

  /** `GET …/ui-api/records/batch/:ids`: a record or an error for each id. */
  batch(request: SessionRequest): Reply {
    const ids = (request.params['ids'] ?? '').split(',');
    if (ids.length > MAX_BATCH) {
      const message = `A batch takes at most ${MAX_BATCH} records`;
      throw new SalesforceError('ILLEGAL_QUERY_PARAMETER_VALUE', message);
    }
    const asked = askedFields(request.url.searchParams);
    const results = ids.map((id) => this.#result(request, id, asked));
    return ok({ hasErrors: results.some(({ statusCode }) => statusCode !== 200), results });
  }

  /** `POST …/ui-api/records`: makes a record of `apiName` and gives all of it. */
  create({ requester, body }: SessionRequest): Reply {
    const { apiName, fields } = recordInput(jsonObject(body));
    const { schema, records } = this.#services;
    const object = uiObject(schema, requester, apiName);
    return this.#answer(object, '', () => {
      const id = records.create(requester, object, fields);
      return { status: 201, body: this.#all(requester, object, id) };
    });
  }

  /** `PATCH …/ui-api/records/:id`: changes fields, unless the record changed in between. */
  update({ requester, params, headers, body }: SessionRequest): Reply {
    const id = params['id'] ?? '';
    const object = uiObjectOfId(this.#services.schema, requester, id);
    const { fields } = recordInput(jsonObject(body));
    const ifUnmodifiedSince = unmodifiedSince(headers['if-unmodified-since']);
    return this.#answer(object, id, () => {
      this.#services.records.update(requester, object, { id, fields, ifUnmodifiedSince });
      return ok(this.#all(requester, object, id));
    });
  }

  /** `DELETE …/ui-api/records/:id` */
  remove({ requester, params }: SessionRequest): Reply {
    const id = params['id'] ?? '';
    const object = uiObjectOfId(this.#services.schema, requester, id);
    return this.#answer(object, id, () => {
      this.#services.records.remove(requester, object, id);
      return { status: 204 };
    });
  }

  #read({ requester }: SessionRequest, id: string, asked: AskedFields): object {
    const { schema } = this.#services;
    const object = uiObjectOfId(schema, requester, id);
    return this.#reader.read(requester, planFor(schema, requester.rights, object, asked), id);
  }

  #result(request: SessionRequest, id: string, asked: AskedFields) {
    try {
      return { statusCode: 200, result: this.#read(request, id, asked) };
    } catch (error) {
      const { status, body } = faultReply(error, this.#services.onError);
      return { statusCode: status, result: body };
    }
  }

  #all(requester: SessionRequest['requester'], object: SObject, id: string): object {
    return this.#reader.read(requester, fullPlan(requester.rights, object), id);
  }

  /** Saves, and says in the UI API's own way why a record was not saved. */
  #answer(object: SObject, id: string, save: () => Reply): Reply {
    try {
      return save();
    } catch (error) {
      if (!isOfRecord(error)) throw error;
      const fault =
        error.status === 412
          ? collisionFault(object, this.#reader.lastModifiedBy(object, id))
          : recordFault(object, error);
      return { status: fault.statusCode, body: [fault] };
    }
  }
}
