import type { Locator } from 'playwright-core';
import { DEVICES, faults } from './axe.ts';
import { readingOf } from './export.ts';
import { logBench, REP } from './logBench.ts';
import { daysAgo } from './rows.ts';
import type { LogPage } from './logPage.ts';

const RECORDS = '**/ui-api/records';
/** Each light and each size of screen once. */
const looks = DEVICES.map(([name]) => name);

const bench = logBench('plan', 'ask', 'later', 'keys', 'refused', ...looks);
let log: LogPage;

beforeEach(() => {
  log = bench.log;
});

const rows = (): Locator => log.gauge.locator('c-power-plan-row');
const legend = (): Locator => log.gauge.locator('c-power-dial .hint');
const panel = (): Locator => log.gauge.locator('c-power-what-if .panel');

/** Opens the plan of a deal. */
async function opened(name: string): Promise<void> {
  await bench.open(name);
  await log.button(/^What if/).click();
  await panel().waitFor();
}

/** Plans that we give 5 % on the price. */
async function planned(): Promise<void> {
  await log.button('We give…').click();
  await log.choose('pri');
  await rows().last().getByLabel('% of the deal').fill('5');
  await legend().waitFor();
}

/** The band and the events of the deal as the org has it. */
async function inOrg(name: string): Promise<{ band: string; events: number }> {
  const { reading } = await readingOf(bench.demo, bench.idOf(name), daysAgo(0));
  return { band: reading.band, events: reading.contributions.length };
}

/** What the org has of a deal's concessions, one line each. */
async function logged(name: string): Promise<string[]> {
  const query = `query ($deal: ID) { uiapi { query { Power_Concession__c(
    where: { Opportunity__c: { eq: $deal } }
  ) { edges { node { Given_By__c { value } Kind__c { value } Status__c { value }
    In_Return_For__r { Kind__c { value } } } } } } } }`;
  interface Node {
    Given_By__c: { value: string };
    Kind__c: { value: string };
    Status__c: { value: string };
    In_Return_For__r: { Kind__c: { value: string } } | null;
  }
  const { uiapi } = await bench.demo.query<{
    uiapi: { query: { Power_Concession__c: { edges: { node: Node }[] } } };
  }>(REP, query, { deal: bench.idOf(name) });
  return uiapi.query.Power_Concession__c.edges
    .map(({ node }) =>
      [
        node.Given_By__c.value,
        node.Kind__c.value,
        node.Status__c.value,
        node.In_Return_For__r?.Kind__c.value ?? '',
      ]
        .join(' ')
        .trim(),
    )
    .sort();
}

describe('a plan', () => {
  it('moves a needle of its own as it is typed and dragged, saves nothing, and is not lost', async () => {
    await opened('plan');
    const before = await log.needle();
    await planned();
    const typed = await legend().innerText();
    const slider = rows().locator('.slider');
    await slider.scrollIntoViewIfNeeded();
    const box = await slider.boundingBox();
    const { x = 0, y = 0, width = 0, height = 0 } = box ?? {};
    await log.page.mouse.move(x + width / 4, y + height / 2);
    await log.page.mouse.down();
    await log.page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
    await log.page.mouse.up();
    await legend().filter({ hasNotText: typed }).waitFor();
    const dragged = await legend().innerText();
    expect(await rows().getByLabel('Cost to us, USD').inputValue()).toMatch(/^(9,|10,)/);
    expect(await log.needle()).toBe(before);
    await log.press('Escape');
    expect(await legend().count()).toBe(0);
    await log.page.reload();
    await log.button('What if… (1)').click();
    await legend().waitFor();
    expect(await legend().innerText()).toBe(dragged);
    expect(await logged('plan')).toEqual(['seller price given']);
  });

  it('takes an ask up, and brings the deal back to balanced once it is logged, by one press', async () => {
    await opened('ask');
    await planned();
    await log
      .button(/^Add to plan: /)
      .first()
      .click();
    await log.says(/→ ● Balanced$/);
    await log.says('With this plan the deal is balanced.');
    await log.button('Log it as given').click();
    await log.says('The plan is logged as given.');
    await log.gauge.locator('.badge', { hasText: 'Balanced' }).waitFor();
    expect(await inOrg('ask')).toEqual({ band: 'balanced', events: 5 });
    expect(await logged('ask')).toHaveLength(3);
    expect(await panel().count()).toBe(0);
  });

  it('waits in the log as planned, and is given later', async () => {
    await opened('later');
    await planned();
    await log.button('They give…').click();
    await log.choose('ref');
    await rows().last().getByLabel('% of the deal').fill('2');
    await rows().last().getByRole('combobox', { name: 'In return for' }).focus();
    await log.choose('We give Price');
    await log.button('Save as planned').click();
    await log.says('The plan is saved as planned.');
    const both = ['customer reference planned price', 'seller price given', 'seller price planned'];
    expect(await logged('later')).toEqual(both);
    await log.page.reload();
    await log.button('What if… (2)').click();
    await log.says('In the log as planned');
    await log.button('Log it as given').click();
    await log.says('The plan is logged as given.');
    expect(await logged('later')).toEqual([
      'customer reference given price',
      'seller price given',
      'seller price given',
    ]);
  });

  it('keeps what the org refuses, with its reason, and logs the rest', async () => {
    await opened('refused');
    await planned();
    await log.button('They give…').click();
    await log.choose('vol');
    await log.page.route(RECORDS, async (route) => {
      const body = route.request().postDataJSON() as { fields: Record<string, unknown> };
      const isOurs = body.fields['Given_By__c'] === 'seller';
      const fields = { ...body.fields, ...(isOurs && { Cost__c: -1 }) };
      await route.continue({ postData: JSON.stringify({ ...body, fields }) });
    });
    await log.button('Log it as given').click();
    await log.says('1 of 2 could not be saved. Each says why; the others are done.');
    await log.says(/The cost cannot be negative/);
    expect(await rows().count()).toBe(1);
    await log.page.unroute(RECORDS);
    await log.button('Log it as given').click();
    await log.says('The plan is logged as given.');
    expect(await logged('refused')).toEqual([
      'customer volume given',
      'seller price given',
      'seller price given',
    ]);
  });
});

it('an ask is planned, sized and logged by keyboard alone', async () => {
  await bench.open('keys');
  await log.tabTo(log.button('What if…'));
  await log.press('Enter');
  await panel().waitFor();
  expect(await log.focused.innerText()).toBe('What if…');
  const add = log.button(/^Add to plan: /).first();
  await add.waitFor();
  await log.tabTo(add);
  await log.press('Enter');
  await legend().waitFor();
  const asked = await legend().innerText();
  await log.tabTo(rows().locator('.slider'));
  await log.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await legend().filter({ hasNotText: asked }).waitFor();
  await log.tabTo(log.button('Log it as given'));
  await log.press('Enter');
  await log.says('The plan is logged as given.');
  expect((await log.focused.innerText()).trim()).toBe('What if…');
  expect(await inOrg('keys')).toEqual({ band: 'balanced', events: 4 });
});

it('a plan can be used by everybody, in each of its states', async () => {
  const found: string[] = [];
  for (const [name, device] of DEVICES) {
    const { width, height } = device.viewport;
    await log.page.setViewportSize({ width, height });
    const look = async (state: string): Promise<void> => {
      found.push(...(await faults(log.page, `${state}, ${name}`)));
    };
    await opened(name);
    await log
      .button(/^Add to plan: /)
      .first()
      .waitFor();
    await look('asks');
    await planned();
    await log.button('They give…').click();
    await log.button('Log it as given').click();
    await log.says('Choose what it was.');
    await look('a plan with a flaw');
  }
  expect(found).toEqual([]);
}, 40_000);
