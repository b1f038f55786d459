/** Where an account stands on the plane of tension and integration, and how it came there. Pure. */
import { accountPoints, type AccountPoint, type Policy, type Quarter } from 'c/powerModel';
import { rounded } from 'c/powerRecords';
import type { DealOfAccount } from './deals';
import { quartersSince } from './quarters';

/** A place on the plane, each 0 … 100. */
export type Place = NonNullable<AccountPoint['point']>;

/** What a place means to a salesperson. */
export type Quadrant = 'together' | 'hard-together' | 'business' | 'fight';

/** From here on at least as much is done together as by force and by exchange in sum. */
export const TOGETHER = 50;
/** From here on one part in four of what happens is pushing. */
export const HARD = 25;

/** What a place means; its numbers count as they are shown. */
export function quadrantOf({ tension, integration }: Place): Quadrant {
  const isHard = rounded(tension, 0) >= HARD;
  if (rounded(integration, 0) >= TOGETHER) return isHard ? 'hard-together' : 'together';
  return isHard ? 'fight' : 'business';
}

/** Points on the scale of 0 … 100 that a quarter's chance events do not explain. */
const DRIFT = 10;

type Course = 'more' | 'less' | 'same';

/** How an account has changed. */
export interface Drift {
  together: Course;
  hard: Course;
}

const courseOf = (change: number): Course => {
  if (Math.abs(change) < DRIFT) return 'same';
  return change > 0 ? 'more' : 'less';
};

/** How much a verdict rests on. */
export type Weight = 'little' | 'fair' | 'much';

/** Times the evidence that says 'shared' before anyone acts. */
const MUCH = 3;

const weightOf = (evidence: number, { priorEvidence }: Policy): Weight => {
  if (evidence < priorEvidence) return 'little';
  return evidence < MUCH * priorEvidence ? 'fair' : 'much';
};

/** Where an account stands over the last quarters, and on what that rests. */
export interface Standing {
  /** Null: too little to say. */
  quadrant: Quadrant | null;
  /** Against all the time before; null: too little of it. */
  drift: Drift | null;
  /** The latest quarter that says anything, where the last ones do not. */
  lastKnown: AccountPoint | null;
  weight: Weight;
  deals: number;
  events: number;
}

/** An account over the years. */
export interface Plane {
  /** One for each quarter since the first deal, oldest first. */
  points: readonly AccountPoint[];
  standing: Standing;
}

/** Quarters that are 'now': a year, whatever season it is. */
const RECENT = 4;

/** The recent quarters as one stretch, and all those before; null: there are none before. */
function stretchesOf(quarters: readonly Quarter[]): [recent: Quarter, before: Quarter | null] {
  const [earlier, recent] = [quarters.slice(0, -RECENT), quarters.slice(-RECENT)];
  const stretch = (part: readonly Quarter[]): Quarter | null => {
    const [first, last] = [part[0], part.at(-1)];
    return first && last ? { first: first.first, last: last.last } : null;
  };
  return [stretch(recent) as Quarter, stretch(earlier)];
}

const driftOf = (from: Place, to: Place): Drift => ({
  together: courseOf(to.integration - from.integration),
  hard: courseOf(to.tension - from.tension),
});

/** Events that the deals of a stretch are read from. */
const eventsIn = (deals: readonly DealOfAccount[], { first }: Quarter): number =>
  deals
    .filter(({ closedOn }) => closedOn === null || closedOn >= first)
    .reduce((sum, { read }) => sum + (read?.reading.contributions.length ?? 0), 0);

/**
 * The path of an account, and its standing today.
 * @param deals at least one.
 * @param policy read under for every deal, so that one quarter compares with another.
 * @param today ISO day.
 */
export function planeOf(deals: readonly DealOfAccount[], policy: Policy, today: string): Plane {
  const first = deals.reduce((day, { openedOn }) => (openedOn < day ? openedOn : day), today);
  const quarters = quartersSince(first, today);
  const [recent, before] = stretchesOf(quarters);
  const points = accountPoints(deals, policy, quarters);
  const [now, past] = accountPoints(deals, policy, before ? [recent, before] : [recent]) as [
    AccountPoint,
    AccountPoint?,
  ];
  const standing = {
    quadrant: now.point && quadrantOf(now.point),
    drift: now.point && past?.point ? driftOf(past.point, now.point) : null,
    lastKnown: now.point ? null : (points.findLast(({ point }) => point !== null) ?? null),
    weight: weightOf(now.evidence, policy),
    deals: now.deals,
    events: eventsIn(deals, recent),
  };
  return { points, standing };
}
