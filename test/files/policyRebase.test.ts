import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readPolicyFile, rebasePolicyFile, writePolicyFile } from '../../src/files/policy.ts';
import { format, json, policyFile, SEED, yaml } from './policies.ts';
import { file, path, refusal } from './support.ts';

describe('the version that a file is based on', () => {
  const rebased = async (called: string, text: string): Promise<[boolean, string]> => {
    const at = file(called, text);
    const changed = await rebasePolicyFile(at, 'all:4');
    expect((await readPolicyFile(at)).basedOn).toBe('all:4');
    return [changed, readFileSync(at, 'utf8')];
  };
  const without = (text: string): string => text.replace(/^.*basedOn.*\n/m, '');

  it.each<[string, string, string, string]>([
    ['YAML', 'p.yaml', yaml, yaml.replace('basedOn: all:3', 'basedOn: all:4')],
    [
      'with a remark on it',
      'p.yaml',
      yaml.replace('basedOn: all:3', 'basedOn:   "all:3"   # from the org'),
      yaml.replace('basedOn: all:3', 'basedOn:   "all:4"   # from the org'),
    ],
    ['JSON', 'p.json', json, json.replace('"all:3"', '"all:4"')],
    [
      'with the line ends of Windows',
      'p.yaml',
      yaml.replaceAll('\n', '\r\n'),
      yaml.replaceAll('\n', '\r\n').replace('basedOn: all:3', 'basedOn: all:4'),
    ],
    [
      'JSON that does not say',
      'p.json',
      without(json),
      `{"basedOn": "all:4",${without(json).slice(1)}`,
    ],
  ])('changes in its place and nothing else: %s', async (_, called, before, after) => {
    expect(await rebased(called, before)).toEqual([true, after]);
  });

  it('is put in where YAML does not say it', async () => {
    const bare = without(yaml).replace(/# In a file: version.*\n\n/, '');
    const [, after] = await rebased('p.yaml', bare);
    expect(after.replace('basedOn: all:4\n', '')).toBe(bare);
  });

  it('stays where it is right', async () => {
    const current = yaml.replace('all:3', 'all:4').replace('all:3', 'all:4');
    expect(await rebased('p.yaml', current)).toEqual([false, current]);
  });

  it('is left alone in a file that is written unusually', async () => {
    const odd = without(yaml)
      .split('\n')
      .map((line) => `  ${line}`)
      .join('\n');
    const at = file('odd.yaml', odd);
    expect((await refusal(rebasePolicyFile(at, 'all:4'))).name).toBe('PolicyFileUnusualError');
    expect(readFileSync(at, 'utf8')).toBe(odd);
  });

  it('changes in any policy file, and the policy never with it', async () => {
    await fc.assert(
      fc.asyncProperty(policyFile, format, async (written, kind) => {
        const at = path(`p.${kind}`);
        await writePolicyFile(at, written);
        await rebasePolicyFile(at, 'Renewal:7');
        expect(await readPolicyFile(at)).toEqual({ path: at, ...written, basedOn: 'Renewal:7' });
      }),
      { seed: SEED, numRuns: 40 },
    );
  });
});
