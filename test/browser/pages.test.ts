import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { TestDemo } from './demoOrg.ts';

const REP = 'rep@powerbalance.local';
const LIST = '/lightning/o/Opportunity/list';
const NOBODYS_DEAL = '/lightning/r/Opportunity/006000000000999AAA/view';

let demo: TestDemo;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  demo = await TestDemo.start('pipeline');
  browser = await launchChromium();
}, 60_000);

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1366, height: 900 } });
  page = await context.newPage();
});

afterEach(() => context.close());

afterAll(async () => {
  await browser.close();
  await demo.close();
});

const pathOf = (): string => new URL(page.url()).pathname;

/** Waits until the list says that of itself, and gives all that it says. */
async function listSays(words: RegExp): Promise<string> {
  const status = page.getByRole('status').filter({ hasText: words }).first();
  return (await status.innerText()).trim();
}

async function openList(path = LIST): Promise<void> {
  await page.goto(demo.login(REP, path));
  await listSays(/Sorted by/);
}

describe('the list of opportunities', () => {
  it('is where the app opens, and leads to a record and back', async () => {
    await openList('/');
    expect(pathOf()).toBe(LIST);
    const link = page.locator('tbody a').first();
    const name = (await link.innerText()).trim();
    await link.click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    expect(pathOf()).toMatch(/^\/lightning\/r\/Opportunity\/006\w{15}\/view$/);
    expect(await page.title()).toBe(`${name} | Opportunity | Power Balance`);
    await page.goBack();
    await listSays(/Sorted by/);
    expect(pathOf()).toBe(LIST);
  });

  it('says how much of it is not shown, and shows more when asked', async () => {
    await openList(`${LIST}?filterName=AllOpportunities`);
    const [, total] = /^50 of (\d+) items/.exec(await listSays(/items/)) ?? [];
    expect(Number(total)).toBeGreaterThan(100);
    await page.getByRole('button', { name: /^Show 50 more of/ }).click();
    await listSays(new RegExp(`^100 of ${total ?? ''} items`));
    expect(await page.locator('tbody tr').count()).toBe(100);
  });

  it('is sorted by a column, the other way around when asked again', async () => {
    await openList();
    const head = page.locator('thead').getByText('Amount', { exact: true });
    const amounts = async (): Promise<number[]> => {
      const texts = await page.locator('tbody [data-label="Amount"]').allInnerTexts();
      return texts.filter((text) => text.trim()).map((text) => Number(text.replace(/[^\d.]/g, '')));
    };
    await head.click();
    await listSays(/Sorted by Amount$/);
    const rising = await amounts();
    expect(rising).toEqual([...rising].sort((a, b) => a - b));
    await head.click();
    await listSays(/Sorted by Amount, descending$/);
    const falling = await amounts();
    expect(falling).toEqual([...falling].sort((a, b) => b - a));
    expect(falling[0]).toBeGreaterThan(rising[0] ?? Infinity);
  });

  it('is searched by name', async () => {
    await openList();
    const name = (await page.locator('tbody a').first().innerText()).trim();
    await page.getByRole('searchbox').fill(name.toUpperCase());
    await listSays(/^1 item/);
    await page.getByRole('searchbox').fill('no deal is called that');
    await listSays(/^0 items/);
    await page.getByText('No items to display.').waitFor();
  });

  it('is walked by keyboard alone', async () => {
    await openList();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const link = page.locator('tbody a').first();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Details' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { name: /^Concessions/ }).waitFor();
  });
});

describe('a record page', () => {
  it('lists what belongs to the record, and leads there', async () => {
    await page.goto(demo.login(REP, `/lightning/r/Opportunity/${demo.opens}/view`));
    await page.getByRole('tab', { name: 'Related' }).click();
    await page
      .locator('tbody a', { hasText: /^\s*C-\d+/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /^C-\d+/ }).waitFor();
    await page.getByText('What was given').waitFor();
  });

  it('keeps its tabs when the window becomes a phone and back', async () => {
    await page.goto(demo.login(REP, `/lightning/r/Opportunity/${demo.opens}/view`));
    for (const width of [390, 1366, 390, 1366]) {
      await page.setViewportSize({ width, height: 900 });
      await page.locator('c-power-dial').waitFor();
      await page.getByRole('tab', { name: 'Related' }).waitFor();
      expect(await page.getByRole('tab').allInnerTexts()).toEqual(['Details', 'Related']);
    }
  });

  it.each([
    [NOBODYS_DEAL, "We can't show this record"],
    ['/lightning/r/Nothing__c/006000000000999AAA/view', "We can't show this record"],
    ['/lightning/o/Nothing__c/list', "We can't show this list"],
    ['/lightning/n/Nothing', "This page doesn't exist"],
  ])('that cannot be shown says so: %s', async (path, words) => {
    await page.goto(demo.login(REP, path));
    await page.getByRole('heading', { level: 1, name: words }).waitFor();
  });
});

describe('whoever is not logged in', () => {
  it('logs in and comes to where they wanted to go', async () => {
    await openList();
    await page.getByRole('button', { name: /your profile/ }).click();
    await page.getByText(REP).waitFor();
    await page.getByRole('link', { name: 'Log out' }).click();
    await page.waitForURL(/\/login/);
    await page.goto(new URL(`${LIST}?filterName=AllOpportunities`, page.url()).href);
    await page.waitForURL(/\/login\?retURL=/);
    await page.getByRole('button', { name: REP }).click();
    await listSays(/items/);
    expect(page.url()).toContain(`${LIST}?filterName=AllOpportunities`);
  });
});

describe('the pages', () => {
  it('load nothing from elsewhere and log no error', async () => {
    const asked: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
    await openList();
    await page.locator('tbody a').first().click();
    await page.getByRole('tab', { name: 'Related' }).click();
    await page.getByRole('heading', { name: /^Concessions/ }).waitFor();
    expect(errors).toEqual([]);
    expect(asked.filter((url) => new URL(url).hostname !== '127.0.0.1')).toEqual([]);
  });
});
