/** Reading a whole org: beside downloading the same bytes, and beside jsforce and an object each. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { compiled } from './compiled.ts';
import { median } from './measures.ts';

const DEALS = 200_000;
const EVENTS = 1_000_000;
const ROUNDS = 3;
const GOALS = { times: 2.5, peak: 300, growth: 0.2, faster: 8 };
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

/** How results are sent: compressed, as Salesforce does, or as they are. */
type Coding = 'gzip' | 'identity';

/** A prepared org, and what to say to reach it. */
async function prepared(
  events: number,
  coding: Coding,
): Promise<{ org: ChildProcess; address: string[] }> {
  const args = [...NODE, program('preparedOrg'), String(DEALS), String(events), coding];
  const org = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(org.stdout, 'data')) as [Buffer];
  const { origin, token } = JSON.parse(said.toString()) as { origin: string; token: string };
  return { org, address: [origin, token] };
}

const read = (client: string, way: string, address: readonly string[]): Run =>
  JSON.parse(
    execFileSync(process.execPath, [client, way, ...address], { encoding: 'utf8' }),
  ) as Run;

type Way = 'discard' | 'whole' | 'plainly';

/** Medians of several runs, in turns with each other. */
async function timed<W extends Way>(
  events: number,
  ways: readonly W[],
  coding: Coding = 'gzip',
): Promise<Record<W, Run>> {
  const client = await compiled(program('client'));
  const { org, address } = await prepared(events, coding);
  // Compresses every page, once for all who ask.
  read(client, 'discard', address);
  const rounds = Array.from({ length: ROUNDS }, () =>
    ways.map((way) => read(client, way, address)),
  );
  org.kill();
  const middle = (at: number): Run => ({
    ms: median(rounds.map((runs) => runs[at]?.ms ?? 0)),
    peak: median(rounds.map((runs) => runs[at]?.peak ?? 0)),
    found: rounds[0]?.[at]?.found ?? 0,
  });
  return Object.fromEntries(ways.map((way, at) => [way, middle(at)])) as Record<W, Run>;
}

const verdict = (isMet: boolean): string => (isMet ? 'met' : 'MISSED');

const timesOf = ({ whole, discard }: Record<'whole' | 'discard', Run>): string =>
  `${(whole.ms / discard.ms).toFixed(1)} × the download`;

const line = (name: string, { ms, peak }: Run, remark = ''): string =>
  `  ${name.padEnd(52)}  ${`${ms} ms`.padStart(8)}  ${`${peak} MB`.padStart(7)}  ${remark}`.trimEnd();

/** The lines of the bench. */
export async function syncLines(): Promise<string[]> {
  const single = await timed(EVENTS, ['discard', 'whole', 'plainly']);
  const double = await timed(2 * EVENTS, ['whole']);
  const plain = await timed(EVENTS, ['discard', 'whole'], 'identity');
  const times = single.whole.ms / single.discard.ms;
  const faster = single.plainly.ms / single.whole.ms;
  const growth = double.whole.peak / single.whole.peak - 1;
  const megabytes = Math.round(single.discard.found / KILOBYTE / KILOBYTE);
  const speed = `${timesOf(single)}, goal ${GOALS.times}: ${verdict(times <= GOALS.times)}`;
  const memory = `goal ${GOALS.peak} MB: ${verdict(single.whole.peak < GOALS.peak)}`;
  const grown = `${Math.round(100 * growth)} % more memory, goal 20 %: ${verdict(growth < GOALS.growth)}`;
  return [
    `An org of ${DEALS.toLocaleString('en')} deals with ${EVENTS.toLocaleString('en')} events, ${megabytes} MB of prepared results, compressed as Salesforce sends them`,
    line('downloading them and throwing them away', single.discard, 'peer'),
    line('reading them, and taking every reading', single.whole, `${speed}; ${memory}`),
    line(
      'by conn.bulk2.query, with readPower for each deal',
      single.plainly,
      `ours is ${faster.toFixed(1)} times as fast, goal ${GOALS.faster}: ${verdict(faster >= GOALS.faster)}`,
    ),
    line('reading twice the events', double.whole, grown),
    line('downloading them uncompressed', plain.discard, 'peer'),
    line('reading them uncompressed', plain.whole, timesOf(plain)),
  ];
}
