/** A reading worked out again in figures that a reader can check. Pure. */
import {
  explainReading,
  type Deal,
  type EventWeight,
  type Explanation,
  type Face,
  type FaceShares,
  type Party,
  type Policy,
  type Reading,
} from 'c/powerModel';
import { rounded } from 'c/powerRecords';
import { eventSteps, type EventSteps } from './eventSteps';

/** Fewest and most decimals of a figure. */
const [FEWEST, MOST] = [2, 6];
/** Decimals of points, as in the rows of why. */
export const POINTS = 1;
const FULL_SCALE = 100;

export const FACES: readonly Face[] = ['destructive', 'economic', 'integrative'];
export const SIDES = ['customer', 'seller', 'both'] as const;
export type Side = (typeof SIDES)[number];

/** What is worked out. */
export interface Given {
  reading: Reading;
  deal: Deal;
  policy: Policy;
  /** ISO day. */
  asOf: string;
}

/** The units that each kind of power has on one side, those it starts with among them. */
export interface FaceUnits {
  units: FaceShares;
  all: number;
}

/** The figures of a reading, in units of evidence. */
export interface Steps {
  /** What the log gives, what there is to start from, and the difference in walk-aways. */
  log: number;
  start: number;
  walkAway: number;
  /** Their sum. */
  all: number;
  /** What says that we hold the power, and that they do. */
  ours: number;
  theirs: number;
  hard: number;
  /** The event that pulls hardest; null: none counts. */
  event: EventSteps | null;
  /** What each kind of power starts with. */
  faceStart: number;
  faces: Record<Side, FaceUnits>;
}

/** Shares closer than what is shown are the same. */
const isSame = (a: number, b: number, digits: number): boolean =>
  rounded(a, digits) === rounded(b, digits);

/** The event that pulls hardest; among those that pull alike the one that weighs most. */
const hardestOf = (events: readonly EventWeight[]): EventWeight | undefined =>
  [...events].sort(
    (a, b) => b.mass * Math.abs(b.tilt) - a.mass * Math.abs(a.tilt) || b.mass - a.mass,
  )[0];

/** Units that one party has shown of each kind of power. */
function shownBy(party: Party, events: readonly EventWeight[]): FaceShares {
  const shown = { destructive: 0, economic: 0, integrative: 0 };
  for (const { face, mass, shownBy: by } of events) if (face && by === party) shown[face] += mass;
  return shown;
}

function faceUnits(shown: FaceShares, start: number, digits: number): FaceUnits {
  const cut = (face: Face): number => rounded(start + rounded(shown[face], digits), digits);
  const units = {
    destructive: cut('destructive'),
    economic: cut('economic'),
    integrative: cut('integrative'),
  };
  return { units, all: rounded(units.destructive + units.economic + units.integrative, digits) };
}

/** Every figure with so many decimals; a sum is that of the figures shown. */
function stepsWith(digits: number, explained: Explanation, { deal, policy }: Given): Steps {
  const cut = (value: number): number => rounded(value, digits);
  const { events, faces } = explained;
  const [log, start, walkAway] = [
    cut(explained.evidence),
    cut(explained.prior),
    cut(explained.leverage),
  ];
  const faceStart = cut(explained.facePrior);
  const hardest = hardestOf(events);
  return {
    log,
    start,
    walkAway,
    all: cut(log + start + walkAway),
    ours: cut(explained.seller),
    theirs: cut(explained.customer),
    hard: cut(explained.hard),
    event: hardest ? eventSteps(hardest, deal, policy, digits) : null,
    faceStart,
    faces: {
      customer: faceUnits(shownBy('customer', events), faceStart, digits),
      seller: faceUnits(shownBy('seller', events), faceStart, digits),
      both: faceUnits(faces, faceStart, digits),
    },
  };
}

/** Decimals of a face's share: both sides' together stands as a measure of its own. */
export const shareDigits = (side: Side): number => (side === 'both' ? POINTS : 0);

/** What a reader gets who works it out again is what the page shows. */
function comesOut(
  { all, ours, theirs, hard, log, start, walkAway, event, faces }: Steps,
  { reading, policy }: Given,
): boolean {
  const points = (units: number, of: number): number => (FULL_SCALE * units) / of;
  const own = reading.contributions.find(({ id }) => id === event?.id);
  return (
    log + walkAway < policy.minEvidence === (reading.band === 'unknown') &&
    isSame(points(ours - theirs, all), reading.balance, POINTS) &&
    isSame(points(hard, log + start), reading.tension, POINTS) &&
    isSame(points(event?.pull ?? 0, all), own?.balance ?? 0, POINTS) &&
    SIDES.every((side) =>
      FACES.every((face) =>
        isSame(
          points(faces[side].units[face], faces[side].all),
          FULL_SCALE * reading.faces[side][face],
          shareDigits(side),
        ),
      ),
    )
  );
}

/** The figures of a reading, with as many decimals as it takes for all of it to come out. */
export function stepsOf(given: Given): Steps {
  const explained = explainReading(given.deal, given.policy, given.asOf);
  let digits = FEWEST;
  let steps = stepsWith(digits, explained, given);
  while (digits < MOST && !comesOut(steps, given)) {
    digits += 1;
    steps = stepsWith(digits, explained, given);
  }
  return steps;
}
