import { Bench } from 'tinybench';

/** One thing that is timed. */
interface Case {
  name: string;
  run: () => unknown;
  /** Milliseconds that the median is meant to stay under; shown, never enforced. */
  goalMs?: number;
}

/** Cases that are compared with a peer in the same run: a ratio holds on any machine. */
export interface Suite {
  title: string;
  /** The least that the same data could cost, for comparison. */
  peer: Case;
  cases: readonly Case[];
}

const SECONDS_EACH = 1;
const MICROSECONDS = 1000;

const timeText = (ms: number): string =>
  ms < 1 ? `${(ms * MICROSECONDS).toFixed(1)} µs` : `${ms.toFixed(2)} ms`;

function goalText({ goalMs }: Case, medianMs: number): string {
  if (goalMs === undefined) return '';
  return `goal ${timeText(goalMs)}: ${medianMs < goalMs ? 'met' : 'MISSED'}`;
}

/** Median milliseconds of each case, by its name. */
async function medians(cases: readonly Case[]): Promise<Map<string, number>> {
  const bench = new Bench({ time: SECONDS_EACH * 1000, throws: true });
  for (const { name, run } of cases) bench.add(name, run);
  const tasks = await bench.run();
  return new Map(
    tasks.map(({ name, result }) => [name, 'latency' in result ? result.latency.p50 : Number.NaN]),
  );
}

/** Runs a suite and returns its lines: median, ratio to the peer, and goal of each case. */
export async function runSuite({ title, peer, cases }: Suite): Promise<string[]> {
  const all = [peer, ...cases];
  const found = await medians(all);
  const peerMs = found.get(peer.name) ?? Number.NaN;
  const lines = all.map((one) => {
    const ms = found.get(one.name) ?? Number.NaN;
    const ratio = one === peer ? 'peer' : `${(ms / peerMs).toFixed(1)} ×`;
    const columns = [one.name.padEnd(52), timeText(ms).padStart(10), ratio.padStart(8)];
    return `  ${columns.join('  ')}  ${goalText(one, ms)}`.trimEnd();
  });
  return [title, ...lines];
}
