import type { Page } from 'playwright-core';
import { policyLabBench } from './policyLabBench.ts';
import { ADMIN, LAB } from './policyLabPage.ts';

const bench = policyLabBench();
const REP = 'rep@powerbalance.local';
/** A test that goes to several pages, with all deals read on some of them. */
const LONG = 60_000;

/** What a deal's gauge says of its band and its policy. */
async function gaugeOf(page: Page, path: string): Promise<{ band: string; stamp: string }> {
  await page.goto(bench.demo.login(REP, path));
  const gauge = page.locator('c-power-gauge');
  await gauge.locator('.badge').waitFor();
  return {
    band: await gauge.locator('.badge').innerText(),
    stamp: await gauge.locator('c-power-stamp, .stamp').first().innerText(),
  };
}

it(
  'an edit by keyboard alone is tried, published, followed by the gauge, and rolled back',
  async () => {
    const lab = await bench.admin();
    const { page } = lab;
    await lab.tabTo(lab.slider('Customer leads up to'));
    for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowLeft');
    expect(await lab.field('Customer leads up to').last().inputValue()).toBe('-28');
    await lab.says(/^[1-9]\d* of \d+ open deals would change band$/);
    const path = (await lab.firstMover.getAttribute('href')) ?? '';
    const deal = await bench.somebody();
    const before = await gaugeOf(deal.page, path);
    expect(before).toMatchObject({ band: expect.stringContaining('Customer leads') as string });
    expect(before.stamp).toContain('all:3');

    await lab.tabTo(lab.button('Publish…'));
    await page.keyboard.press('Enter');
    await lab.says(/^Open deals that change band: [1-9]/);
    await page.keyboard.type('Balanced begins earlier');
    await page.keyboard.press('Enter');
    await lab.said.getByText(/^Published: all:4, in force from /).waitFor();
    await lab.says(/^In force: Promises count \(all:4\).*“Balanced begins earlier”/);
    await lab.says('Nothing is changed yet. What you change stays a draft until you publish it.');
    const after = await gaugeOf(deal.page, path);
    expect(after.band).toContain('Balanced');
    expect(after.stamp).toContain('all:4');

    await lab.button(/version 3$/).press('Enter');
    await lab.page.locator('input:focus').waitFor();
    expect(await lab.field(/^\*?Reason/).inputValue()).toBe('Back to all:3');
    await page.keyboard.press('Enter');
    await lab.said.getByText(/^Rolled back: all:5 is a copy/).waitFor();
    const again = await gaugeOf(deal.page, path);
    expect(again.band).toBe(before.band);
    expect(again.stamp).toContain('all:5');
    const [third, fifth] = [await bench.policy('all:3'), await bench.policy('all:5')];
    expect(fifth?.document['thresholds']).toEqual(third?.document['thresholds']);
    expect(fifth?.reason).toBe('Back to all:3');
  },
  LONG,
);

it('a handle that is dragged stops where the next one stands', async () => {
  const lab = await bench.admin();
  const handle = lab.slider('We lead from');
  const [at, middle] = [
    await handle.boundingBox(),
    await lab.slider('We dominate from').boundingBox(),
  ];
  if (!at || !middle) throw new Error('The handles are not on the page.');
  await lab.page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
  await lab.page.mouse.down();
  await lab.page.mouse.move(middle.x + 80, middle.y + 200, { steps: 5 });
  await lab.page.mouse.up();
  expect(await handle.getAttribute('aria-valuenow')).toBe('49');
  expect(await lab.field('We lead from').last().inputValue()).toBe('49');
  await lab.says('Was +20');
});

it('a handle follows a finger as well, and the page stays where it is', async () => {
  const lab = await bench.admin({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  });
  const handle = lab.slider('Customer leads up to');
  await handle.scrollIntoViewIfNeeded();
  const at = await handle.boundingBox();
  if (!at) throw new Error('The handle is not on the page.');
  const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
  const fingers = await lab.page.context().newCDPSession(lab.page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: object[]) =>
    fingers.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points as { x: number; y: number }[],
    });
  const scrolled = await lab.page.evaluate('scrollY');
  await touch('touchStart', [{ x, y }]);
  for (const step of [10, 25, 40]) await touch('touchMove', [{ x: x + step, y: y - step / 4 }]);
  await touch('touchEnd', []);
  expect(Number(await handle.getAttribute('aria-valuenow'))).toBeGreaterThan(-15);
  expect(await lab.page.evaluate('scrollY')).toBe(scrolled);
});

describe('who may not publish', () => {
  it('sees no lab', async () => {
    const { page } = await bench.somebody();
    await page.goto(bench.demo.login(REP, LAB));
    await page.waitForLoadState('networkidle');
    expect(await page.locator('c-power-policy-thresholds, c-power-policy-effect').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Policy Lab' }).count()).toBe(0);
  });

  it('cannot write a policy through the API either', async () => {
    const document = JSON.stringify((await bench.policy('all:3'))?.document);
    const fields = {
      Name: 'Mine',
      Version_Key__c: 'all:99',
      Published_On__c: '2026-01-01',
      Policy__c: document,
    };
    for (const user of [REP, 'manager@powerbalance.local', 'service@powerbalance.local']) {
      const made = await bench.demo.rest(user, 'POST', 'sobjects/Power_Policy__c', fields);
      expect(made.status).toBeGreaterThanOrEqual(400);
    }
    expect(await bench.policy('all:99')).toBeUndefined();
    expect(ADMIN).not.toBe(REP);
  });
});

describe('a record type', () => {
  it(
    'without a policy of its own begins from the one for all, and then has its own',
    async () => {
      const lab = await bench.admin();
      await lab.scope(/follows all deals/);
      await lab.says('It holds for all deals; this record type has no policy of its own yet.');
      await lab.tab('Evidence');
      await lab.field('Half-life of behavior, days').fill('20');
      await lab.published('New business moves faster');
      expect(await lab.said.innerText()).toMatch(/^Published: \w+:1,/);
      await lab.lab.getByRole('combobox', { name: 'Which deals' }).click();
      expect(await lab.page.getByRole('option', { name: /policy of its own/ }).count()).toBe(2);
    },
    LONG,
  );
});
