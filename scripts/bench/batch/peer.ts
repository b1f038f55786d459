/**
 * `node scripts/bench/batch/peer.ts`, forked: DuckDB in a process of its own, so that the memory which
 * it gives back slows nobody else. Adds up whenever it is told to, and says how many milliseconds
 * that took.
 */
import { msOf } from '../measures.ts';
import { duckDb } from './duckdb.ts';
import { manyDeals } from './manyDeals.ts';

const { run, close } = await duckDb(manyDeals());

process.on('message', () => {
  void msOf(run).then((ms) => process.send?.(ms));
});
process.on('disconnect', close);
process.send?.('ready');
