import type { Browser, Locator, Page } from 'playwright-core';
import { faults } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { TestDemo } from './demoOrg.ts';
import { LogPage } from './logPage.ts';

const REP = 'rep@powerbalance.local';

let demo: TestDemo;
let browser: Browser;
let page: Page;
let keys: LogPage;
let why: Locator;
let computed: Locator;

beforeAll(async () => {
  demo = await TestDemo.start('pipeline');
  browser = await launchChromium();
}, 60_000);

beforeEach(async () => {
  page = await browser.newPage();
  keys = new LogPage(page);
  await keys.open(demo, demo.opens, REP);
  why = keys.gauge.locator('c-power-why');
  computed = keys.gauge.locator('c-power-computed');
});

afterEach(() => page.close());

afterAll(async () => {
  await browser.close();
  await demo.close();
});

const numberIn = (text: string): number => Number(text.replace('\u2212', '-').replace('+', ''));

/** What the column of figures adds up to, and the sum that stands below it. */
async function sums(): Promise<{ column: string; sum: string }> {
  const figures = (await why.locator('tbody .figure').allTextContents()).map(numberIn);
  return {
    column: figures.reduce((sum, figure) => sum + figure, 0).toFixed(1),
    sum: numberIn(await why.locator('tfoot .figure').innerText()).toFixed(1),
  };
}

/** Checks what stands there: it adds up, and everybody can use it. */
async function checked(state: string): Promise<number> {
  const { column, sum } = await sums();
  expect({ state, column }).toEqual({ state, column: sum });
  expect(await faults(page, state)).toEqual([]);
  return Number(sum);
}

/** Goes by arrow keys from the measure that is chosen to the next. */
async function nextMeasure(heading: RegExp): Promise<void> {
  await keys.tabTo(why.locator('input[type="radio"]:checked'));
  await keys.press('ArrowRight');
  await why.getByRole('heading', { name: heading }).waitFor();
}

async function filter(name: string, beginning: string): Promise<void> {
  await keys.tabTo(why.getByRole('combobox', { name }));
  await keys.choose(beginning);
}

const details = (): Promise<string[]> => why.locator('tbody .note').allTextContents();

/** The figures of a line, in their order. */
const figuresIn = (line = ''): number[] =>
  (line.replaceAll('\u2212', '-').match(/-?\d[\d.]*/g) ?? []).map(Number);

/** What a reader works out from the figures of each line, in the order of the lines. */
const WORKED_OUT = [
  (ours = 0, theirs = 0, all = 0): number => (100 * (ours - theirs)) / all,
  (pull = 0, all = 0): number => (100 * pull) / all,
  (hard = 0, log = 0, start = 0): number => (100 * hard) / (log + start),
];

describe('why the needle stands there', () => {
  it('is answered by keyboard alone, adding up in every measure and under every filter', async () => {
    const needle = await checked('needle');
    // To the tenth what the shares add up to, to the point what the dial shows: half a point between.
    expect(Math.abs(needle - numberIn(await keys.needle()))).toBeLessThanOrEqual(0.5);

    await nextMeasure(/^Why .* of 100$/);
    const tension = await checked('how hard');
    const meter = keys.gauge.locator('c-power-tension .value');
    const pull = await meter.innerText();
    expect(pull).toMatch(/^\d+ of 100$/);
    expect(Math.abs(tension - parseInt(pull, 10))).toBeLessThanOrEqual(0.5);

    await nextMeasure(/together$/);
    await checked('together');
    expect(await why.locator('tbody th').first().innerText()).toMatch(/^Before anyone acts/);

    await filter('Who acted', 'cus');
    await why.getByText('Everything else').waitFor();
    await checked('theirs');
    for (const detail of await details()) expect(detail).toMatch(/^Customer/);

    await filter('Kind of power', 'for');
    await why.getByText(/^\d of 10 events/).waitFor();
    await checked('their force');
    for (const detail of await details()) expect(detail).toMatch(/^Customer .* · Force/);

    await keys.tabTo(why.locator('tbody a').first());
    await keys.press('Enter');
    await page.waitForURL(/\/lightning\/r\/Power_(Concession|Behavior)__c\//);
  }, 60_000);

  it('is reckoned for whoever asks, in figures that come out', async () => {
    await keys.tabTo(computed.locator('summary'));
    await keys.press('Enter');
    await computed.getByText('That event alone').waitFor();
    await checked('computed');

    const lines = await computed.locator('.line').allInnerTexts();
    const figures = lines.filter((line) => line.includes('× 100 =')).map(figuresIn);
    const results = WORKED_OUT.map((work, at) => work(...(figures[at] ?? [])).toFixed(1));
    expect(results).toEqual(figures.map((line) => line.at(-1)?.toFixed(1)));
    const { sum } = await sums();
    const [first = ''] = await why.locator('tbody .figure').allTextContents();
    expect(results.slice(0, 2)).toEqual([sum, numberIn(first).toFixed(1)]);
  }, 60_000);
});
