import { getJson, query, refusal, type QueryAnswer } from './soql.ts';
import { DATA, deal, record, startOrg, type TestOrg, type User } from './support.ts';

const COUNT = 450;

let test: TestOrg;

const names = Array.from({ length: COUNT }, (_, index) => `Deal ${String(index).padStart(3, '0')}`);

beforeAll(async () => {
  test = await startOrg({}, [
    record('Account', { Name: 'Acme' }, 'acme'),
    ...names.map((name) => deal(name, { AccountId: '@acme' })),
  ]);
});

const SMALL = { 'Sforce-Query-Options': 'batchSize=200' };
const ALL = `${DATA}/query?q=${encodeURIComponent('SELECT Name FROM Opportunity ORDER BY Name DESC')}`;

async function page(path: string, user: User = 'rep'): Promise<QueryAnswer> {
  const { status, body } = await getJson(test, path, user, SMALL);
  expect({ status, body }).toMatchObject({ status: 200 });
  return body as QueryAnswer;
}

async function pages(path: string): Promise<QueryAnswer[]> {
  const first = await page(path);
  const rest = first.nextRecordsUrl === undefined ? [] : await pages(first.nextRecordsUrl);
  return [first, ...rest];
}

const namesOf = (answers: readonly QueryAnswer[]): unknown[] =>
  answers.flatMap(({ records }) => records.map((each) => each['Name']));

const add = (...added: string[]): void => {
  test.org.load([{ records: added.map((name) => deal(name)) }]);
};

describe('a result that is longer than a page', () => {
  it('comes in pages, each record once and in order', async () => {
    const answers = await pages(ALL);
    expect(namesOf(answers)).toEqual(names.toReversed());
    expect(
      answers.map(({ totalSize, done, records }) => [totalSize, done, records.length]),
    ).toEqual([
      [COUNT, false, 200],
      [COUNT, false, 200],
      [COUNT, true, 50],
    ]);
    expect(answers[0]?.nextRecordsUrl).toMatch(/^\/services\/data\/v66\.0\/query\/01g\w{15}-200$/);
  });

  it('may be read again from any of its pages', async () => {
    const first = await page(ALL);
    const next = first.nextRecordsUrl ?? '';
    expect(await page(next)).toEqual(await page(next));
  });

  it('is cut by the limit and the offset of the query', async () => {
    const soql = 'SELECT Name FROM Opportunity ORDER BY Name LIMIT 300 OFFSET 100';
    const answers = await pages(`${DATA}/query?q=${encodeURIComponent(soql)}`);
    expect(namesOf(answers)).toEqual(names.slice(100, 400));
    expect(answers[0]?.totalSize).toBe(300);
  });

  it('comes at once where it fits', async () => {
    const answer = await query(test, 'SELECT Name FROM Opportunity', 'rep');
    expect(answer).toMatchObject({ totalSize: COUNT, done: true });
    expect(answer).not.toHaveProperty('nextRecordsUrl');
  });

  it.each([
    ['batchSize=1', 200],
    ['batchSize=300', 300],
    ['batchSize=99999', COUNT],
    ['nonsense', COUNT],
  ])('has pages of the size that %s asks for', async (options, length) => {
    const { body } = await getJson(test, ALL, 'rep', { 'Sforce-Query-Options': options });
    expect((body as QueryAnswer).records).toHaveLength(length);
  });

  it('brings the children of each record along on every page', async () => {
    const soql = 'SELECT Name, (SELECT Id FROM Power_Concessions__r) FROM Opportunity';
    const answers = await pages(`${DATA}/query?q=${encodeURIComponent(soql)}`);
    const children = answers.flatMap(({ records }) =>
      records.map((each) => each['Power_Concessions__r']),
    );
    expect(children).toEqual(names.map(() => null));
  });
});

describe('a locator', () => {
  it('belongs to whoever queried', async () => {
    const { nextRecordsUrl = '' } = await page(ALL);
    expect(await getJson(test, nextRecordsUrl, 'manager')).toEqual({
      status: 400,
      body: [{ errorCode: 'INVALID_QUERY_LOCATOR', message: 'invalid query locator' }],
    });
  });

  it.each(['01g000000000000AAA-200', 'nonsense', "01g'--", '01g000000000000AAA'])(
    'that is none is refused: %s',
    async (locator) => {
      expect(await getJson(test, `${DATA}/query/${encodeURIComponent(locator)}`, 'rep')).toEqual({
        status: 400,
        body: [{ errorCode: 'INVALID_QUERY_LOCATOR', message: 'invalid query locator' }],
      });
    },
  );

  it('gives way when a user opens too many', async () => {
    const { nextRecordsUrl = '' } = await page(ALL);
    for (let opened = 0; opened < 10; opened += 1) await page(ALL);
    await page(ALL, 'manager');
    expect(await getJson(test, nextRecordsUrl, 'rep')).toMatchObject({ status: 400 });
  });
});

describe('while records come in', () => {
  it('a result stays what it was', async () => {
    const first = await page(ALL);
    add('Deal 999', 'Deal 000a');
    const rest = await pages(first.nextRecordsUrl ?? '');
    expect(namesOf([first, ...rest])).toEqual(names.toReversed());
  });
});

describe('groups', () => {
  it('have no second page', async () => {
    add(...Array.from({ length: 2000 }, (_, index) => `More ${index}`));
    const soql = 'SELECT Name, COUNT(Id) FROM Opportunity GROUP BY Name';
    expect(await refusal(test, soql)).toMatchObject({ errorCode: 'EXCEEDED_ID_LIMIT' });
    expect((await query(test, `${soql} LIMIT 2000`)).totalSize).toBe(2000);
  });
});
