import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { linkPlugin, loggedIn, type Sf } from '../clients/support.ts';
import { launchChromium } from './chromium.ts';
import { TestDemo } from './demoOrg.ts';
import { drawingsIn, figuresIn, type Figures } from './drawnReading.ts';
import { someDeals } from './export.ts';
import { gaugeReady, recordPath, shownReading } from './gaugePage.ts';

const REP = 'rep@powerbalance.local';
const DEALS = 20;
const MINUTE_MS = 60_000;

let demo: TestDemo;
let browser: Browser;
let page: Page;
let sf: Sf;

beforeAll(async () => {
  demo = await TestDemo.start('pipeline');
  [browser, sf] = await Promise.all([launchChromium(), loggedIn(demo, 'rep')]);
  await linkPlugin(sf);
  page = await browser.newPage();
}, MINUTE_MS);

afterAll(async () => {
  await browser.close();
  await demo.close();
});

const score = async (...args: string[]): Promise<string> => {
  const { stdout, stderr, code } = await sf.run('power', 'score', '--verbose', ...args);
  if (code !== 0) throw new Error(stderr);
  return stdout;
};

/** The page's figures, without its row for what rounding left over. */
async function figuresOnPage(id: string, events: number): Promise<Figures | null> {
  await page.goto(demo.login(REP, recordPath(id)));
  await gaugeReady(page);
  if ((await page.locator('c-power-dial').count()) === 0) return null;
  const { warnings: _, ...figures } = await shownReading(page);
  return { ...figures, why: figures.why.slice(0, events) };
}

describe(`${DEALS} deals`, () => {
  it('have the same numbers, to the last digit shown, in the terminal, on the page and in an exported file', async () => {
    const ids = await someDeals(demo, DEALS);
    const exported = join(demo.stateDir, 'deals.json');
    const named = ids.flatMap((id) => ['--opportunity', id]);
    const fromOrg = await score(...named, '--export', exported);
    const fromFile = await score('--file', exported);
    const drawings = drawingsIn(fromOrg);
    expect(drawings).toHaveLength(DEALS);

    const inTerminal = drawings.map(figuresIn);
    expect(inTerminal.filter(({ money }) => money.length > 0).length).toBeGreaterThan(DEALS / 2);
    expect(new Set(drawingsIn(fromFile).map(figuresIn))).toEqual(new Set(inTerminal));
    for (const [at, id] of ids.entries()) {
      const figures = inTerminal[at];
      const onPage = await figuresOnPage(id, figures?.why.length ?? 0);
      if (onPage) expect({ id, ...figures }).toEqual({ id, ...onPage });
    }
  }, 180_000);
});
