import type { Browser, BrowserContext } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { TestDemo } from './demoOrg.ts';
import { loadDeals } from './logDeals.ts';
import { LogPage } from './logPage.ts';

const REP = 'rep@powerbalance.local';
const MANAGER = 'manager@powerbalance.local';
const SESSION = '**/services/local/session';
const RECORD = '**/ui-api/records/*';
/** A little more than an undo stays. */
const UNTIL_EXPIRED = 11_000;
const DEALS = ['edit', 'undo', 'expire', 'leave', 'undeletable', 'contest', 'forbidden'];
const HELD = ['reload', 'pointer', 'draft'];
const CLASHES = ['later', 'theirs', 'mine', 'gone', 'locked', 'elsewhere', 'read'];

let demo: TestDemo;
let browser: Browser;
let context: BrowserContext;
let log: LogPage;
let ids: ReadonlyMap<string, string>;

beforeAll(async () => {
  demo = await TestDemo.start('pipeline');
  ids = loadDeals(demo, [...DEALS, ...HELD, ...CLASHES]);
  browser = await launchChromium();
}, 60_000);

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1366, height: 900 } });
  context.setDefaultTimeout(15_000);
  log = new LogPage(await context.newPage());
});

afterEach(() => context.close());

afterAll(async () => {
  await browser.close();
  await demo.close();
});

const idOf = (name: string): string => ids.get(name) ?? '';

/** Opens a deal with its log unfolded. */
async function open(name: string, username = REP): Promise<void> {
  await log.open(demo, idOf(name), username);
  await log.unfold();
}

/** How many of the deal's ultimatums the org has: 1 until one is deleted. */
async function ultimatums(name: string): Promise<number> {
  const query = `query ($deal: ID) { uiapi { query { Power_Behavior__c(
    where: { and: [{ Opportunity__c: { eq: $deal } }, { Kind__c: { eq: "ultimatum" } }] }
  ) { edges { node { Id } } } } } }`;
  const { uiapi } = await demo.query<{
    uiapi: { query: { Power_Behavior__c: { edges: unknown[] } } };
  }>(REP, query, { deal: idOf(name) });
  return uiapi.query.Power_Behavior__c.edges.length;
}

const ultimatum = (name: string): string => idOf(`${name}-b1`);

/** What somebody else does in the meantime, by the REST API. */
const elsewhere = (method: string, path: string, body?: object): Promise<Response> =>
  demo.rest(REP, method, path, body);

describe('an entry', () => {
  it('is edited, and the needle follows', async () => {
    await open('edit');
    const before = await log.needle();
    await log.act('Ultimatum', 'Edit');
    await log.form.getByRole('radio', { name: '1', exact: true }).press('Space');
    await log.press('Enter');
    await log.says(/^Saved\. The needle moved/);
    await log.needleAfter(before);
    await log.entry('Ultimatum').getByText('barely').waitFor();
    expect(await log.focused.innerText()).toContain('Ultimatum');
    await log.page.reload();
    await log.unfold();
    await log.entry('Ultimatum').getByText('barely').waitFor();
  });

  it('comes back when its delete is undone', async () => {
    await open('undo');
    const before = await log.needle();
    await log.act('Ultimatum', 'Delete');
    await log.says('Deleted: Ultimatum');
    await log.needleAfter(before);
    expect(await log.entry('Ultimatum').count()).toBe(0);
    expect((await log.focused.innerText()).trim()).toBe('Undo');
    await log.press('Enter');
    await log.entry('Ultimatum').waitFor();
    expect(await log.needle()).toBe(before);
    expect(await ultimatums('undo')).toBe(1);
  });

  it('is gone from the org once its delete can no longer be undone', async () => {
    await open('expire');
    await log.act('Ultimatum', 'Delete');
    await log.says('Deleted: Ultimatum');
    await log.act('Price', 'Delete');
    await log.says('Deleted: Price');
    await log.button('Undo').nth(1).press('Enter');
    await log.entry('Price').waitFor();
    await log.press('Tab');
    await log.page.waitForTimeout(UNTIL_EXPIRED);
    expect(await log.gauge.getByText('Deleted:').count()).toBe(0);
    expect(await ultimatums('expire')).toBe(0);
  });

  it('is gone from the org when the page is left before', async () => {
    await open('leave');
    await log.act('Ultimatum', 'Delete');
    await log.says('Deleted: Ultimatum');
    const deleted = log.page.waitForResponse((answer) => answer.request().method() === 'DELETE');
    await log.page.getByRole('link', { name: 'Accounts' }).click();
    expect((await deleted).status()).toBe(204);
    expect(await ultimatums('leave')).toBe(0);
  });

  it('is gone from the org when the tab is reloaded before', async () => {
    await open('reload');
    await log.act('Ultimatum', 'Delete');
    await log.says('Deleted: Ultimatum');
    await log.page.reload();
    await log.button('Log (2)').waitFor();
    expect(await ultimatums('reload')).toBe(0);
  });

  it('can be undone as long as the keyboard is there, wherever the pointer goes', async () => {
    await open('pointer');
    await log.act('Ultimatum', 'Delete');
    await log.button('Undo').hover();
    await log.page.mouse.move(0, 0);
    await log.page.waitForTimeout(UNTIL_EXPIRED);
    expect((await log.focused.innerText()).trim()).toBe('Undo');
    await log.press('Enter');
    await log.entry('Ultimatum').waitFor();
  });

  it('has a draft of its own, which is said to be kept', async () => {
    await open('draft');
    await log.act('Ultimatum', 'Edit');
    await log.form.getByLabel('Note').fill('Half a word');
    await log.press('Escape');
    await log.says('A draft is kept: Ultimatum');
    await log.act('Ultimatum', 'Edit');
    await log.act('Ultimatum', 'Delete');
    await log.form.waitFor({ state: 'detached' });
    await log.button('Undo').press('Enter');
    await log.says('A draft is kept: Ultimatum');
  });

  it('comes back with a plain word when the org does not let it go', async () => {
    await open('undeletable');
    await log.page.route(RECORD, (route) => route.abort());
    await log.act('Ultimatum', 'Delete');
    await log.press('Tab');
    await log.says(/^Ultimatum stays as it is\. Salesforce could not be reached/);
    await log.entry('Ultimatum').waitFor();
  });
});

describe('contesting', () => {
  it('stops an event from counting, says why, and can be taken back', async () => {
    await open('contest');
    const before = await log.needle();
    await log.act('Ultimatum', 'Contest');
    await log.gauge.locator('c-power-contest input:focus').waitFor();
    await log.press('Enter');
    await log.says('Say what is wrong with it.');
    await log.page.keyboard.type('It was a joke');
    await log.press('Enter');
    await log
      .entry('Ultimatum')
      .getByText(/^Contested by you, .*: It was a joke$/)
      .waitFor();
    const after = await log.needleAfter(before);
    await log.page.reload();
    await log.unfold();
    expect(await log.needle()).toBe(after);
    await log.act('Ultimatum', 'Take back the contest');
    await log.needleAfter(after);
    expect(await log.needle()).toBe(before);
  });

  it('is not offered to whoever may not', async () => {
    await log.page.route(SESSION, async (route) => {
      const response = await route.fetch();
      const session = (await response.json()) as object;
      await route.fulfill({ response, json: { ...session, customPermissions: [] } });
    });
    await open('forbidden');
    await log.entry('Ultimatum').getByRole('button').press('Enter');
    await log.page.getByRole('menuitem', { name: 'Delete' }).waitFor();
    expect(await log.page.getByRole('menuitem').allInnerTexts()).toEqual(['Edit', 'Delete']);
  });

  it('leaves a manager to read', async () => {
    await open('read', MANAGER);
    await log.says('You can read this log but not add to it.');
    expect(await log.button(/^(Log (concession|behavior)|Actions)/).count()).toBe(0);
  });
});

describe('what somebody else does in the meantime', () => {
  const note = (name: string): string => `sobjects/Power_Behavior__c/${ultimatum(name)}`;

  /** Both change the strength; they say something besides. */
  async function clash(name: string): Promise<void> {
    await open(name);
    await log.act('Ultimatum', 'Edit');
    const changed = await elsewhere('PATCH', note(name), { Intensity__c: 5, Note__c: 'Twice' });
    expect(changed.status).toBe(204);
    await log.form.getByRole('radio', { name: '1', exact: true }).press('Space');
    await log.press('Enter');
    await log.gauge.getByRole('heading', { name: 'Someone else changed this entry' }).waitFor();
  }

  it('is shown beside ours, and may stay', async () => {
    await clash('theirs');
    expect(await log.gauge.locator('c-power-conflict tbody tr').allInnerTexts()).toEqual([
      'How strongly\tas strongly as it gets\tbarely',
    ]);
    await log.button('Keep theirs').press('Enter');
    await log.says('Their version stays.');
    await log.entry('Ultimatum').getByText('as strongly as it gets').waitFor();
    await log.entry('Ultimatum').getByText('Twice').waitFor();
  });

  it('is left for later by Escape, with a draft of ours', async () => {
    await clash('later');
    await log.press('Escape');
    await log.gauge.locator('c-power-conflict').waitFor({ state: 'detached' });
    await log.says('A draft is kept: Ultimatum');
  });

  it('is written over where we say so, and only there', async () => {
    await clash('mine');
    await log.button('Save mine anyway').press('Enter');
    await log.says(/^Saved/);
    await log.entry('Ultimatum').getByText('barely').waitFor();
    await log.entry('Ultimatum').getByText('Twice').waitFor();
  });

  it('takes nothing of what we typed with it when the entry is deleted', async () => {
    await open('gone');
    await log.act('Ultimatum', 'Edit');
    expect((await elsewhere('DELETE', note('gone'))).status).toBe(204);
    await log.form.getByLabel('Note').fill('Said so twice');
    await log.press('Control+Enter');
    await log.says('This entry was deleted in the meantime.');
    await log.press('Control+Enter');
    await log.says(/^Saved/);
    await log.entry('Ultimatum').getByText('Said so twice').waitFor();
    expect(await ultimatums('gone')).toBe(1);
  });

  it('locks the deal: the draft stays', async () => {
    await open('locked');
    const requests = [{ actionType: 'Submit', contextId: idOf('locked') }];
    expect((await elsewhere('POST', 'process/approvals', { requests })).status).toBe(200);
    await log.begin('Log behavior');
    await log.press('Space', 'Tab');
    await log.choose('ult');
    await log.press('Control+Enter');
    await log.says('This deal is locked for approval.');
    await log.says('What you typed is kept.');
    await log.page.reload();
    await log.says('A draft is kept: Log behavior');
  });

  it('moves the needle when the page is refreshed for it', async () => {
    await open('elsewhere');
    const before = await log.needle();
    await elsewhere('DELETE', note('elsewhere'));
    await log.begin('Log behavior');
    await log.press('ArrowRight', 'Tab');
    await log.choose('sha');
    await log.press('Control+Enter');
    await log.says(/^Saved/);
    await log.entry('Ultimatum').waitFor({ state: 'detached' });
    expect(await log.needle()).not.toBe(before);
  });
});
