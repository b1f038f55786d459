import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { TestDemo } from './demoOrg.ts';

/** Milliseconds for a demo and a browser. */
const START_MS = 60_000;

/** A demo and a browser, and for each test pages that nobody has used. */
export abstract class DemoBench {
  #demo: TestDemo | undefined;
  #browser: Browser | undefined;
  readonly #contexts: BrowserContext[] = [];

  get demo(): TestDemo {
    if (!this.#demo) throw new Error('It is there only once a test has begun.');
    return this.#demo;
  }

  async begin(): Promise<void> {
    this.#browser = await launchChromium();
    this.#demo = await this.startDemo();
  }

  async leave(): Promise<void> {
    for (const context of this.#contexts.splice(0)) await context.close();
  }

  async end(): Promise<void> {
    await this.#browser?.close();
    await this.demo.close();
  }

  protected startDemo(): Promise<TestDemo> {
    return TestDemo.start('pipeline');
  }

  /** A page in the browser of somebody of whom nothing is known yet. */
  protected async newPage(options: object): Promise<Page> {
    if (!this.#browser) throw new Error('It is there only once a test has begun.');
    const viewport = { width: 1366, height: 900 };
    const context = await this.#browser.newContext({ viewport, ...options });
    context.setDefaultTimeout(30_000);
    this.#contexts.push(context);
    return context.newPage();
  }
}

/**
 * Sets a bench up for the tests of a file.
 * @param limit milliseconds that its start may take on a busy machine.
 */
export function forTests<B extends DemoBench>(bench: B, limit = START_MS): B {
  beforeAll(() => bench.begin(), limit);
  afterEach(() => bench.leave());
  afterAll(() => bench.end());
  return bench;
}
