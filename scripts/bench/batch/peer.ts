/**
 * `node scripts/bench/batch/peer.ts`, forked: DuckDB in a process of its own, so that the memory which
 * it gives back slows nobody else. Told for how many milliseconds, it adds up over and over, and says
 * how many it took each time.
 */
import { meanMs } from '../measures.ts';
import { duckDb } from './duckdb.ts';
import { manyDeals } from './manyDeals.ts';

const { run, close } = await duckDb(manyDeals());

process.on('message', (fillMs: number) => {
  void meanMs(run, fillMs).then((ms) => process.send?.(ms));
});
process.on('disconnect', close);
process.send?.('ready');
