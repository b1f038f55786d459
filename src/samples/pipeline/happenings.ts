import { addDays, workdayOnOrBefore } from '../days.ts';
import { diceFor, type Dice } from '../dice.ts';
import type { DealPlan } from './dealPlan.ts';
import { WARRANTY, warrantyDays } from './policies.ts';
import { they, theyGive, we, weGive, type Beat } from './storyline.ts';

/** A beat that took place (or is to take place): its kind drawn, its day fixed. */
export type Happening = Beat & { kind: string; on: string; contested?: boolean };

const JITTER_DAYS = 3;
/** Over a weekend a plan moves back by two days. */
const LEAST_DAYS_AHEAD = 3;
/** People do write on Sundays, now and then. */
const WEEKEND_ODDS = 0.04;
const SKIPPED_ODDS = 0.06;
const CONTESTED_ODDS = 0.02;
const WITHDRAWN_ODDS = 0.04;
const UNSIZED_ODDS = 0.05;
const UNRATED_ODDS = 0.08;
const WARRANTY_ODDS = 0.6;
/** How often an open deal has each of `plansAndOffers`. */
const PLAN_ODDS = 0.2;
const MOST_EVERYDAY_BEATS = 4;
const LEAST_INTENSITY = 1;
const MOST_INTENSITY = 5;

const everyday: readonly Beat[] = [
  they(['disclosed-constraints', 'kept-commitment', 'opened-access'], 0, 2),
  they(['budget-limit', 'price-target', 'withheld-information'], 0, 2),
  we(['kept-commitment', 'disclosed-constraints', 'joint-problem-solving'], 0, 2),
  we(['volume-offer', 'trade-proposal'], 0, 2),
];

/** What happens in any deal, somewhere between its first and its last beat. */
function everydayBeats(beats: readonly Beat[], dice: Dice): Beat[] {
  const span = Math.max(...beats.map(({ daysAgo }) => daysAgo));
  return Array.from({ length: dice.whole(0, MOST_EVERYDAY_BEATS) }, () => ({
    ...dice.pick(everyday),
    daysAgo: dice.whole(2, span),
  }));
}

/** What is in somebody's head or on the table while a deal is open. */
const plansAndOffers: readonly Beat[] = [
  theyGive(['term-length', 'reference', 'volume'], -12, [3, 'exchange'], { status: 'planned' }),
  weGive(['price', 'service-level'], -8, [2, 'exchange'], { status: 'planned' }),
  weGive(['scope', 'delivery', 'price'], 5, [2, 'exchange'], { status: 'offered' }),
  theyGive(['payment-terms', 'reference'], 5, [1.5, null], { status: 'offered' }),
];

const clamp = (value: number): number => Math.min(MOST_INTENSITY, Math.max(LEAST_INTENSITY, value));

function variedIntensity(intensity: number | null, dice: Dice): number | null {
  if (intensity === null || dice.chance(UNRATED_ODDS)) return null;
  return clamp(intensity + dice.pick([-1, 0, 0, 0, 1]));
}

function variedPercent(percent: number | null, dice: Dice): number | null {
  if (percent === null || dice.chance(UNSIZED_ODDS)) return null;
  return Math.round(percent * dice.between(0.7, 1.35) * 10) / 10;
}

/** Earlier or later by some days, but what is past stays past and what is to come to come. */
function variedDays(daysAgo: number, stretch: number, dice: Dice): number {
  const drawn = Math.round(daysAgo * stretch) + dice.whole(-JITTER_DAYS, JITTER_DAYS);
  return daysAgo < 0 ? Math.min(-LEAST_DAYS_AHEAD, drawn) : Math.max(1, drawn);
}

/** The beat as it really went: somewhat sooner or later, softer or harder. */
function varied(beat: Beat, plan: DealPlan, dice: Dice): Beat {
  const daysAgo = variedDays(beat.daysAgo, plan.stretch, dice);
  if (beat.log === 'behavior')
    return { ...beat, daysAgo, intensity: variedIntensity(beat.intensity, dice) };
  const percent = variedPercent(beat.percent, dice);
  return beat.status === undefined && dice.chance(WITHDRAWN_ODDS)
    ? { ...beat, daysAgo, percent, status: 'withdrawn' }
    : { ...beat, daysAgo, percent };
}

const isSkipped = ({ log }: Beat, dice: Dice): boolean =>
  log === 'behavior' && dice.chance(SKIPPED_ODDS);

function drawnBeats(plan: DealPlan, dice: Dice): Beat[] {
  const told = plan.beats.filter((beat) => !isSkipped(beat, dice));
  const pending = plan.isOpen ? plansAndOffers.filter(() => dice.chance(PLAN_ODDS)) : [];
  return [...told, ...everydayBeats(plan.beats, dice), ...pending].map((beat) =>
    varied(beat, plan, dice),
  );
}

/** Plans lie ahead; whatever took place did so on a working day, most of the time. */
function dayOf({ daysAgo }: Beat, plan: DealPlan, dice: Dice): string {
  if (daysAgo < 0) return workdayOnOrBefore(addDays(plan.today, -daysAgo));
  const day = addDays(plan.lastDay, -Math.max(1, daysAgo));
  return !plan.asWritten && dice.chance(WEEKEND_ODDS) ? day : workdayOnOrBefore(day);
}

/** The day on which a deal is read, and so which kinds its policy has to know. */
const readOn = ({ isOpen, today, closesOn }: DealPlan): string => (isOpen ? today : closesOn);

/** While there was a kind for them, some of what we gave in service was logged as a warranty. */
function loggedAs(kind: string, { by }: Beat, on: string, plan: DealPlan): string {
  if (kind !== 'service-level' || by !== 'seller' || plan.asWritten) return kind;
  const { from, until } = warrantyDays(plan.today);
  const hadKind = on >= from && on < until && readOn(plan) >= from;
  return hadKind && diceFor(WARRANTY, plan.id).chance(WARRANTY_ODDS) ? WARRANTY : kind;
}

/** Everything that took place in a deal, or is planned, in the order of its storyline. */
export function happeningsOf(plan: DealPlan, dice: Dice): Happening[] {
  const beats = plan.asWritten ? plan.beats : drawnBeats(plan, dice);
  return beats.map((beat) => {
    const kind = dice.pick(beat.kinds);
    const on = dayOf(beat, plan, dice);
    return {
      ...beat,
      kind: loggedAs(kind, beat, on, plan),
      on,
      contested: !plan.asWritten && beat.daysAgo > 0 && dice.chance(CONTESTED_ODDS),
    };
  });
}
