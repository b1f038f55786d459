import type { Browser, Locator, Page } from 'playwright-core';
import { DEVICES, faults } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { TestDemo } from './demoOrg.ts';
import { recordPath } from './gaugePage.ts';
import { loadPushedDeals } from './historyDeals.ts';
import { LogPage } from './logPage.ts';

const REP = 'rep@powerbalance.local';

let demo: TestDemo;
let browser: Browser;
let page: Page;
let log: LogPage;
let ids: ReadonlyMap<string, string>;

beforeAll(async () => {
  demo = await TestDemo.start('pipeline');
  ids = loadPushedDeals(demo, ['read', 'log', 'look']);
  browser = await launchChromium();
}, 60_000);

beforeEach(async () => {
  page = await browser.newPage();
  log = new LogPage(page);
});

afterEach(() => page.close());

afterAll(async () => {
  await browser.close();
  await demo.close();
});

const openDeal = (name: string): Promise<void> => log.open(demo, ids.get(name) ?? '', REP);

const line = (): Locator => log.gauge.getByRole('slider', { name: 'Needle over time' });
const spoken = async (): Promise<string> => (await line().getAttribute('aria-valuetext')) ?? '';
const movement = (): Locator => log.gauge.locator('c-power-movement button').first();
const isFocused = (target: Locator): Promise<void> =>
  target.and(page.locator(':focus')).waitFor({ state: 'attached' });

/** What is spoken of a day: the day itself, and the needle. */
const dayAndNeedle = (words: string): (string | undefined)[] => words.split(' · ').slice(0, 2);

describe('the line of the last weeks, by keyboard', () => {
  it('is read day by day, shows any day again, and leads back', async () => {
    await openDeal('read');
    await line().waitFor();
    const today = await log.needle();
    await log.tabTo(line());
    const [end] = dayAndNeedle(await spoken());
    await log.press('PageDown', 'PageDown', 'PageDown', 'ArrowLeft');
    const [day, needle] = dayAndNeedle(await spoken());
    expect(day).not.toBe(end);
    expect(needle).not.toBe(today);
    await log.press('Tab', 'Enter');
    await log.needleAfter(today);
    expect(await log.needle()).toBe(needle);
    await isFocused(log.gauge.locator('.looking', { hasText: `You are looking at ${day ?? ''}` }));
    await log.press('Tab', 'Enter');
    await log.needleAfter(needle ?? '');
    expect(await log.needle()).toBe(today);
    await isFocused(log.button('Look at this day'));
  });
});

describe('what has moved the needle since Monday', () => {
  it('tells at once of what is logged, and adds up', async () => {
    await openDeal('log');
    expect(await movement().innerText()).not.toContain('new event');
    await movement().press('Enter');
    await log.begin('Log concession');
    await log.typeConcession();
    await log.press('Enter');
    await movement()
      .filter({ hasText: /: 1 new event −\d+/ })
      .waitFor();
    const table = log.gauge.locator('c-power-movement table');
    await table.getByText(/We gave · .* · new$/).waitFor();
    const sums = await table.locator('.sum .figure').allInnerTexts();
    const [then = 0, ...rest] = sums.map((text) => Number(text.replace('\u2212', '-')));
    const [change = 0, now = 0] = rest.slice(-2);
    const steps = rest.slice(0, -2).reduce((sum, step) => sum + step, 0);
    expect(steps.toFixed(1)).toBe(change.toFixed(1));
    expect((then + change).toFixed(1)).toBe(now.toFixed(1));
  });
});

/** What axe finds while the steps, the table and a past day are open. */
async function faultsOfStates(name: string): Promise<string[]> {
  await line().waitFor();
  await movement().click();
  await log.gauge.locator('c-power-history summary').click();
  const found = await faults(page, `${name}: open`);
  await line().focus();
  await log.press('PageDown');
  await log.button('Look at this day').click();
  await log.says('You are looking at');
  return [...found, ...(await faults(page, `${name}: past day`))];
}

describe('history and movement can be used by everybody', () => {
  it.each(DEVICES)('on a %s', async (name, device) => {
    const context = await browser.newContext(device);
    page = await context.newPage();
    log = new LogPage(page);
    await page.goto(demo.login(REP, recordPath(ids.get('look') ?? '')));
    expect(await faultsOfStates(name)).toEqual([]);
    await context.close();
  });
});
