import fc from 'fast-check';

import { OBJECTS, randomWrites } from './randomWrites.ts';
import { count, rest, type RestAnswer } from './rest.ts';
import { concession, deal, record, startOrg, tree, type TestOrg, type User } from './support.ts';

let test: TestOrg;

/** Ids of records that were there at first, by object. */
const ids: Record<string, string[]> = {};

const { call, fields } = randomWrites((object) => ids[object] ?? []);

/** Enough records that random deletions leave some. */
const NUMBER = 40;

beforeAll(async () => {
  test = await startOrg();
  const records = Array.from({ length: NUMBER }, (_, index) => [
    record('Account', { Name: `Account ${index}` }, `Account:${index}`),
    record('Contact', { LastName: `Contact ${index}` }, `Contact:${index}`),
    deal(`Deal ${index}`, {}, `Opportunity:${index}`),
    concession(
      { Opportunity__c: `@Opportunity:${index}`, External_Id__c: index === 0 ? 'key' : null },
      `Power_Concession__c:${index}`,
    ),
    record(
      'Power_Behavior__c',
      {
        Opportunity__c: `@Opportunity:${index}`,
        Shown_By__c: 'seller',
        Kind__c: 'x',
        Seen_On__c: '2026-11-01',
      },
      `Power_Behavior__c:${index}`,
    ),
  ]);
  for (const [key, id] of test.org.load(tree(...records.flat())).ids) {
    (ids[key.split(':')[0] ?? ''] ??= []).push(id);
  }
});

const ERROR_CODE = /^[A-Z][A-Z0-9_]+$/;

/** Checks every error that an answer holds, however deep: codes are codes, messages are text. */
function checkErrors(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const item = value as Record<string, unknown>;
  const code = item['errorCode'] ?? item['statusCode'];
  if (typeof code === 'string' && 'message' in item) {
    expect([ERROR_CODE.test(code), typeof item['message'], code]).toEqual([true, 'string', code]);
    expect(code).not.toBe('UNKNOWN_EXCEPTION');
  }
  Object.values(item).forEach(checkErrors);
}

function checkAnswer({ status, body }: RestAnswer, asked: string): void {
  expect([asked, status >= 500]).toEqual([asked, false]);
  checkErrors(body);
  const isTree = asked.startsWith('POST composite/tree') && !Array.isArray(body);
  if (status < 400 || isTree) return;
  expect([asked, Array.isArray(body)]).toEqual([asked, true]);
  for (const error of body as object[]) {
    expect(error).toMatchObject({
      errorCode: expect.stringMatching(ERROR_CODE) as string,
      message: expect.any(String) as string,
    });
  }
}

/** JSON that a client could send: what has no form in it is left out. */
const sent = (body: unknown): string | undefined =>
  body === undefined ? undefined : JSON.stringify(body).toWellFormed();

const USER = fc.constantFrom<User>('rep', 'rep', 'rep', 'rep', 'admin', 'service');

describe('random writes', () => {
  it('are answered as Salesforce answers, never with a fault of the org', async () => {
    await fc.assert(
      fc.asyncProperty(call, USER, async ([asked, body], user) => {
        checkAnswer(await rest(test, user, asked, sent(body)), asked);
        expect(test.faults).toEqual([]);
      }),
      { seed: 71, numRuns: 1500 },
    );
  }, 60_000);

  it('are written whole or not at all', async () => {
    const written = fc
      .constantFrom(...OBJECTS)
      .chain((object) => fc.tuple(fc.constant(object), fields(object)));
    await fc.assert(
      fc.asyncProperty(written, async ([object, body]) => {
        const before = await count(test, object, 'admin');
        const { status } = await rest(test, 'rep', `POST sobjects/${object}`, sent(body));
        expect((await count(test, object, 'admin')) - before).toBe(status === 201 ? 1 : 0);
      }),
      { seed: 72, numRuns: 150 },
    );
  }, 60_000);

  it.each([...OBJECTS, 'User'])('leave %s as a table that can be read', async (object) => {
    await count(test, object, 'admin');
    const soql = encodeURIComponent(`SELECT FIELDS(ALL) FROM ${object} LIMIT 200`);
    const { status, body } = await rest(test, 'admin', `GET query?q=${soql}`);
    expect([status, test.faults]).toEqual([200, []]);
    checkErrors(body);
  });
});

describe('bodies that are none', () => {
  it.each([
    ['POST sobjects/Account', ''],
    ['POST sobjects/Account', '{'],
    ['POST sobjects/Account', '[]'],
    ['POST sobjects/Account', '"text"'],
    ['POST sobjects/Account', 'null'],
    ['PATCH sobjects/Account/x', '{"a":'],
    ['POST composite/tree/Account', '5'],
    ['POST process/approvals', '{}'],
    ['POST composite/sobjects', '\u0000'],
    ['POST composite/sobjects', '<xml/>'],
  ])('%s with %j answers 400', async (asked, body) => {
    const answer = await rest(test, 'rep', asked, body);
    expect(answer).toMatchObject({ status: 400, body: [{ errorCode: 'JSON_PARSER_ERROR' }] });
  });

  it('are refused when they are too large', async () => {
    const answer = await rest(test, 'rep', 'POST sobjects/Account', ' '.repeat(6 * 1024 * 1024));
    expect(answer).toMatchObject({
      status: 413,
      body: [{ errorCode: 'EXCEEDED_MAX_SIZE_REQUEST' }],
    });
  });
});
