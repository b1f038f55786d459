import { plain, query, refusal, values } from './soql.ts';
import { concession, deal, record, startOrg, textLike, type TestOrg } from './support.ts';

let test: TestOrg;

const READING = record(
  'Power_Reading__c',
  { Opportunity__c: '@Two', Deal_Key__c: 'two', Balance__c: 25 },
  'reading',
);

beforeAll(async () => {
  test = await startOrg({}, [
    record('Account', { Name: 'Acme', Industry: 'Banking' }, 'acme'),
    record('Account', { Name: 'Bolt', ParentId: '@acme', OwnerId: '@rep' }, 'bolt'),
    record('Account', { Name: 'Cord' }, 'cord'),
    record('Contact', { LastName: 'Doe', FirstName: 'Jane', AccountId: '@acme' }, 'jane'),
    deal('One', { AccountId: '@acme', Amount: 100, CloseDate: '2026-01-15' }),
    deal('Two', {
      AccountId: '@acme',
      Amount: 300,
      StageName: 'Closed Won',
      Power_Reading__c: '@reading',
    }),
    READING,
    deal('Three', { AccountId: '@bolt', Amount: 200.5 }),
    deal('Four'),
    concession({ Opportunity__c: '@One', Cost__c: 10 }, 'given'),
    concession({ Opportunity__c: '@One', In_Return_For__c: '@given', Given_By__c: 'customer' }),
  ]);
});

describe('what a query selects', () => {
  it('is written as the object has it, however the query writes it', async () => {
    const { records } = await query(test, "select id, NAME from account where name = 'acme'");
    const [{ Id: id } = {}] = records;
    expect(records).toEqual([
      {
        attributes: {
          type: 'Account',
          url: `/services/data/v66.0/sobjects/Account/${String(id)}`,
        },
        Id: id,
        Name: 'Acme',
      },
    ]);
  });

  it('has the types of REST', async () => {
    const soql = `SELECT Name, Amount, IsWon, CloseDate, CreatedDate, Probability, NextStep, FiscalYear
      FROM Opportunity WHERE Name = 'One'`;
    const { records } = await query(test, soql);
    expect(plain(records)).toEqual([
      {
        Name: 'One',
        Amount: 100,
        IsWon: false,
        CloseDate: '2026-01-15',
        CreatedDate: '2026-11-25T10:30:00.000+0000',
        Probability: 10,
        NextStep: null,
        FiscalYear: 2026,
      },
    ]);
  });

  it('reaches parents over several steps, and null where one is missing', async () => {
    const soql =
      'SELECT Name, Account.Name, Account.Parent.Owner.Name FROM Opportunity ORDER BY Name';
    expect(plain((await query(test, soql)).records)).toEqual([
      { Name: 'Four', Account: null },
      { Name: 'One', Account: { Name: 'Acme', Parent: null } },
      { Name: 'Three', Account: { Name: 'Bolt', Parent: { Owner: { Name: 'Ines Carvalho' } } } },
      { Name: 'Two', Account: { Name: 'Acme', Parent: null } },
    ]);
  });

  it('names the type and address of a parent', async () => {
    const [account] = await values(
      test,
      "SELECT Account.Name FROM Opportunity WHERE Name = 'One'",
      'Account',
    );
    expect(account).toMatchObject({
      attributes: { type: 'Account', url: textLike(/sobjects\/Account\/001\w{15}$/) },
    });
  });

  it('follows five steps up and not six', async () => {
    const five = 'In_Return_For__r.Opportunity__r.Account.Owner.Manager.Name';
    const [name] = await values(
      test,
      `SELECT ${five} FROM Power_Concession__c WHERE In_Return_For__c != null`,
      'In_Return_For__r.Opportunity__r.Account.Owner',
    );
    expect(plain(name)).toEqual({ Manager: null });
    const six = five.replace('Manager', 'Manager.Manager');
    expect(await refusal(test, `SELECT ${six} FROM Power_Concession__c`)).toMatchObject({
      errorCode: 'INVALID_FIELD',
    });
  });

  it('follows the owner of a custom object', async () => {
    await expect(query(test, 'SELECT Owner.Name FROM Power_Policy__c')).resolves.toBeDefined();
  });

  it('computes formulas', async () => {
    const soql = 'SELECT Name, Power_Balance__c FROM Opportunity WHERE Power_Balance__c = 25';
    expect(plain((await query(test, soql)).records)).toEqual([
      { Name: 'Two', Power_Balance__c: 25 },
    ]);
  });

  it('takes an alias or the object itself before a name', async () => {
    expect(
      await values(test, "SELECT a.Name FROM Account a WHERE a.Name = 'Cord'", 'Name'),
    ).toEqual(['Cord']);
    expect(
      await values(test, "SELECT Account.Name FROM Account WHERE Account.Name = 'Cord'", 'Name'),
    ).toEqual(['Cord']);
  });

  it('translates and formats', async () => {
    const soql = `SELECT toLabel(StageName) stage, FORMAT(Amount), FORMAT(CloseDate) day
      FROM Opportunity WHERE Name = 'One'`;
    expect(plain((await query(test, soql)).records)).toEqual([
      { stage: 'Prospecting', Amount: '$100.00', day: '1/15/2026' },
    ]);
  });
});

describe('sets of fields', () => {
  const keys = async (soql: string): Promise<string[]> => {
    const { records } = await query(test, soql);
    return Object.keys(records[0] ?? {});
  };

  it('are all, the standard or the custom ones', async () => {
    const [all, standard, custom] = await Promise.all(
      ['ALL', 'STANDARD', 'CUSTOM'].map((set) =>
        keys(`SELECT FIELDS(${set}) FROM Opportunity LIMIT 1`),
      ),
    );
    expect(custom?.filter((name) => !name.endsWith('__c'))).toEqual(['attributes']);
    expect(standard?.filter((name) => name.endsWith('__c'))).toEqual([]);
    expect(all?.toSorted()).toEqual([...new Set([...(standard ?? []), ...(custom ?? [])])].sort());
  });

  it.each([
    'SELECT FIELDS(ALL) FROM Account',
    'SELECT FIELDS(ALL) FROM Account LIMIT 201',
    'SELECT FIELDS(CUSTOM) FROM Account',
    'SELECT FIELDS(SOME) FROM Account LIMIT 1',
    'SELECT Id, FIELDS(ALL) FROM Account LIMIT 1',
  ])('are refused in %s', async (soql) => {
    expect(await refusal(test, soql)).toMatchObject({ errorCode: 'MALFORMED_QUERY' });
  });
});

describe('children', () => {
  it('come with each parent, null where there are none', async () => {
    const soql = `SELECT Name, (SELECT Name, Amount FROM Opportunities ORDER BY Amount DESC), (SELECT LastName FROM Contacts)
      FROM Account ORDER BY Name`;
    expect(plain((await query(test, soql)).records)).toEqual([
      {
        Name: 'Acme',
        Opportunities: {
          totalSize: 2,
          done: true,
          records: [
            { Name: 'Two', Amount: 300 },
            { Name: 'One', Amount: 100 },
          ],
        },
        Contacts: { totalSize: 1, done: true, records: [{ LastName: 'Doe' }] },
      },
      {
        Name: 'Bolt',
        Opportunities: { totalSize: 1, done: true, records: [{ Name: 'Three', Amount: 200.5 }] },
        Contacts: null,
      },
      { Name: 'Cord', Opportunities: null, Contacts: null },
    ]);
  });

  it('are filtered and limited for each parent', async () => {
    const soql = `SELECT (SELECT Name FROM Opportunities WHERE Amount < 250 ORDER BY Amount LIMIT 1)
      FROM Account WHERE Name != 'Cord' ORDER BY Name`;
    expect(await values(test, soql, 'Opportunities.records.0.Name')).toEqual(['One', 'Three']);
  });

  it('reach back up', async () => {
    const soql = `SELECT (SELECT Opportunity__r.Account.Name FROM Power_Concessions__r LIMIT 1)
      FROM Opportunity WHERE Name = 'One'`;
    const path = 'Power_Concessions__r.records.0.Opportunity__r.Account.Name';
    expect(await values(test, soql, path)).toEqual(['Acme']);
  });

  it.each([
    ['SELECT (SELECT Id FROM Nopes) FROM Account', 'INVALID_TYPE'],
    ['SELECT (SELECT COUNT(Id) FROM Contacts) FROM Account', 'MALFORMED_QUERY'],
    [
      'SELECT (SELECT Id, (SELECT Id FROM Opportunities) FROM Contacts) FROM Account',
      'MALFORMED_QUERY',
    ],
    ['SELECT (SELECT Nope FROM Contacts) FROM Account', 'INVALID_FIELD'],
  ])('%s is refused with %s', async (soql, errorCode) => {
    expect(await refusal(test, soql)).toMatchObject({ errorCode });
  });
});

describe('how many', () => {
  it('COUNT() answers without records', async () => {
    expect(await query(test, 'SELECT COUNT() FROM Opportunity')).toEqual({
      totalSize: 4,
      done: true,
      records: [],
    });
    expect(await query(test, 'SELECT count() FROM Opportunity LIMIT 3')).toMatchObject({
      totalSize: 3,
    });
  });

  it.each([
    ['SELECT Name FROM Account ORDER BY Name LIMIT 1', ['Acme']],
    ['SELECT Name FROM Account ORDER BY Name LIMIT 1 OFFSET 1', ['Bolt']],
    ['SELECT Name FROM Account ORDER BY Name OFFSET 2', ['Cord']],
    ['SELECT Name FROM Account LIMIT 0', []],
    ['SELECT Name FROM Account USING SCOPE mine ORDER BY Name', ['Acme', 'Cord']],
    ['SELECT COUNT(Id) Name FROM Account USING SCOPE mine', [2]],
  ])('%s', async (soql, names) => {
    expect(await values(test, soql, 'Name')).toEqual(names);
  });

  it('an offset has a limit', async () => {
    expect(await refusal(test, 'SELECT Id FROM Account LIMIT 1 OFFSET 2001')).toEqual({
      errorCode: 'NUMBER_OUTSIDE_VALID_RANGE',
      message: 'Maximum SOQL offset allowed is 2000',
    });
  });
});
