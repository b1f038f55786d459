import type { Policy } from '../../src/model/index.ts';
import { policyInForce } from '../../src/org/records.ts';
import { onlyPolicy } from '../../src/org/policyTaken.ts';
import { drawReading } from '../../src/terminal/reading.ts';
import { resultOf } from '../../src/terminal/scoreResult.ts';
import type { Shown } from '../../src/terminal/entries.ts';
import { DAY, gave, showed, shown } from './support.ts';

const builtIn = policyInForce([], null, DAY);
const { price } = builtIn.policy.concessions;
const { ultimatum } = builtIn.policy.behaviors;

/** A policy that has names of its own for two kinds, one of them retired. */
const policy = {
  ...builtIn.policy,
  concessions: { ...builtIn.policy.concessions, price: { ...price, label: 'Discount' } },
  behaviors: {
    ...builtIn.policy.behaviors,
    ultimatum: { ...ultimatum, label: 'Last word', retired: true },
  },
} as Policy;
const renamed = onlyPolicy({ ...builtIn, policy });

const listed = {
  concessions: new Map([
    ['price', 'Price (org)'],
    ['scope', 'Scope (org)'],
  ]),
  behaviors: new Map([
    ['golf-outing', 'golf-outing'],
    ['fishing', 'A day by the lake'],
  ]),
};

const linesOf = (one: Shown): string =>
  drawReading(one, { width: 120, colour: false }, true).join('\n');

const withLog = (kinds: Shown['kinds']): Shown => ({
  ...shown(
    {
      amount: 1000,
      concessions: [gave({ cost: 50 }), gave({ kind: 'scope' }), gave({ kind: 'delivery' })],
      behaviors: [
        showed(),
        showed({ id: 'g1', kind: 'golf-outing' }),
        showed({ id: 'g2', kind: 'fishing' }),
      ],
    },
    {},
    [],
    renamed,
  ),
  kinds,
});

describe('a kind in the terminal', () => {
  const text = linesOf(withLog(listed));

  it.each([
    ['as the policy calls it, though the org has a word for it', 'Discount, 5.0% ($50)'],
    ['as the policy calls it, retired or not', 'Last word'],
    ['as the org calls it where the policy says nothing', 'Scope (org)'],
    ['as the built-in policy calls it where nobody does', 'Delivery'],
  ])('is called %s', (_, words) => {
    expect(text).toMatch(new RegExp(`^ {2}${words.replace(/[()$.]/g, '\\$&')} `, 'm'));
  });

  it('that the policy does not know is reported by name', () => {
    expect(text).toContain(
      'Left out: Golf outing [g1], A day by the lake [g2] – the policy does not know these kinds. An admin can',
    );
  });

  it('is reported so with --json too', () => {
    expect(resultOf(DAY, [withLog(listed)], []).issues.map(({ message }) => message)).toEqual([
      'Left out: Golf outing [g1] – the policy does not know this kind. An admin can add it.',
      'Left out: A day by the lake [g2] – the policy does not know this kind. An admin can add it.',
    ]);
  });
});
