import type { Browser, Page } from 'playwright-core';
import type { Reading } from '../../src/model/index.ts';
import { rounded } from '../../src/org/records.ts';
import { launchChromium } from './chromium.ts';
import { TestDemo } from './demoOrg.ts';
import { readingOf, someDeals } from './export.ts';
import { gaugeReady, recordPath, shownReading } from './gaugePage.ts';

const REP = 'rep@powerbalance.local';
const DEALS = 20;

let demo: TestDemo;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  demo = await TestDemo.start('pipeline');
  browser = await launchChromium();
  page = await browser.newPage();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await demo.close();
});

const minus = (text: string): string => text.replace('-', '\u2212');
const fixed = (value: number, digits: number): string =>
  minus(rounded(value, digits).toFixed(digits));
const signed = (value: number, digits = 0): string =>
  (rounded(value, digits) > 0 ? '+' : '') + fixed(value, digits);
const percent = (share: number): string => `${fixed(100 * share, 0)}%`;

const sharesOf = ({ destructive, economic, integrative }: Reading['faces']['both']): string =>
  destructive === economic && economic === integrative
    ? 'Nothing shown yet'
    : `Force ${percent(destructive)}, Exchange ${percent(economic)}, Together ${percent(integrative)}`;

const byWeight = (a: number, b: number): number => Math.abs(b) - Math.abs(a);

/** The user's own day, as the page takes it: the org's users live in the machine's time zone. */
const today = (): string => new Intl.DateTimeFormat('sv').format(new Date());

async function openDeal(id: string): Promise<void> {
  await page.goto(demo.login(REP, recordPath(id)));
  await gaugeReady(page);
}

describe('the gauge on an opportunity page', () => {
  it(`shows what the model reads from the exported deal, digit by digit, for ${DEALS} deals`, async () => {
    let shownNumbers = 0;
    for (const id of await someDeals(demo, DEALS)) {
      const reading = await readingOf(demo, id, today());
      await openDeal(id);
      if ((await page.locator('c-power-dial').count()) === 0) continue;
      const shown = await shownReading(page);
      const events = reading.contributions.map(({ balance }) => balance).sort(byWeight);
      const leverage = reading.alternativesContribution;
      const shares = [...events, ...(leverage === 0 ? [] : [leverage])].sort(byWeight);
      expect(shown.why.slice(0, shares.length)).toEqual(shares.map((points) => signed(points, 1)));
      expect(shown.sum).toBe(signed(reading.balance, 1));
      expect(shown.tension).toBe(`Tension ${fixed(reading.tension, 0)}`);
      expect(shown.faces).toEqual([
        sharesOf(reading.faces.customer),
        sharesOf(reading.faces.seller),
      ]);
      expect(shown.warnings).toBe(reading.warnings.length);
      if (reading.band !== 'unknown') {
        expect(shown.headline).toBe(signed(reading.balance));
        const ends = `${fixed(reading.low, 0)} to ${fixed(reading.high, 0)}`;
        expect(shown.interval).toBe(`likely ${ends} · ${events.length} events`);
      }
      if (reading.net && reading.marginRunway !== null) {
        expect(shown.ledger[0]).toContain(`${signed(100 * reading.net.seller, 1)}%`);
        expect(shown.ledger[1]).toContain(`${signed(100 * reading.net.customer, 1)}%`);
        expect(shown.ledger[2]).toBe(percent(reading.marginRunway));
      }
      shownNumbers += 1;
    }
    expect(shownNumbers).toBeGreaterThanOrEqual(DEALS - 2);
  }, 120_000);

  it('adds up in what it shows, rounding included', async () => {
    await openDeal(demo.opens);
    const { why, sum } = await shownReading(page);
    const numbers = [...why, sum ?? ''].map((text) => Number(text.replace('\u2212', '-')));
    const total = numbers.slice(0, -1).reduce((at, value) => at + value, 0);
    expect(total.toFixed(1)).toBe(numbers.at(-1)?.toFixed(1));
  });
});
