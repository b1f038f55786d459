import type { Browser, Page } from 'playwright-core';
import { DEVICES, faults } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { TestDemo } from './demoOrg.ts';

const MANAGER = 'manager@powerbalance.local';

interface Answer {
  uiapi: { query: Record<string, { edges: { node: { Id: string } }[] }> };
}

let demo: TestDemo;
let browser: Browser;
let paths: string[];

beforeAll(async () => {
  demo = await TestDemo.start('pipeline');
  browser = await launchChromium();
  paths = [
    '/lightning/o/Opportunity/list',
    '/lightning/o/Power_Concession__c/list',
    '/lightning/n/Nothing',
    `/lightning/r/Opportunity/${demo.opens}/view`,
    ...(await Promise.all(['Account', 'Power_Behavior__c'].map(firstRecord))),
    ...(await dealsWithoutVerdict()),
  ];
}, 60_000);

afterAll(async () => {
  await browser.close();
  await demo.close();
});

async function firstRecord(object: string): Promise<string> {
  const query = `query { uiapi { query { ${object}(first: 1) { edges { node { Id } } } } } }`;
  const { uiapi } = await demo.query<Answer>(MANAGER, query);
  return `/lightning/r/${object}/${uiapi.query[object]?.edges[0]?.node.Id ?? ''}/view`;
}

/** Open deals with too little evidence, or none at all: the gauge looks otherwise there. */
async function dealsWithoutVerdict(): Promise<string[]> {
  const where = 'where: { Power_Band__c: { eq: "Not enough evidence" }, IsClosed: { eq: false } }';
  const query = `query { uiapi { query { Opportunity(${where}, first: 3) { edges { node { Id } } } } } }`;
  const { uiapi } = await demo.query<Answer>(MANAGER, query);
  const edges = uiapi.query['Opportunity']?.edges ?? [];
  return edges.map(({ node }) => `/lightning/r/Opportunity/${node.Id}/view`);
}

/** What axe finds where the org fails behind the gauge. */
async function faultsOfFailure(page: Page): Promise<string[]> {
  await page.route('**/graphql', (route) => route.abort());
  await page.goto(demo.login(MANAGER, `/lightning/r/Opportunity/${demo.opens}/view`));
  await page.locator('c-power-notice').waitFor();
  return faults(page, 'failure');
}

async function faultsOf(page: Page, path: string): Promise<string[]> {
  await page.goto(demo.login(MANAGER, path));
  await page.waitForLoadState('networkidle');
  const found = await faults(page, path);
  const related = page.getByRole('tab', { name: 'Related' });
  if (!(await related.count())) return found;
  await related.click();
  await page.waitForLoadState('networkidle');
  return [...found, ...(await faults(page, `${path}, related`))];
}

describe('every page can be used by everybody', () => {
  it.each(DEVICES)(
    'on a %s',
    async (_name, device) => {
      const context = await browser.newContext(device);
      const page = await context.newPage();
      const found: string[] = [];
      for (const path of paths) found.push(...(await faultsOf(page, path)));
      found.push(...(await faultsOfFailure(page)));
      await context.close();
      expect(found).toEqual([]);
    },
    60_000,
  );
});
