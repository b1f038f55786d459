import fc from 'fast-check';

import { column, deal, record, startOrg, type TestOrg } from './support.ts';

/** A deal as the oracle sees it; null is an empty field. */
interface Deal {
  name: string;
  amount: number | null;
  stage: string;
  close: string;
  next: string | null;
  balance: number | null;
  account: 'Acme' | 'beta' | null;
  isPrivate: boolean;
}

const STAGES = ['Prospecting', 'Closed Won', 'Closed Lost'];
const NEXT = ['Call Ann', 'call ann', 'Mail 100%', 'a_b', 'axb', null];

/** A small pipeline with many ties, nulls and cases. */
const DEALS: Deal[] = Array.from({ length: 60 }, (_, index) => ({
  name: `D${String(index).padStart(2, '0')}`,
  amount: index % 7 === 0 ? null : (index % 5) * 100,
  stage: STAGES[index % 3] ?? '',
  close: `2026-1${index % 3}-0${1 + (index % 9)}`,
  next: NEXT[index % NEXT.length] ?? null,
  balance: index % 4 === 0 ? null : (index % 9) * 10 - 40,
  account: index % 3 === 0 ? null : index % 3 === 1 ? 'Acme' : 'beta',
  isPrivate: index % 2 === 0,
}));

let test: TestOrg;

beforeAll(async () => {
  const readings = DEALS.filter(({ balance }) => balance !== null).map(({ name, balance }) =>
    record(
      'Power_Reading__c',
      { Opportunity__c: `@${name}`, Deal_Key__c: name, Balance__c: balance },
      `R${name}`,
    ),
  );
  test = await startOrg({}, [
    record('Account', { Name: 'Acme' }, 'Acme'),
    record('Account', { Name: 'beta' }, 'beta'),
    ...DEALS.map((given) =>
      deal(given.name, {
        Amount: given.amount,
        StageName: given.stage,
        CloseDate: given.close,
        NextStep: given.next,
        IsPrivate: given.isPrivate,
        ...(given.account === null ? {} : { AccountId: `@${given.account}` }),
        ...(given.balance === null ? {} : { Power_Reading__c: `@R${given.name}` }),
      }),
    ),
    ...readings,
  ]);
});

const DOCUMENT = `query ($where: Opportunity_Filter) { uiapi { query {
  Opportunity(first: 2000, where: $where, orderBy: { Name: { order: ASC } }) {
    totalCount edges { node { Name { value } } } } } } }`;

async function found(where: object): Promise<unknown[]> {
  const answer = await test.graphql('rep', DOCUMENT, { where });
  expect(answer.errors).toEqual([]);
  return column(answer, 'Opportunity', 'Name.value');
}

type Scalar = string | number | boolean | null;
type Test = (given: Deal) => boolean;

/** A filter and what it means, so that each can be held against the other. */
interface Case {
  where: object;
  matches: Test;
}

const folded = (value: Scalar): Scalar => (typeof value === 'string' ? value.toLowerCase() : value);

/** SOQL's comparisons: null equals null, and is neither less nor greater than anything. */
const MEANING: Record<string, (value: Scalar, other: Scalar) => boolean> = {
  eq: (value, other) => value === other,
  ne: (value, other) => value !== other,
  lt: (value, other) => value !== null && other !== null && value < other,
  lte: (value, other) => value !== null && other !== null && value <= other,
  gt: (value, other) => value !== null && other !== null && value > other,
  gte: (value, other) => value !== null && other !== null && value >= other,
};

const FIELDS: {
  path: string[];
  read: (given: Deal) => Scalar;
  values: Scalar[];
  date?: boolean;
}[] = [
  { path: ['Amount'], read: ({ amount }) => amount, values: [null, 0, 100, 250, 400] },
  { path: ['StageName'], read: ({ stage }) => stage, values: ['closed won', 'Prospecting', null] },
  { path: ['NextStep'], read: ({ next }) => next, values: ['CALL ANN', 'axb', null] },
  { path: ['IsPrivate'], read: ({ isPrivate }) => isPrivate, values: [true, false] },
  {
    path: ['CloseDate'],
    read: ({ close }) => close,
    values: ['2026-11-05', '2026-12-01', '2027-01-01'],
    date: true,
  },
  { path: ['Power_Balance__c'], read: ({ balance }) => balance, values: [null, -40, 0, 25] },
  { path: ['Account', 'Name'], read: ({ account }) => account, values: ['ACME', 'beta', null] },
  {
    path: ['Power_Reading__r', 'Balance__c'],
    read: ({ balance }) => balance,
    values: [-10, 0, null],
  },
];

const nest = (path: string[], operators: object): object =>
  path.reduceRight<object>((inner, key) => ({ [key]: inner }), operators);

const comparison: fc.Arbitrary<Case> = fc.constantFrom(...FIELDS).chain((field) => {
  const ordered = field.path[0] === 'IsPrivate' ? ['eq', 'ne'] : Object.keys(MEANING);
  return fc
    .tuple(fc.constantFrom(...ordered), fc.constantFrom(...field.values))
    .map(([operator, value]) => ({
      where: nest(field.path, { [operator]: field.date === true ? { value } : value }),
      matches: (given) => MEANING[operator]?.(folded(field.read(given)), folded(value)) === true,
    }));
});

const membership: fc.Arbitrary<Case> = fc
  .tuple(fc.constantFrom(...FIELDS.filter(({ values }) => values.length > 2)), fc.boolean())
  .chain(([field, negated]) =>
    fc.subarray([...field.values]).map((values) => ({
      where: nest(field.path, {
        [negated ? 'nin' : 'in']: field.date === true ? values.map((value) => ({ value })) : values,
      }),
      matches: (given: Deal) => values.map(folded).includes(folded(field.read(given))) !== negated,
    })),
  );

const { filter } = fc.letrec<{ filter: Case }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    comparison,
    membership,
    fc.array(tie('filter'), { maxLength: 3 }).map((cases) => ({
      where: { and: cases.map(({ where }) => where) },
      matches: (given: Deal) => cases.every(({ matches }) => matches(given)),
    })),
    fc.array(tie('filter'), { maxLength: 3 }).map((cases) => ({
      where: { or: cases.map(({ where }) => where) },
      matches: (given: Deal) => cases.some(({ matches }) => matches(given)),
    })),
    tie('filter').map(({ where, matches }) => ({
      where: { not: where },
      matches: (given: Deal) => !matches(given),
    })),
  ),
}));

describe('a filter', () => {
  it('finds what it means, whatever it is made of', async () => {
    await fc.assert(
      fc.asyncProperty(filter, async ({ where, matches }) => {
        const expected = DEALS.filter(matches).map(({ name }) => name);
        expect(await found(where)).toEqual(expected);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it.each([
    ['call%', ['Call Ann', 'call ann']],
    ['%ann', ['Call Ann', 'call ann']],
    ['a_b', ['a_b', 'axb']],
    ['a\\_b', ['a_b']],
    ['%100\\%', ['Mail 100%']],
    ['%100\\%x', []],
  ])('like %j finds %j', async (pattern, steps) => {
    const expected = DEALS.filter(({ next }) => next !== null && steps.includes(next));
    expect(await found({ NextStep: { like: pattern } })).toEqual(expected.map(({ name }) => name));
  });

  it('holds all its parts together', async () => {
    const where = { Amount: { gt: 100, lte: 300 }, StageName: { eq: 'Closed Won' } };
    const expected = DEALS.filter(
      ({ amount, stage }) =>
        amount !== null && amount > 100 && amount <= 300 && stage === 'Closed Won',
    );
    expect(await found(where)).toEqual(expected.map(({ name }) => name));
    expect(await found({})).toHaveLength(60);
  });

  it('takes ids of 15 and of 18 characters', async () => {
    const answer = await test.graphql(
      'rep',
      '{ uiapi { query { Account { edges { node { Id } } } } } }',
    );
    const [id = ''] = column(answer, 'Account', 'Id').map(String);
    for (const given of [id, id.slice(0, 15)]) {
      expect(await found({ AccountId: { eq: given } })).toHaveLength(20);
      expect(await found({ Account: { Id: { in: [given] } } })).toHaveLength(20);
    }
    expect(await found({ AccountId: { eq: 'no id at all' } })).toEqual([]);
  });

  it.each([
    ['{ Amount: { gt: "100" } }', 'WrongType'],
    ['{ Amount: { like: "1%" } }', 'WrongType'],
    ['{ IsPrivate: { lt: true } }', 'WrongType'],
    ['{ CloseDate: { eq: "2026-11-05" } }', 'WrongType'],
    ['{ CloseDate: { eq: { value: "2026-02-30" } } }', 'WrongType'],
    ['{ CreatedDate: { eq: { value: "2026-11-05" } } }', 'WrongType'],
    ['{ CloseDate: { eq: { literal: SOMEDAY } } }', 'WrongType'],
    ['{ Description: { like: "%x%" } }', 'WrongType'],
    ['{ Nothing: { eq: 1 } }', 'WrongType'],
    ['{ StageName: { eq: Closed } }', 'WrongType'],
  ])('refuses %s with %s', async (where, type) => {
    const answer = await test.graphql(
      'rep',
      `{ uiapi { query { Opportunity(where: ${where}) { totalCount } } } }`,
    );
    expect(answer.data).toBeNull();
    expect(answer.errors[0]?.message).toContain(`Validation error of type ${type}`);
  });

  it.each([
    ['{ CloseDate: { eq: {} } }', /exactly one/],
    ['{ CloseDate: { eq: { value: "2026-11-05", literal: TODAY } } }', /exactly one/],
    ['{ CloseDate: { eq: { range: {} } } }', /one number/],
    ['{ CloseDate: { eq: { range: { last_n_days: 1, next_n_days: 1 } } } }', /one number/],
    ['{ CloseDate: { eq: { range: { last_n_days: 2000000000 } } } }', /one number/],
    ['{ CloseDate: { eq: { range: { last_n_days: 0 } } } }', /one number/],
  ])('refuses %s', async (where, message) => {
    const answer = await test.graphql(
      'rep',
      `{ uiapi { query { Opportunity(where: ${where}) { totalCount } } } }`,
    );
    expect(answer.errors[0]?.message).toMatch(message);
    expect(answer.errors[0]?.path).toEqual(['uiapi', 'query', 'Opportunity']);
  });

  it('refuses more conditions than it can run', async () => {
    const or = Array.from({ length: 600 }, (_, index) => ({ Name: { eq: `D${index}` } }));
    const answer = await test.graphql('rep', DOCUMENT, { where: { or } });
    expect(answer.errors[0]?.message).toMatch(/at most 500 conditions/);
  });
});

it('reports no fault of its own', () => {
  expect(test.faults).toEqual([]);
});
