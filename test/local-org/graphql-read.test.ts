import { at, column, deal, query, record, startOrg, textLike, type TestOrg } from './support.ts';

let test: TestOrg;

const reading = (key: string, fields: object) =>
  record('Power_Reading__c', { Deal_Key__c: key, Low__c: -60, High__c: 0, ...fields }, key);

beforeAll(async () => {
  test = await startOrg({}, [
    record(
      'Account',
      { Name: 'Acme', AnnualRevenue: 2_500_000, Website: 'https://a.example' },
      'acme',
    ),
    deal('Big', {
      AccountId: '@acme',
      OwnerId: '@rep',
      Amount: 1234567.5,
      StageName: 'Negotiation/Review',
      CloseDate: '2026-12-24',
      Description: 'Long',
      Margin_Percent__c: 32.5,
      Power_Reading__c: '@reading',
      CreatedDate: '2026-01-05T23:30:00.000+0000',
      Power_Concessions__r: {
        records: ['2026-11-03', '2026-11-01', '2026-11-02'].map((day, index) =>
          record('Power_Concession__c', {
            Given_By__c: 'seller',
            Kind__c: index === 0 ? 'price' : 'homemade',
            Given_On__c: day,
            Cost__c: 100 * index,
          }),
        ),
      },
    }),
    deal('Won', { StageName: 'Closed Won', Amount: 10 }),
    deal('Bare', { StageName: 'Homemade stage' }),
    reading('reading', { Opportunity__c: '@Big', Balance__c: -42.5, Band__c: 'customer-leads' }),
  ]);
});

const big = async (node: string, user: 'rep' | 'manager' = 'rep') => {
  const answer = await test.graphql(
    user,
    query('Opportunity', '(where: { Name: { eq: "Big" } })', node),
  );
  expect(answer.errors).toEqual([]);
  return at(answer.data, 'uiapi.query.Opportunity.edges.0.node');
};

describe('values', () => {
  it.each([
    ['Name', { value: 'Big', displayValue: null }],
    ['Amount', { value: 1234567.5, displayValue: '$1,234,567.50' }],
    ['Probability', { value: 90, displayValue: '90%' }],
    ['Margin_Percent__c', { value: 32.5, displayValue: '32.50%' }],
    ['ExpectedRevenue', { value: 1111110.75, displayValue: '$1,111,110.75' }],
    ['CloseDate', { value: '2026-12-24', displayValue: '12/24/2026' }],
    ['CreatedDate', { value: '2026-01-05T23:30:00.000Z', displayValue: '1/5/2026, 11:30 PM' }],
    ['StageName', { value: 'Negotiation/Review', displayValue: 'Negotiation/Review' }],
    ['ForecastCategory', { value: 'Forecast', displayValue: 'Forecast' }],
    ['FiscalYear', { value: 2026, displayValue: '2,026' }],
    ['IsClosed', { value: false, displayValue: null }],
    ['Description', { value: 'Long', displayValue: null }],
    ['NextStep', { value: null, displayValue: null }],
    ['Power_Balance__c', { value: -42.5, displayValue: '-42.50' }],
    ['Power_Band__c', { value: 'Customer leads', displayValue: null }],
  ])('%s is %j', async (field, value) => {
    expect(at(await big(`${field} { value displayValue }`), field)).toEqual(value);
  });

  it('gives a record its name, its object and a mark of its version', async () => {
    expect(await big('Id ApiName DisplayValue WeakEtag __typename')).toEqual({
      Id: textLike(/^006[A-Za-z0-9]{15}$/),
      ApiName: 'Opportunity',
      DisplayValue: 'Big',
      WeakEtag: Date.parse('2026-11-25T10:30:00.000Z'),
      __typename: 'Opportunity',
    });
  });

  it.each([
    ['Europe/Berlin', 'de_DE', '1.234.567,50 $', '06.01.2026, 00:30'],
    ['Asia/Tokyo', 'ja_JP', '$1,234,567.50', '2026/01/06 8:30'],
    ['UTC', 'no_such_locale_at_all', '$1,234,567.50', '1/5/2026, 11:30 PM'],
  ])('are written for a reader in %s, %s', async (timeZone, locale, amount, created) => {
    const own = await startOrg({ timeZone, locale }, [
      deal('Big', { Amount: 1234567.5, CreatedDate: '2026-01-05T23:30:00.000Z' }),
    ]);
    const answer = await own.graphql(
      'rep',
      query('Opportunity', '', 'Amount { displayValue } CreatedDate { displayValue }'),
    );
    const plain = (text: unknown) => String(text).replace(/\s/g, ' ').replace('＄', '$');
    expect(column(answer, 'Opportunity', 'Amount.displayValue').map(plain)).toEqual([amount]);
    expect(column(answer, 'Opportunity', 'CreatedDate.displayValue').map(plain)).toEqual([created]);
  });
});

describe('what follows from the stage', () => {
  it.each([
    ['Big', [false, false, 90, 'Commit']],
    ['Won', [true, true, 100, 'Closed']],
    ['Bare', [false, false, null, null]],
  ])('%s has %j', async (name, expected) => {
    const fields = ['IsClosed', 'IsWon', 'Probability', 'ForecastCategoryName'];
    const node = fields.map((field) => `${field} { value }`).join(' ');
    const where = `(where: { Name: { eq: "${name}" } })`;
    const answer = await test.graphql('rep', query('Opportunity', where, node));
    const values = fields.map((field) => column(answer, 'Opportunity', `${field}.value`)[0]);
    expect(values).toEqual(expected);
  });
});

describe('parents', () => {
  it('are followed over several steps', async () => {
    const node =
      'Account { Name { value } Owner { Name { value } } } Owner { Manager { Name { value } } }';
    expect(await big(node)).toEqual({
      Account: { Name: { value: 'Acme' }, Owner: { Name: { value: 'Ines Carvalho' } } },
      Owner: { Manager: { Name: { value: 'Thomas Okafor' } } },
    });
  });

  it('are null where there is none', async () => {
    const answer = await test.graphql(
      'rep',
      query('Opportunity', '(where: { Name: { eq: "Won" } })', 'Account { Id Name { value } }'),
    );
    expect(column(answer, 'Opportunity', 'Account')).toEqual([null]);
  });

  it('answer under the names that the query gives them', async () => {
    const node =
      'a: Account { Id n: Name { value } } b: Account { Industry { value } } Account { Id }';
    expect(await big(node)).toMatchObject({
      a: { n: { value: 'Acme' } },
      b: { Industry: { value: null } },
    });
  });
});

describe('children', () => {
  const concessions = (args: string, node: string) =>
    `Power_Concessions__r${args} { totalCount pageResultCount edges { cursor node { ${node} } } pageInfo { hasNextPage endCursor } }`;

  it('come sorted and paged with their parent', async () => {
    const args = '(first: 2, orderBy: { Given_On__c: { order: DESC } })';
    expect(await big(concessions(args, 'Given_On__c { value } Kind__c { label }'))).toEqual({
      Power_Concessions__r: {
        totalCount: 3,
        pageResultCount: 2,
        pageInfo: { hasNextPage: true, endCursor: 'djE6MQ==' },
        edges: [
          {
            cursor: 'djE6MA==',
            node: { Given_On__c: { value: '2026-11-03' }, Kind__c: { label: 'Price' } },
          },
          {
            cursor: 'djE6MQ==',
            node: { Given_On__c: { value: '2026-11-02' }, Kind__c: { label: 'homemade' } },
          },
        ],
      },
    });
  });

  it('go on after a cursor, and know their number past the end', async () => {
    const rest = concessions('(first: 2, after: "djE6MQ==")', 'Id');
    expect(at(await big(rest), 'Power_Concessions__r')).toMatchObject({
      totalCount: 3,
      pageResultCount: 1,
      pageInfo: { hasNextPage: false },
    });
    const past = concessions('(first: 2, after: "djE6OQ==")', 'Id');
    expect(at(await big(past), 'Power_Concessions__r')).toMatchObject({
      totalCount: 3,
      edges: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
  });

  it('may be asked for twice with different filters, in any order of fragments', async () => {
    const document = `query ($least: Currency) { uiapi { query { Opportunity(orderBy: { Name: { order: ASC } }) {
      edges { node { ...Deal } } } } } }
      fragment Deal on Opportunity {
        Name { value }
        dear: Power_Concessions__r(where: { Cost__c: { gte: $least } }) { edges { node { ...Log } } }
        all: Power_Concessions__r(orderBy: { Cost__c: { order: ASC } }) { edges { node { ...Log Opportunity__r { Name { value } } } } }
      }
      fragment Log on Power_Concession__c { Cost__c { value } }`;
    const answer = await test.graphql('rep', document, { least: 200 });
    expect(answer.errors).toEqual([]);
    expect(column(answer, 'Opportunity', 'Name.value')).toEqual(['Bare', 'Big', 'Won']);
    expect(column(answer, 'Opportunity', 'dear.edges')).toEqual([
      [],
      [{ node: { Cost__c: { value: 200 } } }],
      [],
    ]);
    const all = at(answer.data, 'uiapi.query.Opportunity.edges.1.node.all.edges');
    expect(all).toEqual(
      [0, 100, 200].map((value) => ({
        node: { Cost__c: { value }, Opportunity__r: { Name: { value: 'Big' } } },
      })),
    );
  });

  it.each([
    'Account { Opportunities { edges { node { Id } } } }',
    'Owner { Id } Power_Concessions__r { edges { node { Power_Answers__r { edges { node { Id } } } } } }',
  ])('are not followed two levels deep: %s', async (node) => {
    const answer = await test.graphql('rep', query('Opportunity', '', node));
    expect(answer.errors[0]?.message).toMatch(/one level deep/);
    expect(answer.errors[0]?.extensions).toEqual({ ErrorType: 'DataFetchingException' });
  });
});

describe('directives', () => {
  it('leave out what they say', async () => {
    const document = `query ($no: Boolean!, $yes: Boolean!) { uiapi { query { Opportunity(where: { Name: { eq: "Big" } }) {
      edges { node { Id @skip(if: $yes) Name @include(if: $no) { value } Amount @skip(if: $no) { value }
        Power_Concessions__r @include(if: $no) { totalCount } ... @include(if: $yes) { Account { Id @skip(if: $yes) DisplayValue } } } } } } } }`;
    const answer = await test.graphql('rep', document, { no: false, yes: true });
    expect(answer).toMatchObject({ errors: [] });
    expect(at(answer.data, 'uiapi.query.Opportunity.edges.0.node')).toEqual({
      Amount: { value: 1234567.5 },
      Account: { DisplayValue: 'Acme' },
    });
  });
});

it('chooses the operation by its name', async () => {
  const document = 'query A { uiapi { query { User { totalCount } } } } query B { __typename }';
  const init = { authorization: `Bearer ${test.org.accessToken('rep@powerbalance.local')}` };
  const post = async (operationName?: string) => {
    const body = JSON.stringify({ query: document, operationName });
    const url = `${test.origin}/services/data/v66.0/graphql`;
    const response = await fetch(url, { method: 'POST', headers: init, body });
    return (await response.json()) as object;
  };
  expect(await post('B')).toEqual({ data: { __typename: 'Query' }, errors: [] });
  expect(await post()).toMatchObject({
    data: null,
    errors: [{ extensions: { ErrorType: 'OperationNotSupported' } }],
  });
});

it('reports no fault of its own', () => {
  expect(test.faults).toEqual([]);
});
