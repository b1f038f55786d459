/** `npm run bench`: how fast it is, each figure a median beside a peer's of the same run. */
import { availableParallelism, cpus, totalmem } from 'node:os';
import { batchLines } from './bench/batch.ts';
import { dragLines } from './bench/drag.ts';
import { effectLines } from './bench/effect.ts';
import { latencyLines } from './bench/latency.ts';
import { paintLines } from './bench/paint.ts';
import { READING } from './bench/reading.ts';
import { reviewLines } from './bench/review.ts';
import { runSuite } from './bench/suite.ts';
import { syncLines } from './bench/sync.ts';

const GIBIBYTE = 2 ** 30;

const machine = [
  `Node ${process.versions.node}`,
  `${availableParallelism()} cores`,
  cpus()[0]?.model.trim() ?? 'unknown processor',
  `${Math.round(totalmem() / GIBIBYTE)} GiB`,
].join(', ');

console.log(`${machine}\n`);
console.log(`${(await runSuite(READING)).join('\n')}\n`);
console.log(`${(await batchLines()).join('\n')}\n`);
console.log(`${(await syncLines()).join('\n')}\n`);
console.log(`${(await latencyLines()).join('\n')}\n`);
console.log(`${(await reviewLines()).join('\n')}\n`);
console.log(`${(await effectLines()).join('\n')}\n`);
console.log(`${(await paintLines()).join('\n')}\n`);
console.log(`${(await dragLines()).join('\n')}\n`);
