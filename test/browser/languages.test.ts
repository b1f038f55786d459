import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { faultsInLight } from './axe.ts';
import { accountPath } from './accountPage.ts';
import { launchChromium } from './chromium.ts';
import { TestDemo } from './demoOrg.ts';
import { recordPath } from './gaugePage.ts';
import { MANAGER, ReviewPage } from './reviewPage.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const REP = 'rep@powerbalance.local';
const LONG = 60_000;
const WIDTHS = [1280, 320] as const;
/** A page with everything unfolded has more texts than that. */
const LEAST_TEXTS = 100;

let browser: Browser;
let demo: TestDemo;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  demo = await TestDemo.startWithWeeks('pipeline', {
    languagesDir: join(ROOT, 'force-app/languages'),
  });
}, LONG);

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 2000 } });
  page = await context.newPage();
});

afterEach(() => context.close());

afterAll(async () => {
  await browser.close();
  await demo.close();
});

/** Sets what somebody reads, and how they write numbers and dates. */
async function speak(language: string, locale: string, username = REP): Promise<void> {
  const fields = { LanguageLocaleKey: language, LocaleSidKey: locale };
  const query = encodeURIComponent(`SELECT Id FROM User WHERE Username = '${username}'`);
  const found = await demo.rest('admin@powerbalance.local', 'GET', `query?q=${query}`);
  const { records } = (await found.json()) as { records: { Id: string }[] };
  const path = `sobjects/User/${records[0]?.Id ?? ''}`;
  const changed = await demo.rest('admin@powerbalance.local', 'PATCH', path, fields);
  expect(changed.status).toBe(204);
}

/** Unfolds whatever is folded, and what comes to light by that. */
async function unfold(within: string): Promise<void> {
  const folded = page.locator(`${within} details:not([open]) > summary`);
  while ((await folded.count()) > 0) await folded.first().click();
}

/** Opens a deal with everything on its page unfolded. */
async function openDeal(): Promise<void> {
  await page.goto(demo.login(REP, recordPath(demo.opens)));
  await page.locator('c-power-dial').waitFor();
  await page.locator('c-power-ledger table, c-power-ledger dl').first().waitFor();
  await page.locator('c-power-why tbody tr').first().waitFor({ state: 'attached' });
  await unfold('c-power-gauge');
  await page.locator('c-power-movement button').first().click();
  await page.locator('c-power-log button').first().click();
}

/** Opens the account of that deal, with its table unfolded. */
async function openAccount(): Promise<void> {
  const deal = await demo.rest(REP, 'GET', `sobjects/Opportunity/${demo.opens}`);
  const { AccountId } = (await deal.json()) as { AccountId: string };
  await page.goto(demo.login(REP, accountPath(AccountId)));
  await page.locator('c-power-account summary').first().waitFor();
  await unfold('c-power-account');
}

/** Opens the weekly review with every reason told. */
async function openReview(): Promise<void> {
  const review = new ReviewPage(page);
  await review.open(demo);
  await review.movers.locator('.open-all button').click();
  await review.movers.locator('.reasons').first().waitFor();
  await unfold('c-power-review');
}

const LABEL = /<(labels|customLabels)>(.*?)<\/\1>/gs;
const WORDS = /<(?:value|label)>(.*?)<\/(?:value|label)>/s;

/** Texts of all labels in a file. */
const labelsIn = (file: string): string[] =>
  [...readFileSync(join(ROOT, 'force-app', file), 'utf8').matchAll(LABEL)].map(([, , label = '']) =>
    (WORDS.exec(label)?.[1] ?? '').replaceAll('&apos;', "'").replaceAll('&quot;', '"'),
  );

/** What stands between the figures and names of a text. */
const pieces = (text: string): string[] =>
  text
    .split(/\{\d\}/)
    .map((piece) => piece.replace(/^[\s,;:.()]+|[\s,;:.()]+$/g, ''))
    .filter((piece) => /\p{L}{2}/u.test(piece));

/** Pieces of English labels that are none of a language's. */
function englishOnly(language: string): Set<string> {
  const theirs = labelsIn(`languages/translations/${language}.translation-meta.xml`).join('\n');
  const english = labelsIn('main/default/labels/CustomLabels.labels-meta.xml').flatMap(pieces);
  return new Set(english.filter((piece) => !theirs.includes(piece)));
}

/** Texts of the gauge, and what it only says, by the browser's own means. */
const TEXTS = `(() => {
  const found = [];
  const walk = (node) => {
    for (const name of ['aria-label', 'aria-valuetext', 'title', 'placeholder']) {
      if (node.hasAttribute(name)) found.push(node.getAttribute(name));
    }
    for (const child of [...node.childNodes, ...(node.shadowRoot?.childNodes ?? [])]) {
      if (child.nodeType === 3) found.push(child.data);
      if (child.nodeType === 1) walk(child);
    }
  };
  walk(document.body);
  return found.map((text) => text.trim()).filter((text) => text !== '');
})()`;

/** Elements of our components that stick out of the page, or whose words are cut off. */
const CUT_OFF = `(() => {
  const found = [];
  const check = (node) => {
    const box = node.getBoundingClientRect();
    const isCut = getComputedStyle(node).overflowX !== 'visible';
    const sticksOut = box.right > innerWidth + 1 || box.left < -1;
    if (box.width > 1 && (sticksOut || (isCut && node.scrollWidth > node.clientWidth + 1))) {
      found.push(node.localName + '.' + node.className + ': ' + node.textContent.slice(0, 60));
    }
  };
  const walk = (node, isOurs) => {
    if (node.classList.contains('slds-assistive-text')) return;
    if (isOurs && node instanceof HTMLElement) check(node);
    const inside = isOurs || /^c-power-(gauge|account|review)$/.test(node.localName);
    for (const child of [...node.children, ...(node.shadowRoot?.children ?? [])]) {
      walk(child, inside);
    }
  };
  walk(document.body, false);
  return found;
})()`;

/** What of the page is in English though the language has words for it. */
async function leftInEnglish(language: string): Promise<string[]> {
  const english = englishOnly(language);
  const texts = await page.evaluate<string[]>(TEXTS);
  expect(texts.length).toBeGreaterThan(LEAST_TEXTS);
  const isEnglish = (text: string) =>
    [...english].some((piece) => (piece.includes(' ') ? text.includes(piece) : text === piece));
  return texts.filter(isEnglish);
}

/**
 * Nothing is cut off or sticks out, on a desk and on the narrowest phone, and axe is content. The
 * page is opened anew for each: one made narrower shows its old layout for a moment.
 */
async function fits(where: string, opening: () => Promise<void>): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 2000 });
    await opening();
    expect({ width, cutOff: await page.evaluate(CUT_OFF) }).toEqual({ width, cutOff: [] });
    expect(await faultsInLight(page, `${where}, ${width} px`)).toEqual([]);
  }
}

describe.each([
  ['de', 'de_DE', /^−\d+$/, 'Kräfteverhältnis'],
  ['fr', 'fr_FR', /^−\d+$/, 'Rapport de force'],
  ['es', 'es_ES', /^−\d+$/, 'Relación de fuerzas'],
  ['ja', 'ja_JP', /^−\d+$/, '力関係'],
])('the page of a deal in %s', (language, locale, needle, title) => {
  it(
    'says everything in that language, and nothing of it is cut off or sticks out',
    async () => {
      await speak(language, locale);
      await openDeal();
      expect(await page.evaluate('document.documentElement.lang')).toBe(language);
      expect(await page.locator('c-power-gauge').getByText(title).count()).toBeGreaterThan(0);
      expect(await page.locator('c-power-gauge .balance').innerText()).toMatch(needle);
      expect(await leftInEnglish(language)).toEqual([]);
      await fits(language, openDeal);
      await fits(`${language}, account`, openAccount);
      expect(await leftInEnglish(language)).toEqual([]);
      await speak(language, locale, MANAGER);
      await fits(`${language}, review`, openReview);
      expect(await leftInEnglish(language)).toEqual([]);
    },
    LONG,
  );
});

describe('the page of a deal that is read from right to left', () => {
  /** Where the middle of something is, from the left. */
  async function middleOf(words: string): Promise<number> {
    const box = await page.locator('c-power-gauge').getByText(words, { exact: true }).boundingBox();
    return (box?.x ?? 0) + (box?.width ?? 0) / 2;
  }

  const needleTurn = (): Promise<string | null> =>
    page.locator('c-power-dial .needle').getAttribute('style');

  it(
    'mirrors; the dial does not, and no sign changes sides',
    async () => {
      await speak('en_US', 'en_US');
      await openDeal();
      const turn = await needleTurn();
      await speak('ar', 'en_US');
      await openDeal();
      expect(await page.evaluate('document.documentElement.dir')).toBe('rtl');
      expect(await needleTurn()).toBe(turn);
      expect(await middleOf('They hold it')).toBeLessThan(await middleOf('We hold it'));
      expect(await page.locator('c-power-gauge .balance').innerText()).toMatch(
        /^\u2068−\d+\u2069$/,
      );
      const [gauge, main] = await Promise.all([
        page.locator('c-power-gauge').boundingBox(),
        page.getByRole('tab').first().boundingBox(),
      ]);
      expect(gauge?.x).toBeLessThan(main?.x ?? 0);
      await fits('right to left', openDeal);
      await fits('right to left, account', openAccount);
      await speak('ar', 'en_US', MANAGER);
      await fits('right to left, review', openReview);
    },
    LONG,
  );
});
