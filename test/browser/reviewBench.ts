import type { Browser, BrowserContext } from 'playwright-core';
import { connect } from '../../scripts/connected.ts';
import { standingReview, type OrgReview } from '../../src/org/week/sources.ts';
import type { WeekFilter } from '../../src/review/week/filter.ts';
import { reviewOf, type Review } from '../../src/review/week/review.ts';
import { launchChromium } from './chromium.ts';
import { TestDemo } from './demoOrg.ts';
import { MANAGER, ReviewPage } from './reviewPage.ts';

/** A demo with frozen weeks, and for each test a browser that nobody has used. */
export class ReviewBench {
  #demo: TestDemo | undefined;
  #browser: Browser | undefined;
  readonly #contexts: BrowserContext[] = [];

  get demo(): TestDemo {
    if (!this.#demo) throw new Error('It is there only once a test has begun.');
    return this.#demo;
  }

  async begin(): Promise<void> {
    this.#browser = await launchChromium();
    this.#demo = await TestDemo.startWithWeeks('pipeline');
  }

  async leave(): Promise<void> {
    for (const context of this.#contexts.splice(0)) await context.close();
  }

  async end(): Promise<void> {
    await this.#browser?.close();
    await this.demo.close();
  }

  /** A browser in which nothing is open yet. */
  async somebody(options: object = {}): Promise<ReviewPage> {
    if (!this.#browser) throw new Error('It is there only once a test has begun.');
    const viewport = { width: 1366, height: 900 };
    const context = await this.#browser.newContext({ viewport, ...options });
    context.setDefaultTimeout(30_000);
    this.#contexts.push(context);
    return new ReviewPage(await context.newPage());
  }

  /** A manager with the review open. */
  async manager(options: object = {}): Promise<ReviewPage> {
    const review = await this.somebody(options);
    await review.open(this.demo);
    return review;
  }

  session(username: string) {
    const { origin: instanceUrl, org } = this.demo;
    return { instanceUrl, username, accessToken: org.accessToken(username) };
  }

  connectAs(username: string) {
    const { instanceUrl, accessToken } = this.session(username);
    return connect(instanceUrl, username, accessToken);
  }

  /** What `sf power review` says, which reads the org by SOQL and its logs at once. */
  async commandSays(filter: WeekFilter = {}): Promise<{ org: OrgReview; review: Review }> {
    const org = await standingReview(await this.connectAs(MANAGER), new Date());
    return { org, review: reviewOf(org.sources, filter) };
  }
}
