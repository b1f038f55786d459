import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SAMPLES } from '../../src/demo/options.ts';
import { openDemoOrg } from '../../src/demo/org.ts';

const metadataDir = fileURLToPath(new URL('../../force-app/main', import.meta.url));
const stateDir = mkdtempSync(join(tmpdir(), 'power-balance-'));
/** Milliseconds to fill an org with the largest sample on a slow machine. */
const TIME_TO_FILL = 60_000;

afterAll(() => rmSync(stateDir, { recursive: true }));

it.each(SAMPLES)(
  'the sample %s passes every rule of the org, which opens on one of its deals',
  (sample) => {
    const { org, opens, tips } = openDemoOrg({ sample, reset: true, stateDir, metadataDir });
    expect(opens).toMatch(/^006\w{15}$/);
    expect(org.note('opens')).toBe(opens);
    expect(tips.length).toBeGreaterThan(1);
    org.close();
  },
  TIME_TO_FILL,
);
