/**
 * Ids of records as two whole numbers each. Of 15 characters the first six are the same for most
 * records of an object (its prefix, and where in Salesforce it was made) and are kept once; the
 * other nine are digits to the base of 62.
 */
import { longId } from '../ids.ts';
import type { CsvRecord } from './csvRecords.ts';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;
const [PREFIX, HIGH, LOW] = [6, 4, 5] as const;
const SHORT = PREFIX + HIGH + LOW;
/** Bits that 62⁴ takes. */
const HIGH_BITS = 24;
const NOT_A_DIGIT = 255;
/** Places that the bits above them can name. */
const MAX_PREFIXES = 2 ** (32 - HIGH_BITS);

const valueOf = new Uint8Array(256).fill(NOT_A_DIGIT);
for (let value = 0; value < BASE; value += 1) valueOf[DIGITS.charCodeAt(value)] = value;

/** The number that some digits spell; −1 where one is none. */
function numberAt(bytes: Uint8Array, from: number, length: number): number {
  let number = 0;
  for (let at = from; at < from + length; at += 1) {
    const digit = valueOf[bytes[at] as number] as number;
    if (digit === NOT_A_DIGIT) return -1;
    number = number * BASE + digit;
  }
  return number;
}

function spelled(number: number, length: number): string {
  let text = '';
  for (let rest = number; text.length < length; rest = Math.floor(rest / BASE))
    text = DIGITS.charAt(rest % BASE) + text;
  return text;
}

const encoder = new TextEncoder();

/** Beginnings of ids, each kept once. */
class IdPrefixes {
  readonly #prefixes: Uint8Array[] = [];

  /**
   * The place of what an id begins with, kept from now on.
   * @throws {RangeError} where there are more than any org has.
   */
  placeOf(bytes: Uint8Array, from: number): number {
    for (let place = 0; place < this.#prefixes.length; place += 1)
      if (begins(bytes, from, this.#prefixes[place] as Uint8Array)) return place;
    if (this.#prefixes.length === MAX_PREFIXES) throw new RangeError('Ids begin in too many ways.');
    return this.#prefixes.push(bytes.slice(from, from + PREFIX)) - 1;
  }

  textOf(place: number): string {
    return String.fromCharCode(...(this.#prefixes[place] ?? []));
  }
}

function begins(bytes: Uint8Array, from: number, prefix: Uint8Array): boolean {
  for (let at = 0; at < PREFIX; at += 1) if (bytes[from + at] !== prefix[at]) return false;
  return true;
}

/** An id that is being read: `high` has the place of its prefix in its upper eight bits. */
export interface PackedId {
  high: number;
  low: number;
}

/** Turns ids into numbers and back. */
export class IdPacker {
  readonly #prefixes = new IdPrefixes();

  /** Reads the id of a field, 15 or 18 characters; false: it has none. */
  read({ bytes, start, end }: CsvRecord, field: number, id: PackedId): boolean {
    const from = start[field] as number;
    if ((end[field] as number) - from < SHORT) return false;
    return this.#pack(bytes, from, id);
  }

  /** Reads the id of a text; false: it is none. */
  parse(text: string, id: PackedId): boolean {
    const bytes = encoder.encode(text);
    return bytes.length >= SHORT && this.#pack(bytes, 0, id);
  }

  /** The id with 18 characters. */
  textOf(high: number, low: number): string {
    const prefix = this.#prefixes.textOf(high >>> HIGH_BITS);
    return longId(prefix + spelled(high & ((1 << HIGH_BITS) - 1), HIGH) + spelled(low, LOW));
  }

  #pack(bytes: Uint8Array, from: number, id: PackedId): boolean {
    const high = numberAt(bytes, from + PREFIX, HIGH);
    const low = numberAt(bytes, from + PREFIX + HIGH, LOW);
    if (high < 0 || low < 0) return false;
    id.high = ((this.#prefixes.placeOf(bytes, from) << HIGH_BITS) | high) >>> 0;
    id.low = low;
    return true;
  }
}
