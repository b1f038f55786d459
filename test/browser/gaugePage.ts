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

/** Waits until the gauge has said all that it has to say: its last part comes last. */
export const gaugeReady = (page: Page): Promise<unknown> =>
  page.waitForSelector('c-power-ledger, c-power-notice');

const oneLine = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

const all = async (page: Page, selector: string): Promise<string[]> =>
  (await page.locator(selector).allTextContents()).map(oneLine);

const first = async (page: Page, selector: string): Promise<string | null> =>
  (await all(page, selector))[0] ?? null;

/** The digits of a sum: a terminal has no sign for the currency of an org with one. */
const digitsOf = (sum: string): string => sum.replace(/[^\d.,KMB\u2212+]/g, '');

/** Those of every sum in brackets. */
export const sumsIn = (text: string): string[] =>
  [...text.matchAll(/\(([^)]*)\)/g)].map(([, sum = '']) => digitsOf(sum));

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
    why: await all(page, 'c-power-why tbody .figure'),
    sum: await first(page, 'c-power-why tfoot .figure'),
    ledger: await all(page, 'c-power-ledger .gain .share, c-power-ledger .left'),
    // Without an amount the page still adds money up, which the terminal does not.
    money: (await all(page, 'c-power-ledger .gain td:has(.share) .sum')).map(digitsOf),
    warnings: await page.locator('c-power-warnings .warning').count(),
    band: oneLine(await page.locator('c-power-reading .badge').textContent()),
  };
}
