import type { Browser, BrowserContext } from 'playwright-core';
import { rounded } from '../../src/org/records.ts';
import { launchChromium } from './chromium.ts';
import { TestDemo } from './demoOrg.ts';
import { readingOf } from './export.ts';
import { daysAgo, loadDeals } from './logDeals.ts';
import { LogPage } from './logPage.ts';

const REP = 'rep@powerbalance.local';
const RECORDS = '**/ui-api/records';
const DEALS = [
  'concession',
  'behavior',
  'answer',
  'offline',
  'refused',
  'draft',
  'share',
  'twice',
  'slow',
];

let demo: TestDemo;
let browser: Browser;
let context: BrowserContext;
let log: LogPage;
let ids: ReadonlyMap<string, string>;

beforeAll(async () => {
  demo = await TestDemo.start('pipeline');
  ids = loadDeals(demo, DEALS);
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
const open = (name: string): Promise<void> => log.open(demo, idOf(name), REP);

/** What the model says of the deal as the org has it. */
async function needleOfOrg(name: string): Promise<string> {
  const { reading } = await readingOf(demo, idOf(name), daysAgo(0));
  const needle = rounded(reading.balance, 0);
  return `${needle > 0 ? '+' : ''}${needle}`.replace('-', '\u2212');
}

/** We gave 5 % on the price, from the first stop of the form to its last but one. */
async function typeConcession(): Promise<void> {
  await log.press('Space', 'Tab');
  await log.choose('pri');
  await log.press('Tab', 'Tab');
  await log.page.keyboard.type('5');
}

describe('logging by keyboard alone', () => {
  it('a concession moves the needle at once, and it has still moved after a reload', async () => {
    await open('concession');
    const before = await log.needle();
    await log.begin('Log concession');
    await typeConcession();
    expect(await log.form.getByLabel('Cost to us, USD').inputValue()).toBe('5,000.00');
    expect(await log.form.getByLabel('Worth to them, USD').inputValue()).toBe('5,000.00');
    const needles = await log.watchNeedle();
    await log.press('Enter');
    await log.says(/^Saved\. The needle moved from/);
    const after = await log.needleAfter(before);
    await log.page.waitForLoadState('networkidle');
    expect(await needles()).toEqual(new Set([after]));
    expect(after).toBe(await needleOfOrg('concession'));
    await log.page.reload();
    await log.gauge.locator('.balance').waitFor();
    expect(await log.needle()).toBe(after);
  });

  it('a behavior moves the needle, and one more can be logged at once', async () => {
    await open('behavior');
    const before = await log.needle();
    await log.begin('Log behavior');
    await log.press('ArrowRight', 'Tab');
    await log.choose('thr');
    await log.press('Tab', 'ArrowRight', 'Control+Enter');
    await log.says(/^Saved\. The needle moved/);
    const after = await log.needleAfter(before);
    expect(after).toBe(await needleOfOrg('behavior'));
    expect((await log.focused.innerText()).trim()).toBe('Log another');
    await log.press('Enter');
    await log.form.waitFor();
    expect(await log.form.getByRole('radio', { checked: true }).count()).toBe(1);
    await log.press('Escape');
    expect((await log.focused.innerText()).trim()).toBe('Log behavior');
    await log.page.reload();
    await log.gauge.locator('.balance').waitFor();
    expect(await log.needle()).toBe(after);
  });

  it('an answer is offered only to what the other side gave, and is what the org has', async () => {
    await open('answer');
    await log.begin('Log concession');
    await log.press('Space');
    expect(await log.form.getByRole('combobox', { name: 'In return for' }).count()).toBe(0);
    await log.press('ArrowRight', 'Tab');
    await log.choose('ref');
    await log.press('Tab');
    await log.page.keyboard.type('3000');
    const worth = log.form.getByLabel('Worth to us, USD');
    expect(await worth.inputValue()).toBe('9,000.00');
    await log.says('Proposed: 3 × the cost.');
    await log.tabTo(log.form.getByRole('combobox', { name: 'In return for' }));
    await log.choose('pri');
    await log.press('Control+Enter');
    await log.says(/^Saved/);
    const query = `query ($deal: ID) { uiapi { query { Power_Concession__c(
      where: { and: [{ Opportunity__c: { eq: $deal } }, { Kind__c: { eq: "reference" } }] }
    ) { edges { node { Value__c { value } In_Return_For__r { Kind__c { value } } } } } } } }`;
    const answer = await demo.query<unknown>(REP, query, { deal: idOf('answer') });
    expect(JSON.stringify(answer)).toContain('"Value__c":{"value":9000}');
    expect(JSON.stringify(answer)).toContain('"In_Return_For__r":{"Kind__c":{"value":"price"}}');
  });
});

describe('a save that fails', () => {
  it('rolls the needle back and keeps every word, where the org cannot be reached', async () => {
    await open('offline');
    const before = await log.needle();
    await log.begin('Log concession');
    await typeConcession();
    let moved = '';
    await log.page.route(RECORDS, async (route) => {
      moved = await log.needleAfter(before);
      await route.abort();
    });
    await log.press('Enter');
    await log.says(/^Salesforce could not be reached/);
    expect(moved).not.toBe('');
    expect(await log.needle()).toBe(before);
    expect(await log.form.getByLabel('% of the deal').inputValue()).toBe('5');
    await log.page.unroute(RECORDS);
    await log.press('Control+Enter');
    await log.says(/^Saved/);
    expect(await log.needle()).toBe(moved);
  });

  it('says at the field what a rule of the org refuses', async () => {
    await open('refused');
    const before = await log.needle();
    await log.page.route(RECORDS, async (route) => {
      const body = route.request().postDataJSON() as { fields: object };
      const fields = { ...body.fields, Cost__c: -1 };
      await route.continue({ postData: JSON.stringify({ ...body, fields }) });
    });
    await log.begin('Log concession');
    await typeConcession();
    await log.press('Enter');
    await log.says('The cost cannot be negative');
    expect(await log.needle()).toBe(before);
    expect(await log.focused.getAttribute('aria-invalid')).toBe('true');
    expect(await log.focused.inputValue()).toBe('5000');
  });

  it('is not even tried with what is plainly wrong', async () => {
    await open('draft');
    await log.begin('Log behavior');
    await log.press('Tab', 'Tab');
    await log.says('Choose what it was.');
    await log.press('Enter');
    await log.says('Choose who it was.');
    await log.says('Choose what it was.');
    await log.form.getByLabel('Date').fill('Dec 31, 2039');
    await log.press('Enter');
    await log.says('That day is yet to come. Choose today or an earlier one.');
  });
});

describe('what is typed', () => {
  it('may be any share of the deal, and is kept to the cent', async () => {
    await open('share');
    await log.begin('Log concession');
    await log.press('Space', 'Tab');
    await log.choose('pri');
    await log.press('Tab', 'Tab');
    await log.page.keyboard.type('12.3456');
    await log.press('Tab');
    expect(await log.form.getByLabel('Cost to us, USD').inputValue()).toBe('12,345.60');
    await log.press('Enter');
    await log.says(/^Saved/);
  });

  it('is told apart from a number in plain words', async () => {
    await open('share');
    await log.begin('Log concession');
    await log.form.getByLabel('Cost to the giver, USD').pressSequentially('abc');
    await log.press('Tab');
    await log.says('Type a number and nothing else.');
    await log.form.getByLabel('Worth to the receiver, USD').pressSequentially('0.001');
    await log.press('Tab');
    await log.says('Use at most two decimals.');
  });

  it('is saved once, however fast Save is clicked', async () => {
    await open('twice');
    await log.begin('Log concession');
    await typeConcession();
    await log.button('Save').dblclick();
    await log.says(/^Saved/);
    await log.page.waitForLoadState('networkidle');
    await log.button('Log (4)').waitFor();
  });

  it('is not lost to Discard while it is on its way', async () => {
    await open('slow');
    await log.begin('Log concession');
    await typeConcession();
    await log.page.route(RECORDS, async (route) => {
      await log.button('Discard').click({ force: true });
      await route.abort();
    });
    await log.press('Enter');
    await log.says(/^Salesforce could not be reached/);
    expect(await log.form.getByLabel('% of the deal').inputValue()).toBe('5');
  });

  it('stays when Escape closes but a list or the calendar', async () => {
    await open('slow');
    await log.begin('Log concession');
    await log.press('Space', 'Tab', 'Enter', 'Escape');
    await log.choose('pri');
    await log.form.getByRole('button', { name: 'Select a date for Date' }).click();
    await log.form.locator('lightning-calendar').waitFor({ state: 'attached' });
    await log.press('Escape');
    await log.form.locator('lightning-calendar').waitFor({ state: 'detached' });
    expect(await log.form.count()).toBe(1);
  });
});

describe('a draft', () => {
  it('outlives its form and a reload, until it is discarded', async () => {
    await open('draft');
    await log.begin('Log concession');
    await typeConcession();
    await log.press('Escape');
    expect(await log.form.count()).toBe(0);
    await log.says('A draft is kept: Log concession');
    await log.page.reload();
    await log.says('A draft is kept: Log concession');
    await log.button('Log concession').press('Enter');
    expect(await log.form.getByLabel('% of the deal').inputValue()).toBe('5');
    await log.button('Discard').press('Enter');
    await log.button('Log concession').press('Enter');
    expect(await log.form.getByLabel('% of the deal').inputValue()).toBe('');
    await log.page.reload();
    await log.button('Log concession').waitFor();
    expect(await log.gauge.getByText('A draft is kept').count()).toBe(0);
  });
});
