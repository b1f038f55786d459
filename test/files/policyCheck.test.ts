import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import schema from '../../config/policy.schema.json' with { type: 'json' };
import { checkPolicyFile, readPolicyFile } from '../../src/files/policy.ts';
import { checkPolicyText } from '../../src/files/policy/read.ts';
import { json, SEED, yaml } from './policies.ts';
import { file, refusal } from './support.ts';

const matchesSchema = new Ajv2020({ strictTuples: false }).compile(schema);

const flawsIn = (text: string, kind = 'yaml'): string[] =>
  checkPolicyText(`p.${kind}`, text).flaws.map(
    ({ line, column, path: at, message }) => `${line}:${column} ${at} ${message}`,
  );

describe('what is wrong in a policy file', () => {
  it.each([
    ['yaml', 'behaviorHalfLifeDays: 30', 'behaviorHalfLifeDays: -1', 23],
    ['json', '"behaviorHalfLifeDays": 30', '"behaviorHalfLifeDays": -1', 27],
  ])('is said in %s with its line and column', (kind, from, to, column) => {
    const text = (kind === 'yaml' ? yaml : json).replace(from, to);
    const line = text.split('\n').findIndex((one) => one.includes('-1')) + 1;
    expect(flawsIn(text, kind)).toEqual([
      `${line}:${column} /behaviorHalfLifeDays must be a number above 0 and up to 1000000000`,
    ]);
  });

  it.each([
    [/minForce: 1/, 'minForce: .inf', '/minForce must be a number from 0 to 1000000000'],
    [/minForce: 1/, 'minForce: yes', '/minForce must be a number from 0 to 1000000000'],
    [/minForce: 1/, 'minforce: 1', '/minforce is not a field of a policy'],
    [/minForce: 1/, '', '/minForce is missing'],
    [/basedOn: all:3/, 'basedOn: 3', '/basedOn must be a version key such as all:3, or built-in'],
    [/basedOn: all:3/, 'basedOn: newest', '/basedOn must be a version key such as all:3'],
    [/name: Ours/, `name: ${'x'.repeat(81)}`, '/name must be a text of 1 to 80 characters'],
    [/name: Ours/, 'name: [Ours]', '/name must be a text of 1 to 80 characters'],
    [/\$schema: .*/, '$schema: 5', '/$schema must be a text'],
    [/schemaVersion: 2/, 'schemaVersion: 3', '/schemaVersion is 3: newer than this Power Balance'],
    [
      /pressure: 0\.7 }/,
      'pressure: 7 }',
      '/behaviors/tender/pressure must be a number from 0 to 1',
    ],
    [/tender: \{/, 'te/nd~er: {', null],
    [/tender: \{ face/, 'te/nd~er: { fac', '/behaviors/te~1nd~0er/face is missing'],
    [/-50, -20/, '-20, -50', '/thresholds must rise strictly, two below 0 and two above'],
    [/-50, -20/, '-101, -20', '/thresholds/0 must be a number from -100 to 100'],
  ])('%s become %s is named by its path', (from, to, flaw) => {
    const flaws = flawsIn(yaml.replace(from, to));
    if (flaw === null) expect(flaws).toEqual([]);
    else expect(flaws.join('\n')).toContain(flaw);
  });

  it('is all said at once, in the order of the file', () => {
    const text = yaml
      .replace('minEvidence: 1.5', 'minEvidence: x')
      .replace('facePrior', 'faceprior');
    const lines = flawsIn(text).map((flaw) => Number(flaw.split(':')[0]));
    expect(lines).toHaveLength(3);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });

  it.each<[string, string, string, RegExp]>([
    ['broken JSON', 'json', '{\n  "minForce": 1,,\n}', /^2:17 {2}is not JSON from here on/],
    [
      'a field said twice in JSON',
      'json',
      '{"name": "a", "name": "b"}',
      /^1:15 .*the same field twice/,
    ],
    ['a field said twice in YAML', 'yaml', 'name: a\nname: b\n', /^2:1 .*the same field twice/],
    ['an open quote', 'yaml', 'name: "a\n', /is not YAML here: /],
    ['tabs', 'yaml', 'economicOnly:\n\tatLeast: 1\n', /^2:1 .*Tabs are not allowed/],
    ['two documents', 'yaml', 'name: a\n---\nname: b\n', /^2:1 .*multiple documents/],
    ['a tag of its own', 'yaml', 'name: !secret a\n', /^1:7 .*Unresolved tag: !secret/],
    ['a key that is no text', 'yaml', '? [a]\n: 1\n', /all keys must be strings/],
    ['an anchor that is not there', 'yaml', 'name: *a\n', /Unresolved alias/],
    ['a text', 'yaml', 'hello\n', /^1:1 {2}must be an object/],
    ['a list', 'json', '[]', /^1:1 {2}must be an object/],
    ['comments only', 'yaml', '# nothing\n', / must be an object/],
  ])('may be %s', (_, kind, text, flaw) => {
    expect(flawsIn(text, kind).join('\n')).toMatch(flaw);
  });

  it('never breaks the reader, however hostile', () => {
    const bomb = ['a: &a [x]', ...Array.from('bcdefghi')].map((key, at, all) =>
      at === 0 ? key : `${key}: &${key} [${`*${(all[at - 1] ?? 'a').charAt(0)},`.repeat(9)}]`,
    );
    const deep = '['.repeat(100_000);
    for (const [kind, text] of [
      ['yaml', bomb.join('\n')],
      ['yaml', deep],
      ['json', deep],
      ['json', deep + ']'.repeat(100_000)],
      ['yaml', '\0'],
      ['yaml', '%YAML 9.9\n---\na: 1'],
    ] as const)
      expect([kind, flawsIn(text, kind).length > 0]).toEqual([kind, true]);
  });

  it.each([
    ['nothing', 'empty.yaml', '', 'FileIsEmptyError'],
    ['blanks', 'blank.json', ' \n', 'FileIsEmptyError'],
    ['another kind of file', 'policy.toml', 'a = 1', 'UnknownFileKindError'],
    ['no UTF-8', 'latin.yaml', Buffer.from([0x61, 0xe4, 0x0a]), 'NotTextError'],
  ])('stops where it is %s', async (_, called, content, error) => {
    const refused = await refusal(checkPolicyFile(file(called, content)));
    expect([refused.name, refused.actions?.length]).toEqual([error, 1]);
  });

  it('stops whoever wants to use the file, with every place', async () => {
    const at = file('bad.yaml', yaml.replace('minForce: 1', 'minForce: -1'));
    const { name: called, message } = await refusal(readPolicyFile(at));
    expect(called).toBe('PolicyFileBrokenError');
    expect(message).toMatch(
      /bad\.yaml is not a policy that can be used:\n {2}\d+:11 {2}\/minForce /,
    );
  });
});

describe('every field of the schema, fuzzed', () => {
  const values = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(-101, -1, 0, 1e-6, 1, 1.01, 2, 100, 101, 1e9, 1.1e9),
    fc.jsonValue(),
  );
  const inKinds = ['weight', 'cash', 'valueToCost', 'label', 'retired', 'surprise'];
  const fields = fc.constantFrom(
    ...Object.keys(schema.properties).map((key) => [key]),
    ...inKinds.map((field) => ['concessions', 'price', field]),
    ...[...inKinds, 'face', 'pressure'].map((field) => ['behaviors', 'tender', field]),
    ['behaviors', 'shared-goals', 'pressure'],
    ['concessions', ''],
    ['behaviors', 'new kind'],
    ['concessionTilt', 'unknown'],
    ['economicOnly', 'atLeast'],
    ['thresholds', '1'],
    ['surprise'],
  );
  /** Of these the schema says no more than that they are texts, and of thresholds not their order. */
  const saysMore = '/thresholds must rise';

  function altered(steps: readonly string[], value: unknown): Record<string, unknown> {
    const document = JSON.parse(json) as Record<string, unknown>;
    const last = steps.at(-1) ?? '';
    const place = steps
      .slice(0, -1)
      .reduce((at, key) => at[key] as Record<string, unknown>, document);
    place[last] = value;
    return document;
  }

  it('is refused with its path and a place in the text, or is in the schema too', () => {
    fc.assert(
      fc.property(fields, values, (steps, value) => {
        const document = altered(steps, value);
        const text = JSON.stringify(document, null, 2);
        const { file: read, flaws } = checkPolicyText('p.json', text);
        expect(read === null).toBe(flaws.length > 0);
        const lines = text.split('\n');
        for (const { path: at, line, column } of flaws) {
          expect(at.startsWith('/')).toBe(true);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
        }
        const onlyMore = flaws.every((flaw) => `${flaw.path} ${flaw.message}`.startsWith(saysMore));
        if (flaws.length === 0 || !onlyMore)
          expect([matchesSchema(document), value]).toEqual([flaws.length === 0, value]);
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });
});

describe('what is allowed and probably wrong', () => {
  it.each<[string, RegExp, string, string]>([
    ['no weight', /(tender: .*?)weight: 1/, '$1weight: 0', '/behaviors/tender/weight is 0'],
    [
      'the same name',
      /(reference: \{)/,
      '$1 label: Scope,',
      '/concessions/reference is called like scope',
    ],
    [
      'a floor above',
      /marginFloorPercent: 10/,
      'marginFloorPercent: 30',
      '/marginFloorPercent is not below',
    ],
    [
      'always squeezed',
      /squeezeThreshold: 0.34/,
      'squeezeThreshold: 34',
      '/squeezeThreshold is above 1',
    ],
    [
      'never a revolt',
      /revoltThreshold: 0.25/,
      'revoltThreshold: 25',
      '/revoltThreshold is above 1',
    ],
    ['no kinds', /concessions:\n( {2}.*\n)+/, 'concessions: {}\n', '/concessions has no kind'],
  ])('is pointed out: %s', (_, from, to, doubt) => {
    const { flaws, doubts } = checkPolicyText('p.yaml', yaml.replace(from, to));
    expect(flaws).toEqual([]);
    expect(doubts.map((one) => `${one.path} ${one.message}`)).toEqual([
      expect.stringContaining(doubt),
    ]);
  });

  it('does not point at a retired kind', () => {
    const retired = yaml.replace(/(tender: .*?)weight: 1/, '$1retired: true, weight: 0');
    expect(checkPolicyText('p.yaml', retired).doubts).toEqual([]);
  });

  it('is nothing in the built-in policy', () => {
    expect(checkPolicyText('p.yaml', yaml).doubts).toEqual([]);
  });
});
