/** The policy lab in Chromium: how long a draft takes over thousands of deals, and what it blocks. */
import type { Locator, Page } from 'playwright-core';
import { launchChromium } from '../../test/browser/chromium.ts';
import { TestDemo } from '../../test/browser/demoOrg.ts';
import { ADMIN, LAB } from '../../test/browser/policyLabPage.ts';
import { goal, line, longestTask, median, watchTasks } from './measures.ts';
import { readingOfMany } from './reading.ts';

/** Drafts that are tried one after the other, as half-lives of behavior in days. */
const DRAFTS = [12, 25, 9, 18, 40, 7, 21];
/** Milliseconds from the last letter that was typed to the figure, on any of them. */
const GOAL_MS = 2000;
const PATIENCE_MS = 120_000;

/** One draft: milliseconds to its figure, and its longest task. */
interface Timed {
  figure: number;
  task: number;
}

/** Types a draft, and waits until its figure stands in place of the one before. */
async function tryDraft(page: Page, effect: Locator, days: number): Promise<Timed> {
  const field = page.getByLabel(/^Half-life of behavior/);
  const before = await effect.locator('.headline').innerText();
  await longestTask(page);
  const start = performance.now();
  await field.fill(String(days));
  await effect.locator('.headline').filter({ hasNotText: before }).waitFor();
  return { figure: performance.now() - start, task: await longestTask(page) };
}

/** Reads all deals, open and closed. */
async function load(page: Page, effect: Locator, address: string): Promise<number[]> {
  const start = performance.now();
  await page.goto(address);
  await effect.locator('.headline').waitFor();
  const open = performance.now() - start;
  await effect.locator('c-power-policy-outcomes').waitFor();
  return [open, performance.now() - start];
}

async function timeIn(page: Page, address: string): Promise<string[]> {
  const effect = page.locator('c-power-policy-effect');
  const [open = Number.NaN, all = Number.NaN] = await load(page, effect, address);
  await page.getByRole('tab', { name: 'Evidence' }).click();
  await watchTasks(page);
  const timed: Timed[] = [];
  for (const days of DRAFTS) timed.push(await tryDraft(page, effect, days));
  const figure = median(timed.map((one) => one.figure));
  return [
    line('peer: the same readings in Node, without a page', readingOfMany()),
    line('typed draft to figure, 200 ms of waiting included', figure, goal(figure, GOAL_MS)),
    line('the slowest of them', Math.max(...timed.map((one) => one.figure))),
    line('its longest task (0: none over 50 ms)', median(timed.map(({ task }) => task))),
    line('from address to figure, open deals from the org', open),
    line('until closed deals are there too', all),
  ];
}

/**
 * The lines of the bench: a sample of 5,000 open deals with more than 60,000 events.
 * @throws {Error} where there is no Chromium.
 */
export async function effectLines(): Promise<string[]> {
  const browser = await launchChromium();
  const demo = await TestDemo.start('large');
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
    page.setDefaultTimeout(PATIENCE_MS);
    const lines = await timeIn(page, demo.login(ADMIN, LAB));
    return ['The effect of a draft on 5,000 open deals with 60,000 events, in Chromium', ...lines];
  } finally {
    await browser.close();
    await demo.close();
  }
}
