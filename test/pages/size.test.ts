import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../../scripts/size.ts', import.meta.url));
/** Milliseconds to bundle all components several times on a slow machine. */
const LONG = 60_000;

it(
  'no page loads more of ours than its budget',
  () => {
    // It fails where one does, and says by how much; a program of its own, since the bundler is
    // not at home in a test's realm.
    const said = execFileSync(process.execPath, [SCRIPT], { encoding: 'utf8', stdio: 'pipe' });
    expect(said).toMatch(/all of them +[\d.]+ KB +[\d.]+ KB/);
  },
  LONG,
);
