import type { EventEntry } from 'c/powerReading';

/** One thing that a reading does not know. */
export interface Limit {
  key: string;
  /** What it is and, where there is something to do, what. */
  words: string;
  /** The entries it is about, where somebody can mend them. */
  entries: EventEntry[];
}
