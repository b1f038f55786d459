/** A weekly review of a large pipeline, beside only downloading what it needs. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { compiled } from './compiled.ts';
import { median } from './measures.ts';
import type { Large } from './review/large.ts';
import { pageLines } from './reviewPage.ts';

const ROUNDS = 3;
const GOAL_TIMES = 3;
const NODE = ['--disable-warning=ExperimentalWarning'];

const program = (name: string): string =>
  fileURLToPath(new URL(`./review/${name}.ts`, import.meta.url));

async function largeOrg(): Promise<{ org: ChildProcess; large: Large }> {
  const args = [...NODE, program('largeOrg')];
  const org = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(org.stdout, 'data')) as [Buffer];
  return { org, large: JSON.parse(said.toString()) as Large };
}

interface Run {
  ms: number;
  /** Megabytes of memory at the peak. */
  peak: number;
}

const run = (client: string, way: 'review' | 'discard', { origin, token }: Large): Run =>
  JSON.parse(
    execFileSync(process.execPath, [client, way, origin, token], { encoding: 'utf8' }),
  ) as Run;

const line = (name: string, ms: number, remark: string): string =>
  `  ${name.padEnd(52)}  ${`${ms.toFixed(0)} ms`.padStart(8)}  ${remark}`.trimEnd();

/** The lines of the bench. */
export async function reviewLines(): Promise<string[]> {
  const client = await compiled(program('client'));
  const { org, large } = await largeOrg();
  const rounds = Array.from({ length: ROUNDS }, () => ({
    discard: run(client, 'discard', large),
    review: run(client, 'review', large),
  }));
  const page = await pageLines(large).finally(() => org.kill());
  const discard = median(rounds.map((round) => round.discard.ms));
  const review = median(rounds.map((round) => round.review.ms));
  const times = review / discard;
  const verdict = `goal ${GOAL_TIMES}: ${times <= GOAL_TIMES ? 'met' : 'MISSED'}`;
  const peak = median(rounds.map((round) => round.review.peak));
  return [
    `A review of ${large.deals.toLocaleString('en')} open deals with ${large.events.toLocaleString('en')} events, median of ${ROUNDS}`,
    line('downloading what it needs, and throwing it away', discard, 'peer'),
    line(
      'sf power review, every mover with its reasons',
      review,
      `${times.toFixed(1)} × the download, ${verdict}; ${peak} MB`,
    ),
    line('freezing that week, once', large.freezing, ''),
    ...page,
  ];
}
