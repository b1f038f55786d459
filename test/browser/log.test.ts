import { rounded } from '../../src/org/records.ts';
import { readingOf } from './export.ts';
import { logBench, REP } from './logBench.ts';
import { daysAgo } from './rows.ts';
import type { LogPage } from './logPage.ts';

const RECORDS = '**/ui-api/records';

const bench = logBench('concession', 'behavior', 'answer', 'offline', 'refused', 'wrong');
const open = (name: string): Promise<void> => bench.open(name);

let log: LogPage;
beforeEach(() => {
  log = bench.log;
});

/** What the model says of the deal as the org has it. */
async function needleOfOrg(name: string): Promise<string> {
  const { reading } = await readingOf(bench.demo, bench.idOf(name), daysAgo(0));
  const needle = rounded(reading.balance, 0);
  return `${needle > 0 ? '+' : ''}${needle}`.replace('-', '\u2212');
}

describe('logging by keyboard alone', () => {
  it('a concession moves the needle at once, and it has still moved after a reload', async () => {
    await open('concession');
    const before = await log.needle();
    await log.begin('Log concession');
    await log.typeConcession();
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
    const answer = await bench.demo.query<unknown>(REP, query, { deal: bench.idOf('answer') });
    expect(JSON.stringify(answer)).toContain('"Value__c":{"value":9000}');
    expect(JSON.stringify(answer)).toContain('"In_Return_For__r":{"Kind__c":{"value":"price"}}');
  });
});

describe('a save that fails', () => {
  it('rolls the needle back and keeps every word, where the org cannot be reached', async () => {
    await open('offline');
    const before = await log.needle();
    await log.begin('Log concession');
    await log.typeConcession();
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
    await log.typeConcession();
    await log.press('Enter');
    await log.says('The cost cannot be negative');
    expect(await log.needle()).toBe(before);
    expect(await log.focused.getAttribute('aria-invalid')).toBe('true');
    expect(await log.focused.inputValue()).toBe('5000');
  });

  it('is not even tried with what is plainly wrong', async () => {
    await open('wrong');
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
