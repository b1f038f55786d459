/** A what-if on a long deal in Chromium: what each frame costs while a size is dragged. */
import type { Page } from 'playwright-core';
import { launchChromium } from '../../test/browser/chromium.ts';
import { TestDemo } from '../../test/browser/demoOrg.ts';
import { loadDeals } from '../../test/browser/logDeals.ts';
import { LogPage } from '../../test/browser/logPage.ts';
import { line, median } from './measures.ts';

const REP = 'rep@powerbalance.local';
/** Of 500 events. */
const DEAL = 'long';
/** Places of the pointer on its way over the slider and back, several times. */
const MOVES = 400;
const TURNS = 4;
/** Milliseconds of one frame that goes unnoticed, and how many frames are to stay under it. */
const FRAME_MS = 16;
const MOST = 0.95;

/** What of a browser's page this file's own types lack. */
interface Port {
  onmessage: () => void;
  postMessage(message: string): void;
}
interface Watched {
  /** Milliseconds of every frame in which the size changed. */
  frames: number[];
  addEventListener(type: string, listener: () => void, capture: boolean): void;
  MessageChannel: new () => { port1: Port; port2: Port };
  requestAnimationFrame: (then: () => void) => void;
}

/**
 * From the pointer's event to the end of the frame that shows it: script, style, layout and paint.
 * What is sent in a frame arrives once that frame has been painted.
 */
function watchFrames(): void {
  const page = globalThis as unknown as Watched;
  let start = 0;
  page.frames = [];
  const begin = (): void => {
    if (start > 0) return;
    start = performance.now();
    page.requestAnimationFrame(() => {
      const { port1, port2 } = new page.MessageChannel();
      port1.onmessage = () => {
        page.frames.push(performance.now() - start);
        start = 0;
      };
      port2.postMessage('painted');
    });
  };
  page.addEventListener('input', begin, true);
}

/** A give of ours on the price, ready to be sized. */
async function planned(page: Page, log: LogPage): Promise<void> {
  await log.button(/^What if/).click();
  await log.button('We give…').click();
  await page.locator('c-power-plan-row').waitFor();
  await log.choose('pri');
}

/** Where the pointer is on its way, 0 … 1: to the far end and back, TURNS times. */
const placeAt = (move: number): number => Math.abs((((2 * TURNS * move) / MOVES) % 2) - 1);

async function drag(page: Page): Promise<number[]> {
  const slider = page.locator('c-power-plan-row .slider');
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error('The slider is not on the page.');
  const { x, y, width, height } = box;
  const go = (move: number): Promise<void> =>
    page.mouse.move(x + 8 + (width - 16) * placeAt(move), y + height / 2);
  await go(0);
  await page.mouse.down();
  for (let move = 1; move <= MOVES; move += 1) await go(move);
  await page.mouse.up();
  return page.evaluate(() => (globalThis as unknown as Watched).frames);
}

const shareText = (share: number): string => `${(100 * share).toFixed(1)} %`;

function linesOf(frames: readonly number[]): string[] {
  const sorted = [...frames].sort((a, b) => a - b);
  const quick = frames.filter((ms) => ms < FRAME_MS).length / frames.length;
  const verdict = `goal ${shareText(MOST)} under ${FRAME_MS} ms: ${quick >= MOST ? 'met' : 'MISSED'}`;
  return [
    `  ${frames.length} frames, ${shareText(quick)} of them under ${FRAME_MS} ms; ${verdict}`,
    line('a frame: script, style, layout and paint', median(frames)),
    line('of twenty the slowest but one', sorted[Math.floor(MOST * sorted.length)] ?? Number.NaN),
    line('the worst', Math.max(...frames)),
  ];
}

/**
 * The lines of the bench: a size is dragged in a plan of a deal with 500 events.
 * @throws {Error} where there is no Chromium.
 */
export async function dragLines(): Promise<string[]> {
  const browser = await launchChromium();
  const demo = await TestDemo.start('pipeline');
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
    const log = new LogPage(page);
    await log.open(demo, loadDeals(demo, []).get(DEAL) ?? '', REP);
    await planned(page, log);
    await page.evaluate(watchFrames);
    const lines = linesOf(await drag(page));
    return ['Dragging a what-if on a deal with 500 events, in Chromium', ...lines];
  } finally {
    await browser.close();
    await demo.close();
  }
}
