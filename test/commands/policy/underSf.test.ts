import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startOrg } from '../../local-org/support.ts';
import { ALIAS, linkPlugin, loggedIn, type Sf } from '../../clients/support.ts';

const MINUTE_MS = 60_000;

let sf: Sf;

beforeAll(async () => {
  sf = await loggedIn(await startOrg(), 'admin');
  await linkPlugin(sf);
}, MINUTE_MS);

describe('sf power policy under the real sf', () => {
  it('takes a policy, publishes it changed, and says how where it may not', async () => {
    const shown = await sf.run('power', 'policy', 'show', '--file', 'all.yaml');
    expect([shown.code, shown.stdout]).toEqual([
      0,
      'Policy built-in written to all.yaml.\nIts schema, for editors, is in power-policy.schema.json.\n',
    ]);
    const path = join(sf.home, 'all.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('minEvidence: 1.5', 'minEvidence: 3'));
    const publish = ['power', 'policy', 'publish', '--file', 'all.yaml', '--target-org', ALIAS];
    const published = await sf.run(...publish, '--reason', 'Warn later');
    expect([published.code, published.stdout]).toEqual([
      0,
      expect.stringMatching(/^Published all:1 [\s\S]* 1\.5 → 3\n$/),
    ]);
    const without = await sf.run(...publish);
    expect([without.code !== 0, without.stderr]).toEqual([
      true,
      expect.stringContaining('Missing required flag reason'),
    ]);
  });

  it('ends with 1 where a file has errors', async () => {
    writeFileSync(join(sf.home, 'bad.yaml'), 'minForce: -1\n');
    const { status, result } = await sf.json('power', 'policy', 'check', '--file', 'bad.yaml');
    expect([status, result]).toMatchObject([1, { valid: false, files: [{ file: 'bad.yaml' }] }]);
  });
});
