import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { parse } from 'yaml';
import schema from '../../config/policy.schema.json' with { type: 'json' };
import {
  printPolicyFile,
  readPolicyFile,
  writePolicyFile,
  writePolicySchema,
} from '../../src/files/policy.ts';
import { checkPolicyText } from '../../src/files/policy/read.ts';
import { defaultPolicy } from '../model/arbitraries.ts';
import { format, json, policyFile, SEED, yaml } from './policies.ts';
import { file, path, refusal } from './support.ts';

const matchesSchema = new Ajv2020({ strictTuples: false }).compile(schema);

describe('a policy file', () => {
  it('is read as it was written, whatever the policy', () => {
    fc.assert(
      fc.property(policyFile, format, (written, kind) => {
        const text = printPolicyFile(written, kind);
        const checked = checkPolicyText(`p.${kind}`, text);
        expect([checked.flaws, checked.file]).toEqual([[], { path: `p.${kind}`, ...written }]);
        const document: unknown = kind === 'json' ? JSON.parse(text) : parse(text);
        expect([matchesSchema(document), matchesSchema.errors]).toEqual([true, null]);
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it('says in YAML what every field means, and where its schema is', () => {
    expect(yaml).toMatch(/^# yaml-language-server: \$schema=\.\/power-policy\.schema\.json\n/);
    for (const { description } of Object.values(schema.properties))
      expect(yaml).toContain(`# ${description}\n`);
    expect(yaml).toContain('\nthresholds: [-50, -20, 20, 50]\n');
    expect(yaml).toContain('\n  tender: { face: economic, weight: 1, pressure: 0.7 }\n');
  });

  it('has its schema beside it, as it is published', async () => {
    const at = path('all.yaml');
    const schemaPath = await writePolicySchema(at);
    expect(schemaPath).toBe(join(dirname(at), 'power-policy.schema.json'));
    expect(JSON.parse(readFileSync(schemaPath, 'utf8'))).toEqual(schema);
  });

  it.each(['all.yml', 'all.yaml', 'all.json', 'ALL.JSON'])('may be called %s', async (called) => {
    const at = path(called);
    await writePolicyFile(at, { policy: defaultPolicy, basedOn: null, name: null });
    expect(await readPolicyFile(at)).toEqual({
      path: at,
      policy: defaultPolicy,
      basedOn: null,
      name: null,
    });
  });

  it('may leave out what it says of itself', async () => {
    const old = JSON.parse(json) as Record<string, unknown>;
    for (const field of ['$schema', 'basedOn', 'name', 'schemaVersion'])
      Reflect.deleteProperty(old, field);
    expect((await readPolicyFile(file('old.json', JSON.stringify(old)))).policy).toEqual(
      defaultPolicy,
    );
  });
});

describe('a policy file that cannot be written', () => {
  it('says so, and leaves nothing behind', async () => {
    const at = join(path('folder'), 'all.yaml');
    const toWrite = { policy: defaultPolicy, basedOn: null, name: null };
    expect((await refusal(writePolicyFile(at, toWrite))).name).toBe('FolderNotFoundError');
    mkdirSync(at, { recursive: true });
    expect((await refusal(writePolicyFile(at, toWrite))).name).toBe('FileIsFolderError');
    expect((await refusal(writePolicyFile(path('p.toml'), toWrite))).name).toBe(
      'UnknownFileKindError',
    );
  });
});
