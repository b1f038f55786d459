import { DEVICES, faults } from './axe.ts';
import { LogBench, MANAGER, REP } from './logBench.ts';
import { LogPage } from './logPage.ts';

const RECORDS = '**/ui-api/records';
const DEALS = DEVICES.flatMap((_, at) => [`look${at}`, `locked${at}`]);

/** What of a browser's page the tests' own types lack. */
interface Styles {
  getComputedStyle(node: unknown): { direction: string };
}

const bench = new LogBench();
let log: LogPage;

beforeAll(() => bench.begin(DEALS), 60_000);
afterAll(() => bench.end());

const open = (name: string, username = REP): Promise<void> =>
  log.open(bench.demo, bench.idOf(name), username);

/** A form, filled as far as it says something at every field. */
async function filled(name: string): Promise<void> {
  await open(name);
  await log.begin('Log concession');
  await log.press('ArrowRight', 'Tab');
  await log.choose('ref');
  await log.press('Tab');
  await log.page.keyboard.type('3000');
}

async function editedTwice(deal: string): Promise<void> {
  await open(deal);
  await log.unfold();
  await log.act('Ultimatum', 'Edit');
  const fields = { Intensity__c: 5 };
  await bench.elsewhere('PATCH', `sobjects/Power_Behavior__c/${bench.idOf(`${deal}-b1`)}`, fields);
  await log.form.getByRole('radio', { name: '1', exact: true }).press('Space');
  await log.press('Enter');
  await log.gauge.locator('c-power-conflict').waitFor();
}

/** Every state of the log, each from an open page; `at` tells the deals of one device from others. */
const STATES: Readonly<Record<string, (at: number) => Promise<void>>> = {
  'an empty log': () => open('empty'),
  'only to be read': (at) => open(`look${at}`, MANAGER),
  'a form': (at) => filled(`look${at}`),
  'an open list in a form': async (at) => {
    await filled(`look${at}`);
    await log.tabTo(log.form.getByRole('combobox', { name: 'In return for' }));
    await log.press('Enter');
    await log.form.getByRole('option', { name: /^Price/ }).waitFor();
  },
  'a form with errors': async (at) => {
    await open(`look${at}`);
    await log.begin('Log behavior');
    await log.press('Enter');
    await log.says('Choose what it was.');
  },
  'a closed deal': async () => {
    await open('closed');
    await log.begin('Log behavior');
    await log.says(/^The deal closed on/);
  },
  'a save that failed': async (at) => {
    await filled(`look${at}`);
    await log.page.route(RECORDS, (route) => route.abort());
    await log.press('Control+Enter');
    await log.says('Salesforce could not be reached');
  },
  'a locked deal': async (at) => {
    await filled(`locked${at}`);
    const requests = [{ actionType: 'Submit', contextId: bench.idOf(`locked${at}`) }];
    await bench.elsewhere('POST', 'process/approvals', { requests });
    await log.press('Control+Enter');
    await log.says('This deal is locked for approval.');
  },
  'two versions': (at) => editedTwice(`look${at}`),
  'an open menu': async (at) => {
    await open(`look${at}`);
    await log.unfold();
    await log.entry('Ultimatum').getByRole('button').press('Enter');
    await log.page.locator('[role="menuitem"]:focus').waitFor();
  },
  'a delete that can be undone': async (at) => {
    await open(`look${at}`);
    await log.unfold();
    await log.act('Price', 'Delete');
    await log.says('Deleted: Price');
    await log.button('Undo').press('Enter');
    await log.act('Price', 'Delete');
    await log.says('Deleted: Price');
  },
  'a contested entry, and one to be': async (at) => {
    await open(`look${at}`);
    await log.unfold();
    await log.act('Ultimatum', 'Contest');
    await log.gauge.locator('c-power-contest input:focus').waitFor();
    await log.page.keyboard.type('It was a joke');
    await log.press('Enter');
    await log.says(/^Contested by you/);
    await log.act('Shared goals', 'Contest');
    await log.gauge.locator('c-power-contest input:focus').waitFor();
  },
  'something saved': async (at) => {
    await open(`look${at}`);
    await log.begin('Log behavior');
    await log.press('ArrowRight', 'Tab');
    await log.choose('ten');
    await log.press('Control+Enter');
    await log.says(/^Saved/);
  },
};

describe('the log can be used by everybody, whatever its state', () => {
  it.each(DEVICES.map((each, at) => [...each, at] as const))(
    'on a %s',
    async (_name, device, at) => {
      const found: string[] = [];
      for (const [state, reach] of Object.entries(STATES)) {
        const context = await bench.browser.newContext(device);
        context.setDefaultTimeout(30_000);
        log = new LogPage(await context.newPage());
        await reach(at);
        found.push(...(await faults(log.page, state)));
        await context.close();
      }
      expect(found).toEqual([]);
    },
    180_000,
  );
});

describe('a form', () => {
  it.each(['ltr', 'rtl'])('has every label in one line, %s', async (direction) => {
    log = new LogPage(await bench.browser.newPage());
    await open('look0');
    await log.page.evaluate(`document.documentElement.dir = '${direction}'`);
    await log.begin('Log behavior');
    const shown = log.form.locator('.slds-form-element__label:not(.slds-assistive-text)');
    const boxes = await Promise.all((await shown.all()).map((label) => label.boundingBox()));
    const starts = boxes.map((box) => {
      const { x = 0, width = 0 } = box ?? {};
      return Math.round(direction === 'rtl' ? x + width : x);
    });
    expect(boxes).toHaveLength(5);
    expect(new Set(starts).size).toBe(1);
    await log.page.close();
  });
});

describe('figures on a page from right to left', () => {
  it('have their minus before them', async () => {
    log = new LogPage(await bench.browser.newPage());
    await open('look0');
    await log.page.evaluate("document.documentElement.dir = 'rtl'");
    const directions = await Promise.all(
      ['.balance', '.figure'].map((figure) =>
        log.gauge
          .locator(figure)
          .first()
          .evaluate((node) => {
            return (globalThis as unknown as Styles).getComputedStyle(node).direction;
          }),
      ),
    );
    expect(directions).toEqual(['ltr', 'ltr']);
    await log.page.close();
  });
});

describe('a log of 500 events', () => {
  it('opens in steps, and is added to as any other', async () => {
    log = new LogPage(await bench.browser.newPage());
    await open('long');
    await log.button('Log (500)').press('Enter');
    await log.entries.nth(4).waitFor();
    expect(await log.entries.count()).toBe(5);
    await log.button('Show 45 more of 500').press('Enter');
    await log.entries.nth(49).waitFor();
    await log.button('Show 50 more of 500').press('Enter');
    await log.entries.nth(99).waitFor();
    expect(await log.entries.count()).toBe(100);
    await log.begin('Log concession');
    await log.press('Space', 'Tab');
    await log.choose('sco');
    await log.press('Tab');
    await log.page.keyboard.type('2500');
    await log.press('Enter');
    await log.says(/^Saved/);
    await log.button('Log (501)').waitFor();
    await log.entry('Scope, 2.5%').waitFor();
    await log.page.close();
  });
});
