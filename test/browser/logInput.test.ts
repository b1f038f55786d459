import { logBench } from './logBench.ts';
import type { LogPage } from './logPage.ts';

const RECORDS = '**/ui-api/records';

const bench = logBench('share', 'twice', 'slow', 'draft');
const open = (name: string): Promise<void> => bench.open(name);

let log: LogPage;
beforeEach(() => {
  log = bench.log;
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
    await log.typeConcession();
    await log.button('Save').dblclick();
    await log.says(/^Saved/);
    await log.page.waitForLoadState('networkidle');
    await log.button('Log (4)').waitFor();
  });

  it('is not lost to Discard while it is on its way', async () => {
    await open('slow');
    await log.begin('Log concession');
    await log.typeConcession();
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
    await log.typeConcession();
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
