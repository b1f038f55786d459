import type { Browser, Page } from 'playwright-core';
import defaultPolicy from '../../config/policy.default.json' with { type: 'json' };
import { DEVICES, faults } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { TestDemo } from './demoOrg.ts';
import { recordPath } from './gaugePage.ts';
import { loadDeals } from './logDeals.ts';
import { daysAgo } from './rows.ts';
import { LogPage } from './logPage.ts';

const ADMIN = 'admin@powerbalance.local';
const REP = 'rep@powerbalance.local';

const { $schema: _, ...policy } = defaultPolicy;
const { ultimatum } = policy.behaviors;
const { 'shared-goals': __, ...known } = policy.behaviors;

/** Concessions fade sooner, an ultimatum has another name, a tender is retired, shared goals gone. */
const FIRMER = {
  ...policy,
  concessionHalfLifeDays: 5,
  behaviors: {
    ...known,
    ultimatum: { ...ultimatum, label: 'Take it or leave it' },
    tender: { ...policy.behaviors.tender, retired: true },
  },
};

let demo: TestDemo;
let browser: Browser;
let page: Page;
let log: LogPage;
let ids: ReadonlyMap<string, string>;

/** Publishes a policy for all deals, as an admin does through the API. */
async function publish(number: number, name: string, document: object): Promise<void> {
  const answer = await demo.rest(ADMIN, 'POST', 'sobjects/Power_Policy__c', {
    Name: name,
    Version_Key__c: `all:${number}`,
    Policy__c: JSON.stringify(document),
    Published_On__c: daysAgo(0),
    Reason__c: 'A test.',
  });
  expect(answer.status).toBe(201);
}

beforeAll(async () => {
  demo = await TestDemo.start('pipeline');
  ids = loadDeals(demo, ['open']);
  await publish(4, 'Firmer line', FIRMER);
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

const openDeal = (name: string): Promise<void> => log.open(demo, ids.get(name) ?? demo.opens, REP);

const stampText = async (): Promise<string> =>
  (await log.gauge.locator('c-power-stamp').innerText()).replace(/\s+/g, ' ');

describe('the stamp of a closed deal', () => {
  it('says that its policy has changed since, and reads under either by keyboard', async () => {
    await openDeal('closed');
    expect(await stampText()).toMatch(/As it stood at close, .* Policy: Promises count \(all:3\)/);
    await log.says(/^In force on that day\. Since then: Firmer line \(all:4\), from /);
    const before = await log.needle();
    await log.tabTo(page.getByRole('radio', { name: 'Policy of that day' }));
    await log.press('ArrowRight');
    await log.says("Today's policy. In force on that day: Promises count (all:3).");
    expect(await stampText()).toMatch(/As it stood at close, .* Policy: Firmer line \(all:4\)/);
    const after = await log.needle();
    expect(after).not.toBe(before);
    await log.press('ArrowLeft');
    expect(await log.needleAfter(after)).toBe(before);
  });

  it.each(DEVICES)('can be used by everybody, on a %s', async (_name, device) => {
    const context = await browser.newContext(device);
    const looked = await context.newPage();
    await looked.goto(demo.login(REP, recordPath(ids.get('closed') ?? '')));
    await looked.getByRole('radiogroup', { name: 'Read under' }).waitFor();
    await looked.waitForLoadState('networkidle');
    expect(await faults(looked, 'closed')).toEqual([]);
    await context.close();
  });
});

describe('the stamp of an open deal', () => {
  it('has no choice, and tells what lists and reports still show', async () => {
    await openDeal('opens');
    await log.says(/Policy: Firmer line \(all:4\)$/);
    await log.says(/^Lists and reports show .* Policy: all:3$/);
    expect(await page.getByRole('radio', { name: 'Policy of that day' }).count()).toBe(0);
  });
});

describe('the kinds of a policy', () => {
  it('are called as it calls them, in the reading and in the log', async () => {
    await openDeal('open');
    await log.gauge.locator('c-power-why').getByText('Take it or leave it').waitFor();
    await log.unfold();
    await log.entry('Take it or leave it').waitFor();
  });

  it('that it does not know are reported by name, and stay in the log', async () => {
    await openDeal('open');
    await log.says(
      'Left out: Shared goals – the policy does not know this kind. An admin can add it.',
    );
    await log.unfold();
    await log.entry('Shared goals').getByText('Left out: the policy does not know').waitFor();
  });

  it('are offered for logging unless they are retired', async () => {
    await openDeal('open');
    await log.begin('Log behavior');
    await log.tabTo(log.form.getByRole('combobox', { name: 'What' }));
    await log.press('Enter');
    const options = log.form.locator('[role="option"]');
    await options.filter({ hasText: 'Take it or leave it' }).waitFor();
    const offered = (await options.allInnerTexts()).map((text) => text.trim());
    expect(offered).toContain('Price target');
    expect(offered).not.toContain('Tender');
    expect(offered).not.toContain('Shared goals');
  });
});

describe('a policy that cannot be read', () => {
  it('of a newer Power Balance says so, and leaves closed deals as they were', async () => {
    await publish(5, 'From tomorrow', { schemaVersion: 99 });
    await page.goto(demo.login(REP, recordPath(ids.get('open') ?? '')));
    await log.says('The policy was made by a newer Power Balance');
    await log.says('Nothing is read under policy all:5 until this app is updated. Ask your admin.');

    await openDeal('closed');
    await log.tabTo(page.getByRole('radio', { name: 'Policy of that day' }));
    await log.press('ArrowRight');
    await log.says('The policy was made by a newer Power Balance');
    await log.button('Policy of that day').press('Enter');
    await log.says(/Since then: From tomorrow \(all:5\)/);
  });
});
