import type { Locator, Page } from 'playwright-core';
import { recordPath } from './gaugePage.ts';
import type { TestDemo } from './demoOrg.ts';

/** More stops than there are on any page. */
const STOPS = 80;

/** What of a browser's page the tests' own types lack. */
interface Window {
  MutationObserver: new (seen: () => void) => { observe(node: unknown, what: object): void };
}
interface Figure {
  textContent: string;
  stands: string[];
}

/** Milliseconds for which all lists together remember what was typed into one of them. */
const MEMORY = 750;
/** Milliseconds in which a menu opens, and more. */
const MENU = 5000;
/** How often somebody types again before giving up. */
const TRIES = 3;
/** Milliseconds from one key to the next, of somebody who types fast. */
const A_STROKE = 40;

/** The log of a deal as somebody uses it who has nothing but a keyboard. */
export class LogPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a deal and waits until its log can be used. */
  async open(demo: TestDemo, id: string, username: string): Promise<void> {
    await this.page.goto(demo.login(username, recordPath(id)));
    await this.gauge.locator('c-power-log').waitFor();
  }

  get gauge(): Locator {
    return this.page.locator('c-power-gauge');
  }

  get form(): Locator {
    return this.gauge.getByRole('form');
  }

  get focused(): Locator {
    return this.page.locator(':focus').last();
  }

  /** The needle as the page shows it; empty: too little evidence. */
  async needle(): Promise<string> {
    const figure = this.gauge.locator('.balance');
    return (await figure.count()) > 0 ? (await figure.innerText()).trim() : '';
  }

  /** Collects from now on where the needle comes to stand; what it gives tells. */
  async watchNeedle(): Promise<() => Promise<Set<string>>> {
    const figure = this.gauge.locator('.balance');
    await figure.evaluate((node) => {
      const { MutationObserver: Observer } = globalThis as unknown as Window;
      const watched = node as unknown as Figure;
      watched.stands = [];
      const watch = { characterData: true, childList: true, subtree: true };
      new Observer(() => watched.stands.push(watched.textContent)).observe(node, watch);
    });
    return async () => new Set(await figure.evaluate((node) => (node as unknown as Figure).stands));
  }

  /** Waits until the needle stands elsewhere. */
  async needleAfter(before: string): Promise<string> {
    await this.gauge.locator('.balance').filter({ hasNotText: before }).waitFor();
    return this.needle();
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Goes on by Tab until that is focused. */
  async tabTo(target: Locator): Promise<void> {
    for (let stop = 0; stop < STOPS; stop += 1) {
      if ((await target.and(this.page.locator(':focus')).count()) > 0) return;
      await this.press('Tab');
    }
    throw new Error(`Tab never came to ${String(target)}`);
  }

  /** Goes to that button, presses it and waits for the form. */
  async begin(name: string): Promise<void> {
    await this.tabTo(this.button(name));
    await this.press('Enter');
    await this.form.locator('input[type="radio"]:focus').first().waitFor({ state: 'attached' });
  }

  button(name: string | RegExp): Locator {
    return this.gauge.getByRole('button', { name });
  }

  /** Chooses in the list that is focused by typing how the choice begins. */
  async choose(beginning: string): Promise<void> {
    await this.press('Enter');
    await this.gauge.locator('[aria-expanded="true"][role="combobox"]').waitFor();
    const highlighted = this.gauge
      .locator('[role="option"].slds-has-focus')
      .filter({ hasText: new RegExp(`^\\s*${beginning}`, 'i') })
      .first();
    // On a slow machine the list may have forgotten a letter before the next: as anybody would, type
    // again.
    for (let tries = 0; tries < TRIES; tries += 1) {
      await this.page.waitForTimeout(MEMORY);
      await this.page.keyboard.type(beginning, { delay: A_STROKE });
      const isThere = highlighted.waitFor({ timeout: MENU }).then(() => true);
      if (await isThere.catch(() => false)) break;
    }
    await highlighted.waitFor();
    await this.press('Enter');
  }

  /** Types that we gave 5 % on the price, from the first stop of the form to its last but one. */
  async typeConcession(): Promise<void> {
    await this.press('Space', 'Tab');
    await this.choose('pri');
    await this.press('Tab', 'Tab');
    await this.page.keyboard.type('5');
  }

  async unfold(): Promise<void> {
    await this.button(/^Log \(\d+\)$/).press('Enter');
    await this.entries.first().waitFor();
  }

  get entries(): Locator {
    return this.gauge.locator('c-power-log-entry');
  }

  entry(title: string | RegExp): Locator {
    return this.entries.filter({ has: this.page.locator('.title', { hasText: title }) });
  }

  /** Opens an entry's menu and picks from it. */
  async act(title: string | RegExp, action: string): Promise<void> {
    const button = this.entry(title).getByRole('button', { name: /^Actions for/ });
    const opened = this.page.locator('[role="menuitem"]:focus');
    // What was saved a moment ago may be read again just then, and close the menu: as anybody
    // would, press again.
    await button.press('Enter');
    const isOpen = opened.waitFor({ timeout: MENU }).then(() => true);
    if (!(await isOpen.catch(() => false))) await button.press('Enter');
    await opened.waitFor();
    await this.page.getByRole('menuitem', { name: action, exact: true }).press('Enter');
  }

  /** Waits until those words stand anywhere in the gauge. */
  says(words: string | RegExp): Promise<void> {
    return this.gauge.getByText(words).first().waitFor();
  }
}
