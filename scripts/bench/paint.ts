/** The gauge in Chromium: how soon the needle stands once the last of the deal's data is there. */
import type { Page } from 'playwright-core';
import { launchChromium } from '../../test/browser/chromium.ts';
import { TestDemo } from '../../test/browser/demoOrg.ts';
import { recordPath } from '../../test/browser/gaugePage.ts';
import { loadDeals } from '../../test/browser/logDeals.ts';
import { goal, line, longestTask, median, watchTasks } from './measures.ts';

const REP = 'rep@powerbalance.local';
/** Of 500 events. */
const DEAL = 'long';
const LOADS = 20;
/** Milliseconds from the data to the frame that shows the needle. */
const GOAL_MS = 50;
/** Milliseconds in which everything below the needle has been worked out. */
const REST_MS = 1500;

/** What of a browser's page this file's own types lack. */
interface Answer {
  json: () => Promise<unknown>;
}
interface Port {
  onmessage: () => void;
  postMessage(message: string): void;
}
interface Watched {
  /** When the last of the gauge's data was there, and when its needle was. */
  paint: Promise<{ data: number; needle: number }>;
  document: { getElementsByClassName(name: string): { length: number } };
  fetch: (address: string, init?: { body?: unknown }) => Promise<Answer>;
  MessageChannel: new () => { port1: Port; port2: Port };
  requestAnimationFrame: (then: () => void) => void;
}

/** Runs in a page before anything of its own: what the gauge asks is then seen from outside. */
function watchPaint(): void {
  const page = globalThis as unknown as Watched;
  const needles = page.document.getElementsByClassName('needle');
  const { fetch, MessageChannel: Channel } = page;
  let data = 0;
  page.fetch = async (address, init) => {
    const answer = await fetch(address, init);
    if (!String(init?.body).includes('query power')) return answer;
    const json = answer.json.bind(answer);
    answer.json = async () => {
      const body = await json();
      if (needles.length === 0) data = performance.now();
      return body;
    };
    return answer;
  };
  page.paint = new Promise((resolve) => {
    const look = (): void => {
      if (needles.length === 0) {
        page.requestAnimationFrame(look);
        return;
      }
      // What is sent in a frame arrives once that frame has been painted.
      const { port1, port2 } = new Channel();
      port1.onmessage = () => resolve({ data, needle: performance.now() });
      port2.postMessage('painted');
    };
    page.requestAnimationFrame(look);
  });
}

/** Milliseconds from the data to the needle, and the longest task of what follows. */
interface Timed {
  paint: number;
  task: number;
}

async function load(page: Page, address: string): Promise<Timed> {
  await page.goto(address);
  const { data, needle } = await page.evaluate(() => (globalThis as unknown as Watched).paint);
  await watchTasks(page);
  await page.waitForTimeout(REST_MS);
  return { paint: needle - data, task: await longestTask(page, needle) };
}

/**
 * The lines of the bench: a deal with 500 events, opened again and again.
 * @throws {Error} where there is no Chromium.
 */
export async function paintLines(): Promise<string[]> {
  const browser = await launchChromium();
  const demo = await TestDemo.start('pipeline');
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
    await page.addInitScript(watchPaint);
    const address = demo.login(REP, recordPath(loadDeals(demo, []).get(DEAL) ?? ''));
    const timed: Timed[] = [];
    for (let at = 0; at < LOADS; at += 1) timed.push(await load(page, address));
    const paints = timed.map(({ paint }) => paint);
    return [
      'The gauge of a deal with 500 events, in Chromium',
      line(
        'from the last of its data to the needle, painted',
        median(paints),
        goal(median(paints), GOAL_MS),
      ),
      line('the slowest of them', Math.max(...paints)),
      line('longest task after it (0: none over 50 ms)', median(timed.map(({ task }) => task))),
    ];
  } finally {
    await browser.close();
    await demo.close();
  }
}
