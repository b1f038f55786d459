import { addDays } from 'c/powerFormat';
import type { Policy } from 'c/powerModel';
import {
  builtInPolicy,
  BrokenPolicyError,
  CONCESSION,
  policyInForce,
  type SObject,
} from 'c/powerRecords';
import {
  givesIn,
  laterLanes,
  openedIn,
  openedLanes,
  policiesIn,
  sourcesIn,
  teamsIn,
  viewLanes,
  type Opened,
  type PageSources,
} from 'c/powerReviewData';
import { reviewWords, ReviewRows, scopeText } from 'c/powerReviewWords';
import {
  isLookedAt,
  reviewOf,
  type DealDetail,
  type Details,
  type Person,
  type Report,
  type UnreturnedGive,
  type WeekFilter,
} from 'c/powerWeekly';
import { ReviewReader } from './reviewReader';

/** Deals whose logs are asked for at once. */
const AT_ONCE = 200;

/**
 * Open deals of which what was given is added up unasked: of more, their concessions would be tens of
 * thousands of records.
 */
const FEW_DEALS = 2000;

/** What is known of a log of which nothing can be said. */
const UNSAID: DealDetail = { gives: [], why: null, ask: null };

/** Makes a review of what was read, again whenever there is more of it or other deals are wanted. */
export abstract class ReviewMaker extends ReviewReader {
  filter: WeekFilter = {};
  /** How often deals were opened on this page: what was read goes by that, whatever is looked at. */
  openings = 0;
  sources: PageSources | null = null;
  /** Null: not read yet, or not to be worked out. */
  gives: readonly UnreturnedGive[] | null = null;
  /** Somebody has asked for what was given, of however many deals. */
  asksGives = false;
  details: Details = new Map();
  /** Null: the deals are not read yet. */
  rows: ReviewRows | null = null;
  /** A policy that cannot be read: nothing can be said of logs. */
  broken: BrokenPolicyError | null = null;

  override learned(): void {
    if (!this.hasStarted || this.isDenied) return;
    this.takeLists();
    if (!this.sources) return;
    try {
      this.takeGives();
      this.takeOpened();
    } catch (cause) {
      if (!(cause instanceof BrokenPolicyError)) throw cause;
      this.broken = cause;
      this.leaveOpened();
    }
    this.make();
  }

  /** The lists stand once what a week keeps of deals that are gone was read as well. */
  takeLists(): void {
    const { descriptions, view, read } = this;
    if (this.sources || !this.isRead(viewLanes(descriptions, view))) return;
    this.later ??= laterLanes(view, read);
    if (!this.isRead(this.later)) return;
    this.sources = sourcesIn(read, view);
    this.details = this.sources.details;
  }

  /** Whether what was given can be added up. A frozen week says it by itself. */
  get canAddGives(): boolean {
    return this.view.shown === null && this.descriptions.has(CONCESSION) && this.sources !== null;
  }

  override get wantsGives(): boolean {
    return this.canAddGives && (this.asksGives || this.openCount <= FEW_DEALS);
  }

  /** Adds up what was given, of however many deals. */
  askGives(): void {
    this.asksGives = true;
  }

  takeGives(): void {
    const { sources, view } = this;
    if (!sources || this.gives) return;
    this.gives = view.shown
      ? [...sources.details.values()].flatMap(({ gives }) => gives)
      : givesIn(this.read, sources, this.policies, this.today);
  }

  takeOpened(): void {
    const { sources } = this;
    const fresh = this.opened.filter((one) => this.isOpenedRead(one) && !this.isTaken(one));
    if (!sources || fresh.length === 0) return;
    const rules = { policies: this.policies, today: this.today };
    const more = fresh.flatMap((one) => openedIn(this.read, one, sources.opportunities, rules));
    this.details = new Map([...this.details, ...more]);
  }

  /** Under a policy that cannot be read nothing can be said of a log. */
  leaveOpened(): void {
    const ids = this.opened.filter((one) => this.isOpenedRead(one)).flatMap((one) => one.ids);
    this.details = new Map([...ids.map((id) => [id, UNSAID] as const), ...this.details]);
  }

  isOpenedRead(opened: Opened): boolean {
    return this.isRead(openedLanes(this.descriptions, opened, this.view.before?.week ?? null));
  }

  isTaken({ ids }: Opened): boolean {
    return ids.every((id) => this.details.has(id));
  }

  get policies(): SObject[] {
    return policiesIn(this.read);
  }

  /** Whose words for kinds count. */
  get policy(): Policy {
    try {
      return policyInForce(this.policies, null, this.today).policy;
    } catch {
      return builtInPolicy().policy;
    }
  }

  get teams(): Person[] {
    return teamsIn(this.read, this.sources?.after ?? []);
  }

  get owners(): Person[] {
    const owners = (this.sources?.after ?? []).map(({ owner }) => owner);
    return [...new Map(owners.map((owner) => [owner.id, owner])).values()];
  }

  /** Deals whose logs are being read. */
  get opening(): string[] {
    return this.opened.flatMap(({ ids }) => ids.filter((id) => !this.details.has(id)));
  }

  make(): void {
    const { sources, filter, gives, details, view } = this;
    if (!sources) return;
    const { before, after } = sources;
    const report: Report = {
      review: reviewOf({ before, after, gives }, filter),
      asOf: view.shown?.week ?? this.today,
      isFrozen: view.shown !== null,
      comparedWith: before?.week ?? null,
      scope: scopeText(filter, [...this.teams, ...this.owners]),
      deals: new Map(
        after.filter((deal) => isLookedAt(deal, filter)).map((deal) => [deal.id, deal]),
      ),
      details,
      urlOf: (id) => new URL(encodeURIComponent(id), window.location.origin).href,
    };
    this.rows = new ReviewRows(report, reviewWords({ policy: this.policy, lists: this.lists }));
  }

  narrow({ detail }: CustomEvent<WeekFilter>): void {
    this.filter = detail;
    this.make();
  }

  widen(): void {
    this.filter = {};
    this.make();
  }

  openDeals({ detail: { ids } }: CustomEvent<{ ids: readonly string[] }>): void {
    const { opening } = this;
    const wanted = ids.filter((id) => !this.details.has(id) && !opening.includes(id));
    const parts = Array.from({ length: Math.ceil(wanted.length / AT_ONCE) }, (_, part) =>
      wanted.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
    );
    const opened = parts.map((some, at) => ({ place: this.openings + at, ids: some }));
    this.openings += opened.length;
    this.opened = [...this.opened, ...opened];
  }

  /** @param week ISO day of a Monday; null: as it stands. */
  look(week: string | null): void {
    this.chosen = week;
    this.startAnew();
  }

  override startAnew(): void {
    this.sources = null;
    this.gives = null;
    this.details = new Map();
    this.rows = null;
    this.broken = null;
    super.startAnew();
  }

  /** Open deals, whatever is looked at. */
  get openCount(): number {
    return (this.sources?.after ?? []).filter(({ state }) => state === 'open').length;
  }

  /** Open deals that were read before today, and have not faded since. */
  get staleCount(): number {
    if (this.view.shown) return 0;
    const yesterday = addDays(this.today, -1);
    return this.openReadings.filter((reading) => reading !== null && reading.asOf <= yesterday)
      .length;
  }

  get unreadCount(): number {
    return this.openReadings.filter((reading) => reading === null).length;
  }

  get openReadings() {
    return [...(this.rows?.report.deals.values() ?? [])]
      .filter(({ state }) => state === 'open')
      .map(({ reading }) => reading);
  }
}
