import { at, deal, startOrg, type TestOrg } from './support.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startOrg({}, [
    deal('A', { Amount: 100, OwnerId: '@rep' }),
    deal('B', { Amount: 50.5, OwnerId: '@manager' }),
    deal('C', { OwnerId: '@rep' }),
    deal('D', { StageName: 'Negotiation/Review', Amount: 8, OwnerId: '@rep' }),
    deal('E', { StageName: 'Closed Won', Amount: 1000, OwnerId: '@rep' }),
  ]);
});

const aggregate = (args: string, fields: string, object = 'Opportunity'): string =>
  `{ uiapi { aggregate { ${object}${args} { edges { node { aggregate { ${fields} } } } totalCount } } } }`;

const groups = async (args: string, fields: string): Promise<unknown[]> => {
  const { data, errors } = await test.graphql('rep', aggregate(args, fields));
  expect(errors).toEqual([]);
  const edges = at(data, 'uiapi.aggregate.Opportunity.edges') as object[];
  expect(at(data, 'uiapi.aggregate.Opportunity.totalCount')).toBe(edges.length);
  return edges.map((edge) => at(edge, 'node.aggregate'));
};

const OPEN = 'where: { IsClosed: { eq: false } }';

describe('what many records come to', () => {
  it('is one row where nothing is grouped by', async () => {
    expect(
      await groups(`(${OPEN})`, 'Id { count { value } } Amount { sum { value } avg { value } }'),
    ).toEqual([
      { Id: { count: { value: 4 } }, Amount: { sum: { value: 158.5 }, avg: { value: 158.5 / 3 } } },
    ]);
  });

  it('is a row for each value that is grouped by, with its label and what it comes to', async () => {
    const found = await groups(
      `(${OPEN}, groupBy: { StageName: { group: true } })`,
      'StageName { value label } Id { count { value displayValue } } Amount { min { value } max { value displayValue } count { value } }',
    );
    expect(found).toHaveLength(2);
    expect(found).toContainEqual({
      StageName: { value: 'Prospecting', label: 'Prospecting' },
      Id: { count: { value: 3, displayValue: '3' } },
      Amount: {
        min: { value: 50.5 },
        max: { value: 100, displayValue: '$100.00' },
        count: { value: 2 },
      },
    });
  });

  it('groups by several fields, and looks at own records alone where that is asked', async () => {
    const two = '{ StageName: { group: true }, OwnerId: { group: true } }';
    const fields = 'StageName { value } OwnerId { value } Id { countDistinct { value } }';
    expect(await groups(`(${OPEN}, groupBy: ${two})`, fields)).toHaveLength(3);
    expect(await groups(`(scope: MINE, ${OPEN}, groupBy: ${two})`, fields)).toHaveLength(2);
  });

  it('pages through groups', async () => {
    const by = 'groupBy: { StageName: { group: true } }';
    expect(await groups(`(${by}, first: 2)`, 'StageName { value }')).toHaveLength(2);
  });

  it.each([
    [
      'a value that is not grouped by',
      '',
      'StageName { value }',
      'Field must be grouped: StageName',
    ],
    ['a sum of words', '', 'Name { sum { value } }', 'FieldUndefined'],
    [
      'grouping by an amount',
      '(groupBy: { Amount: { group: true } })',
      'Id { count { value } }',
      'Amount',
    ],
  ])('refuses %s', async (_, args, fields, message) => {
    const { errors } = await test.graphql('rep', aggregate(args, fields));
    expect(JSON.stringify(errors)).toContain(message);
  });

  it('has only what the user may see', async () => {
    const weeks = aggregate('', 'Id { count { value } }', 'Power_Week__c');
    expect((await test.graphql('rep', weeks)).errors[0]?.message).toContain('Power_Week__c');
    expect((await test.graphql('manager', weeks)).errors).toEqual([]);
  });
});
