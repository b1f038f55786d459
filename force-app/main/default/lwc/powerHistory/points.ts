/** The needle day by day, and what the events of a day did to it. Pure. */
import { history, readPower, type Band, type Deal, type Policy, type Reading } from 'c/powerModel';
import type { EventEntry } from 'c/powerReading';
import { rounded } from 'c/powerRecords';

/** What the events that are dated on a day did to the needle. */
export interface Effect {
  /** By how many points it shows more than it would without them. */
  points: number;
  /** Their ids, the weightiest first. */
  events: readonly string[];
}

/** A day of the line. */
export interface Point {
  /** ISO day. */
  day: string;
  /** As the needle's figure shows it. */
  balance: number;
  low: number;
  high: number;
  band: Band;
  /** Events that count. */
  events: number;
  /** Null: nothing is dated on that day that counts. */
  effect: Effect | null;
}

/** What a line is drawn from. */
export interface LineSource {
  deal: Deal;
  policy: Policy;
  entries: ReadonlyMap<string, EventEntry>;
}

const shownAs = ({ balance }: Reading): number => rounded(balance, 0);

function without({ concessions, behaviors, ...deal }: Deal, ids: ReadonlySet<string>): Deal {
  return {
    ...deal,
    concessions: concessions?.filter(({ id }) => !ids.has(id)),
    behaviors: behaviors?.filter(({ id }) => !ids.has(id)),
  };
}

/** Those of a day among the events that count on it. */
const eventsOf = ({ contributions }: Reading, day: string, { entries }: LineSource): string[] =>
  contributions
    .filter(({ id }) => entries.get(id)?.on === day)
    .sort((a, b) => Math.abs(b.balance) - Math.abs(a.balance))
    .map(({ id }) => id);

function effectOf(reading: Reading, day: string, source: LineSource): Effect | null {
  const events = eventsOf(reading, day, source);
  if (events.length === 0) return null;
  const rest = readPower(without(source.deal, new Set(events)), source.policy, day);
  return { points: shownAs(reading) - shownAs(rest), events };
}

/**
 * The points of a line.
 * @param days ISO days, the oldest first.
 */
export const pointsOf = (source: LineSource, days: readonly string[]): Point[] =>
  history(source.deal, source.policy, days).map((reading, at) => {
    const day = days[at] ?? '';
    const { low, high, band, contributions } = reading;
    const effect = effectOf(reading, day, source);
    return {
      day,
      balance: shownAs(reading),
      low,
      high,
      band,
      events: contributions.length,
      effect,
    };
  });
