import { connect } from '../../scripts/connected.ts';
import { standingReview, type OrgReview } from '../../src/org/week/sources.ts';
import type { WeekFilter } from '../../src/review/week/filter.ts';
import { reviewOf, type Review } from '../../src/review/week/review.ts';
import { DemoBench } from './demoBench.ts';
import { TestDemo } from './demoOrg.ts';
import { MANAGER, ReviewPage } from './reviewPage.ts';

/** A demo with frozen weeks, and for each test a browser that nobody has used. */
export class ReviewBench extends DemoBench {
  /** A browser in which nothing is open yet. */
  async somebody(options: object = {}): Promise<ReviewPage> {
    return new ReviewPage(await this.newPage(options));
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

  protected override startDemo(): Promise<TestDemo> {
    return TestDemo.startWithWeeks('pipeline');
  }
}
