import { anyText, at, DATA, type TestOrg, type User } from './support.ts';

/** Matchers, as values: what they stand for is checked when they are compared. */
export const containing = (text: string): unknown => expect.stringContaining(text);
export const including = (items: readonly unknown[]): unknown => expect.arrayContaining([...items]);

/** A record as REST gives it. */
export type Rest = Readonly<Record<string, unknown>>;

/** An answer of the query resource. */
export interface QueryAnswer {
  totalSize: number;
  done: boolean;
  nextRecordsUrl?: string;
  records: Rest[];
}

export interface Fault {
  message: string;
  errorCode: string;
}

/** GET as a user, and the JSON that came back. */
export async function getJson(
  test: TestOrg,
  path: string,
  user: User = 'admin',
  headers: Record<string, string> = {},
): Promise<{ status: number; body: unknown }> {
  const response = await test.get(path, user, headers);
  return { status: response.status, body: await response.json() };
}

const address = (soql: string, resource = 'query'): string =>
  `${DATA}/${resource}?q=${encodeURIComponent(soql)}`;

/** What a query answers; fails if that is an error. */
export async function query(
  test: TestOrg,
  soql: string,
  user: User = 'admin',
  resource = 'query',
): Promise<QueryAnswer> {
  const { status, body } = await getJson(test, address(soql, resource), user);
  expect({ status, body }).toMatchObject({ status: 200, body: { done: true } });
  return body as QueryAnswer;
}

/** The error that a query answers; fails if it answers anything else. */
export async function refusal(test: TestOrg, soql: string, user: User = 'admin'): Promise<Fault> {
  const { status, body } = await getJson(test, address(soql), user);
  expect(status).toBe(400);
  expect(body).toEqual([{ message: anyText, errorCode: anyText }]);
  return (body as [Fault])[0];
}

/** One value of each record, e.g. of `Account.Name`. */
export async function values(
  test: TestOrg,
  soql: string,
  path: string,
  user: User = 'admin',
): Promise<unknown[]> {
  const { records } = await query(test, soql, user);
  return records.map((record) => at(record, path));
}

/** The names of the records that meet a condition, sorted. */
export async function named(
  test: TestOrg,
  object: string,
  condition: string,
  user: User = 'admin',
): Promise<unknown[]> {
  const names = await values(test, `SELECT Name FROM ${object} WHERE ${condition}`, 'Name', user);
  return names.sort();
}

/** A record without its `attributes`, at every level. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'attributes');
  return Object.fromEntries(entries.map(([key, inner]) => [key, plain(inner)] as const));
}
