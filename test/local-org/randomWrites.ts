import fc from 'fast-check';

import { JUNK_NAMES, jsonWith, scalar, text } from './hostileJson.ts';
import { DATA } from './support.ts';

/** A call of REST as `rest` takes it, and its body. */
type Call = [string, unknown];

/** Fields of the objects that random writes are about. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  Account: [
    'Name',
    'Phone',
    'Website',
    'NumberOfEmployees',
    'AnnualRevenue',
    'OwnerId',
    'ParentId',
  ],
  Contact: ['LastName', 'FirstName', 'Email', 'AccountId', 'Account'],
  Opportunity: [
    ...['Name', 'StageName', 'CloseDate', 'Amount', 'Probability', 'AccountId', 'IsPrivate'],
    ...['Margin_Percent__c', 'Seller_Alternatives__c', 'ForecastCategoryName', 'Power_Reading__c'],
  ],
  Power_Concession__c: [
    ...['Opportunity__c', 'Given_By__c', 'Kind__c', 'Given_On__c', 'Cost__c', 'Contested__c'],
    ...['External_Id__c', 'In_Return_For__c', 'In_Return_For__r', 'Contest_Reason__c', 'Note__c'],
  ],
  Power_Behavior__c: [
    'Opportunity__c',
    'Opportunity__r',
    'Kind__c',
    'Intensity__c',
    'Contested_On__c',
  ],
};

export const OBJECTS = Object.keys(FIELDS);

/** A part of an address; half of a character has no place in one. */
const inAddress = (part: string): string => encodeURIComponent(part.toWellFormed()) || 'x';

const rarely = <T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: rare });

/** What is needed to make a record of each object, and what can be on top. */
export interface RandomWrites {
  /** Calls of every address that writes. */
  call: fc.Arbitrary<Call>;
  /** Fields for a record of that object: good ones, bad ones, none at all. */
  fields: (object: string) => fc.Arbitrary<object>;
}

/** Random writes around records that are there: `idsOf` an object, of which `deal` is one. */
export function randomWrites(idsOf: (object: string) => readonly string[]): RandomWrites {
  const known = (object: string): fc.Arbitrary<string> =>
    fc.nat().map((index) => idsOf(object)[index % idsOf(object).length] ?? '');
  const id = fc.constantFrom(...OBJECTS).chain(known);
  const json = jsonWith(id);
  const whole = (object: string): fc.Arbitrary<object> =>
    known('Opportunity').map((deal) => WHOLE[object]?.(deal) ?? {});
  const fields = (object: string): fc.Arbitrary<object> => {
    const own = fc.dictionary(fc.constantFrom(...(FIELDS[object] ?? [''])), scalar(id), {
      maxKeys: 2,
    });
    const junk = fc.dictionary(fc.constantFrom(...JUNK_NAMES), json, { maxKeys: 2 });
    return fc
      .tuple(rarely(whole(object), fc.constant({})), own, rarely(fc.constant({}), junk))
      .map((parts) => Object.assign({}, ...parts) as object);
  };
  return { call: callsWith({ id, json, known, fields }), fields };
}

const WHOLE: Readonly<Record<string, (deal: string) => object>> = {
  Account: () => ({ Name: 'Made' }),
  Contact: () => ({ LastName: 'Made' }),
  Opportunity: () => ({ Name: 'Made', StageName: 'Prospecting', CloseDate: '2026-12-01' }),
  Power_Concession__c: (deal) => ({
    Opportunity__c: deal,
    Given_By__c: 'seller',
    Kind__c: 'price',
    Given_On__c: '2026-11-01',
  }),
  Power_Behavior__c: (deal) => ({
    Opportunity__c: deal,
    Shown_By__c: 'customer',
    Kind__c: 'threat',
    Seen_On__c: '2026-11-01',
  }),
};

interface Parts {
  id: fc.Arbitrary<string>;
  json: fc.Arbitrary<unknown>;
  known: (object: string) => fc.Arbitrary<string>;
  fields: (object: string) => fc.Arbitrary<object>;
}

function callsWith(parts: Parts): fc.Arbitrary<Call> {
  return fc.oneof(
    fc.constantFrom(...OBJECTS).chain((object) => single(object, parts)),
    collection(parts),
    inner(parts),
    approvals(parts),
  );
}

/** Calls about one record: of that object, now and then of another that there may be none of. */
function single(object: string, { known, fields }: Parts): fc.Arbitrary<Call> {
  const name = rarely(fc.constant(object), text).map(inAddress);
  const at = rarely(known(object), text).map(inAddress);
  const key = rarely(fc.constantFrom('External_Id__c', 'Id'), text).map(inAddress);
  const nothing = fc.constant(undefined);
  const body = fields(object);
  return fc.oneof(
    fc.tuple(
      name.map((of) => `POST sobjects/${of}`),
      body,
    ),
    fc.tuple(
      fc.tuple(name, at).map((path) => `PATCH sobjects/${path.join('/')}`),
      body,
    ),
    fc.tuple(
      fc.tuple(name, key, at).map((path) => `PATCH sobjects/${path.join('/')}`),
      body,
    ),
    fc.tuple(
      fc.tuple(name, at).map((path) => `DELETE sobjects/${path.join('/')}`),
      nothing,
    ),
  );
}

/** A record among others: it names its object, and now and then itself. */
const typed = ({ known, fields }: Parts): fc.Arbitrary<object> =>
  fc.constantFrom(...OBJECTS).chain((object) =>
    fc
      .tuple(fields(object), fc.option(known(object)), fc.integer({ min: 0, max: 9 }))
      .map(([random, id, reference]) => ({
        attributes: { type: object, referenceId: `r${reference}` },
        ...(id === null ? {} : { id }),
        ...random,
      })),
  );

function collection(parts: Parts): fc.Arbitrary<Call> {
  const { json } = parts;
  const object = fc.constantFrom(...OBJECTS);
  const records = rarely<unknown>(fc.array(typed(parts), { maxLength: 4 }), json);
  const allOrNone = rarely<unknown>(fc.boolean(), json);
  const ids = fc.array(rarely(parts.id, text), { maxLength: 3 });
  return fc.oneof(
    fc.tuple(
      fc.constantFrom('POST composite/sobjects', 'PATCH composite/sobjects'),
      fc.record({ records, allOrNone }),
    ),
    fc.tuple(
      fc
        .constantFrom('External_Id__c', 'Id')
        .map((key) => `PATCH composite/sobjects/Power_Concession__c/${key}`),
      fc.record({ records, allOrNone }),
    ),
    fc.tuple(
      ids.map((list) => `DELETE composite/sobjects?ids=${inAddress(list.join())}`),
      fc.constant(undefined),
    ),
    fc.tuple(
      object.map((of) => `POST composite/tree/${of}`),
      fc.record({ records }),
    ),
  );
}

/** Requests that bring others. */
function inner(parts: Parts): fc.Arbitrary<Call> {
  const { json } = parts;
  const part = fc
    .tuple(
      fc.constantFrom(...OBJECTS).chain((object) => single(object, parts)),
      fc.nat(5),
      json,
    )
    .map(([[call, body], reference, httpHeaders]) => {
      const [method, path] = call.split(' ');
      const url = `${DATA}/${path}`;
      return { method, url, referenceId: `r${reference}`, body, richInput: body, httpHeaders };
    });
  const list = rarely<unknown>(fc.array(rarely<unknown>(part, json), { maxLength: 4 }), json);
  const flag = rarely<unknown>(fc.boolean(), json);
  return fc.oneof(
    fc.tuple(fc.constant('POST composite'), fc.record({ compositeRequest: list, allOrNone: flag })),
    fc.tuple(
      fc.constant('POST composite/batch'),
      fc.record({ batchRequests: list, haltOnError: flag }),
    ),
  );
}

function approvals({ id, json }: Parts): fc.Arbitrary<Call> {
  const actionType = fc.constantFrom(
    'Submit',
    'Approve',
    'Approve',
    'Reject',
    'Removed',
    '__proto__',
  );
  const request = fc.record({
    actionType,
    contextId: rarely<unknown>(id, json),
    nextApproverIds: rarely<unknown>(fc.constant(undefined), json),
  });
  const requests = rarely<unknown>(fc.array(request, { maxLength: 3 }), json);
  return fc.tuple(fc.constant('POST process/approvals'), fc.record({ requests }));
}
