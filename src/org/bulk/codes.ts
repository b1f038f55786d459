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
