import type { Browser, Locator, Page } from 'playwright-core';
import { DEVICES, faults } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { TestDemo } from './demoOrg.ts';
import { loadLimits } from './limitsDeals.ts';
import { LogPage } from './logPage.ts';

const REP = 'rep@powerbalance.local';

let demo: TestDemo;
let browser: Browser;
let ids: ReadonlyMap<string, string>;

beforeAll(async () => {
  demo = await TestDemo.start('pipeline');
  ids = loadLimits(demo);
  browser = await launchChromium();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await demo.close();
});

async function open(page: Page, deal: string): Promise<LogPage> {
  const log = new LogPage(page);
  await log.open(demo, ids.get(deal) ?? demo.opens, REP);
  await page.locator('c-power-ledger').waitFor();
  return log;
}

const texts = async (lines: Locator): Promise<string[]> =>
  (await lines.allInnerTexts()).map((line) => line.trim());

/** What a screen reader is told of an element. */
interface Spoken {
  role: string;
  name: string;
  /** A number, or the level of a heading; NaN: neither. */
  value: number;
}

/** Chromium's own accessibility tree, in the order in which a screen reader goes through it. */
async function spokenOn(page: Page): Promise<Spoken[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const walk = (id: string): typeof nodes => {
    const node = byId.get(id);
    return node ? [node, ...(node.childIds ?? []).flatMap(walk)] : [];
  };
  return walk(nodes[0]?.nodeId ?? '')
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, value, properties }) => {
      const level = properties?.find((property) => property.name === 'level');
      const number: unknown = level?.value.value ?? value?.value;
      return { role: String(role?.value), name: String(name?.value), value: Number(number) };
    });
}

describe('warnings', () => {
  it('lead by keyboard alone to what they rest on and to the plan', async () => {
    const page = await browser.newPage();
    const log = await open(page, 'pressed');
    const warnings = page.locator('c-power-warnings');
    const fold = warnings.getByRole('button', { name: 'The 3 entries behind this' });
    await log.tabTo(fold.first());
    await log.press('Enter');
    const links = warnings.locator('c-power-event-link a');
    await links.first().waitFor();
    await log.tabTo(links.first());
    await log.tabTo(warnings.getByRole('button', { name: 'Plan the ask' }).last());
    await log.press('Enter');
    await page.locator('c-power-what-if :focus').first().waitFor();
    await page.close();
  });

  it('name what it is about, with the figures of the deal', async () => {
    const page = await browser.newPage();
    await open(page, 'pressed');
    expect(await texts(page.locator('c-power-warnings .title'))).toEqual([
      'They push hard, and we have options',
      'Only 7% of the room in our margin is left',
      'Nothing new for 30 days',
      '3 of our gives have nothing in return, the oldest for 41 days',
    ]);
    await page.close();
  });

  it('of a closed deal are past, without advice', async () => {
    const page = await browser.newPage();
    await open(page, 'lost');
    const warnings = page.locator('c-power-warnings');
    await warnings.getByText('They pushed hard, and we had options').waitFor();
    expect(await warnings.locator('.step, .plan').count()).toBe(0);
    await page.getByText('Nothing was logged in the last 28 days before the close.').waitFor();
    await page.close();
  });
});

describe('limits', () => {
  it('are told by the needle, the rest of them at a press', async () => {
    const page = await browser.newPage();
    const log = await open(page, 'limited');
    const said = page.locator('c-power-limits .words > p');
    expect(await texts(said)).toHaveLength(2);
    await log.tabTo(page.locator('c-power-limits').getByRole('button'));
    await log.press('Enter');
    expect(await texts(said)).toEqual([
      'Left out: Golf outing – the policy does not know this kind. An admin can add it.',
      "Only the customer's side is logged; what we gave and did is missing.",
      'The deal has no amount: every give and get counts as 2.5% of it, whatever its size. Add the amount.',
      '1 of 5 entries not counted: planned, offered, withdrawn, contested or dated later.',
    ]);
    await page.close();
  });

  it('say how much is missing where there is too little', async () => {
    const page = await browser.newPage();
    await open(page, 'thin');
    await page.getByText(/^Too little to say who holds the power. Log one more thing/).waitFor();
    await page.close();
  });
});

describe('a screen reader', () => {
  it('says value, interval and band, and every share and bar in words', async () => {
    const page = await browser.newPage();
    await open(page, 'pressed');
    const spoken = await spokenOn(page);
    const dial = spoken.findIndex(({ role, name }) => role === 'meter' && name === 'Power balance');
    expect(spoken[dial]?.value).toBeLessThan(0);
    const needle = page.getByRole('meter', { name: 'Power balance' });
    expect(await needle.getAttribute('aria-valuetext')).toMatch(
      /^−\d+, likely between −\d+ and −?\d+: Customer \w+$/,
    );
    const next = spoken.slice(dial).filter(({ role }) => role === 'StaticText');
    const words = next.map(({ name }) => name.trim()).join(' ');
    expect(words).toMatch(/Customer \w+ −\d+ likely −\d+ to −?\d+ · 5 events/);
    const pictures = spoken.filter(({ role }) => role === 'image').map(({ name }) => name);
    expect(pictures).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^By which power: them\. Force \d+%, Exchange \d+%, Together \d+%$/),
        expect.stringMatching(/^By which power: us\. Force \d+%, Exchange \d+%, Together \d+%$/),
      ]),
    );
    expect(pictures.filter((name) => name === '')).toEqual([]);
    await page.close();
  });

  it('goes through the gauge by headings, none of which skips a level', async () => {
    const page = await browser.newPage();
    await open(page, 'pressed');
    const all = (await spokenOn(page)).filter(({ role }) => role === 'heading');
    const from = all.findIndex(({ name }) => name === 'Power balance');
    const levels = all.slice(from).map(({ value }) => value);
    const names = all.slice(from).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['How hard it is fought', 'Watch out']));
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? level) + 1)).toEqual([]);
    await page.close();
  });
});

describe('every state can be used by everybody', () => {
  it.each(DEVICES)(
    'on a %s',
    async (_name, device) => {
      const context = await browser.newContext(device);
      const page = await context.newPage();
      const found: string[] = [];
      for (const deal of ['pressed', 'lost', 'limited', 'thin']) {
        await open(page, deal);
        const folds = page.locator('c-power-limits, c-power-warnings');
        const folded = folds.locator('button[aria-expanded=false]');
        while ((await folded.count()) > 0) await folded.first().click();
        found.push(...(await faults(page, deal)));
      }
      await context.close();
      expect(found).toEqual([]);
    },
    60_000,
  );
});
