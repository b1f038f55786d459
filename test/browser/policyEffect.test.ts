import type { Locator, Page, Route } from 'playwright-core';
import { DEVICES, faults } from './axe.ts';
import { policyLabBench } from './policyLabBench.ts';
import { bandRows, effectByRest } from './policyEffectTrial.ts';
import { ADMIN, LAB, type PolicyLabPage } from './policyLabPage.ts';

const bench = policyLabBench();
/** All deals are read, more than once in some tests. */
const LONG = 60_000;
/** Under it what was done a month ago weighs next to nothing. */
const SHORT = 5;

const effect = (lab: PolicyLabPage): Locator => lab.lab.locator('c-power-policy-effect');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Shortens the half-life of behavior, and waits until some deals change band. */
async function shorten(lab: PolicyLabPage): Promise<void> {
  await lab.tab('Evidence');
  await lab.field(/^Half-life of behavior/).fill(String(SHORT));
  await effect(lab)
    .getByText(/^[1-9]\d* of \d+ open deals would change band$/)
    .first()
    .waitFor();
}

const changedIn = async (lab: PolicyLabPage): Promise<number> =>
  Number.parseInt(await effect(lab).locator('.headline').innerText(), 10);

/** The cells of a table, row by row. */
const cellsOf = (table: Locator): Promise<string[][]> =>
  table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      (rows as unknown as { cells: Iterable<{ textContent: string }> }[]).map(({ cells }) =>
        [...cells].map(({ textContent }) => textContent.trim()),
      ),
    );

/** Opens the picture as a table, by keyboard: deals by band, and from band to band. */
async function tables(lab: PolicyLabPage): Promise<[string[][], string[][]]> {
  const flow = effect(lab).locator('c-power-policy-flow');
  await flow.locator('summary').press('Enter');
  await flow.locator('table').first().waitFor();
  return [await cellsOf(flow.locator('table').nth(0)), await cellsOf(flow.locator('table').nth(1))];
}

const sum = (numbers: readonly string[]): number =>
  numbers.reduce((total, text) => total + Number(text), 0);

it(
  'the page counts the same deals as anybody who asks the org for its records',
  async () => {
    const lab = await bench.admin();
    await shorten(lab);
    const change = await effectByRest(bench.demo, (policy) => ({
      ...policy,
      behaviorHalfLifeDays: SHORT,
    }));
    expect(oneLine(await effect(lab).locator('.headline').innerText())).toBe(
      `${change.changed} of ${change.deals} open deals would change band`,
    );
    const [bands, flows] = await tables(lab);
    expect(bands.map(([, before, after]) => [before, after].join(' '))).toEqual(bandRows(change));
    expect(flows).toHaveLength(change.flows.length);
    expect(sum(flows.map(([, , deals = '']) => deals))).toBe(change.deals);
  },
  LONG,
);

it(
  'every deal that changes band can be seen, and opened',
  async () => {
    const lab = await bench.admin();
    await shorten(lab);
    const links = effect(lab).locator('c-power-policy-moves tbody a');
    const more = effect(lab).getByRole('button', { name: /^Show \d+ more/ });
    while ((await more.count()) > 0) await more.click();
    expect(await links.count()).toBe(await changedIn(lab));
    const name = await links.first().innerText();
    await links.first().click();
    await lab.page.getByRole('heading', { name }).first().waitFor();
  },
  LONG,
);

it(
  'a list of one flow has as many deals as the flow',
  async () => {
    const lab = await bench.admin();
    await shorten(lab);
    const [, [[from = '', to = '', deals = ''] = []]] = await tables(lab);
    const flow = [from, to].map((band) => band.replace(/^\P{Letter}+/u, '')).join(' → ');
    await effect(lab).getByRole('combobox', { name: 'Show' }).press('Enter');
    await lab.page.getByRole('option', { name: `${flow} (${deals})` }).click();
    const rows = effect(lab).locator('c-power-policy-moves tbody tr');
    expect(await rows.count()).toBe(Math.min(10, Number(deals)));
  },
  LONG,
);

/** Holds every request for a page of records until it is let go. */
async function holdPages(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let isOpen = false;
  await page.route('**/graphql', async (route) => {
    const isPage = route.request().postData()?.includes('powerLabPage') ?? false;
    if (isOpen || !isPage) await route.continue();
    else held.push(route);
  });
  return async () => {
    isOpen = true;
    await Promise.allSettled(held.map((route) => route.continue()));
  };
}

it(
  'loading says how far it is, can be stopped, and goes on',
  async () => {
    const lab = await bench.somebody();
    const letGo = await holdPages(lab.page);
    await lab.page.goto(bench.demo.login(ADMIN, LAB));
    await lab.says(/^0 of \d+ deals · 0 of \d+ log entries$/);
    await lab.button('Stop').press('Enter');
    await lab.says('Stopped');
    await letGo();
    await lab.button('Go on').press('Enter');
    await lab.effect.waitFor();
  },
  LONG,
);

it(
  'a page that fails stops nothing for good',
  async () => {
    const lab = await bench.somebody();
    let failures = 1;
    await lab.page.route('**/graphql', (route) => {
      const isLog = /powerLabPage[^]*Power_Behavior__c\(/.test(route.request().postData() ?? '');
      return isLog && failures-- > 0 ? route.abort() : route.continue();
    });
    await lab.page.goto(bench.demo.login(ADMIN, LAB));
    await lab.says('Loading stopped');
    await lab.button('Go on').press('Enter');
    await lab.effect.waitFor();
  },
  LONG,
);

it.each(DEVICES)(
  'can be used by everybody, on a %s',
  async (_name, device) => {
    const lab = await bench.admin(device);
    await shorten(lab);
    await tables(lab);
    await lab.lab.locator('c-power-policy-history summary').first().press('Enter');
    await lab.lab.locator('c-power-policy-history c-power-policy-differences').waitFor();
    expect(await faults(lab.page, 'effect')).toEqual([]);
  },
  LONG,
);
