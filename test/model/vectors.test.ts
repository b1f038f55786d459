import { readFileSync } from 'node:fs';
import { readPower, type Deal, type Policy, type Reading } from '../../src/model/index.ts';

interface Vectors {
  asOf: string;
  policies: Record<string, Policy>;
  cases: { deal: Deal; policy: string; expected: Reading }[];
}

const PRECISION = 1e-9;
const vectors = JSON.parse(
  readFileSync(new URL('./vectors.json', import.meta.url), 'utf8'),
) as Vectors;

/** Every leaf of a reading as a line of path and value, numbers apart. */
function leaves(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, item]) => leaves(item, `${path}/${key}`));
}

const byPath = (a: [string, unknown], b: [string, unknown]): number => (a[0] < b[0] ? -1 : 1);

describe('the worked cases', () => {
  it.each(vectors.cases.map((example) => [example.deal.id, example] as const))(
    'reads %s as worked out',
    (_, { deal, policy, expected }) => {
      const rules = vectors.policies[policy] as Policy;
      const actual = leaves(readPower(deal, rules, vectors.asOf)).sort(byPath);
      const wanted = leaves(expected).sort(byPath);
      expect(actual.map(([path]) => path)).toEqual(wanted.map(([path]) => path));
      wanted.forEach(([path, value], index) => {
        const [, got] = actual[index] as [string, unknown];
        if (typeof value !== 'number') expect([path, got]).toEqual([path, value]);
        else expect(Math.abs((got as number) - value)).toBeLessThanOrEqual(PRECISION);
      });
    },
  );
});
