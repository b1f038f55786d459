import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { parsePolicy, PolicyError, readPower, type Policy } from '../../src/model/index.ts';
import { AS_OF, defaultPolicy, defaultPolicyText } from './arbitraries.ts';

const schemaFile = new URL('../../config/policy.schema.json', import.meta.url);
const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as object;
const matchesSchema = new Ajv2020({ strictTuples: false }).compile(schema);

type Json = Record<string, unknown>;
const base = (): Json => JSON.parse(defaultPolicyText) as Json;

/** The default policy with one value replaced, or removed where the value is undefined. */
function altered(path: string, value: unknown): Json {
  const document = base();
  const steps = path.split('/').slice(1);
  const last = steps.pop() ?? '';
  const place = steps.reduce((at, key) => at[key] as Json, document);
  if (value === undefined) Reflect.deleteProperty(place, last);
  else place[last] = value;
  return document;
}

const flawsOf = (document: unknown): string[] =>
  parsePolicy(document).flaws.map(({ path, message }) => `${path} ${message}`);

const BEHAVIOUR_WITHOUT_FACE = { weight: 1, pressure: 0 };

describe('a policy', () => {
  it('is taken as text and as an object alike', () => {
    expect(parsePolicy(defaultPolicyText)).toEqual(parsePolicy(base()));
    expect(parsePolicy(defaultPolicyText).flaws).toEqual([]);
  });

  it.each([
    ['/behaviorHalfLifeDays', 0, 'must be a number above 0 and up to 1000000000'],
    ['/concessionHalfLifeDays', '90', 'must be a number above 0 and up to 1000000000'],
    ['/priorEvidence', 0, 'must be a number from 0.000001 to 1000000000'],
    ['/concessionCap', Infinity, 'must be a number above 0 and up to 1000000000'],
    ['/unsizedUnits', NaN, 'must be a number from 0 to 1000000000'],
    ['/minEvidence', undefined, 'is missing'],
    ['/concessions', [], 'must be an object'],
    ['/concessions/price/weight', -1, 'must be a number from 0 to 1000000000'],
    ['/concessions/price/cash', 'yes', 'must be true or false'],
    ['/concessions/price/valueToCost', 0, 'must be a number above 0 and up to 1000000000'],
    ['/concessionTilt/pressure', 1.1, 'must be a number from 0 to 1'],
    ['/concessionTilt/unknown', undefined, 'is missing'],
    ['/behaviors/tender/face', 'fist', 'must be one of destructive, economic, integrative'],
    ['/behaviors/shared-goals/pressure', 0.1, 'must be 0 for an integrative kind'],
    ['/thresholds', [-50, -20, 20], 'must be a list of 4'],
    ['/thresholds', [-20, -50, 20, 50], 'must rise strictly, two below 0 and two above'],
    ['/thresholds', [-50, 0, 20, 50], 'must rise strictly, two below 0 and two above'],
    ['/thresholds/3', 101, 'must be a number from -100 to 100'],
    ['/marginFloorPercent', -101, 'must be a number from -100 to 100'],
    ['/economicOnly/atLeast', 2, 'must be a number from 0 to 1'],
    ['/halfLife', 30, 'is not a field of a policy'],
  ])('with %s = %p is refused with its path', (path, value, message) => {
    expect(flawsOf(altered(path, value))).toEqual([`${path} ${message}`]);
  });

  it('says everything that is wrong at once', () => {
    const document = { ...altered('/minForce', -1), behaviors: { shout: BEHAVIOUR_WITHOUT_FACE } };
    expect(flawsOf(document)).toEqual([
      '/behaviors/shout/face is missing',
      '/minForce must be a number from 0 to 1000000000',
    ]);
  });

  it.each([
    ['text that is no JSON', '{', /^ is not JSON: /],
    ['a list', [], /^ must be an object$/],
    ['nothing', null, /^ must be an object$/],
  ])('cannot be %s', (_, document, message) => {
    expect(flawsOf(document)).toEqual([expect.stringMatching(message) as string]);
  });

  it('escapes odd kind names in paths, and never takes a prototype for a kind', () => {
    const kinds = JSON.parse('{"a/b~": 1, " ": {"weight":1,"cash":true,"valueToCost":1}}') as Json;
    expect(flawsOf(altered('/concessions', kinds))).toEqual([
      '/concessions/a~1b~0 must be an object',
      '/concessions/  needs a name of 1 to 255 characters',
    ]);
    const hostile = defaultPolicyText.replace('"price": {', '"__proto__": {');
    const { policy } = parsePolicy(hostile);
    expect(Object.keys((policy as Policy).concessions)).toContain('__proto__');
    const event = { id: 'c', by: 'seller', kind: 'toString', on: AS_OF } as const;
    const { issues } = readPower({ concessions: [event] }, policy as Policy, AS_OF);
    expect(issues).toEqual([{ id: 'c', code: 'unknown-kind' }]);
  });

  it('cannot be changed under a reading once it is parsed', () => {
    const document = base();
    const { policy } = parsePolicy(document);
    document['minEvidence'] = 99;
    expect(policy?.minEvidence).toBe(1.5);
    expect(() => Object.assign(policy as Policy, { minEvidence: 99 })).toThrow(TypeError);
  });

  it('stops a reading when it is malformed, naming every path', () => {
    const broken = { ...defaultPolicy, facePrior: 0, minForce: -1 };
    expect(() => readPower({}, broken, AS_OF)).toThrow(PolicyError);
    expect(() => readPower({}, broken, AS_OF)).toThrow(/2 error\(s\): \/facePrior .*; \/minForce /);
  });

  it.each(['2026-02-29', '2026-13-01', '23.11.2026', '', null, 20261123])(
    'reads nothing as of %p',
    (asOf) => {
      expect(() => readPower({}, defaultPolicy, asOf as string)).toThrow(RangeError);
    },
  );
});

describe('the schema', () => {
  const numbers = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(-101, -100, -1, 0, 1e-6, 9.9e-7, 1, 1.01, 100, 101, 1e9, 1.1e9),
  );
  const values = fc.oneof(numbers, fc.jsonValue());
  const paths = fc.constantFrom(
    ...Object.keys(defaultPolicy).map((key) => `/${key}`),
    '/concessions/price/weight',
    '/concessions/price/valueToCost',
    '/concessions/price/cash',
    '/behaviors/tender/face',
    '/behaviors/tender/pressure',
    '/behaviors/shared-goals/pressure',
    '/concessionTilt/unknown',
    '/economicOnly/atLeast',
    '/thresholds/0',
    '/thresholds/2',
    '/schemaVersion',
    '/concessions/price/label',
    '/concessions/price/retired',
    '/behaviors/tender/label',
    '/behaviors/tender/retired',
    '/surprise',
  );

  it('accepts the default policy', () => {
    expect(matchesSchema(base())).toBe(true);
  });

  it('agrees with the model on every field, but for the order of thresholds', () => {
    fc.assert(
      fc.property(paths, values, (path, value) => {
        const document = altered(path, value);
        const flaws = flawsOf(document);
        const onlyOrderIsWrong = flaws.length > 0 && flaws.every((flaw) => flaw.includes('rise'));
        if (!onlyOrderIsWrong) expect(matchesSchema(document)).toBe(flaws.length === 0);
      }),
      { seed: 20261123, numRuns: 2000 },
    );
  });
});
