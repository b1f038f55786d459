import type { Browser, BrowserContext } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { TestDemo } from './demoOrg.ts';
import { ADMIN, PolicyLabPage } from './policyLabPage.ts';

/** A policy as the org has it. */
export interface PublishedPolicy {
  key: string;
  name: string;
  reason: string;
  document: Record<string, unknown>;
}

interface Answer {
  uiapi: {
    query: { Power_Policy__c: { edges: { node: Record<string, { value: string } | null> }[] } };
  };
}

const QUERY = `query { uiapi { query { Power_Policy__c(first: 200) { edges { node {
  Version_Key__c { value } Name { value } Reason__c { value } Policy__c { value }
} } } } } }`;

/** A demo with the lab, and for each test a page that nobody has used. */
export class PolicyLabBench {
  #demo: TestDemo | undefined;
  #browser: Browser | undefined;
  readonly #contexts: BrowserContext[] = [];

  get demo(): TestDemo {
    if (!this.#demo) throw new Error('It is there only once a test has begun.');
    return this.#demo;
  }

  get browser(): Browser {
    if (!this.#browser) throw new Error('It is there only once a test has begun.');
    return this.#browser;
  }

  /** Somebody's browser, of whom nothing is known yet. */
  async somebody(options: object = {}): Promise<PolicyLabPage> {
    const context = await this.browser.newContext({
      viewport: { width: 1366, height: 900 },
      ...options,
    });
    context.setDefaultTimeout(30_000);
    this.#contexts.push(context);
    return new PolicyLabPage(await context.newPage());
  }

  /** An admin with the lab open. */
  async admin(options: object = {}): Promise<PolicyLabPage> {
    const lab = await this.somebody(options);
    await lab.open(this.demo);
    return lab;
  }

  /** The policy of that version, or undefined. */
  async policy(key: string): Promise<PublishedPolicy | undefined> {
    const { uiapi } = await this.demo.query<Answer>(ADMIN, QUERY);
    const nodes = uiapi.query.Power_Policy__c.edges.map(({ node }) => node);
    const node = nodes.find((one) => one['Version_Key__c']?.value === key);
    return (
      node && {
        key,
        name: node['Name']?.value ?? '',
        reason: node['Reason__c']?.value ?? '',
        document: JSON.parse(node['Policy__c']?.value ?? 'null') as Record<string, unknown>,
      }
    );
  }

  async begin(): Promise<void> {
    this.#demo = await TestDemo.start('pipeline');
    this.#browser = await launchChromium();
  }

  async leave(): Promise<void> {
    for (const context of this.#contexts.splice(0)) await context.close();
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.demo.close();
  }
}

/** Sets a bench up for the tests of a file. */
export function policyLabBench(): PolicyLabBench {
  const bench = new PolicyLabBench();
  beforeAll(() => bench.begin(), 60_000);
  afterEach(() => bench.leave());
  afterAll(() => bench.end());
  return bench;
}
