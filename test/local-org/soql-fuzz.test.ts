import fc from 'fast-check';

import { getJson, query, type QueryAnswer } from './soql.ts';
import { anyText, DATA, deal, record, startOrg, type TestOrg } from './support.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startOrg({}, [
    record('Account', { Name: 'Acme' }, 'acme'),
    deal('One'),
    deal('Two'),
  ]);
});

afterEach(async () => {
  expect(test.faults).toEqual([]);
  expect((await query(test, 'SELECT COUNT() FROM Opportunity')).totalSize).toBe(2);
  expect((await query(test, 'SELECT COUNT() FROM User')).totalSize).toBe(4);
});

/** Asks, and checks that the answer has one of Salesforce's shapes. */
async function ask(soql: string, resource = 'query'): Promise<void> {
  const path = `${DATA}/${resource}?q=${encodeURIComponent(soql)}`;
  const { status, body } = await getJson(test, path, 'rep');
  if (status === 200) {
    const { totalSize, records } = body as QueryAnswer;
    expect([typeof totalSize, Array.isArray(records)]).toEqual(['number', true]);
    return;
  }
  expect(status).toBe(400);
  expect(body).toEqual([{ message: anyText, errorCode: anyText }]);
}

const TOKENS = [
  ...[
    'SELECT',
    'FROM',
    'WHERE',
    'AND',
    'OR',
    'NOT',
    'IN',
    'LIKE',
    'ORDER BY',
    'GROUP BY',
    'HAVING',
  ],
  ...['LIMIT', 'OFFSET', 'NULLS FIRST', 'DESC', 'USING SCOPE', 'WITH', 'FOR VIEW', 'TYPEOF', 'END'],
  ...['Id', 'Name', 'Amount', 'CloseDate', 'IsWon', 'CreatedDate', 'Account.Name', 'Owner', 'Nope'],
  ...['Opportunity', 'Account', 'User', 'Power_Concession__c', '_session', 'sqlite_master', 'o'],
  ...[
    'COUNT()',
    'COUNT(Id)',
    'SUM(Amount)',
    'MAX(Name)',
    'CALENDAR_YEAR(CloseDate)',
    'FIELDS(ALL)',
  ],
  ...[
    'toLabel(StageName)',
    'FORMAT(Amount)',
    'convertTimezone(CreatedDate)',
    'DISTANCE(',
    'ROLLUP(',
  ],
  ...[
    '(',
    ')',
    ',',
    '.',
    '=',
    '!=',
    '<',
    '>=',
    '*',
    ';',
    '--',
    '/*',
    '"',
    '`',
    '\\',
    ':x',
    '?',
    '$id',
  ],
  ...["'a'", "'", "''", "'\\''", '\'; DROP TABLE "Opportunity"; --\'', "'%'", "'\\u0027'", "'\\"],
  ...['1', '-1', '1.5', '1e9', '99999999999999999999', 'null', 'true', '2026-11-25', '2026-99-99'],
  ...[
    '2026-11-25T10:00:00Z',
    'TODAY',
    'LAST_N_DAYS:3',
    'LAST_N_DAYS:-3',
    'USD5',
    'İ',
    '\u0000',
    '🎈',
  ],
];

const token = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...TOKENS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
);

const soup = fc.array(token, { maxLength: 25 }).map((tokens) => tokens.join(' '));

/** Something in place of a part of a right query, so that not everything fails at the first word. */
const almost = fc
  .tuple(
    fc.constantFrom(
      'SELECT @ FROM Opportunity',
      'SELECT Id FROM @',
      'SELECT Id FROM Opportunity WHERE @',
      'SELECT Id FROM Opportunity WHERE Name = @',
      'SELECT Id FROM Opportunity WHERE (@)',
      'SELECT Id FROM Opportunity WHERE Amount IN (@)',
      'SELECT Id FROM Opportunity WHERE Id IN (SELECT @)',
      'SELECT Id FROM Opportunity ORDER BY @',
      'SELECT Id, (SELECT @ FROM Power_Concessions__r) FROM Opportunity',
      'SELECT StageName, @ FROM Opportunity GROUP BY StageName',
      'SELECT COUNT(Id) FROM Opportunity GROUP BY @',
      'SELECT COUNT(Id) FROM Opportunity GROUP BY StageName HAVING @',
      'SELECT COUNT(Id) FROM Opportunity GROUP BY StageName ORDER BY @',
      'SELECT Id FROM Opportunity LIMIT @',
      'SELECT Id FROM Opportunity @',
    ),
    fc.array(token, { minLength: 1, maxLength: 7 }),
  )
  .map(([frame, tokens]) => frame.replace('@', () => tokens.join(' ')));

const escaped = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

describe('whatever is asked in SOQL is answered in Salesforce’s shape', () => {
  it('words in any order', async () => {
    await fc.assert(
      fc.asyncProperty(soup, (soql) => ask(soql)),
      { numRuns: 600, seed: 31 },
    );
  });

  it('queries that are almost right', async () => {
    await fc.assert(
      fc.asyncProperty(almost, (soql) => ask(soql)),
      { numRuns: 1200, seed: 32 },
    );
  });

  it('any text, as a query, as a value and as the columns of an answer', async () => {
    const text = fc.string({ unit: 'grapheme' });
    await fc.assert(
      fc.asyncProperty(text, async (noise) => {
        // Line breaks are written as escapes.
        const value = noise.replace(/[\\']/g, '\\$&').replace(/[\n\r\u2028\u2029]/g, escaped);
        await ask(noise);
        await ask(noise, 'queryAll');
        await query(test, `SELECT Id FROM Account WHERE Name = '${value}' OR Name LIKE '${value}'`);
      }),
      { numRuns: 200, seed: 33 },
    );
  });
});

describe('a query meant to exhaust the org is refused', () => {
  const nested = (depth: number): string => `${'('.repeat(depth)}Name = 'x'${')'.repeat(depth)}`;

  it.each([
    ['parentheses within parentheses', nested(1000)],
    ['negations of negations', `${'NOT '.repeat(1000)} Name = 'x'`],
    ['comparisons without end', Array<string>(800).fill('Id=null').join(' OR ')],
    ['both', `${'(NOT ('.repeat(400)}Name = 'x'${'))'.repeat(400)}`],
    ['lists of nothing but commas', `Name IN (${','.repeat(1000)})`],
    ['a text of nothing but quotes', `Name = ${"'".repeat(5000)}`],
    ['backslashes', `Name = '${'\\'.repeat(5001)}'`],
  ])('%s', async (_, condition) => {
    await ask(`SELECT Id FROM Account WHERE ${condition}`);
  });

  it('deep but reasonable conditions are answered', async () => {
    const deep = `${"(Name != 'y' AND (NOT ".repeat(60)}${nested(8)}${'))'.repeat(60)}`;
    await query(test, `SELECT Id FROM Account WHERE ${deep}`);
    const wide = Array.from({ length: 400 }, (_, index) => `Name = '${index}'`).join(' OR ');
    await query(test, `SELECT Id FROM Account WHERE ${wide}`);
  });
});
