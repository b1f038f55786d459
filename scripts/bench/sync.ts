/** Reading a whole org, beside downloading the same bytes and throwing them away. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { median } from './measures.ts';

const DEALS = 200_000;
const EVENTS = 1_000_000;
const ROUNDS = 3;
const GOALS = { times: 2.5, peak: 300, growth: 0.2 };
const KILOBYTE = 1024;

/** What one reading of an org took. */
interface Run {
  ms: number;
  /** Megabytes of memory at the peak. */
  peak: number;
  found: number;
}

const program = (name: string): string =>
  fileURLToPath(new URL(`./sync/${name}.ts`, import.meta.url));
const NODE = ['--disable-warning=ExperimentalWarning'];

/** A prepared org, and what to say to reach it. */
async function prepared(events: number): Promise<{ org: ChildProcess; address: string[] }> {
  const args = [...NODE, program('preparedOrg'), String(DEALS), String(events)];
  const org = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(org.stdout, 'data')) as [Buffer];
  const { origin, token } = JSON.parse(said.toString()) as { origin: string; token: string };
  return { org, address: [origin, token] };
}

const read = (way: string, address: readonly string[]): Run =>
  JSON.parse(
    execFileSync(process.execPath, [...NODE, program('client'), way, ...address], {
      encoding: 'utf8',
    }),
  ) as Run;

/** Medians of several runs, in turns with each other. */
async function timed(events: number): Promise<{ discard: Run; whole: Run }> {
  const { org, address } = await prepared(events);
  const runs = Array.from({ length: ROUNDS }, () => ({
    discard: read('discard', address),
    whole: read('whole', address),
  }));
  org.kill();
  const middle = (way: 'discard' | 'whole'): Run => ({
    ms: median(runs.map((run) => run[way].ms)),
    peak: median(runs.map((run) => run[way].peak)),
    found: runs[0]?.[way].found ?? 0,
  });
  return { discard: middle('discard'), whole: middle('whole') };
}

const verdict = (isMet: boolean): string => (isMet ? 'met' : 'MISSED');

const line = (name: string, { ms, peak }: Run, remark = ''): string =>
  `  ${name.padEnd(52)}  ${`${ms} ms`.padStart(8)}  ${`${peak} MB`.padStart(7)}  ${remark}`.trimEnd();

/** The lines of the bench. */
export async function syncLines(): Promise<string[]> {
  const [single, double] = [await timed(EVENTS), await timed(2 * EVENTS)];
  const times = single.whole.ms / single.discard.ms;
  const growth = double.whole.peak / single.whole.peak - 1;
  const megabytes = Math.round(single.discard.found / KILOBYTE / KILOBYTE);
  const speed = `${times.toFixed(1)} × the download, goal ${GOALS.times}: ${verdict(times <= GOALS.times)}`;
  const memory = `goal ${GOALS.peak} MB: ${verdict(single.whole.peak < GOALS.peak)}`;
  const grown = `${Math.round(100 * growth)} % more memory, goal 20 %: ${verdict(growth < GOALS.growth)}`;
  return [
    `An org of ${DEALS.toLocaleString('en')} deals with ${EVENTS.toLocaleString('en')} events, ${megabytes} MB of prepared results`,
    line('downloading them and throwing them away', single.discard, 'peer'),
    line('reading them, and taking every reading', single.whole, `${speed}; ${memory}`),
    line('the same with twice the events', double.whole, grown),
  ];
}
