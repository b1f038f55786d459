/** `npm run soak [FIRST LAST]`: many bad days, on none of which anything may get lost or doubled. */
import { isDeepStrictEqual } from 'node:util';
import { isSound, soakServe, soakSync, soakTogether, type Aftermath } from './soak/soak.ts';

const PLANS = 200;
const [first = '1', last = String(PLANS)] = process.argv.slice(2);
let failed = 0;

function tell(name: string, aftermath: Aftermath, ms: number): void {
  const sound = isSound(aftermath) && aftermath.last.code === 0;
  if (!sound) failed += 1;
  console.log(
    `${name}  ${sound ? 'ok    ' : 'FAILED'}  ${aftermath.count} readings  ${(ms / 1000).toFixed(1)} s`,
  );
  if (sound) return;
  const {
    fresh,
    stored,
    last: { code, said },
  } = aftermath;
  const differing = Object.keys({ ...fresh, ...stored }).filter(
    (id) => !isDeepStrictEqual(fresh[id], stored[id]),
  );
  console.log(`  exit code ${code}, differing: ${differing.join(' ') || 'none'}\n${said}`);
}

for (let seed = Number(first); seed <= Number(last); seed += 1)
  for (const [name, soak] of [
    ['sync    ', soakSync],
    ['serve   ', soakServe],
    ['together', soakTogether],
  ] as const) {
    const begun = performance.now();
    tell(`${name} ${seed}`, await soak(seed), performance.now() - begun);
  }
console.log(failed === 0 ? 'Nothing was lost or doubled.' : `${failed} failed.`);
process.exitCode = failed === 0 ? 0 : 1;
