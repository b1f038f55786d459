import type { Requester } from '../access/requester.ts';
import { SalesforceError } from '../errors.ts';
import { objectNamed, objectOfId } from '../schema/lookup.ts';
import type { SObject } from '../schema/types.ts';
import { normalizedId } from '../store/ids.ts';
import { keyField } from '../write/keys.ts';
import { jsonObject } from './body.ts';
import { badRequest } from './faults.ts';
import { isObject, isOn, objectsIn, valueUnder, without, type JsonObject } from './json.ts';
import { objectAt } from './objects.ts';
import type { RecordServices } from './recordRoutes.ts';
import { saveAll, type Save } from './saveResults.ts';
import { ok, type Reply, type SessionRequest } from './types.ts';

/** Records that one request may bring, and runs of records of one object among them. */
const MAX_RECORDS = 200;
const MAX_CHUNKS = 10;

/** Several records in one request, of one object or of several. */
export class CollectionRoutes {
  readonly #services: RecordServices;

  constructor(services: RecordServices) {
    this.#services = services;
  }

  /** `POST …/composite/sobjects` */
  create(request: SessionRequest): Reply {
    const { records } = this.#services;
    return this.#saved(request, (record) => {
      const object = this.#objectOf(request.requester, record);
      return { id: records.create(request.requester, object, record) };
    });
  }

  /** `PATCH …/composite/sobjects`: each record names itself by `id`. */
  update(request: SessionRequest): Reply {
    const { records } = this.#services;
    return this.#saved(request, (record) => {
      const object = this.#objectOf(request.requester, record);
      const id = idIn(record);
      records.update(request.requester, object, { id, fields: without(record, 'Id') });
      return { id };
    });
  }

  /** `PATCH …/composite/sobjects/:object/:field`: each record holds its key. */
  upsert(request: SessionRequest): Reply {
    const { requester, params } = request;
    const { schema, records } = this.#services;
    const object = objectAt(schema, requester, params['object']);
    const field = keyField(requester, object, params['field'] ?? '');
    return this.#saved(request, (record) => {
      const key = { field, value: valueUnder(record, field.name) };
      return records.upsert(requester, object, key, without(record, field.name));
    });
  }

  /** `DELETE …/composite/sobjects?ids=…&allOrNone=…` */
  remove({ requester, url }: SessionRequest): Reply {
    const ids = (url.searchParams.get('ids') ?? '').split(',').filter((id) => id !== '');
    checkNumber(ids.length);
    const saves = ids.map(
      (id): Save =>
        () =>
          this.#removed(requester, id),
    );
    const allOrNone = isOn(url.searchParams.get('allOrNone'));
    const results = saveAll(this.#services.db, saves, allOrNone);
    return ok(results.map((result, index) => ({ id: ids[index], ...result })));
  }

  #saved({ body }: SessionRequest, save: (record: JsonObject) => ReturnType<Save>): Reply {
    const request = jsonObject(body);
    const records = objectsIn(request, 'records');
    checkNumber(records.length);
    checkChunks(records);
    const saves = records.map((record) => () => save(record));
    return ok(saveAll(this.#services.db, saves, isOn(request['allOrNone'])));
  }

  #objectOf({ rights }: Requester, record: JsonObject): SObject {
    const type = typeOf(record);
    const object = objectNamed(this.#services.schema, type);
    if (object === undefined || !rights.object(object).read) throw unsupportedType(type);
    return object;
  }

  #removed(requester: Requester, text: string): { id: string } {
    const id = wellFormed(text);
    const { schema, records } = this.#services;
    const object = objectOfId(schema, id);
    if (object === undefined) throw malformedId(text);
    records.remove(requester, object, id);
    return { id };
  }
}

function typeOf({ attributes }: JsonObject): string {
  const type = isObject(attributes) ? attributes['type'] : undefined;
  if (typeof type === 'string') return type;
  const message =
    "Missing entity type information. sObject requires a separate 'type' field be sent.";
  throw new SalesforceError('INVALID_INPUT', message);
}

function idIn(record: JsonObject): string {
  const id = valueUnder(record, 'Id');
  if (typeof id === 'string') return wellFormed(id);
  throw new SalesforceError('MISSING_ARGUMENT', 'Id not specified in an update call', {
    fields: ['Id'],
  });
}

const wellFormed = (text: string): string => normalizedId(text) ?? refuseId(text);

function refuseId(text: string): never {
  throw malformedId(text);
}

const malformedId = (text: string): SalesforceError =>
  new SalesforceError('MALFORMED_ID', `malformed id ${text.slice(0, 80)}`, { fields: ['Id'] });

const unsupportedType = (type: string): SalesforceError =>
  new SalesforceError('INVALID_TYPE', `sObject type '${type.slice(0, 80)}' is not supported.`);

function checkNumber(count: number): void {
  if (count === 0) throw badRequest('INVALID_INPUT', 'The request names no record');
  if (count <= MAX_RECORDS) return;
  const message = `record limit reached. cannot submit more than ${MAX_RECORDS} records into this request.`;
  throw badRequest('EXCEEDED_ID_LIMIT', message);
}

/** Salesforce works on runs of one object at a time, and takes only so many. */
function checkChunks(records: readonly JsonObject[]): void {
  const types = records.map(({ attributes }) => isObject(attributes) && attributes['type']);
  const chunks = types.filter((type, index) => index === 0 || type !== types[index - 1]).length;
  if (chunks <= MAX_CHUNKS) return;
  const message = `Cannot have more than ${MAX_CHUNKS} chunks in a single operation. Please rearrange the data to reduce chunking.`;
  throw badRequest('LIMIT_EXCEEDED', message);
}
