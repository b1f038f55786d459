/** Reading half a million deals, beside the least it can cost and beside DuckDB. */
import { readFileSync } from 'node:fs';
import { readPowerBatch } from '../../src/model/batch/index.ts';
import { parsePolicy } from '../../src/model/index.ts';
import { dayNumber } from '../../src/model/days.ts';
import { duckDb } from './duckdb.ts';
import { EVENTS, manyDeals } from './manyDeals.ts';
import { median } from './measures.ts';
import { plainPass } from './plainPass.ts';

const AS_OF = '2026-11-23';
const ROUNDS = 11;
const GOALS = { timesPlain: 4, timesDuckDb: 5 };

const verdict = (isMet: boolean): string => (isMet ? 'met' : 'MISSED');

async function msOf(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** Median milliseconds of each, taken in turns, so that a busy moment hurts all alike. */
async function inTurns(runs: readonly (() => unknown)[]): Promise<number[]> {
  const times: number[][] = runs.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [at, run] of runs.entries()) times[at]?.push(await msOf(run));
  return times.map(median);
}

const line = (name: string, ms: number, remark: string): string => {
  const rate = `${(EVENTS / ms / 1000).toFixed(1)} M events/s`;
  return `  ${name.padEnd(44)}  ${`${ms.toFixed(0)} ms`.padStart(8)}  ${rate.padStart(16)}  ${remark}`;
};

/** The lines of the bench. */
export async function batchLines(): Promise<string[]> {
  const { policy } = parsePolicy(
    readFileSync(new URL('../../config/policy.default.json', import.meta.url), 'utf8'),
  );
  const today = dayNumber(AS_OF);
  if (!policy || today === null) throw new Error('The default policy is malformed.');
  const deals = manyDeals(policy, today);
  const peer = await duckDb(deals, policy, today);
  const [plain = 0, batch = 0, duck = 0] = await inTurns([
    () => plainPass(deals),
    () => readPowerBatch(deals, policy, AS_OF),
    peer.run,
  ]);
  peer.close();
  const [timesPlain, timesDuckDb] = [batch / plain, duck / batch];
  const ofPlain = `${timesPlain.toFixed(1)} × the plain pass, goal ${GOALS.timesPlain}: ${verdict(timesPlain <= GOALS.timesPlain)}`;
  const ofDuckDb = `${timesDuckDb.toFixed(1)} × as fast as DuckDB, goal ${GOALS.timesDuckDb}: ${verdict(timesDuckDb >= GOALS.timesDuckDb)}`;
  return [
    `${deals.amount.length.toLocaleString('en')} deals with ${EVENTS.toLocaleString('en')} events, one thread, median of ${ROUNDS}`,
    line('a plain pass that adds up every column', plain, 'peer'),
    line('readPowerBatch, exchanges included', batch, ofPlain),
    line('DuckDB, the same sums without exchanges', duck, ofDuckDb),
  ];
}
