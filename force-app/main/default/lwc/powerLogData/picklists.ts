import { keyWords } from 'c/powerFormat';
import type { PicklistValues } from 'lightning/uiObjectInfoApi';

/** Value → label of a picklist, in the admin's order. */
export type WordList = ReadonlyMap<string, string>;

/** The org's own words for what is chosen from a list. */
export interface LogWords {
  /** Kinds of each log. */
  concession: WordList;
  behavior: WordList;
  securedBy: WordList;
  status: WordList;
}

const NONE: WordList = new Map();

export const NO_WORDS: LogWords = {
  concession: NONE,
  behavior: NONE,
  securedBy: NONE,
  status: NONE,
};

export const wordsOf = ({ values }: PicklistValues): WordList =>
  new Map(values.map(({ value, label }) => [value, label]));

/** What the org calls a value that is no kind; where it has no word, the key itself in words. */
export const wordOf = (words: WordList, key: string): string => words.get(key) ?? keyWords(key);
