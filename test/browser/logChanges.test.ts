import { logBench, MANAGER } from './logBench.ts';
import type { LogPage } from './logPage.ts';

const SESSION = '**/services/local/session';
const RECORD = '**/ui-api/records/*';
/** A little more than an undo stays. */
const UNTIL_EXPIRED = 11_000;
const DEALS = ['edit', 'undo', 'expire', 'leave', 'undeletable', 'contest', 'forbidden', 'read'];
const HELD = ['reload', 'pointer', 'draft'];

const bench = logBench(...DEALS, ...HELD);

let log: LogPage;
beforeEach(() => {
  log = bench.log;
});

/** Opens a deal with its log unfolded. */
async function open(name: string, username?: string): Promise<void> {
  await bench.open(name, username);
  await log.unfold();
}

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
    expect(await bench.ultimatumsLeft('undo')).toBe(1);
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
    expect(await bench.ultimatumsLeft('expire')).toBe(0);
  });

  it('is gone from the org when the page is left before', async () => {
    await open('leave');
    await log.act('Ultimatum', 'Delete');
    await log.says('Deleted: Ultimatum');
    const deleted = log.page.waitForResponse((answer) => answer.request().method() === 'DELETE');
    await log.page.getByRole('link', { name: 'Accounts' }).click();
    expect((await deleted).status()).toBe(204);
    expect(await bench.ultimatumsLeft('leave')).toBe(0);
  });

  it('is gone from the org when the tab is reloaded before', async () => {
    await open('reload');
    await log.act('Ultimatum', 'Delete');
    await log.says('Deleted: Ultimatum');
    await log.page.reload();
    await log.button('Log (2)').waitFor();
    expect(await bench.ultimatumsLeft('reload')).toBe(0);
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
