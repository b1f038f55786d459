import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { accountPath } from './accountPage.ts';
import { launchChromium } from './chromium.ts';
import { TestDemo } from './demoOrg.ts';
import { loadDeals } from './logDeals.ts';
import { recordPath } from './gaugePage.ts';
import { LogPage } from './logPage.ts';
import { PolicyLabPage } from './policyLabPage.ts';
import { ReviewPage } from './reviewPage.ts';

/** Milliseconds to build the pages on a slow machine, and to go through one of them. */
const LONG = 120_000;
const REP = 'rep@powerbalance.local';
const COMPONENTS = fileURLToPath(new URL('../../force-app/main/default/lwc', import.meta.url));

const SANDBOXED_PAGES = fileURLToPath(new URL('sandboxedPages.ts', import.meta.url));

const tagOf = (name: string): string =>
  `c-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** What a component shows; nothing where it is a module that others import, or only reads. */
function templateOf(name: string): string {
  const file = join(COMPONENTS, name, `${name}.html`);
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll(/<\/?template>|\s/g, '') : '';
}

/** Every component of ours that shows something. */
const SHOWN = readdirSync(COMPONENTS)
  .filter((name) => templateOf(name) !== '')
  .map(tagOf);

/**
 * Tells of each component once there is a word in it, however short it is to be seen. What it looks
 * with is the browser's own, taken before synthetic shadow hides what is inside of components.
 */
const WATCH = `
  const every = Document.prototype.querySelectorAll;
  const wordsOf = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent').get;
  const told = new Set();
  new MutationObserver(() => {
    for (const element of every.call(document, '*')) {
      const name = element.localName;
      if (!name.startsWith('c-') || told.has(name) || wordsOf.call(element).trim() === '') continue;
      told.add(name);
      window.saw(name);
    }
  }).observe(document, { childList: true, characterData: true, subtree: true });
`;

const site = mkdtempSync(join(tmpdir(), 'power-balance-sandbox-'));
const seen = new Set<string>();
const faults: string[] = [];

let browser: Browser;
let demo: TestDemo;
let page: Page;
let ids: ReadonlyMap<string, string>;

beforeAll(async () => {
  execFileSync(process.execPath, [SANDBOXED_PAGES, site], { stdio: 'pipe' });
  browser = await launchChromium();
  demo = await TestDemo.startWithWeeks('pipeline', {}, site);
  ids = loadDeals(demo, ['mine']);
  // An org lets its sandbox evaluate; what these pages allow is none of this test's business.
  const context = await browser.newContext({ bypassCSP: true });
  page = await context.newPage();
  await page.exposeFunction('saw', (name: string) => seen.add(name));
  await page.addInitScript(WATCH);
  page.on('pageerror', (error) => faults.push(error.message));
}, LONG);

afterAll(async () => {
  await browser.close();
  await demo.close();
  rmSync(site, { recursive: true });
});

/** Id of the account of the deal that the sample opens with. */
async function accountId(): Promise<string> {
  const answer = await demo.rest(REP, 'GET', `sobjects/Opportunity/${demo.opens}`);
  return ((await answer.json()) as { AccountId: string }).AccountId;
}

/** Opens the gauge of a deal. */
async function open(name: string): Promise<LogPage> {
  const log = new LogPage(page);
  await log.open(demo, ids.get(name) ?? demo.opens, REP);
  return log;
}

describe('under Lightning Web Security', () => {
  it('components of ours are in a realm of their own', async () => {
    await page.goto(demo.login(REP, recordPath(demo.opens)));
    await page.locator('c-power-dial').waitFor();
    expect(await page.evaluate('[sandboxed, typeof leaked]')).toEqual([true, 'undefined']);
  });

  it(
    'a rep reads a deal: how it is computed, what moved it, and a day of the past',
    async () => {
      const { gauge } = await open('');
      await gauge.locator('c-power-computed summary').click();
      await gauge.locator('c-power-computed tfoot').waitFor();
      await gauge.locator('c-power-movement button').first().click();
      await gauge.getByRole('slider').first().press('ArrowLeft');
      await gauge.getByRole('button', { name: 'Look at this day' }).click();
      await gauge.locator('c-power-replay').getByRole('button').click();
      await gauge.locator('c-power-replay').waitFor({ state: 'detached' });
    },
    LONG,
  );

  it(
    'a rep logs, contests, edits what another has edited, and undoes',
    async () => {
      const log = await open('mine');
      await log.begin('Log concession');
      await log.typeConcession();
      await log.press('Enter');
      await log.says(/^Saved/);
      await log.unfold();
      await log.act('Ultimatum', 'Contest');
      await log.gauge.locator('c-power-contest').waitFor();
      await log.press('Escape');
      await log.act('Ultimatum', 'Edit');
      const path = `sobjects/Power_Behavior__c/${ids.get('mine-b1') ?? ''}`;
      const changed = await demo.rest(REP, 'PATCH', path, { Intensity__c: 5 });
      expect(changed.status).toBe(204);
      await log.form.getByRole('radio', { name: '1', exact: true }).press('Space');
      await log.press('Enter');
      await log.button('Keep theirs').press('Enter');
      await log.act('Ultimatum', 'Delete');
      await log.button('Undo').press('Enter');
      await log.entry('Ultimatum').waitFor();
    },
    LONG,
  );

  it(
    'a rep plans',
    async () => {
      const log = await open('mine');
      await log.button(/^What if/).click();
      await log.gauge.getByRole('button', { name: 'We give…' }).click();
      await log.gauge.locator('c-power-plan-row').first().waitFor();
      await log.gauge.locator('c-power-asks').waitFor();
    },
    LONG,
  );

  it(
    'a rep comes to a deal without a log, to a closed one, and to an account',
    async () => {
      const log = new LogPage(page);
      await page.goto(demo.login(REP, recordPath(ids.get('empty') ?? '')));
      await log.gauge.locator('c-power-notice').waitFor();
      await page.goto(demo.login(REP, recordPath(ids.get('closed') ?? '')));
      await log.gauge.locator('c-power-stamp').waitFor();
      await page.goto(demo.login(REP, accountPath(await accountId())));
      await page.locator('c-power-account c-power-account-deals tbody tr').first().waitFor();
    },
    LONG,
  );

  it(
    'an admin drafts, sees what that does, publishes, and meets what another has published',
    async () => {
      const lab = new PolicyLabPage(page);
      await lab.open(demo);
      for (const tab of ['Evidence', 'Concessions', 'Behaviors', 'Warnings', 'Bands']) {
        await lab.tab(tab);
      }
      await lab.tab('Concessions');
      await lab.button('Price').click();
      await lab.button('Add a kind').click();
      await lab.tab('Bands');
      await lab.slider('Customer leads up to').press('PageUp');
      await lab.firstMover.waitFor();
      const another = await browser.newContext({ bypassCSP: true });
      const other = new PolicyLabPage(await another.newPage());
      await other.open(demo);
      await other.slider('We lead from').press('PageDown');
      await other.published('Somebody was faster');
      await another.close();
      await lab.publish('Tried in a sandbox');
      await lab.conflict.getByRole('button', { name: 'Put my changes on top' }).click();
      await lab.published('Tried in a sandbox');

      await lab.button(/version 3$/).press('Enter');
      await lab.lab.locator('c-power-policy-reason').waitFor();
    },
    LONG,
  );

  it(
    'a manager walks the pipeline, opens a deal and saves the review',
    async () => {
      const review = new ReviewPage(page);
      await review.open(demo);
      await review.movers
        .getByRole('button', { name: /^Why did/ })
        .first()
        .click();
      await review.movers.locator('.reasons').first().waitFor();
      const { name, text } = await review.exported('Page to print (HTML)');
      expect(name).toMatch(/\.html$/);
      expect(text).toContain('<svg class="flow"');
      await review.choose('Week', /frozen/);
      await review.movers.locator('.reasons').first().waitFor();
    },
    LONG,
  );

  it('each component has been seen with what it shows', () => {
    expect(SHOWN.filter((name) => !seen.has(name))).toEqual([]);
  });

  it('nothing went wrong', () => {
    expect(faults).toEqual([]);
  });
});
