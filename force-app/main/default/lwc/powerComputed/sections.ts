/** The steps of a reading in words, in the order in which somebody would work it out. Pure. */
import all from '@salesforce/label/c.Power_Computed_all';
import allWalkAway from '@salesforce/label/c.Power_Computed_all_walk_away';
import empty from '@salesforce/label/c.Power_Computed_empty';
import eventHeading from '@salesforce/label/c.Power_Computed_event_heading';
import eventNeither from '@salesforce/label/c.Power_Computed_event_neither';
import eventOurs from '@salesforce/label/c.Power_Computed_event_ours';
import eventTheirs from '@salesforce/label/c.Power_Computed_event_theirs';
import fading from '@salesforce/label/c.Power_Computed_fading';
import knownHeading from '@salesforce/label/c.Power_Computed_known_heading';
import needle from '@salesforce/label/c.Power_Computed_needle';
import needleHeading from '@salesforce/label/c.Power_Computed_needle_heading';
import pullBehavior from '@salesforce/label/c.Power_Computed_pull_behavior';
import pullConcession from '@salesforce/label/c.Power_Computed_pull_concession';
import range from '@salesforce/label/c.Power_Computed_range';
import share from '@salesforce/label/c.Power_Computed_share';
import sizeBehavior from '@salesforce/label/c.Power_Computed_size_behavior';
import sizeCapped from '@salesforce/label/c.Power_Computed_size_capped';
import sizeSized from '@salesforce/label/c.Power_Computed_size_sized';
import sizeUnsized from '@salesforce/label/c.Power_Computed_size_unsized';
import start from '@salesforce/label/c.Power_Computed_start';
import tension from '@salesforce/label/c.Power_Computed_tension';
import thin from '@salesforce/label/c.Power_Computed_thin';
import units from '@salesforce/label/c.Power_Computed_units';
import tensionHeading from '@salesforce/label/c.Power_Tension_label';
import { dayCount, figure, figureShare, fill, plain, signed } from 'c/powerFormat';
import type { EventEntry, ReadingView } from 'c/powerReading';
import type { EventSteps } from './eventSteps';
import { POINTS, type Steps } from './steps';

/** A part of the reckoning. */
export interface Section {
  heading: string;
  /** What stands before the event, one line each. */
  intro: string[];
  /** The event that the lines are of; null: none. */
  entry: EventEntry | null;
  lines: string[];
}

function sizeLine({ size, units: result }: EventSteps): string {
  const weight = figure(size.weight);
  const is = figure(result);
  switch (size.type) {
    case 'behavior':
      return fill(sizeBehavior, figure(size.intensity), weight, is);
    case 'sized':
      return fill(sizeSized, figureShare(size.share), figureShare(size.unit), weight, is);
    case 'capped':
      return fill(sizeCapped, figure(size.cap), weight, is);
    default:
      return fill(sizeUnsized, figure(size.units), weight, is);
  }
}

const fadingLine = ({ age, halfLife, units: of, left, mass }: EventSteps): string =>
  fill(fading, dayCount(age), dayCount(halfLife), figure(of), figureShare(left), figure(mass));

function pullLine({ mass, open, tilt, pull }: EventSteps): string {
  const [of, moving, is] = [figure(mass), figureShare(tilt), figure(Math.abs(pull))];
  return open === null
    ? fill(pullBehavior, of, moving, is)
    : fill(pullConcession, of, figureShare(open), moving, is);
}

function pullsWords(pull: number): string {
  if (pull === 0) return eventNeither;
  return pull < 0 ? eventTheirs : eventOurs;
}

function eventSection({ event }: Steps, { policy, entries }: ReadingView): Section {
  const unit = fill(units, figureShare(policy.policy.concessionUnit));
  if (!event) return { heading: eventHeading, intro: [unit, empty], entry: null, lines: [] };
  return {
    heading: eventHeading,
    intro: [unit, pullsWords(event.pull)],
    entry: entries.get(event.id) ?? null,
    lines: [sizeLine(event), fadingLine(event), pullLine(event)],
  };
}

function knownSection(steps: Steps, { reading }: ReadingView): Section {
  const { log, start: from, walkAway, all: sum } = steps;
  const [ofLog, toStart, is] = [figure(log), figure(from), figure(sum)];
  const line =
    walkAway === 0
      ? fill(all, ofLog, toStart, is)
      : fill(allWalkAway, ofLog, toStart, figure(walkAway), is);
  return {
    heading: knownHeading,
    intro: [start, fill(range, signed(reading.low), signed(reading.high))],
    entry: null,
    lines: [line],
  };
}

function shareLine({ all: of, event }: Steps, { reading }: ReadingView): string[] {
  const own = reading.contributions.find(({ id }) => id === event?.id);
  if (!event || !own || event.pull === 0) return [];
  return [fill(share, figure(event.pull), figure(of), signed(own.balance, POINTS))];
}

function needleSection(steps: Steps, view: ReadingView): Section {
  const { ours, theirs, all: of } = steps;
  const points = signed(view.reading.balance, POINTS);
  const line = fill(needle, figure(ours), figure(theirs), figure(of), points);
  return {
    heading: needleHeading,
    intro: [],
    entry: null,
    lines: [line, ...shareLine(steps, view)],
  };
}

const tensionSection = ({ hard, log, start: from }: Steps, { reading }: ReadingView): Section => ({
  heading: tensionHeading,
  intro: [],
  entry: null,
  lines: [fill(tension, figure(hard), figure(log), figure(from), plain(reading.tension, POINTS))],
});

/** Where the evidence is thin the page speaks of the needle alone. */
export const isThin = ({ reading }: ReadingView): boolean => reading.band === 'unknown';

/** That too little is known to say anything; empty: enough is. */
export const thinLine = ({ log, walkAway }: Steps, view: ReadingView): string =>
  isThin(view) ? fill(thin, figure(log + walkAway), figure(view.policy.policy.minEvidence)) : '';

/** The reckoning of a reading, part by part. */
export const sectionsOf = (steps: Steps, view: ReadingView): Section[] => [
  eventSection(steps, view),
  knownSection(steps, view),
  needleSection(steps, view),
  ...(isThin(view) ? [] : [tensionSection(steps, view)]),
];
