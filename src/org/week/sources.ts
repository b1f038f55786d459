/** What a weekly review is made of, from an org: as it stands, or as a week was frozen. */
import { readPower } from '../../model/index.ts';
import { detailOf } from '../../review/week/detail.ts';
import type { ReviewSources } from '../../review/week/review.ts';
import type { DealDetail, Details, WeekDeal } from '../../review/week/types.ts';
import { problem } from '../messages.ts';
import { policyInForce, type PolicyInForce } from '../policies.ts';
import type { OnPage, Org } from '../query.ts';
import { readingFields } from '../readings.ts';
import { currentUser, dayIn } from '../today.ts';
import { visibleIn, type KindLabels } from '../visible.ts';
import { policiesIn } from '../logs.ts';
import { inputsOf } from './inputs.ts';
import type { LoggedDeal } from './loggedDeal.ts';
import { weekIn, weekLogsIn } from './readWeek.ts';
import { isHidden, type WeekRecord } from './weekRecord.ts';
import { keptWeek, weeksIn, type KeptWeek } from './weeks.ts';

/** A review's sources, and what to say beside it. */
export interface OrgReview {
  sources: ReviewSources;
  details: Details;
  /** ISO day: of a frozen week its Monday, else today where the user lives. */
  asOf: string;
  isFrozen: boolean;
  /** ISO day of the Monday of the week that it is compared with; null: none was frozen before. */
  comparedWith: string | null;
  /** Deals of the frozen week that are no more, or may not be seen any more. */
  gone: readonly WeekDeal[];
  /** Open deals of which nothing is stored, or something older than their log. */
  outOfDate: number;
  /** What kinds are called. */
  kinds: KindLabels;
  policy: PolicyInForce;
}

/** Told how far the reading of an object has come. */
type Listener = (object: string) => OnPage;

const SILENT: Listener = () => () => undefined;

/** Whether what is stored of a deal is what it would be read as now. */
function isUpToDate({ reading }: WeekDeal, { situation, policy }: LoggedDeal): boolean {
  if (reading === null) return false;
  const fresh = readPower(situation.deal, situation.policy, situation.asOf);
  const fields = readingFields(fresh, { asOf: situation.asOf, policy });
  return reading.balance === fields.Balance__c && reading.band === fields.Band__c;
}

/**
 * Reviews an org as it stands, from its stored readings.
 * @throws {SfError} where the org does not answer, or lacks the package.
 */
export async function standingReview(
  org: Org,
  now: Date,
  listener: Listener = SILENT,
): Promise<OrgReview> {
  const [last] = await weeksIn(org);
  const before = await comparableWeek(org, last);
  const { timeZone } = await currentUser(org);
  const week = await weekIn(org, dayIn(now, timeZone), before?.frozenOn ?? null);
  const logs = await weekLogsIn(org, week, { since: null, listener });
  const inputs = last ? await inputsOf(org, last, logs.policies) : null;
  const details = new Map(
    [...logs.deals].map(([id, { situation, gives }]): [string, DealDetail] => [
      id,
      detailOf(situation, gives, inputs?.get(id) ?? null),
    ]),
  );
  const isOpen = ({ state }: WeekDeal): boolean => state === 'open';
  const isOld = (deal: WeekDeal): boolean => {
    const logged = logs.deals.get(deal.id);
    return logged !== undefined && !isUpToDate(deal, logged);
  };
  const gives = [...logs.deals.values()].flatMap((deal) => deal.gives);
  return {
    sources: { before, after: week.deals, gives },
    details,
    asOf: week.today,
    isFrozen: false,
    comparedWith: before?.week ?? null,
    gone: [],
    outOfDate: week.deals.filter((deal) => isOpen(deal) && isOld(deal)).length,
    kinds: week.visible.kinds,
    policy: policyInForce(logs.policies, null, week.today),
  };
}

/** The record of a week that somebody asks for. */
function requireWeek(weeks: readonly WeekRecord[], week: string): WeekRecord {
  const record = weeks.find((one) => one.week === week);
  if (record) return record;
  const known = weeks.slice(0, 5).map((one) => one.week);
  throw problem('weekNotFrozen', [week], [known.join(', ') || '–']);
}

function requireDeals(week: KeptWeek, record: WeekRecord): KeptWeek {
  if (isHidden(week.deals, record)) throw problem('weekHidden', [week.week]);
  return week;
}

/** A week to compare with: one of which no deals are left would make all of them look new. */
async function comparableWeek(org: Org, record: WeekRecord | undefined): Promise<KeptWeek | null> {
  const week = record ? await keptWeek(org, record) : null;
  return week && record && !isHidden(week.deals, record) ? week : null;
}

/**
 * Reviews a frozen week, beside the one before it.
 * @param week ISO day of its Monday.
 * @throws {SfError} where it was not frozen, or the org does not answer.
 */
export async function frozenReview(org: Org, week: string, now: Date): Promise<OrgReview> {
  const weeks = await weeksIn(org);
  const record = requireWeek(weeks, week);
  const earlier = weeks.find((one) => one.week < week);
  const [kept, before, visible, user] = await Promise.all([
    keptWeek(org, record).then((one) => requireDeals(one, record)),
    comparableWeek(org, earlier),
    visibleIn(org),
    currentUser(org),
  ]);
  const policies = await policiesIn(org, dayIn(now, user.timeZone));
  const gives = [...kept.details.values()].flatMap((detail) => detail.gives);
  return {
    sources: { before, after: kept.deals, gives },
    details: kept.details,
    asOf: week,
    isFrozen: true,
    comparedWith: before?.week ?? null,
    gone: kept.gone,
    outOfDate: 0,
    kinds: visible.kinds,
    policy: policyInForce(policies, null, week),
  };
}
