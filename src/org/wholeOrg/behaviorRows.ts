/** Behaviours as columns, a row for each, in the order in which they came. */
import type { Codes } from '../bulk/codes.ts';
import type { CsvRecord } from '../bulk/csvRecords.ts';
import type { RecordSink } from '../bulk/results.ts';
import { dayAt, flagAt, isEmpty, numberAt } from '../bulk/values.ts';
import { placesOf, requireRoom } from './columns.ts';
import { dealAt, PARTIES, packedParty, type Belonging } from './eventRows.ts';

const COLUMNS = [
  'Opportunity__c',
  'Shown_By__c',
  'Kind__c',
  'Seen_On__c',
  'Intensity__c',
  'Contested__c',
] as const;

/** Nobody has said how strongly. */
export const NO_INTENSITY = 0;
/** More than any intensity is. */
const TOO_MUCH = 255;
/** The field has one decimal. */
const TENTHS = 10;

/** Keeps behaviours. */
export class BehaviorRows implements RecordSink {
  readonly deal: Int32Array;
  readonly kind: Uint8Array;
  readonly on: Int32Array;
  /** Party and standing, packed. */
  readonly how: Uint8Array;
  /** In tenths; `NO_INTENSITY` where nobody has said. */
  readonly intensity: Uint8Array;
  count = 0;

  readonly #capacity: number;
  readonly #belonging: Belonging;
  readonly #kinds: Codes;
  #at = placesOf(COLUMNS, []);

  constructor(capacity: number, belonging: Belonging, kinds: Codes) {
    this.#capacity = capacity;
    this.#belonging = belonging;
    this.#kinds = kinds;
    this.deal = new Int32Array(capacity);
    this.kind = new Uint8Array(capacity);
    this.on = new Int32Array(capacity);
    this.how = new Uint8Array(capacity);
    this.intensity = new Uint8Array(capacity);
  }

  begin(columns: readonly string[]): void {
    this.#at = placesOf(COLUMNS, columns);
  }

  add(record: CsvRecord): void {
    requireRoom(this.count, this.#capacity);
    const at = this.#at;
    const row = this.count;
    const stands = 1 - flagAt(record, at.Contested__c);
    this.deal[row] = dealAt(this.#belonging, record, at.Opportunity__c);
    this.kind[row] = this.#kinds.at(record, at.Kind__c);
    this.on[row] = dayAt(record, at.Seen_On__c);
    this.how[row] = packedParty(PARTIES.at(record, at.Shown_By__c)) | (stands << 2);
    this.intensity[row] = isEmpty(record, at.Intensity__c)
      ? NO_INTENSITY
      : tenthsOf(numberAt(record, at.Intensity__c));
    this.count += 1;
  }

  rollBack(count: number): void {
    this.count = count;
  }
}

/** What is out of range stays so. */
function tenthsOf(intensity: number): number {
  const tenths = Math.round(intensity * TENTHS);
  return tenths >= 1 && tenths < TOO_MUCH ? tenths : TOO_MUCH;
}

/** The intensity that tenths stand for. */
export const intensityOf = (tenths: number): number => tenths / TENTHS;
