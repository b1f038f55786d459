import { named, values } from './soql.ts';
import { concession, deal, record, startOrg, type TestOrg } from './support.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startOrg({ timeZone: 'Europe/Berlin' }, [
    record('Account', { Name: 'Acme', Industry: 'Banking' }, 'acme'),
    record('Account', { Name: 'Ölmühle', Website: 'https://oel.example' }, 'oil'),
    record('Account', { Name: "O'Brien \\ 50%_off", Description: 'long text' }, 'odd'),
    deal('a', { AccountId: '@acme', Amount: 100, CloseDate: '2026-11-24', NextStep: 'Call' }),
    deal('b', {
      AccountId: '@acme',
      Amount: 200,
      CloseDate: '2026-11-25',
      StageName: 'Closed Won',
    }),
    deal('c', { AccountId: '@oil', Amount: 300.5, CloseDate: '2026-11-26' }),
    deal('d', { CloseDate: '2025-12-31', CreatedDate: '2026-11-24T22:59:59.000Z' }),
    deal('e', {
      CloseDate: '2027-01-01',
      CreatedDate: '2026-11-24T23:00:00.000Z',
      IsPrivate: true,
    }),
    concession({ Opportunity__c: '@a' }),
  ]);
});

describe('a condition', () => {
  it.each([
    ["Name = 'a'", 'a'],
    ["Name = 'A'", 'a'],
    ["Name != 'a'", 'bcde'],
    ["Name IN ('a', 'B', 'nobody')", 'ab'],
    ["Name NOT IN ('a', 'b')", 'cde'],
    ["Name > 'c'", 'de'],
    ["Name >= 'C' AND Name <= 'd'", 'cd'],
    ['Amount = 100', 'a'],
    ['Amount > 100.0', 'bc'],
    ['Amount <= 300.5', 'abc'],
    ['Amount > -1', 'abc'],
    ['Amount = null', 'de'],
    ['Amount != null', 'abc'],
    ['Amount IN (100, 200, null)', 'abde'],
    ['Amount != 100', 'bcde'],
    ['(NOT Amount > 100)', 'ade'],
    ['NOT (Amount > 100 AND Amount < 300)', 'acde'],
    ['IsPrivate = true', 'e'],
    ['IsPrivate != TRUE', 'abcd'],
    ['IsPrivate = null', 'abcd'],
    ['IsPrivate != null', 'e'],
    ['IsPrivate IN (false, null)', 'abcd'],
    ['Account.IsDeleted = false', 'abcde'],
    ['Account.IsDeleted != true', 'abcde'],
    ['Account.IsDeleted IN (false)', 'abcde'],
    ['Account.IsDeleted = true', ''],
    ["NextStep = ''", 'bcde'],
    ["NextStep != ''", 'a'],
    ["Account.Name = 'acme'", 'ab'],
    ["Account.Industry = 'Banking' AND Amount > 100", 'b'],
    ["Account.Name != 'acme'", 'cde'],
    ['AccountId = null', 'de'],
    ["AccountId = ''", 'de'],
    ["StageName = 'closed won' OR Name = 'c'", 'bc'],
    ["(Name = 'a' AND Amount = 100) OR (Name = 'b' AND Amount = 1)", 'a'],
    ["Name = 'a' AND (Amount = 1 OR (NOT Amount = 2))", 'a'],
    ['FiscalYear = 2026 AND FiscalQuarter IN (4)', 'abc'],
    ['Amount > USD150', 'bc'],
  ])('%s', async (condition, names) => {
    expect(await named(test, 'Opportunity', condition)).toEqual(names.split(''));
  });
});

describe('text is compared', () => {
  it.each([
    ["Name = 'ölmühle'", ['Ölmühle']],
    ["Name = 'ÖLMÜHLE'", ['Ölmühle']],
    ["Name IN ('ÖLMÜHLE', 'acme')", ['Acme', 'Ölmühle']],
    ["Name != 'ÖLMÜHLE' AND Name != 'acme'", ["O'Brien \\ 50%_off"]],
    ["Name LIKE 'ÖL%'", ['Ölmühle']],
    ["Name LIKE 'ac_e'", ['Acme']],
    ["Name LIKE '%'", ['Acme', "O'Brien \\ 50%_off", 'Ölmühle']],
    ["Name LIKE '%50\\%\\_off'", ["O'Brien \\ 50%_off"]],
    ["Name LIKE '%\\\\\\\\ 50%'", ["O'Brien \\ 50%_off"]],
    ["Name = 'O\\'Brien \\\\ 50%_off'", ["O'Brien \\ 50%_off"]],
    ["Name LIKE '50\\%'", []],
    ["Name = '\\u0041cme'", ['Acme']],
    ["(NOT Name LIKE 'a%')", ["O'Brien \\ 50%_off", 'Ölmühle']],
    ["Website LIKE 'HTTPS://%'", ['Ölmühle']],
  ])('%s', async (condition, names) => {
    expect(await named(test, 'Account', condition.replace('\\\\\\\\', '\\\\'))).toEqual(names);
  });
});

describe('a day, as the user’s clock in Berlin has it', () => {
  it.each([
    ['CloseDate = 2026-11-25', 'b'],
    ['CloseDate > 2026-11-25', 'ce'],
    ['CloseDate = TODAY', 'b'],
    ['CloseDate = yesterday', 'a'],
    ['CloseDate IN (YESTERDAY, TOMORROW)', 'ac'],
    ['CloseDate NOT IN (YESTERDAY, 2026-11-25)', 'cde'],
    ['CloseDate = THIS_WEEK', 'abc'],
    ['CloseDate = LAST_YEAR', 'd'],
    ['CloseDate < THIS_YEAR', 'd'],
    ['CloseDate >= NEXT_QUARTER', 'e'],
    ['CloseDate = THIS_FISCAL_QUARTER', 'abc'],
    ['CloseDate = LAST_N_DAYS:1', 'ab'],
    ['CloseDate = NEXT_N_DAYS:1', 'c'],
    ['CloseDate = N_DAYS_AGO:1', 'a'],
    ['CloseDate = N_YEARS_AGO:1', 'd'],
    ['CloseDate = NEXT_N_FISCAL_QUARTERS:1', 'e'],
    ['CloseDate != LAST_N_MONTHS:12', 'abce'],
    ['CreatedDate = TODAY', 'abce'],
    ['CreatedDate = YESTERDAY', 'd'],
    ['CreatedDate < 2026-11-24T23:00:00Z', 'd'],
    ['CreatedDate >= 2026-11-25T00:00:00+01:00', 'abce'],
    ['CreatedDate = 2026-11-24T22:59:59.000+0000', 'd'],
    ['CALENDAR_YEAR(CloseDate) = 2025', 'd'],
    ['CALENDAR_MONTH(CloseDate) IN (1, 12)', 'de'],
    ['DAY_IN_WEEK(CloseDate) = 4', 'bd'],
    ['DAY_ONLY(CreatedDate) = 2026-11-24', 'de'],
    ['DAY_ONLY(convertTimezone(CreatedDate)) = 2026-11-24', 'd'],
    ['HOUR_IN_DAY(convertTimezone(CreatedDate)) = 0', 'e'],
  ])('%s', async (condition, names) => {
    expect(await named(test, 'Opportunity', condition)).toEqual(names.split(''));
  });
});

describe('records of other records', () => {
  it.each([
    ['Id IN (SELECT AccountId FROM Opportunity WHERE Amount > 250)', ['Ölmühle']],
    [
      'Id NOT IN (SELECT AccountId FROM Opportunity WHERE Amount > 250)',
      ['Acme', "O'Brien \\ 50%_off"],
    ],
    [
      'Id IN (SELECT AccountId FROM Opportunity WHERE Id IN (SELECT Opportunity__c FROM Power_Concession__c))',
      ['Acme'],
    ],
    ["Name = 'Acme' AND Id NOT IN (SELECT AccountId FROM Contact)", ['Acme']],
    ["(Name LIKE 'Ö%' OR Id IN (SELECT AccountId FROM Contact))", ['Ölmühle']],
  ])('%s', async (condition, names) => {
    expect(await named(test, 'Account', condition)).toEqual(names);
  });

  it('are reached by ids of 15 characters too, and by ids without their capitals', async () => {
    const [id] = await values(test, "SELECT Id FROM Account WHERE Name = 'Acme'", 'Id');
    const short = String(id).slice(0, 15);
    expect(await named(test, 'Account', `Id = '${short}'`)).toEqual(['Acme']);
    const lost = String(id).toLowerCase();
    expect(await named(test, 'Account', `Id IN ('${lost}')`)).toEqual(['Acme']);
    expect(await named(test, 'Opportunity', `AccountId IN ('${short}')`)).toEqual(['a', 'b']);
  });
});

describe('an order', () => {
  it.each([
    ['ORDER BY Amount', 'deabc'],
    ['ORDER BY Amount DESC', 'decba'],
    ['ORDER BY Amount NULLS LAST', 'abcde'],
    ['ORDER BY Amount DESC NULLS LAST', 'cbade'],
    ['ORDER BY Account.Name DESC NULLS LAST, Amount DESC', 'cbade'],
    ['ORDER BY StageName, Name DESC', 'edcab'],
    ['ORDER BY IsPrivate DESC, CloseDate ASC', 'edabc'],
    ['ORDER BY CALENDAR_YEAR(CloseDate) DESC, Name', 'eabcd'],
  ])('%s', async (order, names) => {
    const soql = `SELECT Name FROM Opportunity ${order}`;
    expect(await values(test, soql, 'Name')).toEqual(names.split(''));
  });
});
