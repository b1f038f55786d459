import fc from 'fast-check';
import { parsePolicy, type Policy } from '../../src/model/index.ts';
import { policyDifferences } from '../../src/review/index.ts';
import { defaultPolicy, policy } from '../model/arbitraries.ts';

const changed = (fields: object): Policy =>
  parsePolicy({ ...defaultPolicy, ...fields }).policy as Policy;

const kinds = (log: 'concessions' | 'behaviors', more: object): object => ({
  [log]: { ...defaultPolicy[log], ...more },
});

const OWN = { configurable: true, enumerable: true, writable: true };

/** Puts what differs into the first policy, as somebody would who reads the list. */
function applied(before: Policy, differences: ReturnType<typeof policyDifferences>): unknown {
  const document = structuredClone(before) as unknown as Record<string, unknown>;
  for (const { path, after } of differences) {
    const keys = path
      .split('/')
      .slice(1)
      .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = keys.pop() ?? '';
    const place = keys.reduce((at, key) => at[key] as Record<string, unknown>, document);
    if (after === undefined) Reflect.deleteProperty(place, last);
    // A kind may be called `__proto__`, which plain assignment takes for something else.
    else Object.defineProperty(place, last, { ...OWN, value: after });
  }
  return document;
}

describe('the differences of two policies', () => {
  it.each([
    ['a threshold', { thresholds: [-50, -20, 25, 50] }, '/thresholds/2', 20, 25],
    ['a half-life', { behaviorHalfLifeDays: 20 }, '/behaviorHalfLifeDays', 30, 20],
    [
      'a label',
      kinds('concessions', { price: { ...defaultPolicy.concessions['price'], label: 'Discount' } }),
      '/concessions/price/label',
      undefined,
      'Discount',
    ],
    [
      'a kind that came, its name escaped',
      kinds('behaviors', { 'a/b': { face: 'economic', weight: 1, pressure: 0 } }),
      '/behaviors/a~1b',
      undefined,
      { face: 'economic', weight: 1, pressure: 0 },
    ],
  ])('name %s', (_, fields, path, before, after) => {
    expect(policyDifferences(defaultPolicy, changed(fields))).toEqual([{ path, before, after }]);
  });

  it('are none where only the order of kinds differs', () => {
    const reversed = Object.fromEntries(Object.entries(defaultPolicy.behaviors).reverse());
    expect(policyDifferences(defaultPolicy, changed({ behaviors: reversed }))).toEqual([]);
  });

  it('made to the one give the other, whatever the two', () => {
    fc.assert(
      fc.property(policy, policy, (before, after) => {
        expect(applied(before, policyDifferences(before, after))).toEqual(after);
      }),
    );
  });
});
