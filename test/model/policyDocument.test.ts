import fc from 'fast-check';
import { kindLabelOf, parsePolicy, policyRange, printPolicy } from '../../src/model/index.ts';
import { readPower, type Policy } from '../../src/model/index.ts';
import { AS_OF, deal, defaultPolicy, defaultPolicyText, policy } from './arbitraries.ts';

type Json = Record<string, unknown>;
const document = (): Json => JSON.parse(defaultPolicyText) as Json;

const soundPolicy = (json: unknown): Policy => {
  const { policy: parsed, flaws } = parsePolicy(json);
  if (!parsed) throw new Error(JSON.stringify(flaws));
  return parsed;
};

/** As every policy was written before its shape had a number. */
function firstShape(): Json {
  const { schemaVersion: _, ...fields } = document();
  return fields;
}

describe('a policy that is written down', () => {
  it('is read again as it was, whatever is in it', () => {
    fc.assert(
      fc.property(policy, (any) => {
        const written = printPolicy(soundPolicy(any));
        expect(soundPolicy(written)).toEqual(soundPolicy(any));
        expect(printPolicy(soundPolicy(written))).toBe(written);
      }),
    );
  });

  it('says first of which shape it is, and keeps one order of its fields', () => {
    const shuffled = Object.fromEntries(Object.entries(document()).reverse());
    const written = printPolicy(soundPolicy(shuffled));
    expect(written).toMatch(/^\{\n {2}"schemaVersion": 2,\n {2}"behaviorHalfLifeDays": 30,/);
    expect(written).toBe(printPolicy(defaultPolicy));
  });
});

describe('a policy of another shape', () => {
  it('from before shapes had numbers reads every deal as it did', () => {
    const migrated = soundPolicy(firstShape());
    fc.assert(
      fc.property(deal, (any) => {
        const now = readPower(any, defaultPolicy, AS_OF);
        expect(readPower(any, migrated, AS_OF)).toEqual(now);
      }),
    );
    expect(JSON.parse(printPolicy(migrated))).toHaveProperty('schemaVersion', 2);
  });

  it('newer than this code is refused for that alone, whatever else is in it', () => {
    const newer = { ...document(), schemaVersion: 3, thresholds: { customer: [-50, -20] } };
    expect(parsePolicy(newer)).toEqual({
      policy: null,
      flaws: [
        {
          path: '/schemaVersion',
          message:
            'is 3: newer than this Power Balance, which knows policies up to version 2. Update it',
          isNewer: true,
        },
      ],
    });
  });

  it.each([0, -1, 1.5, '2', null, NaN])('that says %p is refused', (schemaVersion) => {
    expect(parsePolicy({ ...document(), schemaVersion }).flaws).toEqual([
      { path: '/schemaVersion', message: 'must be a whole number from 1 to 2' },
    ]);
  });
});

describe('what a file says besides', () => {
  it('is no part of the policy', () => {
    const file = { ...document(), basedOn: 'all:3', name: 'Firmer line' };
    expect(soundPolicy(file)).toEqual(defaultPolicy);
  });
});

describe('a kind', () => {
  const withPrice = (more: Json): Json => {
    const { concessions, ...fields } = document() as { concessions: Record<string, Json> };
    return {
      ...fields,
      concessions: { ...concessions, price: { ...concessions['price'], ...more } },
    };
  };

  it('may be renamed and retired, and no reading changes', () => {
    const renamed = soundPolicy(withPrice({ label: 'Discount', retired: true }));
    expect(kindLabelOf(renamed, 'concessions', 'price')).toBe('Discount');
    fc.assert(
      fc.property(deal, (any) => {
        expect(readPower(any, renamed, AS_OF)).toEqual(readPower(any, defaultPolicy, AS_OF));
      }),
    );
  });

  it.each(['price', 'unheard-of', 'toString'])('without a label has none: %s', (kind) => {
    expect(kindLabelOf(defaultPolicy, 'concessions', kind)).toBeUndefined();
  });

  it.each([
    ['label', ' ', 'must be a text of 1 to 255 characters'],
    ['label', 'x'.repeat(256), 'must be a text of 1 to 255 characters'],
    ['label', null, 'must be a text of 1 to 255 characters'],
    ['retired', 'yes', 'must be true or false'],
  ])('with %s = %p is refused with its path', (field, value, message) => {
    expect(parsePolicy(withPrice({ [field]: value })).flaws).toEqual([
      { path: `/concessions/price/${field}`, message },
    ]);
  });
});

describe('the bounds of a field', () => {
  it.each([
    ['/priorEvidence', { from: 1e-6, to: 1e9 }],
    ['/concessionCap', { above: 0, to: 1e9 }],
    ['/thresholds/3', { from: -100, to: 100 }],
    ['/concessions/a~1b/weight', { from: 0, to: 1e9 }],
    ['/behaviors/tender/pressure', { from: 0, to: 1 }],
    ['/economicOnly/atLeast', { from: 0, to: 1 }],
    ['/concessions/price/cash', null],
    ['/thresholds/4', null],
    ['/toString', null],
    ['', null],
  ])('%s', (path, range) => {
    expect(policyRange(path)).toEqual(range);
  });
});
