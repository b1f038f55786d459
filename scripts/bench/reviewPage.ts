/** The page of the weekly review in Chromium, over a large pipeline. */
import type { Page } from 'playwright-core';
import { launchChromium } from '../../test/browser/chromium.ts';
import { REVIEW } from '../../test/browser/reviewPage.ts';
import { goal, line, longestTask, median, watchTasks } from './measures.ts';
import type { Large } from './review/large.ts';

const LOADS = 3;
/** Milliseconds from the address to the first figures. */
const GOAL_MS = 2000;
const PATIENCE_MS = 120_000;
/** How often a list is unfolded by fifty deals, and how far each turn of the wheel goes. */
const [UNFOLDINGS, TURNS, PIXELS] = [4, 60, 400];
/** Milliseconds of a frame at sixty a second, twice over: whoever scrolls sees a longer one. */
const SEEN_MS = 34;

/** What of a browser's page this file's own types lack. */
interface Frames {
  frames: number[];
  requestAnimationFrame: (then: (now: number) => void) => void;
}

/** Milliseconds until each stage of the page. */
interface Loaded {
  figures: number;
  lists: number;
  /** From when somebody asked for it: of so many deals the page does not add it up by itself. */
  gives: number;
}

async function load(page: Page, address: string): Promise<Loaded> {
  const start = performance.now();
  await page.goto(address);
  const since = async (selector: string): Promise<number> => {
    await page.locator(selector).first().waitFor();
    return performance.now() - start;
  };
  const figures = await since('[data-card="open"]');
  const lists = await since('c-power-review-agenda');
  await page.locator('.ask-gives button').click();
  const asked = performance.now() - start;
  return { figures, lists, gives: (await since('c-power-review-gives')) - asked };
}

/** Collects how long each frame takes from now on. */
const watchFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const watched = globalThis as unknown as Frames;
    watched.frames = [];
    let last = performance.now();
    const next = (now: number): void => {
      watched.frames.push(now - last);
      last = now;
      watched.requestAnimationFrame(next);
    };
    watched.requestAnimationFrame(next);
  });

/** Scrolls from the top of the page to its foot, with two hundred deals unfolded. */
async function scroll(page: Page): Promise<{ late: number; frames: number; task: number }> {
  for (let at = 0; at < UNFOLDINGS; at += 1)
    await page.locator('c-power-review-agenda c-power-fold button').click();
  await page.evaluate('scrollTo(0, 0)');
  await watchTasks(page);
  await longestTask(page);
  await watchFrames(page);
  await page.mouse.move(PIXELS, PIXELS);
  for (let at = 0; at < TURNS; at += 1) {
    await page.mouse.wheel(0, PIXELS);
    await page.waitForTimeout(SEEN_MS);
  }
  const frames = await page.evaluate(() => (globalThis as unknown as Frames).frames);
  const late = frames.filter((ms) => ms > SEEN_MS).length;
  return { late, frames: frames.length, task: await longestTask(page) };
}

/**
 * The lines of the page.
 * @throws {Error} where there is no Chromium.
 */
export async function pageLines({ origin, token }: Large): Promise<string[]> {
  const browser = await launchChromium();
  const addressOf = (retURL: string): string =>
    `${origin}/secur/frontdoor.jsp?${new URLSearchParams({ sid: token, retURL }).toString()}`;
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const begun = performance.now();
    await page.goto(addressOf('/lightning/n/Nothing'));
    await page.getByRole('navigation').first().waitFor();
    const shell = performance.now() - begun;
    const loads: Loaded[] = [];
    for (let at = 0; at < LOADS; at += 1) loads.push(await load(page, addressOf(REVIEW)));
    const figures = median(loads.map((one) => one.figures));
    const { late, frames, task } = await scroll(page);
    return [
      line('peer: the app without a page in it', shell),
      line('the page, from its address to the first figures', figures, goal(figures, GOAL_MS)),
      line('until its lists stand', median(loads.map((one) => one.lists))),
      line('what was given, from asking to its sums', median(loads.map((one) => one.gives))),
      line(
        'the longest task while scrolling 200 deals (0: none over 50 ms)',
        task,
        `${late} of ${frames} frames over ${SEEN_MS} ms`,
      ),
    ];
  } finally {
    await browser.close();
  }
}
