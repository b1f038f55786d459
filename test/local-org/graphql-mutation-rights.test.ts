import {
  at,
  column,
  DATA,
  deal,
  query,
  startOrg,
  type GraphQLAnswer,
  type TestOrg,
  type User,
} from './support.ts';

let test: TestOrg;
let dealId: string;

beforeAll(async () => {
  test = await startOrg({}, [deal('Deal')]);
  const answer = await test.graphql('rep', query('Opportunity', '', 'Id'));
  dealId = String(column(answer, 'Opportunity', 'Id')[0]);
});

const mutation = (operation: string): string => `mutation { uiapi { ${operation} } }`;

describe('the mutations of a user', () => {
  const namesOf = async (user: User): Promise<string[]> => {
    const answer = await test.graphql(
      user,
      '{ __type(name: "UIAPIMutations") { fields { name } } }',
    );
    const fields = at(answer.data, '__type.fields') as { name: string }[];
    return fields.map(({ name }) => name).filter((name) => name.startsWith('Power_'));
  };

  it.each([
    [
      'rep',
      [
        'Power_Behavior__cCreate',
        'Power_Behavior__cUpdate',
        'Power_Behavior__cDelete',
        'Power_Concession__cCreate',
        'Power_Concession__cUpdate',
        'Power_Concession__cDelete',
      ],
    ],
    ['manager', ['Power_Week_Request__cCreate']],
    [
      'service',
      [
        'Power_Reading__cCreate',
        'Power_Reading__cUpdate',
        'Power_Run__cCreate',
        'Power_Run__cUpdate',
        'Power_Snapshot__cCreate',
        'Power_Snapshot__cUpdate',
        'Power_Snapshot__cDelete',
        'Power_Week__cCreate',
        'Power_Week_Page__cCreate',
        'Power_Week_Page__cUpdate',
        'Power_Week_Page__cDelete',
      ],
    ],
  ] as const)('%s are those that they have the rights to', async (user, names) => {
    expect((await namesOf(user)).sort()).toEqual([...names].sort());
  });

  it('fill only the fields that they may fill', async () => {
    const type = '__type(name: "Power_Concession__cUpdateRepresentation") { inputFields { name } }';
    const answer = await test.graphql('rep', `{ ${type} }`);
    const names = (at(answer.data, '__type.inputFields') as { name: string }[]).map(
      ({ name }) => name,
    );
    expect(names).toEqual(expect.arrayContaining(['Cost__c', 'Note__c', 'Contest_Reason__c']));
    // A detail stays with its master, and what the platform fills is not theirs.
    for (const name of ['Id', 'Name', 'Opportunity__c', 'CreatedDate', 'IsDeleted']) {
      expect(names).not.toContain(name);
    }
  });
});

describe('in another version', () => {
  const post = async (version: number, document: string): Promise<GraphQLAnswer> => {
    const path = DATA.replace('66', String(version));
    const response = await fetch(`${test.origin}${path}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${test.org.accessToken('rep@powerbalance.local')}` },
      body: JSON.stringify({ query: document }),
    });
    return (await response.json()) as GraphQLAnswer;
  };
  const update = (payload: string) =>
    mutation(
      `OpportunityUpdate(input: { Id: "${dealId}", Opportunity: { Amount: 7 } }) { ${payload} }`,
    );

  it('an update says only that it was done, or cannot be asked for at all', async () => {
    expect((await post(65, update('success'))).data).toEqual({
      uiapi: { OpportunityUpdate: { success: true } },
    });
    expect((await post(65, update('Record { Id }'))).data).toBeNull();
    expect((await post(66, update('success'))).data).toBeNull();
    const old = await post(58, update('success'));
    expect(old.errors[0]?.extensions.ErrorType).toBe('OperationNotSupported');
  });
});

describe('a mutation from a foreign page', () => {
  const creation = 'AccountCreate(input: { Account: { Name: "Acme" } }) { Record { Id } }';
  const count = async (): Promise<unknown> => {
    const answer = await test.graphql('rep', query('Account', '', 'Id', 'totalCount'));
    return at(answer.data, 'uiapi.query.Account.totalCount');
  };

  it('is nobody’s', async () => {
    const token = test.org.accessToken('rep@powerbalance.local');
    const send = (site: string) =>
      fetch(`${test.origin}${DATA}/graphql`, {
        method: 'POST',
        headers: { cookie: `sid=${token}`, 'sec-fetch-site': site },
        body: JSON.stringify({ query: mutation(creation) }),
      });
    const before = await count();
    expect((await send('cross-site')).status).toBe(401);
    expect((await send('same-site')).status).toBe(401);
    expect(await count()).toBe(before);
    expect((await send('same-origin')).status).toBe(200);
    expect(await count()).toBe(Number(before) + 1);
  });
});
