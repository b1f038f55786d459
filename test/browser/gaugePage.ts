import type { Page } from 'playwright-core';

/** What the gauge shows of a reading, as text. */
export interface ShownReading {
  headline: string | null;
  interval: string | null;
  tension: string | null;
  faces: string[];
  why: string[];
  sum: string | null;
  ledger: string[];
  /** The sums of money beside the percentages, whatever their currency looks like. */
  money: string[];
  warnings: number;
  band: string;
}

export const recordPath = (id: string): string => `/lightning/r/Opportunity/${id}/view`;

/** Waits until the gauge has something to say. */
export const gaugeReady = (page: Page): Promise<unknown> =>
  page.waitForSelector('c-power-dial, c-power-notice');

const oneLine = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

const all = async (page: Page, selector: string): Promise<string[]> =>
  (await page.locator(selector).allTextContents()).map(oneLine);

const first = async (page: Page, selector: string): Promise<string | null> =>
  (await all(page, selector))[0] ?? null;

/** The digits of a sum in brackets: a terminal has no sign for the currency of an org with one. */
export const sumsIn = (text: string): string[] =>
  [...text.matchAll(/\(([^)]*)\)/g)].map(([, sum = '']) => sum.replace(/[^\d.,KMB\u2212+]/g, ''));

/** Reads every number that the gauge shows; all rows of why are opened first. */
export async function shownReading(page: Page): Promise<ShownReading> {
  const showAll = page.locator('c-power-why lightning-button.fold button');
  if ((await showAll.count()) > 0) await showAll.click();
  const bars = page.locator('c-power-faces [role="img"]');
  return {
    headline: await first(page, 'c-power-gauge .balance'),
    interval: await first(page, 'c-power-gauge .figures .interval'),
    tension: await first(page, 'c-power-tension .value'),
    faces: await Promise.all(
      (await bars.all()).map(async (bar) => oneLine(await bar.getAttribute('aria-label'))),
    ),
    why: await all(page, 'c-power-why tbody .points'),
    sum: await first(page, 'c-power-why tfoot .points'),
    // Each gain in percent stands before the same in money.
    ledger: (await all(page, 'c-power-ledger dd')).map((text) => text.replace(/ \(.*/, '')),
    money: (await all(page, 'c-power-ledger dd')).flatMap(sumsIn),
    warnings: await page.locator('c-power-warnings li').count(),
    band: oneLine(await page.locator('c-power-reading .badge').textContent()),
  };
}
