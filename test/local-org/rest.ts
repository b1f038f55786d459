import { DATA, type TestOrg, type User } from './support.ts';

/** An answer of REST: its JSON, or undefined where it has none. */
export interface RestAnswer {
  status: number;
  body: unknown;
  headers: Headers;
}

/** Calls REST as a user, e.g. `POST sobjects/Account`. */
export async function rest(
  test: TestOrg,
  user: User,
  call: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<RestAnswer> {
  const [method = 'GET', path = ''] = call.split(' ');
  const token = test.org.accessToken(`${user}@powerbalance.local`);
  const response = await fetch(`${test.origin}${DATA}/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const json: unknown = text === '' ? undefined : JSON.parse(text);
  return { status: response.status, body: json, headers: response.headers };
}

/** What a refusal says: the status, then each error's code, fields and message. */
export interface Refusal {
  status: number;
  errors: { errorCode: string; message: string; fields?: string[] }[];
}

/** A call that is refused; fails if it is not. */
export async function refusal(...call: Parameters<typeof rest>): Promise<Refusal> {
  const { status, body } = await rest(...call);
  expect([status >= 400, Array.isArray(body)]).toEqual([true, true]);
  return { status, errors: body as Refusal['errors'] };
}

/** Makes a record and gives its id; fails if that is refused. */
export async function made(
  test: TestOrg,
  user: User,
  object: string,
  fields: object,
): Promise<string> {
  const { status, body } = await rest(test, user, `POST sobjects/${object}`, fields);
  expect([status, body]).toMatchObject([201, { success: true, errors: [] }]);
  return (body as { id: string }).id;
}

/** How many records there are of an object, as a user sees it. */
export async function count(test: TestOrg, object: string, user: User = 'rep'): Promise<number> {
  const soql = encodeURIComponent(`SELECT count() FROM ${object}`);
  const { status, body } = await rest(test, user, `GET query?q=${soql}`);
  expect([object, status]).toEqual([object, 200]);
  return (body as { totalSize: number }).totalSize;
}

/** Some fields of a record as the rep reads them. */
export async function stored(
  test: TestOrg,
  object: string,
  id: string,
  fields: readonly string[],
): Promise<unknown[]> {
  const path = `GET sobjects/${object}/${id}?fields=${fields.join(',')}`;
  const { body } = await rest(test, 'rep', path);
  return fields.map((field) => (body as Record<string, unknown>)[field]);
}

/** The body of a concession that anyone may log, on a deal. */
export const given = (deal: string, fields: object = {}): object => ({
  Opportunity__c: deal,
  Given_By__c: 'seller',
  Kind__c: 'price',
  Given_On__c: '2026-11-01',
  ...fields,
});

/** The body of a behavior. */
export const shown = (deal: string, fields: object = {}): object => ({
  Opportunity__c: deal,
  Shown_By__c: 'customer',
  Kind__c: 'threat',
  Seen_On__c: '2026-11-01',
  ...fields,
});
