/** Reading half a million deals, beside the least it can cost and beside DuckDB. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { readPowerBatch } from '../../src/model/batch/index.ts';
import { AS_OF, EVENTS, manyDeals } from './batch/manyDeals.ts';
import { plainPass } from './batch/plainPass.ts';
import { meanMs, median } from './measures.ts';

const ROUNDS = 11;
/** Milliseconds that each is at it in every round. */
const TURN_MS = 1500;
const GOALS = { timesPlain: 4, timesDuckDb: 5 };
const PEER = fileURLToPath(new URL('./batch/peer.ts', import.meta.url));

const verdict = (isMet: boolean): string => (isMet ? 'met' : 'MISSED');

/** DuckDB with the same deals: how long it takes, whenever it is asked. */
async function duckDb(): Promise<{ ms: () => Promise<number>; end: () => void }> {
  const peer = fork(PEER);
  await once(peer, 'message');
  return {
    ms: async () => {
      peer.send(TURN_MS);
      const [ms] = (await once(peer, 'message')) as [number];
      return ms;
    },
    end: () => peer.disconnect(),
  };
}

/** Median milliseconds of each, taken in turns, so that a busy moment hurts all alike. */
async function inTurns(times: readonly (() => Promise<number>)[]): Promise<number[]> {
  const taken: number[][] = times.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [at, time] of times.entries()) taken[at]?.push(await time());
  return taken.map(median);
}

const line = (name: string, ms: number, remark: string): string => {
  const rate = `${(EVENTS / ms / 1000).toFixed(1)} M events/s`;
  return `  ${name.padEnd(44)}  ${`${ms.toFixed(0)} ms`.padStart(8)}  ${rate.padStart(16)}  ${remark}`;
};

/** The lines of the bench. */
export async function batchLines(): Promise<string[]> {
  const { deals, policy } = manyDeals();
  const peer = await duckDb();
  const [plain = 0, batch = 0, duck = 0] = await inTurns([
    () => meanMs(() => plainPass(deals), TURN_MS),
    () => meanMs(() => readPowerBatch(deals, policy, AS_OF), TURN_MS),
    peer.ms,
  ]);
  peer.end();
  const [timesPlain, timesDuckDb] = [batch / plain, duck / batch];
  const ofPlain = `${timesPlain.toFixed(1)} × the plain pass, goal ${GOALS.timesPlain}: ${verdict(timesPlain <= GOALS.timesPlain)}`;
  const ofDuckDb = `${timesDuckDb.toFixed(1)} × as fast as DuckDB, goal ${GOALS.timesDuckDb}: ${verdict(timesDuckDb >= GOALS.timesDuckDb)}`;
  return [
    `${deals.amount.length.toLocaleString('en')} deals with ${EVENTS.toLocaleString('en')} events, one thread each, median of ${ROUNDS}`,
    line('a plain pass that adds up every column', plain, 'peer'),
    line('readPowerBatch, exchanges included', batch, ofPlain),
    line('DuckDB, the same sums without exchanges', duck, ofDuckDb),
  ];
}
