import { at, column, deal, query, record, startOrg, type TestOrg } from './support.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startOrg({}, [
    record('User', {
      Username: 'new@powerbalance.local',
      LastName: 'Newcomer',
      Email: 'new@powerbalance.local',
      Alias: 'new',
      ProfileId: '@Profile:Standard User',
      ManagerId: '@manager',
    }),
    deal('One', { Amount: 5, Margin_Percent__c: 20 }),
  ]);
});

/** Someone with a profile but no permission set. */
const asNewcomer = async (document: string) => {
  const authorization = `Bearer ${test.org.accessToken('new@powerbalance.local')}`;
  const response = await fetch(`${test.origin}/services/data/v66.0/graphql`, {
    method: 'POST',
    headers: { authorization },
    body: JSON.stringify({ query: document }),
  });
  return (await response.json()) as Awaited<ReturnType<TestOrg['graphql']>>;
};

const margin = query('Opportunity', '', 'Name { value } Margin_Percent__c { value }');

describe('a field that the user may not see', () => {
  it('does not exist for them', async () => {
    const answer = await asNewcomer(margin);
    expect(answer).toEqual({
      data: null,
      errors: [
        {
          message:
            "Validation error of type FieldUndefined: Field 'Margin_Percent__c' in type 'Opportunity' is undefined",
          locations: [{ line: 1, column: 70 }],
          path: [],
          extensions: { ErrorType: 'ValidationError' },
        },
      ],
    });
  });

  it.each([
    ['a filter', '(where: { Margin_Percent__c: { gt: 1 } })', 'Id'],
    ['an order', '(orderBy: { Margin_Percent__c: { order: ASC } })', 'Id'],
    ['a filter over a parent', '(where: { Power_Reading__r: { Balance__c: { gt: 1 } } })', 'Id'],
    ['a parent', '', 'Power_Reading__r { Id }'],
    ['a child relationship', '', 'Power_Concessions__r { totalCount }'],
  ])('cannot be used in %s', async (_, args, node) => {
    const answer = await asNewcomer(query('Opportunity', args, node));
    expect(answer.data).toBeNull();
    expect(answer.errors[0]?.extensions).toEqual({ ErrorType: 'ValidationError' });
    expect((await test.graphql('rep', query('Opportunity', args, node))).errors).toEqual([]);
  });

  it('is left out where the query calls it optional', async () => {
    const document = `query ($least: Percent) { uiapi { query { Opportunity { edges { node {
      Name { value }
      Margin_Percent__c @optional { value displayValue }
      Power_Concessions__r(where: { Cost__c: { gt: 1 } }) @optional { edges { node { ...Log } } }
    } } }
    Power_Week__c(first: 1) @optional { edges { node { Name { value } } } } } } }
    fragment Log on Power_Concession__c { Id }`;
    const answer = await asNewcomer(document.replace('query ($least: Percent)', 'query'));
    expect(answer.errors).toEqual([
      expect.objectContaining({
        message: 'Validation error of type UnknownType: Unknown type "Power_Concession__c".',
      }),
    ]);
    const plain = document.replace('...Log', 'Id').replace(/fragment[^]*/, '');
    const unused = await asNewcomer(plain);
    expect(unused).toEqual({
      data: {
        uiapi: { query: { Opportunity: { edges: [{ node: { Name: { value: 'One' } } }] } } },
      },
      errors: [],
    });
    const seen = await test.graphql('manager', plain);
    expect(at(seen.data, 'uiapi.query.Opportunity.edges.0.node')).toMatchObject({
      Margin_Percent__c: { value: 20, displayValue: '20.00%' },
    });
  });

  it('fails, optional or not, if the org has no such field', async () => {
    const node = 'Id RecordTypeId @optional { value }';
    const answer = await test.graphql('rep', query('Opportunity', '', node));
    expect(answer.errors[0]?.message).toContain("Field 'RecordTypeId' in type 'Opportunity'");
  });
});

describe('an object', () => {
  it.each([
    ['rep', 'Power_Concession__c', true],
    ['rep', 'Opportunity', true],
    ['rep', 'User', true],
    ['rep', 'Profile', false],
    ['rep', 'PermissionSet', false],
    ['service', 'Power_Run__c', true],
    ['service', 'Power_Reading__c', true],
    ['manager', 'Power_Week__c', true],
  ] as const)('for %s: %s visible %s', async (user, object, visible) => {
    const answer = await test.graphql(user, query(object, '', 'Id'));
    expect(answer.errors.length === 0).toBe(visible);
  });

  it('of ours is closed to someone with a profile alone, an administrator included', async () => {
    expect((await asNewcomer(query('Power_Concession__c', '', 'Id'))).data).toBeNull();
    const info = await test.get('/services/data/v66.0/ui-api/object-info/Profile', 'admin');
    expect(info.status).toBe(404);
  });
});

it('finds one’s own records by the scope MINE', async () => {
  const own = await startOrg({}, [
    deal('Mine', { OwnerId: '@rep' }),
    deal('Theirs', { OwnerId: '@manager' }),
  ]);
  const names = async (args: string) =>
    column(
      await own.graphql('rep', query('Opportunity', args, 'Name { value }')),
      'Opportunity',
      'Name.value',
    );
  expect(await names('(scope: MINE)')).toEqual(['Mine']);
  expect(await names('(scope: EVERYTHING)')).toEqual(['Mine', 'Theirs']);
  const unowned = await own.graphql('rep', query('User', '(scope: MINE)', 'Id'));
  expect(unowned.errors[0]?.message).toMatch(/scope MINE is not supported on User/);
});

it('reports no fault of its own', () => {
  expect(test.faults).toEqual([]);
});
