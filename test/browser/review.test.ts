import { freeze } from '../../scripts/freeze.ts';
import { dayIn } from '../../src/org/today.ts';
import { isRequested } from '../../src/org/week/requests.ts';
import { addingUp } from '../../src/review/report/addingUp.ts';
import type { ReviewResult } from '../../src/review/report/result.ts';
import { weekOf } from '../../src/review/week/calendar.ts';
import { DEVICES, faults } from './axe.ts';
import { forTests } from './demoBench.ts';
import { ReviewBench } from './reviewBench.ts';
import { REVIEW } from './reviewPage.ts';

/** Milliseconds to fill an org, or to go through a page, on a slow machine. */
const LONG = 120_000;
const SERVICE = 'service@powerbalance.local';

const bench = forTests(new ReviewBench(), LONG);

/** A review as JSON has it. */
const dataOf = (review: unknown): unknown => JSON.parse(JSON.stringify(review));

describe("a manager's Monday", () => {
  it(
    'shows the same numbers as the command line',
    async () => {
      const page = await bench.manager();
      const { org, review } = await bench.commandSays();
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
      const page = await bench.manager();
      const { org } = await bench.commandSays();
      const owner = org.sources.after.find(({ state }) => state === 'open')?.owner;
      await page.choose('Owner', owner?.name ?? '');
      const { review } = await bench.commandSays({ owner: owner?.id ?? '' });
      await page.page.waitForFunction(() => true);
      expect(await page.card('open').innerText()).toContain(String(review.totals.open.now));
      const { text } = await page.exported('Data (JSON)');
      const shown = JSON.parse(text) as ReviewResult;
      expect(shown.review).toEqual(dataOf(review));
      expect(shown.scope).toBe(`deals of ${owner?.name ?? ''}`);
      await page.page.getByRole('button', { name: 'Show all deals' }).click();
      const all = await bench.commandSays();
      await page.saysOpen(all.review.totals.open.now);
    },
    LONG,
  );

  it(
    'says exactly why a deal moved, as the command line does',
    async () => {
      const page = await bench.manager();
      await page.movers
        .getByRole('button', { name: /^Why did/ })
        .first()
        .click();
      const reasons = page.movers.locator('.reasons').first();
      await reasons.waitFor();
      const { org, review } = await bench.commandSays();
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
    'reads no behavior and no frozen log before a deal is opened',
    async () => {
      const page = await bench.somebody();
      const asked: string[] = [];
      page.page.on('request', (request) => {
        if (request.url().endsWith('/graphql')) asked.push(request.postData() ?? '');
      });
      await page.open(bench.demo);
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
      const page = await bench.manager();
      await page.choose('Week', /frozen/);
      await page.gives.waitFor();
      const before = await page.exported('Data (JSON)');
      const { deals } = JSON.parse(before.text) as ReviewResult;
      const some = deals.find(({ state }) => state === 'open')?.id ?? '';
      const fields = { Name: 'Renamed since', Amount: 1 };
      const changed = await bench.demo.rest(
        SERVICE,
        'PATCH',
        `sobjects/Opportunity/${some}`,
        fields,
      );
      expect(changed.status).toBe(204);
      const again = await bench.manager();
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
      const page = await bench.manager();
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
      const page = await bench.manager();
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

describe('everybody can use the page', () => {
  it.each(DEVICES)(
    'on a %s',
    async (_name, device) => {
      const page = await bench.manager(device);
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
      const page = await bench.manager();
      await page.page.getByRole('button', { name: 'Freeze week' }).click();
      await page.page.getByRole('button', { name: 'Freeze', exact: true }).click();
      await page.page.getByText('the service does it within a minute').waitFor();
      const week = weekOf(dayIn(new Date()));
      expect(await isRequested(await bench.connectAs(SERVICE), week)).toBe(true);
      await freeze(bench.session(SERVICE), week, new Date());
      await page.page.getByRole('button', { name: 'Show it as it was frozen' }).click();
      await page.gives.waitFor();
      expect(await page.page.getByRole('combobox', { name: 'Week' }).innerText()).toContain(
        'frozen',
      );
      const another = await bench.manager();
      expect(await another.page.getByRole('combobox', { name: 'Week' }).innerText()).toContain(
        'frozen',
      );
      expect(await another.page.getByRole('button', { name: 'Freeze week' }).count()).toBe(0);
    },
    LONG,
  );
});
