/** Concessions as columns, a row for each, in the order in which they came. */
import { NO_CODE, NO_ROW, SECURED_BY_CODES } from '../../model/batch/index.ts';
import { Codes } from '../bulk/codes.ts';
import type { CsvRecord } from '../bulk/csvRecords.ts';
import type { RecordSink } from '../bulk/results.ts';
import { dayAt, flagAt, isEmpty, numberAt } from '../bulk/values.ts';
import { placesOf, requireRoom } from './columns.ts';
import { dealAt, NO_DEAL, PARTIES, packedParty, type Belonging } from './eventRows.ts';

const COLUMNS = [
  'Id',
  'Opportunity__c',
  'Given_By__c',
  'Kind__c',
  'Given_On__c',
  'Cost__c',
  'Value__c',
  'Secured_By__c',
  'In_Return_For__c',
  'Status__c',
  'Contested__c',
] as const;

/** The first code is for nobody having said. */
const WAYS = new Codes(SECURED_BY_CODES.slice(1).map(String));
/** No way that there is. */
const NO_WAY = 7;
const GIVEN = 0;
const STATUSES = new Codes(['given', 'planned', 'offered', 'withdrawn']);
/** Bits above those that both logs have. */
const WAY_SHIFT = 4;

/** In the bits above: a place in `SECURED_BY_CODES`, or `NO_CODE`. */
export const wayIn = (packed: number): number =>
  packed >> WAY_SHIFT === NO_WAY ? NO_CODE : packed >> WAY_SHIFT;

/** Keeps concessions. */
export class ConcessionRows implements RecordSink {
  readonly deal: Int32Array;
  readonly kind: Uint8Array;
  readonly on: Int32Array;
  /** Party, standing and way, packed. */
  readonly how: Uint8Array;
  /** NaN: nobody has said. */
  readonly cost: Float64Array;
  readonly value: Float64Array;
  /** Ids, until it is known which row answers which. */
  high: Uint32Array;
  low: Uint32Array;
  /** Rows that answer something, and the id of what: three numbers each. */
  answers: number[] = [];
  count = 0;

  readonly #capacity: number;
  readonly #belonging: Belonging;
  readonly #kinds: Codes;
  readonly #id = { high: 0, low: 0 };
  #at = placesOf(COLUMNS, []);

  constructor(capacity: number, belonging: Belonging, kinds: Codes) {
    this.#capacity = capacity;
    this.#belonging = belonging;
    this.#kinds = kinds;
    this.deal = new Int32Array(capacity);
    this.kind = new Uint8Array(capacity);
    this.on = new Int32Array(capacity);
    this.how = new Uint8Array(capacity);
    this.cost = new Float64Array(capacity);
    this.value = new Float64Array(capacity);
    this.high = new Uint32Array(capacity);
    this.low = new Uint32Array(capacity);
  }

  begin(columns: readonly string[]): void {
    this.#at = placesOf(COLUMNS, columns);
  }

  add(record: CsvRecord): void {
    requireRoom(this.count, this.#capacity);
    const at = this.#at;
    const row = this.count;
    const { packer } = this.#belonging;
    packer.read(record, at.Id, this.#id);
    this.high[row] = this.#id.high;
    this.low[row] = this.#id.low;
    this.deal[row] = dealAt(this.#belonging, record, at.Opportunity__c);
    this.kind[row] = this.#kinds.at(record, at.Kind__c);
    this.on[row] = dayAt(record, at.Given_On__c);
    this.cost[row] = numberAt(record, at.Cost__c);
    this.value[row] = numberAt(record, at.Value__c);
    this.how[row] = this.#howOf(record);
    if (packer.read(record, at.In_Return_For__c, this.#id))
      this.answers.push(row, this.#id.high, this.#id.low);
    this.count += 1;
  }

  rollBack(count: number): void {
    this.count = count;
    let kept = this.answers.length;
    while (kept > 0 && (this.answers[kept - 3] as number) >= count) kept -= 3;
    this.answers.length = kept;
  }

  /** Ids have served once it is known what answers what. */
  forgetIds(): void {
    this.high = new Uint32Array(0);
    this.low = new Uint32Array(0);
    this.answers = [];
  }

  #howOf(record: CsvRecord): number {
    const at = this.#at;
    const way = isEmpty(record, at.Secured_By__c)
      ? 0
      : Math.min(NO_WAY, WAYS.at(record, at.Secured_By__c) + 1);
    const party = packedParty(PARTIES.at(record, at.Given_By__c));
    return party | (this.#standingOf(record) << 2) | (way << WAY_SHIFT);
  }

  /** Only what was given has moved anything; a status that nobody knows is reported. */
  #standingOf(record: CsvRecord): number {
    const at = this.#at;
    const status = isEmpty(record, at.Status__c) ? GIVEN : STATUSES.at(record, at.Status__c);
    if (status === NO_CODE) return 2;
    return status === GIVEN && flagAt(record, at.Contested__c) === 0 ? 1 : 0;
  }
}

/**
 * Finds, for each row, where what it answers stands in its deal; `NO_ROW`: it answers nothing there.
 * @param sorted rows by their deals.
 * @param positionOf of each deal's row, its place in `sorted`; below 0: it is left out.
 */
export function answeredPlaces(
  { answers, deal, high, low, count }: ConcessionRows,
  { start, order }: { start: Uint32Array; order: Uint32Array },
  positionOf: Int32Array,
): Int32Array {
  const answered = new Int32Array(count).fill(NO_ROW);
  for (let at = 0; at < answers.length; at += 3) {
    const row = answers[at] as number;
    const position = positionOf[deal[row] as number] ?? NO_DEAL;
    const end = position < 0 ? 0 : (start[position + 1] as number);
    for (let place = start[Math.max(0, position)] as number; place < end; place += 1) {
      const other = order[place] as number;
      if (high[other] === answers[at + 1] && low[other] === answers[at + 2]) answered[row] = place;
    }
  }
  return answered;
}
