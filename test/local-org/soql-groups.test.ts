import { containing, plain, query, refusal } from './soql.ts';
import { deal, record, startOrg, type TestOrg } from './support.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startOrg({ timeZone: 'America/New_York' }, [
    record('Account', { Name: 'Acme', Industry: 'Banking' }, 'acme'),
    record('Account', { Name: 'Bolt', Industry: 'Energy' }, 'bolt'),
    deal('a', { AccountId: '@acme', Amount: 100, CloseDate: '2025-12-31' }),
    deal('b', { AccountId: '@acme', Amount: 200, CloseDate: '2026-01-01' }),
    deal('c', {
      AccountId: '@bolt',
      Amount: 300.5,
      CloseDate: '2026-05-01',
      StageName: 'Closed Won',
      CreatedDate: '2026-01-01T03:00:00.000Z',
    }),
    deal('d', { CloseDate: '2026-05-31', StageName: 'Closed Won' }),
  ]);
});

const groups = async (soql: string): Promise<unknown> => plain((await query(test, soql)).records);

describe('groups', () => {
  it.each([
    ['SELECT COUNT(Id) FROM Opportunity', [{ expr0: 4 }]],
    ['SELECT COUNT(Amount) n, COUNT(Id) FROM Opportunity', [{ n: 3, expr0: 4 }]],
    [
      'SELECT SUM(Amount), AVG(Amount) mean, MIN(Amount), MAX(Amount) FROM Opportunity',
      [{ expr0: 600.5, mean: 600.5 / 3, expr1: 100, expr2: 300.5 }],
    ],
    [
      'SELECT MIN(CloseDate) earliest, MAX(Name), MAX(CreatedDate) FROM Opportunity WHERE Amount < 1000',
      [{ earliest: '2025-12-31', expr0: 'c', expr1: '2026-11-25T10:30:00.000+0000' }],
    ],
    ['SELECT COUNT_DISTINCT(StageName) FROM Opportunity', [{ expr0: 2 }]],
    ["SELECT SUM(Amount) FROM Opportunity WHERE Name = 'nobody'", [{ expr0: null }]],
    [
      'SELECT StageName, COUNT(Id) n FROM Opportunity GROUP BY StageName ORDER BY StageName',
      [
        { StageName: 'Prospecting', n: 2 },
        { StageName: 'Closed Won', n: 2 },
      ],
    ],
    [
      'SELECT Account.Name, SUM(Amount) FROM Opportunity GROUP BY Account.Name ORDER BY Account.Name NULLS LAST',
      [
        { Name: 'Acme', expr0: 300 },
        { Name: 'Bolt', expr0: 300.5 },
        { Name: null, expr0: null },
      ],
    ],
    [
      'SELECT Account.Name who FROM Opportunity GROUP BY Account.Name HAVING COUNT(Id) > 1',
      [{ who: 'Acme' }],
    ],
    [
      `SELECT Account.Industry FROM Opportunity GROUP BY Account.Industry
       HAVING SUM(Amount) > 100 AND (Account.Industry LIKE 'e%' OR MIN(Amount) = 1)`,
      [{ Industry: 'Energy' }],
    ],
    [
      `SELECT CALENDAR_YEAR(CloseDate) y, CALENDAR_QUARTER(CloseDate) q, COUNT(Id) FROM Opportunity
       GROUP BY CALENDAR_YEAR(CloseDate), CALENDAR_QUARTER(CloseDate)
       ORDER BY CALENDAR_YEAR(CloseDate), CALENDAR_QUARTER(CloseDate)`,
      [
        { y: 2025, q: 4, expr0: 1 },
        { y: 2026, q: 1, expr0: 1 },
        { y: 2026, q: 2, expr0: 2 },
      ],
    ],
    [
      'SELECT StageName, COUNT(Id) FROM Opportunity GROUP BY StageName ORDER BY COUNT(Id), MAX(Amount) DESC LIMIT 1',
      [{ StageName: 'Closed Won', expr0: 2 }],
    ],
    [
      `SELECT DAY_ONLY(CreatedDate) utc, DAY_ONLY(convertTimezone(CreatedDate)) local FROM Opportunity
       WHERE Name = 'c' GROUP BY DAY_ONLY(CreatedDate), DAY_ONLY(convertTimezone(CreatedDate))`,
      [{ utc: '2026-01-01', local: '2025-12-31' }],
    ],
    [
      `SELECT DAY_IN_MONTH(CloseDate) d, DAY_IN_YEAR(CloseDate) y, DAY_IN_WEEK(CloseDate) w,
         WEEK_IN_MONTH(CloseDate) wm, WEEK_IN_YEAR(CloseDate) wy, FISCAL_QUARTER(CloseDate) fq
       FROM Opportunity WHERE Name = 'd'
       GROUP BY DAY_IN_MONTH(CloseDate), DAY_IN_YEAR(CloseDate), DAY_IN_WEEK(CloseDate),
         WEEK_IN_MONTH(CloseDate), WEEK_IN_YEAR(CloseDate), FISCAL_QUARTER(CloseDate)`,
      [{ d: 31, y: 151, w: 1, wm: 5, wy: 22, fq: 2 }],
    ],
  ])('%s', async (soql, expected) => {
    expect(await groups(soql)).toEqual(expected);
  });

  it('are called what they are', async () => {
    const { records } = await query(test, 'SELECT COUNT(Id) FROM Opportunity');
    expect(records).toEqual([{ attributes: { type: 'AggregateResult' }, expr0: 4 }]);
  });

  it.each([
    ['SELECT Name, COUNT(Id) FROM Opportunity', 'Field must be grouped or aggregated: Name'],
    ['SELECT Name FROM Opportunity GROUP BY StageName', 'must be grouped or aggregated: Name'],
    ['SELECT StageName FROM Opportunity GROUP BY StageName ORDER BY Name', 'must be grouped'],
    [
      "SELECT StageName FROM Opportunity GROUP BY StageName HAVING Name = 'a'",
      'must be grouped or aggregated: Name',
    ],
    ['SELECT SUM(Name) FROM Opportunity', 'field Name does not support aggregate operator SUM'],
    ['SELECT MAX(IsWon) FROM Opportunity', 'does not support aggregate operator MAX'],
    ['SELECT COUNT(Id) n, MAX(Amount) N FROM Opportunity', 'duplicate alias: N'],
    ['SELECT COUNT(), Name FROM Opportunity', 'COUNT()'],
    ['SELECT StageName FROM Opportunity GROUP BY ROLLUP(StageName)', 'ROLLUP'],
    ['SELECT StageName FROM Opportunity GROUP BY CUBE(StageName)', 'CUBE'],
    [
      'SELECT HOUR_IN_DAY(CloseDate) FROM Opportunity GROUP BY HOUR_IN_DAY(CloseDate)',
      'HOUR_IN_DAY',
    ],
    ['SELECT CALENDAR_YEAR(Name) FROM Opportunity GROUP BY CALENDAR_YEAR(Name)', 'CALENDAR_YEAR'],
    ['SELECT COUNT(Id), (SELECT Id FROM Power_Concessions__r) FROM Opportunity', 'Groups'],
  ])('%s is refused', async (soql, message) => {
    expect(await refusal(test, soql)).toEqual({
      errorCode: 'MALFORMED_QUERY',
      message: containing(message),
    });
  });

  it('are not made by fields without end, such as amounts', async () => {
    const soql = 'SELECT Amount FROM Opportunity GROUP BY Amount';
    expect(await refusal(test, soql)).toEqual({
      errorCode: 'INVALID_FIELD',
      message: containing("field 'Amount' can not be grouped in a query call"),
    });
  });
});
