import { containing, refusal } from './soql.ts';
import { startOrg, type TestOrg } from './support.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startOrg();
});

describe('what does not fit is refused', () => {
  it.each([
    ['Amount = true', 'INVALID_FIELD', 'must be of type double and should not be enclosed'],
    ["Amount = '100'", 'INVALID_FIELD', "field 'Amount' must be of type double"],
    ['Name = 5', 'INVALID_FIELD', 'must be of type string and should be enclosed in quotes'],
    ["IsWon = 'true'", 'INVALID_FIELD', 'must be of type boolean and should not be enclosed'],
    ["CloseDate = '2026-01-01'", 'INVALID_FIELD', 'must be of type date and should not be'],
    ['CloseDate = 2026-02-30', 'INVALID_FIELD', 'must be of type date'],
    ['CloseDate = 2026-01-01T00:00:00Z', 'INVALID_FIELD', 'must be of type date'],
    ['CreatedDate = 2026-01-01', 'INVALID_FIELD', 'must be of type dateTime'],
    ['Amount > EUR5', 'INVALID_FIELD', 'must be of type double'],
    ["Id = 'abc'", 'INVALID_QUERY_FILTER_OPERATOR', 'invalid ID field: abc'],
    ["Amount LIKE '1%'", 'INVALID_QUERY_FILTER_OPERATOR', 'invalid operator'],
    ["Id LIKE '006%'", 'INVALID_QUERY_FILTER_OPERATOR', 'invalid operator on id field'],
    ['IsWon > false', 'INVALID_QUERY_FILTER_OPERATOR', 'invalid operator on boolean field'],
    ["StageName INCLUDES ('a')", 'INVALID_QUERY_FILTER_OPERATOR', 'invalid operator'],
    ["Description = 'a'", 'INVALID_FIELD', 'can not be filtered in a query call'],
    ["Nope__c = 'a'", 'INVALID_FIELD', "No such column 'Nope__c' on entity 'Opportunity'"],
    ["Nope.Name = 'a'", 'INVALID_FIELD', "Didn't understand relationship 'Nope' in field path"],
    ['COUNT(Id) > 1', 'MALFORMED_QUERY', 'HAVING'],
    ["Name = 'a' AND Name = 'b' OR Name = 'c'", 'MALFORMED_QUERY', "unexpected token: 'OR'"],
    ['Name IN (SELECT Name FROM Account)', 'MALFORMED_QUERY', 'semi join'],
    ['Id IN (SELECT Name FROM Account)', 'MALFORMED_QUERY', 'semi join'],
    ['Id IN (SELECT Id, Name FROM Account)', 'MALFORMED_QUERY', 'exactly one field'],
    ['Id IN (SELECT Id FROM Opportunity LIMIT 1)', 'MALFORMED_QUERY', 'no clause but WHERE'],
    ['Id IN (SELECT Id FROM Nope)', 'INVALID_TYPE', "sObject type 'Nope' is not supported"],
    ['(NOT (NOT (NOT (Amount = 1))))', 'MALFORMED_QUERY', 'two negations in a row'],
    ['Name = :name', 'MALFORMED_QUERY', 'Bind variables only allowed in Apex code'],
    ["Name = '\\x'", 'MALFORMED_QUERY', "Illegal character sequence '\\x' in string literal"],
    ['CloseDate = LAST_N_DAYS:99999', 'INVALID_FIELD', 'must be of type date'],
  ])('WHERE %s', async (condition, errorCode, message) => {
    const fault = await refusal(test, `SELECT Name FROM Opportunity WHERE ${condition}`);
    expect(fault).toEqual({ errorCode, message: containing(message) });
  });

  it.each([
    ['SELECT Id FROM Account ORDER BY Description', 'INVALID_FIELD', 'can not be sorted'],
    ['SELECT Id FROM Account ORDER BY COUNT(Id)', 'MALFORMED_QUERY', 'groups'],
    ['SELECT Id FROM Account WITH SYSTEM_MODE', 'MALFORMED_QUERY', 'Apex'],
    ['SELECT Id FROM Account USING SCOPE team', 'MALFORMED_QUERY', 'scope team'],
    ['SELECT Id FROM Account ALL ROWS', 'MALFORMED_QUERY', 'ALL ROWS not allowed'],
    ['SELECT Id, id FROM Account', 'MALFORMED_QUERY', 'duplicate field selected: Id'],
    [
      'SELECT toLabel(StageName) account, Account.Name FROM Opportunity',
      'MALFORMED_QUERY',
      'duplicate field selected: account',
    ],
    ['SELECT toLabel(Type) attributes FROM Account', 'MALFORMED_QUERY', 'duplicate field'],
    ['SELECT Name n FROM Account', 'MALFORMED_QUERY', 'only aggregate expressions use field'],
    ['SELECT convertCurrency(Amount) FROM Opportunity', 'MALFORMED_QUERY', 'convertCurrency'],
    ['SELECT TYPEOF Owner WHEN User THEN Name END FROM Account', 'MALFORMED_QUERY', 'TYPEOF'],
  ])('%s', async (soql, errorCode, message) => {
    const fault = await refusal(test, soql);
    expect(fault).toEqual({ errorCode, message: containing(message) });
  });
});

describe('a mistake is shown where it stands', () => {
  it.each([
    [
      'SELECT Foo FROM Account',
      `
SELECT Foo FROM Account
       ^
ERROR at Row:1:Column:8
No such column 'Foo' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`,
    ],
    [
      'SELECT Id FROM Account WHERE Id = 1',
      `
SELECT Id FROM Account WHERE Id = 1
                             ^
ERROR at Row:1:Column:30
value of filter criterion for field 'Id' must be of type ID and should be enclosed in quotes`,
    ],
    [
      "SELECT Id, Name, Industry, Website, Phone FROM Account WHERE Name = 'Foo' AND Foo = 3",
      `
Account WHERE Name = 'Foo' AND Foo = 3
                               ^
ERROR at Row:1:Column:79
No such column 'Foo' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`,
    ],
    [
      'SELECT Id\nFROM Account\nWHERE Name == 1',
      `
WHERE Name == 1
            ^
ERROR at Row:3:Column:13
unexpected token: '='`,
    ],
    [
      'SELECT Id FROM Account WHERE',
      `
SELECT Id FROM Account WHERE
                            ^
ERROR at Row:1:Column:29
unexpected token: '<EOF>'`,
    ],
    ['', 'A query string has to be specified'],
    [
      "SELECT Id FROM Account WHERE Name = 'x",
      "line 1:37 mismatched character '<EOF>' expecting '''",
    ],
  ])('%s', async (soql, message) => {
    expect((await refusal(test, soql)).message).toBe(message);
  });
});
