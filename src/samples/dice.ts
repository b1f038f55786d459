/** Seeded chance: the same seed always throws the same. */
export interface Dice {
  /** A number from `low` up to but not including `high`. */
  between(low: number, high: number): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  /** One of the items, which must not be empty. */
  pick<T>(items: readonly T[]): T;
  /** True in `odds` of all throws, 0 … 1. */
  chance(odds: number): boolean;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** 32-bit FNV-1a (Fowler, Noll, Vo) over the text's code points. */
const hash = (text: string): number =>
  Array.from(text).reduce(
    (sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), FNV_PRIME),
    FNV_OFFSET,
  );

/** mulberry32 by Tommy Ettinger (2017, public domain): numbers in [0, 1) from a 32-bit state. */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Dice of their own for whatever the words name, so that a change to one deal leaves all others
 * as they were.
 */
export function diceFor(...words: readonly (string | number)[]): Dice {
  const next = mulberry32(hash(words.join('|')));
  const between = (low: number, high: number): number => low + next() * (high - low);
  const whole = (low: number, high: number): number => Math.floor(between(low, high + 1));
  return {
    between,
    whole,
    pick: <T>(items: readonly T[]): T => items[whole(0, items.length - 1)] as T,
    chance: (odds) => next() < odds,
  };
}
