import fc from 'fast-check';
import { parsePolicy, type Policy } from '../../src/model/index.ts';
import {
  differencesCount,
  differencesInWords,
  removedKinds,
} from '../../src/terminal/policy/differences.ts';
import { fieldWords } from '../../src/terminal/policy/fields.ts';
import { valueText, type Unit } from '../../src/terminal/policy/values.ts';
import { defaultPolicy, policy } from '../model/arbitraries.ts';

type Json = Record<string, unknown>;

/** The default policy with parts of it replaced. */
function changed(parts: Json): Policy {
  const base = JSON.parse(JSON.stringify(defaultPolicy)) as Json;
  const { policy: parsed, flaws } = parsePolicy({ ...base, ...parts });
  if (!parsed) throw new Error(JSON.stringify(flaws));
  return parsed;
}

const kind = (log: 'concessions' | 'behaviors', name: string, fields: object): Policy =>
  changed({ [log]: { ...defaultPolicy[log], [name]: { ...defaultPolicy[log][name], ...fields } } });

const textsOf = (before: Policy, after: Policy): string[] =>
  differencesInWords(before, after).map(({ text }) => text);

/** Every leaf of a policy, as a JSON Pointer. */
const leaves = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, item]) => leaves(item, `${path}/${key}`))
    : [path];

describe('what two policies say differently', () => {
  it.each<[string, Policy, string]>([
    ['a threshold', changed({ thresholds: [-50, -25, 20, 50] }), 'Customer leads up to: −20 → −25'],
    ['a half-life', changed({ behaviorHalfLifeDays: 1 }), 'Half-life of behavior: 30 days → 1 day'],
    [
      'a share',
      changed({ concessionUnit: 0.075 }),
      'Share of the deal that counts as one unit: 5% → 7.5%',
    ],
    [
      'a percentage',
      changed({ marginFloorPercent: -2.5 }),
      'Margin below which we cannot serve them well: 10% → −2.5%',
    ],
    ['a weight', kind('concessions', 'price', { weight: 1.5 }), 'Price: weight: × 1 → × 1.5'],
    ['a switch', kind('concessions', 'scope', { cash: true }), ': no → yes'],
    ['a face', kind('behaviors', 'tender', { face: 'destructive' }), 'Exchange → Force'],
    ['a label', kind('concessions', 'price', { label: 'Discount' }), 'Price: now called Discount'],
    ['that a kind is retired', kind('behaviors', 'tender', { retired: true }), 'Tender: retired'],
    [
      'a label that says the same',
      kind('concessions', 'price', { label: 'Price' }),
      'Price: name: named by the picklist → Price',
    ],
    [
      'a kind more',
      changed({
        behaviors: {
          ...defaultPolicy.behaviors,
          'cold-shoulder': { face: 'economic', weight: 1, pressure: 0.5 },
        },
      }),
      'Cold shoulder: added (kind of power Exchange, weight × 1, pressure 50%)',
    ],
    [
      'a kind less',
      changed({
        concessions: Object.fromEntries(Object.entries(defaultPolicy.concessions).slice(1)),
      }),
      'Price: removed',
    ],
  ])('is said in words: %s', (_, after, words) => {
    expect(textsOf(defaultPolicy, after)).toEqual([expect.stringContaining(words)]);
  });

  it('is nothing where they say the same', () => {
    expect(textsOf(defaultPolicy, changed({}))).toEqual([]);
    expect([differencesCount(0), differencesCount(1)]).toEqual(['0 changes', '1 change']);
  });

  it('has words for every field of a policy', () => {
    const labelled = kind('behaviors', 'tender', { label: 'Bid', retired: true });
    for (const path of leaves(labelled)) {
      const { label } = fieldWords(path, [labelled]);
      expect([path, /[/]/.test(label), label.trim().length > 3]).toEqual([path, false, true]);
    }
  });

  it('never lets a name command the terminal', () => {
    const hostile = kind('concessions', 'price', { label: 'A\u001b[31mB\u202eC' });
    expect(textsOf(defaultPolicy, hostile).join('')).not.toMatch(/[\u001b\u202e]/);
  });

  it('names the kinds that are gone by their paths', () => {
    const { tender: _, ...behaviors } = defaultPolicy.behaviors;
    expect(removedKinds(differencesInWords(defaultPolicy, changed({ behaviors })))).toEqual([
      '/behaviors/tender',
    ]);
  });

  it('has a text for whatever differs between any two', () => {
    fc.assert(
      fc.property(policy, policy, (before, after) => {
        for (const { text } of differencesInWords(before, after)) expect(text).not.toBe('');
      }),
      { seed: 20261123, numRuns: 50 },
    );
  });
});

describe('a value of a policy', () => {
  it.each<[Unit, unknown, string]>([
    ['points', 20, '+20'],
    ['points', 0, '0'],
    ['days', 30, '30 days'],
    ['percent', 30, '30%'],
    ['share', 0.0001, '0.01%'],
    ['units', 1e-6, '0.000001'],
    ['factor', 1.25, '× 1.25'],
    ['switch', undefined, 'no'],
    ['name', undefined, 'named by the picklist'],
    ['name', 'Ours', 'Ours'],
  ])('in %s is written: %p', (unit, value, text) => {
    expect(valueText(unit, value)).toBe(text);
  });
});
