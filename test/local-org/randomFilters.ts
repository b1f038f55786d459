import fc from 'fast-check';

/** A deal as the oracle sees it; null is an empty field. */
export interface Deal {
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
export const DEALS: Deal[] = Array.from({ length: 60 }, (_, index) => ({
  name: `D${String(index).padStart(2, '0')}`,
  amount: index % 7 === 0 ? null : (index % 5) * 100,
  stage: STAGES[index % 3] ?? '',
  close: `2026-1${index % 3}-0${1 + (index % 9)}`,
  next: NEXT[index % NEXT.length] ?? null,
  balance: index % 4 === 0 ? null : (index % 9) * 10 - 40,
  account: index % 3 === 0 ? null : index % 3 === 1 ? 'Acme' : 'beta',
  isPrivate: index % 2 === 0,
}));

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

/** Filters, and which deals they mean. */
export const { filter } = fc.letrec<{ filter: Case }>((tie) => ({
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
