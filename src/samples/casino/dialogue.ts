import type { Party } from '../../model/index.ts';

/** What the campers divide; each has three packages. */
export const ITEMS = ['Food', 'Water', 'Firewood'] as const;

export type Item = (typeof ITEMS)[number];

/** Answers to 'How satisfied are you with the negotiation outcome?', from 1 to 5. */
export const SATISFACTION = [
  'Extremely dissatisfied',
  'Slightly dissatisfied',
  'Undecided',
  'Slightly satisfied',
  'Extremely satisfied',
] as const;

/** One side of a dialogue. */
export interface Camper {
  /** What was worth most to them, the middle, the least. */
  priorities: Item[];
  /** Packages of each of `ITEMS`, in that order; null after a walk-away. */
  packages: number[] | null;
  /** Points scored: 5, 4 and 3 a package by priority, 5 after a walk-away. */
  points: number;
  /** 1 … 5. */
  satisfaction: number;
}

/** Who said it, what, and the annotators' labels. */
type Utterance = [by: Party, text: string, labels: string[]];

/** One annotated negotiation. */
export interface Dialogue {
  /** `dialogue_id` of the data set. */
  id: number;
  agreed: boolean;
  seller: Camper;
  customer: Camper;
  talk: Utterance[];
}
