/** Stored readings as columns, by the row of their deal, at the precision of their fields. */
import { BAND_CODES, NO_CODE, OUTCOME_CODES, WARNING_BITS } from '../../model/batch/index.ts';
import { Codes } from '../bulk/codes.ts';
import type { CsvRecord } from '../bulk/csvRecords.ts';
import type { RecordSink } from '../bulk/results.ts';
import { dayAt, isEmpty, numberAt, textAt } from '../bulk/values.ts';
import { placesOf } from './columns.ts';
import { dealAt, type Belonging } from './eventRows.ts';

/** Fields of numbers, each kept in hundredths. */
const NUMBERS = [
  'Balance__c',
  'Low__c',
  'High__c',
  'Tension__c',
  'Integration__c',
  'Confidence__c',
  'Margin_Runway__c',
] as const;

/** What is read of stored readings. */
export const STORED_COLUMNS = [
  'Id',
  'Opportunity__c',
  'Deal_Key__c',
  ...NUMBERS,
  'Band__c',
  'Outcome__c',
  'Warnings__c',
  'As_Of__c',
  'Policy__c',
] as const;

/** A number that is not there. */
const NO_NUMBER = -0x8000;
/** More hundredths than any reading has. */
const MOST = 0x7fff;
const HUNDREDTHS = 100;
const BANDS = new Codes(BAND_CODES);
const OUTCOMES = new Codes(OUTCOME_CODES);

/** In hundredths, as the field keeps it. */
export function hundredthsOf(value: number): number {
  if (!Number.isFinite(value)) return NO_NUMBER;
  return Math.sign(value) * Math.min(MOST, Math.round(Math.abs(value) * HUNDREDTHS));
}

/** Warnings by their bits; `NO_CODE` where a word is no warning of ours. */
function bitsOf(text: string): number {
  const bits =
    text === '' ? [] : text.split(';').map((word) => WARNING_BITS.findIndex((one) => one === word));
  return bits.includes(-1) ? NO_CODE : bits.reduce((sum, bit) => sum | (1 << bit), 0);
}

/** Keeps stored readings: that of each deal which bears its key, for by the key it is written. */
export class StoredRows implements RecordSink {
  /** 1: there is one. */
  readonly isThere: Uint8Array;
  /** Ids of their records. */
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly numbers: readonly Int16Array[];
  readonly band: Uint8Array;
  readonly outcome: Uint8Array;
  readonly warnings: Uint8Array;
  /** Days since 1970-01-01. */
  readonly asOf: Int32Array;
  /** A place in `policies`; `NO_CODE`: one of more than there is room for, and so none of today's. */
  readonly policy: Uint8Array;
  /** Versions of policies. */
  readonly policies = new Codes([]);
  count = 0;

  readonly #belonging: Belonging;
  readonly #id = { high: 0, low: 0 };
  /** Lists of warnings as they are written, and the bits of each. */
  readonly #lists = new Codes([]);
  readonly #bits: number[] = [];
  #at = placesOf(STORED_COLUMNS, []);
  #numbersAt: readonly number[] = [];

  constructor(deals: number, belonging: Belonging) {
    this.#belonging = belonging;
    this.isThere = new Uint8Array(deals);
    this.high = new Uint32Array(deals);
    this.low = new Uint32Array(deals);
    this.numbers = NUMBERS.map(() => new Int16Array(deals));
    this.band = new Uint8Array(deals);
    this.outcome = new Uint8Array(deals);
    this.warnings = new Uint8Array(deals);
    this.asOf = new Int32Array(deals);
    this.policy = new Uint8Array(deals);
  }

  /** Readings whose deal is gone, or that bear no key or another's: nobody will write them. */
  get stray(): number {
    return this.isThere.reduce((rest, there) => rest - there, this.count);
  }

  begin(columns: readonly string[]): void {
    this.#at = placesOf(STORED_COLUMNS, columns);
    this.#numbersAt = NUMBERS.map((name) => this.#at[name]);
  }

  add(record: CsvRecord): void {
    this.count += 1;
    const deal = dealAt(this.#belonging, record, this.#at.Opportunity__c);
    const isKeyed = dealAt(this.#belonging, record, this.#at.Deal_Key__c) === deal;
    if (deal >= 0 && isKeyed) this.#keep(record, deal);
  }

  /** A page that comes again writes the same rows again. */
  rollBack(count: number): void {
    this.count = count;
  }

  #keep(record: CsvRecord, deal: number): void {
    const at = this.#at;
    this.#belonging.packer.read(record, at.Id, this.#id);
    this.isThere[deal] = 1;
    this.high[deal] = this.#id.high;
    this.low[deal] = this.#id.low;
    for (let place = 0; place < NUMBERS.length; place += 1) {
      const column = this.numbers[place] as Int16Array;
      column[deal] = hundredthsOf(numberAt(record, this.#numbersAt[place] as number));
    }
    this.band[deal] = BANDS.at(record, at.Band__c);
    this.outcome[deal] = isEmpty(record, at.Outcome__c)
      ? NO_CODE
      : OUTCOMES.at(record, at.Outcome__c);
    this.warnings[deal] = this.#warningsOf(record);
    this.asOf[deal] = dayAt(record, at.As_Of__c);
    this.policy[deal] = this.policies.learnedAt(record, at.Policy__c);
  }

  #warningsOf(record: CsvRecord): number {
    const field = this.#at.Warnings__c;
    const list = this.#lists.learnedAt(record, field);
    return list === NO_CODE
      ? bitsOf(textAt(record, field))
      : (this.#bits[list] ??= bitsOf(textAt(record, field)));
  }
}
