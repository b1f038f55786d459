import type { Browser, Page } from 'playwright-core';
import type { Band, Reading } from '../../src/model/index.ts';
import { rounded } from '../../src/org/records.ts';
import { launchChromium } from './chromium.ts';
import { TestDemo } from './demoOrg.ts';
import { readingOf, someDeals, type ExportedReading } from './export.ts';
import { gaugeReady, recordPath, shownReading, type ShownReading } from './gaugePage.ts';

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

const sharesOf = (name: string, shares: Reading['faces']['both']): string => {
  const { destructive, economic, integrative } = shares;
  if (destructive === economic && economic === integrative)
    return `${name}. Nothing stands out yet`;
  const [force, exchange, together] = [destructive, economic, integrative].map(percent);
  return `${name}. Force ${force}, Exchange ${exchange}, Together ${together}`;
};

const byWeight = (a: number, b: number): number => Math.abs(b) - Math.abs(a);

/** Each band by its shape and its words. */
const BADGES: Record<Band, string> = {
  unknown: '? Not enough evidence',
  'customer-dominates': '◀◀ Customer dominates',
  'customer-leads': '◀ Customer leads',
  balanced: '● Balanced',
  'seller-leads': '▶ We lead',
  'seller-dominates': '▶▶ We dominate',
};

/** What a page has to show of a reading, in its own format. */
function expectedOf({ reading, isClosed }: ExportedReading): Omit<ShownReading, 'money'> {
  const { balance, contributions, alternativesContribution: leverage, net, marginRunway } = reading;
  const events = contributions.map((event) => event.balance);
  const shares = [...events, ...(leverage === 0 ? [] : [leverage])].sort(byWeight);
  const isKnown = reading.band !== 'unknown';
  const ends = `${signed(reading.low)} to ${signed(reading.high)}`;
  const gain = (party: 'seller' | 'customer'): string => `${signed(100 * (net?.[party] ?? 0), 1)}%`;
  return {
    headline: isKnown ? signed(balance) : null,
    interval: isKnown ? `likely ${ends} · ${events.length} events` : null,
    tension: isKnown ? `${fixed(reading.tension, 0)} of 100` : null,
    faces: isKnown
      ? [
          sharesOf('By which power: them', reading.faces.customer),
          sharesOf('By which power: us', reading.faces.seller),
        ]
      : [],
    why: shares.map((points) => signed(points, 1)),
    sum: signed(balance, 1),
    ledger: net ? [gain('seller'), gain('customer'), percent(marginRunway ?? 0)] : [],
    warnings: reading.warnings.filter((warning) => !isClosed || warning !== 'stale').length,
    band: BADGES[reading.band],
  };
}

/** The user's own day, as the page takes it: the org's users live in the machine's time zone. */
const today = (): string => new Intl.DateTimeFormat('sv').format(new Date());

async function openDeal(id: string): Promise<void> {
  await page.goto(demo.login(REP, recordPath(id)));
  await gaugeReady(page);
}

describe('the gauge on an opportunity page', () => {
  it(`shows what the model reads from the exported deal, digit by digit, for ${DEALS} deals`, async () => {
    let compared = 0;
    for (const id of await someDeals(demo, DEALS)) {
      const exported = await readingOf(demo, id, today());
      await openDeal(id);
      if ((await page.locator('c-power-dial').count()) === 0) continue;
      const { money: _, ...shown } = await shownReading(page);
      const expected = expectedOf(exported);
      // What rounding left over has a row of its own, after the events.
      expect({ ...shown, why: shown.why.slice(0, expected.why.length) }).toEqual(expected);
      compared += 1;
    }
    expect(compared).toBeGreaterThanOrEqual(DEALS - 2);
  }, 120_000);

  it('adds up in what it shows, rounding included', async () => {
    await openDeal(demo.opens);
    const { why, sum } = await shownReading(page);
    const numbers = [...why, sum ?? ''].map((text) => Number(text.replace('\u2212', '-')));
    const total = numbers.slice(0, -1).reduce((at, value) => at + value, 0);
    expect(total.toFixed(1)).toBe(numbers.at(-1)?.toFixed(1));
  });
});
