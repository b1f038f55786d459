/** Words → codes, without making a string of each value. */
import { NO_CODE } from '../../model/batch/index.ts';
import type { CsvRecord } from './csvRecords.ts';

const SLOT_BITS = 10;
const SLOTS = 2 ** SLOT_BITS;
const NONE = -1;

const encoder = new TextEncoder();

/** A number that tells most words apart: by their length, their ends and their middle. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  if (from === to) return 0;
  const first = bytes[from] as number;
  const middle = bytes[(from + to) >> 1] as number;
  const last = bytes[to - 1] as number;
  const hash = Math.imul((to - from) ^ (first << 8) ^ (middle << 16) ^ (last << 24), 0x9e3779b1);
  return hash >>> (32 - SLOT_BITS);
}

/** A list of words that a field may hold; the code of each is its place. */
export class Codes {
  readonly #words: Uint8Array[] = [];
  /** Code by slot; a word whose slot is taken lies in the next that is free. */
  readonly #slots = new Int16Array(SLOTS).fill(NONE);

  /** @param words at most `NO_CODE`, each once. */
  constructor(words: readonly string[]) {
    for (const word of words) this.#learn(encoder.encode(word));
  }

  /** The code of a field's value; `NO_CODE` where it is none of the words. */
  at({ bytes, start, end }: CsvRecord, field: number): number {
    return this.#codeOf(bytes, start[field] as number, end[field] as number);
  }

  /** The code of a field's value, which is learned where it is new; `NO_CODE` where it is one too many. */
  learnedAt(record: CsvRecord, field: number): number {
    const code = this.at(record, field);
    if (code !== NO_CODE || this.#words.length === NO_CODE) return code;
    return this.#learn(record.bytes.slice(record.start[field], record.end[field]));
  }

  /** The code of a word; `NO_CODE`: it is none of them. */
  codeOf(word: string): number {
    const bytes = encoder.encode(word);
    return this.#codeOf(bytes, 0, bytes.length);
  }

  #codeOf(bytes: Uint8Array, from: number, to: number): number {
    for (let slot = hashOf(bytes, from, to); ; slot = (slot + 1) & (SLOTS - 1)) {
      const code = this.#slots[slot] as number;
      if (code === NONE) return NO_CODE;
      if (isSame(this.#words[code] as Uint8Array, bytes, from, to)) return code;
    }
  }

  #learn(word: Uint8Array): number {
    let slot = hashOf(word, 0, word.length);
    while (this.#slots[slot] !== NONE) slot = (slot + 1) & (SLOTS - 1);
    this.#slots[slot] = this.#words.length;
    return this.#words.push(word) - 1;
  }
}

function isSame(word: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let at = 0; at < word.length; at += 1) if (word[at] !== bytes[from + at]) return false;
  return true;
}
