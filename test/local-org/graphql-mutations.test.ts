import {
  anyText,
  at,
  column,
  deal,
  query,
  record,
  startOrg,
  textLike,
  type GraphQLAnswer,
  type TestOrg,
} from './support.ts';

let test: TestOrg;
let dealId: string;

beforeAll(async () => {
  test = await startOrg({}, [
    record('Account', { Name: 'Acme' }, 'acme'),
    deal('Deal', { Amount: 100_000, AccountId: '@acme' }),
  ]);
  dealId = await idOf('Deal');
});

async function idOf(name: string): Promise<string> {
  const args = `(where: { Name: { eq: "${name}" } })`;
  const [id] = column(
    await test.graphql('rep', query('Opportunity', args, 'Id')),
    'Opportunity',
    'Id',
  );
  return String(id);
}

const PRICE = 'Given_By__c: "seller", Kind__c: "price", Given_On__c: "2026-11-20"';

const creation = (more = '', payload = 'Record { Id }', parent = dealId): string =>
  `Power_Concession__cCreate(input: { Power_Concession__c: {
    Opportunity__c: "${parent}", ${PRICE} ${more} } }) { ${payload} }`;

const mutation = (operations: string, input = ''): string =>
  `mutation { uiapi${input} { ${operations} } }`;

const count = async (object: string): Promise<unknown> => {
  const answer = await test.graphql('rep', query(object, '', 'Id', 'totalCount'));
  return at(answer.data, `uiapi.query.${object}.totalCount`);
};

const create = async (more = ''): Promise<string> => {
  const answer = await test.graphql('rep', mutation(creation(more)));
  return String(at(answer.data, 'uiapi.Power_Concession__cCreate.Record.Id'));
};

describe('a mutation', () => {
  it('makes a record and shows of it what it asks for, parents too', async () => {
    const payload = `Record { Id Name { value } Cost__c { value displayValue }
      Status__c { value label } Opportunity__r { Name { value } Account { Name { value } } } }`;
    const answer = await test.graphql('rep', mutation(creation(', Cost__c: 12.5', payload)));
    expect(answer.errors).toEqual([]);
    expect(at(answer.data, 'uiapi.Power_Concession__cCreate.Record')).toEqual({
      Id: textLike(/^a0/),
      Name: { value: textLike(/^C-/) },
      Cost__c: { value: 12.5, displayValue: '$12.50' },
      Status__c: { value: 'given', label: 'Given' },
      Opportunity__r: { Name: { value: 'Deal' }, Account: { Name: { value: 'Acme' } } },
    });
  });

  it('takes its record from a variable', async () => {
    const document = `mutation log($input: Power_Concession__cCreateInput!) { uiapi {
      Power_Concession__cCreate(input: $input) { Record { Note__c { value } } } } }`;
    const fields = { Opportunity__c: dealId, Given_By__c: 'customer', Kind__c: 'price' };
    const concession = { ...fields, Given_On__c: '2026-11-01', Note__c: 'a "quoted" note' };
    const input = { Power_Concession__c: concession };
    const answer = await test.graphql('rep', document, { input });
    expect(answer.errors).toEqual([]);
    expect(at(answer.data, 'uiapi.Power_Concession__cCreate.Record.Note__c.value')).toBe(
      'a "quoted" note',
    );
  });

  it('changes what it names, empties what it sets to null and leaves the rest', async () => {
    const id = await create(', Cost__c: 10, Value__c: 20, Note__c: "stays"');
    const answer = await test.graphql(
      'rep',
      mutation(`Power_Concession__cUpdate(input: { Id: "${id.slice(0, 15)}",
        Power_Concession__c: { Cost__c: 11, Value__c: null } }) {
        Record { Id Cost__c { value } Value__c { value } Note__c { value } } }`),
    );
    expect(at(answer.data, 'uiapi.Power_Concession__cUpdate.Record')).toEqual({
      Id: id,
      Cost__c: { value: 11 },
      Value__c: { value: null },
      Note__c: { value: 'stays' },
    });
  });

  it('deletes', async () => {
    const id = await create();
    const before = await count('Power_Concession__c');
    const answer = await test.graphql(
      'rep',
      mutation(`Power_Concession__cDelete(input: { Id: "${id}" }) { Id }`),
    );
    expect(answer).toEqual({
      data: { uiapi: { Power_Concession__cDelete: { Id: id } } },
      errors: [],
    });
    expect(await count('Power_Concession__c')).toBe(Number(before) - 1);
  });

  it('shows the children of what it changed', async () => {
    const answer = await test.graphql(
      'rep',
      mutation(`OpportunityUpdate(input: { Id: "${dealId}", Opportunity: { Amount: 5 } }) {
        Record { Power_Concessions__r(first: 1) { totalCount edges { node { Id } } } } }`),
    );
    expect(answer.errors).toEqual([]);
    const children = at(answer.data, 'uiapi.OpportunityUpdate.Record.Power_Concessions__r');
    expect(at(children, 'totalCount')).toBe(await count('Power_Concession__c'));
  });
});

describe('several operations', () => {
  const family = (name: string) => `
    AccountCreate(input: { Account: { Name: "${name}" } }) { Record { Id } }
    opportunity: OpportunityCreate(input: { Opportunity: { Name: "${name}", StageName: "Prospecting",
      CloseDate: "2026-12-31", AccountId: "@{AccountCreate}" } }) { Record { Account { Name { value } } } }
    first: ${creation('', 'Record { Id }', '@{opportunity}')}
    ${creation(', In_Return_For__c: "@{first}"', 'Record { In_Return_For__r { Id } }', '@{opportunity}')}`;

  it('refer to what those before them made', async () => {
    const { data, errors } = await test.graphql('rep', mutation(family('Globex')));
    expect(errors).toEqual([]);
    expect(at(data, 'uiapi.opportunity.Record.Account.Name.value')).toBe('Globex');
    expect(at(data, 'uiapi.Power_Concession__cCreate.Record.In_Return_For__r.Id')).toBe(
      at(data, 'uiapi.first.Record.Id'),
    );
  });

  const bad = 'bad: AccountCreate(input: { Account: { Name: null } }) { Record { Id } }';
  const good =
    'good: AccountCreate(input: { Account: { Name: "Good" } }) { Record { Name { value } } }';

  it('are undone together when one fails', async () => {
    const before = await count('Account');
    const answer = await test.graphql(
      'rep',
      mutation(`${good} ${bad} ${good.replace('good', 'last')}`),
    );
    expect(answer).toEqual({
      data: { uiapi: { good: null, bad: null, last: null } },
      errors: expect.arrayContaining([
        {
          message: textLike(/^Required fields are missing: \[Name\]/),
          locations: [expect.anything()],
          path: ['uiapi', 'bad'],
          extensions: { ErrorType: 'DataFetchingException' },
        },
        expect.objectContaining({
          path: ['uiapi', 'good'],
          message: textLike(/^The transaction was rolled back/),
        }),
        expect.objectContaining({ path: ['uiapi', 'last'] }),
      ]) as unknown,
    });
    expect(await count('Account')).toBe(before);
  });

  it('stand for themselves where the client wants it so', async () => {
    const before = await count('Account');
    const child = `child: OpportunityCreate(input: { Opportunity: { Name: "Child", CloseDate: "2026-12-31",
      StageName: "Prospecting", AccountId: "@{bad}" } }) { Record { Id } }`;
    const operations = `${bad} ${good} ${child}`;
    const { data, errors } = await test.graphql(
      'rep',
      mutation(operations, '(input: { allOrNone: false })'),
    );
    expect(data).toEqual({
      uiapi: { bad: null, good: { Record: { Name: { value: 'Good' } } }, child: null },
    });
    expect(errors.map(({ path }) => path)).toEqual([
      ['uiapi', 'bad'],
      ['uiapi', 'child'],
    ]);
    expect(await count('Account')).toBe(Number(before) + 1);
  });

  it.each(['@{later}', '@{}', '@{opportunity.Id}'])('refer to nothing by %s', async (reference) => {
    const operations = `${creation('', 'Record { Id }', reference)} later: ${creation()}`;
    const { errors } = await test.graphql('rep', mutation(operations));
    expect(errors[0]?.message).toMatch(/^Invalid reference specified/);
  });
});

describe('what is wrong with a mutation', () => {
  const refused = async (operations: string): Promise<GraphQLAnswer> =>
    test.graphql('rep', mutation(operations));

  it.each([
    ['a broken validation rule', () => creation(', Cost__c: -1'), /cost cannot be negative/],
    [
      'a missing field',
      () => creation(', Kind__c: null').replace('Kind__c: "price",', ''),
      /Required/,
    ],
    [
      'no such choice',
      () => creation().replace('"seller"', '"nobody"'),
      /bad value for restricted/,
    ],
    ['no such parent', () => creation('', 'Record { Id }', '006000000000000AAA'), /./],
    ['an id that is none', () => 'AccountDelete(input: { Id: "x" }) { Id }', /does not exist/],
    [
      'a record of another object',
      () => `AccountUpdate(input: { Id: "${dealId}", Account: { Name: "x" } }) { Record { Id } }`,
      /does not exist/,
    ],
  ])('%s is said at the operation', async (_, operations, message) => {
    const answer = await refused(operations());
    expect(answer.errors).toEqual([
      {
        message: textLike(message),
        locations: [expect.anything()],
        path: ['uiapi', anyText],
        extensions: { ErrorType: 'DataFetchingException' },
      },
    ]);
  });

  it.each([
    ['a value of another type', () => creation(', Cost__c: "ten"')],
    [
      'a day that does not exist',
      () => creation(', Note__c: "x"').replace('2026-11-20', '2026-13-40'),
    ],
    ['a field that the platform fills', () => creation(', CreatedDate: "2026-11-20T00:00:00Z"')],
    ['a field that nobody has', () => creation(', Nope__c: 1')],
    ['no input', () => 'AccountCreate { Record { Id } }'],
    ['no id', () => 'AccountUpdate(input: { Account: { Name: "x" } }) { Record { Id } }'],
  ])('%s is told before anything is done', async (_, operations) => {
    const before = await count('Power_Concession__c');
    const answer = await refused(`${creation()} second: ${operations()}`);
    expect(answer.data).toBeNull();
    expect(answer.errors[0]?.extensions).toEqual({ ErrorType: 'ValidationError' });
    expect(await count('Power_Concession__c')).toBe(before);
  });
});
