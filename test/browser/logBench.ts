import type { Browser, BrowserContext } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { TestDemo } from './demoOrg.ts';
import { loadDeals } from './logDeals.ts';
import { LogPage } from './logPage.ts';

export const REP = 'rep@powerbalance.local';
export const MANAGER = 'manager@powerbalance.local';

/** A demo with deals to log on, and for each test a page that nobody has used. */
export class LogBench {
  #demo: TestDemo | undefined;
  #browser: Browser | undefined;
  #ids: ReadonlyMap<string, string> = new Map();
  #context: BrowserContext | undefined;
  #log: LogPage | undefined;

  get demo(): TestDemo {
    return there(this.#demo);
  }

  get browser(): Browser {
    return there(this.#browser);
  }

  get context(): BrowserContext {
    return there(this.#context);
  }

  get log(): LogPage {
    return there(this.#log);
  }

  /** Id of a deal, or of an event such as `NAME-b1`. */
  idOf(name: string): string {
    return this.#ids.get(name) ?? '';
  }

  /** Opens a deal and waits until its log can be used. */
  open(name: string, username: string = REP): Promise<void> {
    return this.log.open(this.demo, this.idOf(name), username);
  }

  /** Id of the ultimatum that every deal begins with. */
  ultimatum(deal: string): string {
    return this.idOf(`${deal}-b1`);
  }

  /** How many of the deal's ultimatums the org has: 1 until one is deleted. */
  async ultimatumsLeft(deal: string): Promise<number> {
    const query = `query ($deal: ID) { uiapi { query { Power_Behavior__c(
      where: { and: [{ Opportunity__c: { eq: $deal } }, { Kind__c: { eq: "ultimatum" } }] }
    ) { edges { node { Id } } } } } }`;
    const { uiapi } = await this.demo.query<{
      uiapi: { query: { Power_Behavior__c: { edges: unknown[] } } };
    }>(REP, query, { deal: this.idOf(deal) });
    return uiapi.query.Power_Behavior__c.edges.length;
  }

  /** What somebody else does in the meantime, by the REST API. */
  elsewhere(method: string, path: string, body?: object): Promise<Response> {
    return this.demo.rest(REP, method, path, body);
  }

  async begin(deals: readonly string[]): Promise<void> {
    this.#demo = await TestDemo.start('pipeline');
    this.#ids = loadDeals(this.#demo, deals);
    this.#browser = await launchChromium();
  }

  async openPage(): Promise<void> {
    this.#context = await this.browser.newContext({ viewport: { width: 1366, height: 900 } });
    this.#context.setDefaultTimeout(30_000);
    this.#log = new LogPage(await this.#context.newPage());
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.demo.close();
  }
}

function there<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('It is there only once a test has begun.');
  return thing;
}

/** Sets a bench up for the tests of a file, with deals of these names. */
export function logBench(...deals: readonly string[]): LogBench {
  const bench = new LogBench();
  beforeAll(() => bench.begin(deals), 60_000);
  beforeEach(() => bench.openPage());
  afterEach(() => bench.context.close());
  afterAll(() => bench.end());
  return bench;
}
