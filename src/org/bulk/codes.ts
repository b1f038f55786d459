/** Words → codes, without making a string of each value. */
import { NO_CODE } from '../../model/batch/index.ts';
import type { CsvRecord } from './csvRecords.ts';

const SLOTS = 1024;
const NONE = -1;

const encoder = new TextEncoder();

/** A number that tells most words apart: 32-bit FNV-1a over the bytes. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return (hash ^ (hash >>> 16)) & (SLOTS - 1);
}

/** A list of words that a field may hold; the code of each is its place. */
export class Codes {
  readonly #words: readonly Uint8Array[];
  /** Code by slot; a word whose slot is taken lies in the next that is free. */
  readonly #slots = new Int16Array(SLOTS).fill(NONE);

  /** @param words at most 255, each once; empty ones are never found. */
  constructor(words: readonly string[]) {
    this.#words = words.map((word) => encoder.encode(word));
    for (const [code, word] of this.#words.entries()) {
      let slot = hashOf(word, 0, word.length);
      while (this.#slots[slot] !== NONE) slot = (slot + 1) & (SLOTS - 1);
      this.#slots[slot] = code;
    }
  }

  /** The code of a field's value; `NO_CODE` where it is none of the words. */
  at({ bytes, start, end }: CsvRecord, field: number): number {
    const from = start[field] as number;
    const to = end[field] as number;
    for (let slot = hashOf(bytes, from, to); ; slot = (slot + 1) & (SLOTS - 1)) {
      const code = this.#slots[slot] as number;
      if (code === NONE) return NO_CODE;
      if (isSame(this.#words[code] as Uint8Array, bytes, from, to)) return code;
    }
  }
}

function isSame(word: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let at = 0; at < word.length; at += 1) if (word[at] !== bytes[from + at]) return false;
  return true;
}
