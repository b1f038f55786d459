import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { TestDemo } from './demoOrg.ts';
import { gaugeReady, recordPath } from './gaugePage.ts';

const REP = 'rep@powerbalance.local';
const STRANGER = 'stranger@example.com';
/** More than one page of a log holds. */
const LONG_LOG = 2050;
/** What the gauge asks; the page around it asks for its own. */
const OBJECT_INFO = '**/ui-api/object-info/batch/Opportunity,*';
const GRAPHQL = '**/services/data/*/graphql';

let demo: TestDemo;
let browser: Browser;
let page: Page;
let ids: ReadonlyMap<string, string>;

const opportunity = (referenceId: string, fields: object = {}) => ({
  attributes: { type: 'Opportunity', referenceId },
  Name: referenceId,
  StageName: 'Qualification',
  CloseDate: '2030-01-31',
  ...fields,
});

const behavior = (deal: string, index: number, fields: object = {}) => ({
  attributes: { type: 'Power_Behavior__c', referenceId: `${deal}-${index}` },
  Opportunity__c: `@${deal}`,
  Shown_By__c: 'customer',
  Kind__c: 'shared-goals',
  Seen_On__c: '2026-01-15',
  ...fields,
});

/** Deals and a user that the sample has no reason to hold. */
const extraRecords = () => [
  {
    attributes: { type: 'User', referenceId: 'stranger' },
    Username: STRANGER,
    LastName: 'Stranger',
    Alias: 'stranger',
    Email: STRANGER,
    ProfileId: '@Profile:Standard User',
  },
  opportunity('untouched'),
  opportunity('long'),
  ...Array.from({ length: LONG_LOG }, (_, index) => behavior('long', index)),
  opportunity('odd'),
  behavior('odd', 1, { Kind__c: 'telepathy' }),
  behavior('odd', 2),
  behavior('odd', 3),
];

beforeAll(async () => {
  demo = await TestDemo.start('pipeline');
  ({ ids } = demo.org.load([{ records: extraRecords() }]));
  browser = await launchChromium();
}, 60_000);

beforeEach(async () => {
  page = await browser.newPage();
});

afterEach(() => page.close());

afterAll(async () => {
  await browser.close();
  await demo.close();
});

async function openDeal(reference: string, username = REP): Promise<void> {
  const id = ids.get(reference) ?? demo.opens;
  await page.goto(demo.login(username, recordPath(id)));
  await gaugeReady(page);
}

const gauge = () => page.locator('c-power-gauge');

describe('the gauge', () => {
  it('says what to do first on a deal without a log', async () => {
    await openDeal('untouched');
    await gauge().getByRole('heading', { name: 'Nothing logged yet' }).waitFor();
    expect(await gauge().locator('c-power-dial').count()).toBe(0);
  });

  it('reads a log of more than one page to its end', async () => {
    await openDeal('long');
    await gauge().getByText(`Show all ${LONG_LOG} events`).waitFor();
  });

  it('tells what it left out, and why', async () => {
    await openDeal('odd');
    await gauge().getByText('Left out: Telepathy – the policy does not know this kind.').waitFor();
  });

  it('tells a user without the permission set whom to ask', async () => {
    await openDeal('opens', STRANGER);
    await gauge().getByText("You cannot see this deal's log").waitFor();
    await gauge()
      .getByText(/permission set Power Rep/)
      .waitFor();
  });

  it('says so when the org does not answer, and recovers when asked to', async () => {
    await page.route(GRAPHQL, (route) => route.abort());
    await openDeal('opens');
    await gauge().getByRole('heading', { name: 'The gauge cannot be shown' }).waitFor();
    await page.unroute(GRAPHQL);
    await gauge().getByRole('button', { name: 'Try again' }).press('Enter');
    await gauge().locator('c-power-dial').waitFor();
  });

  it('recovers when the org did not even say what it has', async () => {
    await page.route(OBJECT_INFO, (route) => route.abort());
    await openDeal('opens');
    await page.unroute(OBJECT_INFO);
    await gauge().getByRole('button', { name: 'Try again' }).press('Enter');
    await gauge().locator('c-power-dial').waitFor();
  });

  it('is spoken with value, interval and band', async () => {
    await openDeal('opens');
    const meter = gauge().getByRole('meter', { name: 'Power balance' });
    expect(await meter.getAttribute('aria-valuetext')).toMatch(
      /^−\d+, likely between −\d+ and −?\d+: Customer leads$/,
    );
  });

  it('opens every event, and its record, by keyboard alone', async () => {
    await openDeal('opens');
    const rows = gauge().locator('c-power-why tbody tr');
    const before = await rows.count();
    await gauge()
      .getByRole('button', { name: /^Show all/ })
      .press('Enter');
    await gauge().getByRole('button', { name: 'Show fewer' }).waitFor();
    expect(await rows.count()).toBeGreaterThan(before);
    await rows.locator('a').first().press('Enter');
    await page.waitForURL(/\/lightning\/r\/Power_(Concession|Behavior)__c\//);
  });

  it('stands still for whoever wants less motion', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openDeal('opens');
    const needle = gauge().locator('.needle');
    const moving = await needle.evaluate((node) => {
      const view = globalThis as unknown as {
        getComputedStyle: (element: unknown) => { transitionDuration: string };
      };
      return view.getComputedStyle(node).transitionDuration;
    });
    expect(moving).toBe('0s');
  });
});

describe('real negotiations', () => {
  it('are read under the policy of their own kinds', async () => {
    const casino = await TestDemo.start('casino');
    await page.goto(casino.login(REP, recordPath(casino.opens)));
    await gaugeReady(page);
    await gauge()
      .getByText(/^As it stood at close, .* · Policy: .*\(all:1\)$/)
      .waitFor();
    expect(
      await gauge()
        .getByText(/left out/)
        .count(),
    ).toBe(0);
    await casino.close();
  }, 60_000);
});
