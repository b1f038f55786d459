import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PowerServe from '../../src/commands/power/serve.ts';
import { openState } from '../../src/service/state/stateFolder.ts';
import { startOrg, type TestOrg } from '../local-org/support.ts';
import { metadataWithout } from '../org/support.ts';
import { logIn } from './loggedIn.ts';
import { folderWith, run, type Run } from './run.ts';

describe('sf power serve', () => {
  let test: TestOrg;
  let user: string;
  const state = folderWith({})('state');
  const serve = (...argv: string[]): Promise<Run> =>
    run(PowerServe, '--target-org', user, '--state', state, ...argv);

  beforeAll(async () => {
    test = await startOrg();
    user = await logIn(test, 'service');
  });

  it('says that something else is at its port', async () => {
    const other = createServer();
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { error } = await serve('--port', String(port));
    other.close();
    expect([error?.name, error?.actions?.join()]).toEqual([
      'PortTakenError',
      expect.stringContaining('--port'),
    ]);
  });

  it('says which process has its state', async () => {
    const held = await openState(state);
    const { error } = await serve('--port', '0');
    expect(error?.name).toBe('StateInUseError');
    expect(error?.message).toContain(String(process.pid));
    held.close();
  });

  it('says what is missing of a login in the environment', async () => {
    process.env['POWER_USERNAME'] = 'service@example.com';
    const { error } = await run(PowerServe, '--state', state, '--port', '0');
    delete process.env['POWER_USERNAME'];
    expect(error?.name).toBe('ServiceUserIncompleteError');
    expect(error?.message).toContain('POWER_CLIENT_ID, POWER_JWT_KEY_FILE');
  });

  it('stops where it may not see what a reading needs', async () => {
    const blind = await startOrg({ metadataDir: metadataWithout('Power_Behavior__c') });
    const rep = await logIn(blind, 'rep');
    const { error } = await run(PowerServe, '--target-org', rep, '--state', state, '--port', '0');
    expect(error?.name).toBe('PackageMissingError');
  });
});
