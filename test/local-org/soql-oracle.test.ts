import fc from 'fast-check';

import { query } from './soql.ts';
import { deal, startOrg, type TestOrg } from './support.ts';

/** A record as the oracle sees it. */
interface Deal {
  Name: string;
  NextStep: string | null;
  Amount: number | null;
  IsPrivate: boolean;
  CloseDate: string;
}

const WORDS = [
  'alpha',
  'ALPHA',
  'beta',
  'Beta ray',
  'Ärger',
  'ärger',
  'ÖL',
  "o'neil",
  '50%',
  'a_b',
];

/** Records with ties, empty fields and every case of letters, the same in every run. */
const DEALS: readonly Deal[] = Array.from({ length: 60 }, (_, index) => ({
  Name: `d${index}`,
  NextStep: index % 7 === 0 ? null : (WORDS[index % WORDS.length] ?? null),
  Amount: index % 5 === 0 ? null : ((index * 37) % 11) * 100.5,
  IsPrivate: index % 3 === 0,
  CloseDate: `2026-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`,
}));

let test: TestOrg;

beforeAll(async () => {
  test = await startOrg(
    {},
    DEALS.map(({ Name, ...fields }) => deal(Name, fields)),
  );
});

/** A condition as SOQL has it, and what it means. */
interface Condition {
  soql: string;
  holds: (deal: Deal) => boolean;
}

type Value = string | number | boolean | null;

/** Text compares without regard to case. */
const comparable = (value: Value): Value =>
  typeof value === 'string' ? value.toLowerCase() : value;

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** What each operator says of two values that are there; of missing ones only = and != say something. */
const OPERATORS: Readonly<Record<string, (a: Value, b: Value) => boolean>> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a !== null && b !== null && a < b,
  '<=': (a, b) => a !== null && b !== null && a <= b,
  '>': (a, b) => a !== null && b !== null && a > b,
  '>=': (a, b) => a !== null && b !== null && a >= b,
};

function comparison(
  field: keyof Deal,
  value: fc.Arbitrary<Value>,
  literal: (value: Value) => string,
  operators: readonly string[] = Object.keys(OPERATORS),
): fc.Arbitrary<Condition> {
  return fc.tuple(fc.constantFrom(...operators), value).map(([operator, operand]) => ({
    soql: `${field} ${operator} ${literal(operand)}`,
    holds: (each) => OPERATORS[operator]?.(comparable(each[field]), comparable(operand)) ?? false,
  }));
}

function membership(
  field: keyof Deal,
  value: fc.Arbitrary<Value>,
  literal: (value: Value) => string,
): fc.Arbitrary<Condition> {
  const list = fc.array(value, { minLength: 1, maxLength: 4 });
  return fc.tuple(fc.boolean(), list).map(([isIn, operands]) => ({
    soql: `${field} ${isIn ? 'IN' : 'NOT IN'} (${operands.map(literal).join(', ')})`,
    holds: (each) => operands.map(comparable).includes(comparable(each[field])) === isIn,
  }));
}

const word = fc.constantFrom(...WORDS, null);
const amount = fc.constantFrom(0, 100.5, 201, 402, 1005, -1, null);
const day = fc.constantFrom(...DEALS.slice(0, 12).map(({ CloseDate }) => CloseDate));

const textLiteral = (value: Value): string => (value === null ? 'null' : quoted(String(value)));
const bareLiteral = (value: Value): string => String(value);

/** `%` and `_` alone are wildcards; what is escaped stands for itself. */
function matches(pattern: string, text: string | null): boolean {
  const source = pattern.replace(
    /\\([%_])|([%_])|[.*+?^${}()|[\]]/g,
    (found, escaped, wildcard) => {
      if (escaped !== undefined) return String(escaped);
      if (wildcard === '%') return '[^]*';
      return wildcard === '_' ? '[^]' : `\\${found}`;
    },
  );
  return text !== null && new RegExp(`^${source}$`, 'iu').test(text);
}

const like = fc
  .constantFrom('a%', '%A', '%r%', 'Ä%', '_ET%', '%\\%', 'a\\_b', 'a_b', '%', "o'%")
  .map((pattern): Condition => ({
    soql: `NextStep LIKE '${pattern.replace(/'/g, "\\'")}'`,
    holds: ({ NextStep: text }) => matches(pattern, text),
  }));

const simple = fc.oneof(
  comparison('NextStep', word, textLiteral),
  comparison('Amount', amount, bareLiteral),
  comparison('IsPrivate', fc.boolean(), bareLiteral, ['=', '!=']),
  comparison('CloseDate', day, bareLiteral),
  membership('NextStep', word, textLiteral),
  membership('Amount', amount, bareLiteral),
  membership('CloseDate', day, bareLiteral),
  like,
);

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    simple,
    tie('condition').map(({ soql, holds }) => ({
      soql: `(NOT (${soql}))`,
      holds: (each: Deal) => !holds(each),
    })),
    fc
      .tuple(fc.boolean(), fc.array(tie('condition'), { minLength: 2, maxLength: 3 }))
      .map(([all, parts]) => ({
        soql: parts.map(({ soql }) => `(${soql})`).join(all ? ' AND ' : ' OR '),
        holds: (each: Deal) =>
          all ? parts.every(({ holds }) => holds(each)) : parts.some(({ holds }) => holds(each)),
      })),
  ),
}));

/** More than two negations in a row are refused. */
const asked = condition.filter(({ soql }) => !/NOT(?:[\s(]*NOT){2}/.test(soql));

interface Term {
  field: keyof Deal;
  descending: boolean;
  nullsLast: boolean;
}

const term: fc.Arbitrary<Term> = fc.record({
  field: fc.constantFrom<keyof Deal>('Amount', 'IsPrivate', 'CloseDate'),
  descending: fc.boolean(),
  nullsLast: fc.boolean(),
});

const termSoql = ({ field, descending, nullsLast }: Term): string =>
  `${field}${descending ? ' DESC' : ''}${nullsLast ? ' NULLS LAST' : ''}`;

function compare(a: Deal, b: Deal, { field, descending, nullsLast }: Term): number {
  const [left, right] = [a[field], b[field]];
  if (left === right) return 0;
  if (left === null || right === null) return (left === null) === nullsLast ? 1 : -1;
  return left < right === descending ? 1 : -1;
}

/** The deals that a query should give, in order; equal ones as they were made. */
const expected = ({ holds }: Condition, terms: readonly Term[]): string[] =>
  DEALS.filter(holds)
    .toSorted((a, b) => terms.reduce((order, each) => order || compare(a, b, each), 0))
    .map(({ Name }) => Name);

describe('whatever is asked', () => {
  it('is answered as by hand', async () => {
    const terms = fc.array(term, { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(asked, terms, async (where, order) => {
        const by = order.length > 0 ? ` ORDER BY ${order.map(termSoql).join(', ')}` : '';
        const soql = `SELECT Name FROM Opportunity WHERE ${where.soql}${by}`;
        const { records } = await query(test, soql);
        expect(records.map(({ Name }) => Name)).toEqual(expected(where, order));
      }),
      { numRuns: 400, seed: 21 },
    );
  });

  it('adds up', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async (where) => {
        const soql = `SELECT COUNT(Id) n, COUNT(Amount) a, MAX(CloseDate) d FROM Opportunity WHERE ${where.soql}`;
        const { records } = await query(test, soql);
        const found = DEALS.filter(where.holds);
        expect(records).toMatchObject([
          {
            n: found.length,
            a: found.filter(({ Amount }) => Amount !== null).length,
            d:
              found
                .map(({ CloseDate }) => CloseDate)
                .sort()
                .at(-1) ?? null,
          },
        ]);
      }),
      { numRuns: 100, seed: 22 },
    );
  });
});
