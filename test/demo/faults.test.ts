import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDemoOrg, type DemoOrg } from '../../src/demo/org.ts';
import { DemoProblem } from '../../src/demo/problem.ts';
import { createOrgServer } from '../../src/local-org/index.ts';

const metadataDir = fileURLToPath(new URL('../../force-app/main', import.meta.url));
const stateDir = mkdtempSync(join(tmpdir(), 'power-balance-'));

afterAll(() => rmSync(stateDir, { recursive: true }));

/** The demo's org with what a file says is to go wrong. */
function opened(plan: string): DemoOrg {
  const faults = join(stateDir, 'plan.json');
  writeFileSync(faults, plan);
  return openDemoOrg({ sample: 'pipeline', reset: true, stateDir, metadataDir, faults });
}

describe('a demo with a file of faults', () => {
  it('answers as the file says', async () => {
    const rules = [{ fault: 'status', status: 503 }];
    const { org } = opened(JSON.stringify({ seed: 1, rules }));
    const server = await createOrgServer(org, { port: 0 });
    expect((await fetch(`${server.origin}/services/data/v66.0/limits`)).status).toBe(503);
    await server.close();
    org.close();
  });

  it('does not start where that makes no sense, and says why', () => {
    const wrong = '{"seed": 1, "rules": [{"fault": "latency"}]}';
    expect(() => opened(wrong)).toThrow(DemoProblem);
    expect(() => opened(wrong)).toThrow('rules[0].ms is missing.');
  });
});
