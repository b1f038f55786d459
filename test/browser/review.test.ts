import type { Browser, BrowserContext } from 'playwright-core';
import { connect } from '../../scripts/connected.ts';
import { freeze } from '../../scripts/freeze.ts';
import { dayIn } from '../../src/org/today.ts';
import { isRequested } from '../../src/org/week/requests.ts';
import { standingReview, type OrgReview } from '../../src/org/week/sources.ts';
import { addingUp } from '../../src/review/report/addingUp.ts';
import type { ReviewResult } from '../../src/review/report/result.ts';
import { weekOf } from '../../src/review/week/calendar.ts';
import type { WeekFilter } from '../../src/review/week/filter.ts';
import { reviewOf, type Review } from '../../src/review/week/review.ts';
import { DEVICES, faults } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { TestDemo } from './demoOrg.ts';
import { MANAGER, REVIEW, ReviewPage } from './reviewPage.ts';

/** Milliseconds to fill an org, or to go through a page, on a slow machine. */
const LONG = 120_000;
const SERVICE = 'service@powerbalance.local';

let browser: Browser;
let demo: TestDemo;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  demo = await TestDemo.startWithWeeks('pipeline');
}, LONG);

afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});

afterAll(async () => {
  await browser.close();
  await demo.close();
});

const session = (username: string) => ({
  instanceUrl: demo.origin,
  username,
  accessToken: demo.org.accessToken(username),
});

const connectAs = (username: string) => {
  const { instanceUrl, accessToken } = session(username);
  return connect(instanceUrl, username, accessToken);
};

async function opened(options: object = {}): Promise<ReviewPage> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 }, ...options });
  context.setDefaultTimeout(30_000);
  contexts.push(context);
  const review = new ReviewPage(await context.newPage());
  await review.open(demo);
  return review;
}

/** What `sf power review` says, which reads the org by SOQL and its logs at once. */
async function commandSays(filter: WeekFilter = {}): Promise<{ org: OrgReview; review: Review }> {
  const org = await standingReview(await connectAs(MANAGER), new Date());
  return { org, review: reviewOf(org.sources, filter) };
}

/** Everything of a review but amounts of time, as data. */
const dataOf = (review: unknown): unknown => JSON.parse(JSON.stringify(review));

describe("a manager's Monday", () => {
  it(
    'shows the same numbers as the command line',
    async () => {
      const page = await opened();
      const { org, review } = await commandSays();
      const { text } = await page.exported('Data (JSON)');
      const shown = JSON.parse(text) as ReviewResult;
      expect(shown.review).toEqual(dataOf(review));
      expect(shown.comparedWith).toBe(org.comparedWith);
      expect(await page.card('open').innerText()).toContain(String(review.totals.open.now));
      expect(await page.card('held').innerText()).toContain(`${review.totals.slipped} slipped`);
      expect(shown.review.movers.length).toBeGreaterThan(0);
    },
    LONG,
  );

  it(
    'is narrowed to somebody, in every number and in words',
    async () => {
      const page = await opened();
      const { org } = await commandSays();
      const owner = org.sources.after.find(({ state }) => state === 'open')?.owner;
      await page.choose('Owner', owner?.name ?? '');
      const { review } = await commandSays({ owner: owner?.id ?? '' });
      await page.page.waitForFunction(() => true);
      expect(await page.card('open').innerText()).toContain(String(review.totals.open.now));
      const { text } = await page.exported('Data (JSON)');
      const shown = JSON.parse(text) as ReviewResult;
      expect(shown.review).toEqual(dataOf(review));
      expect(shown.scope).toBe(`deals of ${owner?.name ?? ''}`);
      await page.page.getByRole('button', { name: 'Show all deals' }).click();
      const all = await commandSays();
      await expectText(page, all.review.totals.open.now);
    },
    LONG,
  );

  it(
    'says exactly why a deal moved, as the command line does',
    async () => {
      const page = await opened();
      await page.movers
        .getByRole('button', { name: /^Why did/ })
        .first()
        .click();
      const reasons = page.movers.locator('.reasons').first();
      await reasons.waitFor();
      const { org, review } = await commandSays();
      const [mover] = review.movers;
      const why = mover && org.details.get(mover.id)?.why;
      const points = (await reasons.locator('.points').allInnerTexts()).map((said) =>
        Number(said.replace('\u2212', '-')),
      );
      const change = (await page.movers.locator('.by').first().innerText()).replace('\u2212', '-');
      const tenths = (value: number): number => Math.round(value * 10);
      expect(points.reduce((sum, one) => sum + tenths(one), 0)).toBe(tenths(Number(change)));
      const exact = (why?.lines ?? []).map(({ balance }) => balance);
      const rounded = addingUp(exact, Number(change), 1).filter((one) => one !== 0);
      expect(points).toEqual(rounded);
      // The focus is where it was: on what the deal was opened for.
      expect(await page.page.evaluate('document.activeElement !== document.body')).toBe(true);
    },
    LONG,
  );

  it(
    'reads no log before a deal is opened',
    async () => {
      const context = await browser.newContext();
      contexts.push(context);
      const page = new ReviewPage(await context.newPage());
      const asked: string[] = [];
      page.page.on('request', (request) => {
        if (request.url().endsWith('/graphql')) asked.push(request.postData() ?? '');
      });
      await page.open(demo);
      expect(asked.filter((query) => query.includes('Power_Behavior__c('))).toEqual([]);
      expect(asked.filter((query) => query.includes('Input__c'))).toEqual([]);
      const first = asked.findIndex((query) => query.includes('powerReviewFigures'));
      const deals = asked.findIndex((query) => query.includes('ForecastCategoryName'));
      expect(first).toBeLessThan(deals);
    },
    LONG,
  );

  it(
    'opens a frozen week as it was, whatever came after',
    async () => {
      const page = await opened();
      await page.choose('Week', /frozen/);
      await page.gives.waitFor();
      const before = await page.exported('Data (JSON)');
      const { deals } = JSON.parse(before.text) as ReviewResult;
      const some = deals.find(({ state }) => state === 'open')?.id ?? '';
      const fields = { Name: 'Renamed since', Amount: 1 };
      const changed = await demo.rest(SERVICE, 'PATCH', `sobjects/Opportunity/${some}`, fields);
      expect(changed.status).toBe(204);
      const again = await opened();
      await again.choose('Week', /frozen/);
      await again.gives.waitFor();
      expect((await again.exported('Data (JSON)')).text).toBe(before.text);
      expect(await again.movers.locator('.reasons').count()).toBeGreaterThan(0);
    },
    LONG,
  );

  it(
    'writes every format under the name of its day',
    async () => {
      const page = await opened();
      const today = dayIn(new Date());
      const html = await page.exported('Page to print (HTML)');
      expect(html.name).toBe(`power-review-${today}.html`);
      expect(html.text).toContain('<svg class="flow"');
      const csv = await page.exported('Spreadsheet (CSV)');
      expect(csv.text.startsWith('\uFEFF')).toBe(true);
      const markdown = await page.exported('Text for notes (Markdown)');
      expect(markdown.text).toContain('| Open deals |');
      await page.page.getByRole('status').filter({ hasText: markdown.name }).waitFor();
    },
    LONG,
  );

  it(
    'is walked through by keyboard',
    async () => {
      const page = await opened();
      const { keyboard } = page.page;
      await page.page.getByRole('combobox', { name: 'Week' }).focus();
      await keyboard.press('Tab');
      await keyboard.press('Enter');
      await page.page.getByRole('button', { name: 'Freeze', exact: true }).waitFor();
      await keyboard.press('Tab');
      await keyboard.press('Enter');
      await page.page.getByRole('button', { name: 'Freeze week' }).waitFor();
      await page.movers
        .getByRole('button', { name: /^Why did/ })
        .first()
        .focus();
      await keyboard.press('Enter');
      await page.movers.locator('.reasons').first().waitFor();
    },
    LONG,
  );
});

/** Waits until the card of open deals says a number. */
async function expectText(page: ReviewPage, open: number | null): Promise<void> {
  await page
    .card('open')
    .filter({ hasText: String(open) })
    .waitFor();
}

describe('everybody can use the page', () => {
  it.each(DEVICES)(
    'on a %s',
    async (_name, device) => {
      const page = await opened(device);
      await page.movers.getByRole('button', { name: /Tell why for all/ }).click();
      await page.movers.locator('.reasons').first().waitFor();
      for (const summary of await page.page.locator('c-power-flow summary').all())
        await summary.click();
      expect(await faults(page.page, REVIEW)).toEqual([]);
    },
    LONG,
  );
});

describe('freezing the week', () => {
  it(
    'is asked for on the page, done by the service, and shown',
    async () => {
      const page = await opened();
      await page.page.getByRole('button', { name: 'Freeze week' }).click();
      await page.page.getByRole('button', { name: 'Freeze', exact: true }).click();
      await page.page.getByText('the service does it within a minute').waitFor();
      const week = weekOf(dayIn(new Date()));
      expect(await isRequested(await connectAs(SERVICE), week)).toBe(true);
      await freeze(session(SERVICE), week, new Date());
      await page.page.getByRole('button', { name: 'Show it as it was frozen' }).click();
      await page.gives.waitFor();
      expect(await page.page.getByRole('combobox', { name: 'Week' }).innerText()).toContain(
        'frozen',
      );
      const another = await opened();
      expect(await another.page.getByRole('combobox', { name: 'Week' }).innerText()).toContain(
        'frozen',
      );
      expect(await another.page.getByRole('button', { name: 'Freeze week' }).count()).toBe(0);
    },
    LONG,
  );
});
