/** Opportunities as columns, a row for each, in the order in which they came. */
import type { Codes } from '../bulk/codes.ts';
import type { CsvRecord } from '../bulk/csvRecords.ts';
import type { IdPacker } from '../bulk/packedIds.ts';
import type { RecordSink } from '../bulk/results.ts';
import { dayAt, flagAt, isEmpty, numberAt } from '../bulk/values.ts';
import { placesOf, requireRoom } from './columns.ts';

/** Column of the DeveloperName of a deal's record type. */
export const RECORD_TYPE = 'RecordType.DeveloperName';
/** The lookup to a deal's stored reading. */
export const LOOKUP = 'Power_Reading__c';

const COLUMNS = [
  'Id',
  'Amount',
  'CloseDate',
  'IsClosed',
  'Margin_Percent__c',
  'Seller_Alternatives__c',
  'Customer_Alternatives__c',
  RECORD_TYPE,
  LOOKUP,
] as const;

/** Keeps opportunities. */
export class DealRows implements RecordSink {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly amount: Float64Array;
  readonly marginPercent: Float64Array;
  readonly sellerAlternatives: Float64Array;
  readonly customerAlternatives: Float64Array;
  /** Days since 1970-01-01. */
  readonly closesOn: Int32Array;
  readonly isClosed: Uint8Array;
  /** A place in the list of record types; `NO_CODE`: none of them. */
  readonly recordType: Uint8Array;
  /** 1: the lookup to the stored reading is set. */
  readonly hasLookup: Uint8Array;
  count = 0;

  readonly #capacity: number;
  readonly #packer: IdPacker;
  readonly #recordTypes: Codes;
  readonly #id = { high: 0, low: 0 };
  #at = placesOf(COLUMNS, []);

  constructor(capacity: number, packer: IdPacker, recordTypes: Codes) {
    this.#capacity = capacity;
    this.#packer = packer;
    this.#recordTypes = recordTypes;
    this.high = new Uint32Array(capacity);
    this.low = new Uint32Array(capacity);
    this.amount = new Float64Array(capacity);
    this.marginPercent = new Float64Array(capacity);
    this.sellerAlternatives = new Float64Array(capacity);
    this.customerAlternatives = new Float64Array(capacity);
    this.closesOn = new Int32Array(capacity);
    this.isClosed = new Uint8Array(capacity);
    this.recordType = new Uint8Array(capacity);
    this.hasLookup = new Uint8Array(capacity);
  }

  begin(columns: readonly string[]): void {
    this.#at = placesOf(COLUMNS, columns);
  }

  add(record: CsvRecord): void {
    requireRoom(this.count, this.#capacity);
    const at = this.#at;
    const row = this.count;
    this.#packer.read(record, at.Id, this.#id);
    this.high[row] = this.#id.high;
    this.low[row] = this.#id.low;
    this.amount[row] = numberAt(record, at.Amount);
    this.marginPercent[row] = numberAt(record, at.Margin_Percent__c);
    this.sellerAlternatives[row] = numberAt(record, at.Seller_Alternatives__c);
    this.customerAlternatives[row] = numberAt(record, at.Customer_Alternatives__c);
    this.closesOn[row] = dayAt(record, at.CloseDate);
    this.isClosed[row] = flagAt(record, at.IsClosed);
    this.recordType[row] = this.#recordTypes.at(record, at[RECORD_TYPE]);
    this.hasLookup[row] = Number(!isEmpty(record, at[LOOKUP]));
    this.count += 1;
  }

  rollBack(count: number): void {
    this.count = count;
  }
}
