/**
 * Records of CSV out of bytes as they come in: no string and no object per record or field.
 * Source: RFC 4180, as the Bulk API writes it (values quoted, lines ended by LF) and as others do.
 */

const [QUOTE, COMMA, LF, CR] = [0x22, 0x2c, 0x0a, 0x0d] as const;
/** More fields than any query of ours asks for. */
const MAX_FIELDS = 64;
/** A field that is empty in every record: that of a column which is not there. */
export const EMPTY_FIELD = MAX_FIELDS;
const NOT_WHOLE = -1;
/** Bytes that there is room for at first: a chunk of the network and the rest of a record. */
const ROOM = 2 ** 17;

/** Where the fields of a record lie: field n in `bytes` from `start[n]` up to `end[n]`. */
export interface CsvRecord {
  bytes: Uint8Array;
  /** How many of the bytes have come in. */
  length: number;
  /** Without the quotes around it. */
  start: Int32Array;
  end: Int32Array;
  /** 1: a quote within is written twice. */
  isEscaped: Uint8Array;
  /** How many fields there are. */
  fields: number;
}

/** Bytes that are no CSV, or that break off within a value. */
export class MalformedCsvError extends Error {
  override readonly name = 'MalformedCsvError';
}

/** Where a quoted value ends, from after its first quote; notes whether it has quotes within. */
function endOfQuoted(record: CsvRecord, from: number, isLast: boolean): number {
  const { bytes, length, isEscaped, fields } = record;
  let at = from;
  for (;;) {
    while (at < length && bytes[at] !== QUOTE) at += 1;
    if (at === length && isLast) throw new MalformedCsvError('A value has no closing quote.');
    // The quote may close the value, or be the first of two: only the next byte tells.
    if (at === length || (at + 1 === length && !isLast)) return NOT_WHOLE;
    if (bytes[at + 1] !== QUOTE) return at;
    isEscaped[fields] = 1;
    at += 2;
  }
}

function endOfPlain({ bytes, length }: CsvRecord, from: number): number {
  let at = from;
  for (; at < length; at += 1) {
    const byte = bytes[at];
    if (byte === COMMA || byte === LF || byte === CR) break;
  }
  return at;
}

/** Notes where the next field lies; says where it ends, quotes included. */
function readField(record: CsvRecord, from: number, isLast: boolean): number {
  const { bytes, length, start, end, isEscaped, fields } = record;
  if (fields === MAX_FIELDS) throw new MalformedCsvError('A record has too many values.');
  const isQuoted = from < length && bytes[from] === QUOTE;
  isEscaped[fields] = 0;
  const first = isQuoted ? from + 1 : from;
  const last = isQuoted ? endOfQuoted(record, first, isLast) : endOfPlain(record, first);
  start[fields] = first;
  end[fields] = last;
  record.fields += 1;
  return isQuoted && last !== NOT_WHOLE ? last + 1 : last;
}

/** Where the next record begins, after the end of a line; `NOT_WHOLE`: a line feed may follow. */
function afterLine({ bytes, length }: CsvRecord, at: number, isLast: boolean): number {
  if (bytes[at] === LF) return at + 1;
  if (at + 1 === length) return isLast ? length : NOT_WHOLE;
  return bytes[at + 1] === LF ? at + 2 : at + 1;
}

/**
 * Finds the fields of a record as the Bulk API writes most: each value quoted, none with a quote in
 * it, the line ended by LF. Says where the next begins; `NOT_WHOLE`: it is another record than that.
 */
function readUsual(record: CsvRecord, from: number): number {
  const { bytes, length, start, end, isEscaped } = record;
  // The last byte is a line's end, or the record is not whole: no byte beyond it is looked at.
  const last = length - 1;
  let at = from;
  for (let field = 0; field < MAX_FIELDS && at < last && bytes[at] === QUOTE; field += 1) {
    at += 1;
    start[field] = at;
    isEscaped[field] = 0;
    while (at < last && bytes[at] !== QUOTE) at += 1;
    if (at === last) return NOT_WHOLE;
    end[field] = at;
    const after = bytes[at + 1];
    at += 2;
    if (after === COMMA) continue;
    record.fields = field + 1;
    return after === LF ? at : NOT_WHOLE;
  }
  return NOT_WHOLE;
}

/** Finds the fields of any record; says where the next begins, `NOT_WHOLE` if it is not whole. */
function readAny(record: CsvRecord, from: number, isLast: boolean): number {
  const { bytes, length } = record;
  record.fields = 0;
  for (let at = from; ; at += 1) {
    at = readField(record, at, isLast);
    if (at === NOT_WHOLE) return NOT_WHOLE;
    if (at >= length) return isLast ? length : NOT_WHOLE;
    const byte = bytes[at];
    if (byte === LF || byte === CR) return afterLine(record, at, isLast);
    if (byte !== COMMA) throw new MalformedCsvError('A closing quote stands within a value.');
  }
}

/** Reads records as bytes come in; one may lie across any number of chunks. */
export class CsvRecords {
  readonly #onRecord: (record: CsvRecord) => void;
  /** Its bytes are what has come in of a record that is not whole, and room for more. */
  readonly #record: CsvRecord = {
    bytes: new Uint8Array(ROOM),
    length: 0,
    start: new Int32Array(MAX_FIELDS + 1),
    end: new Int32Array(MAX_FIELDS + 1),
    isEscaped: new Uint8Array(MAX_FIELDS + 1),
    fields: 0,
  };

  /** @param onRecord told of each record; the record is only good until it returns. */
  constructor(onRecord: (record: CsvRecord) => void) {
    this.#onRecord = onRecord;
  }

  /**
   * Takes bytes in and tells the records that are whole.
   * @throws {MalformedCsvError} where they are no CSV.
   */
  push(chunk: Uint8Array): void {
    const record = this.#record;
    record.bytes = withRoom(record, chunk.length);
    record.bytes.set(chunk, record.length);
    record.length += chunk.length;
    this.#forget(this.#tell(false));
  }

  /**
   * There is no more: what is left is the last record, though no line ends it.
   * @throws {MalformedCsvError} where it breaks off within a value.
   */
  end(): void {
    this.#forget(this.#tell(true));
  }

  /** Tells the records that are whole, and says where the rest begins. */
  #tell(isLast: boolean): number {
    const record = this.#record;
    let at = 0;
    while (at < record.length) {
      const usual = readUsual(record, at);
      const next = usual === NOT_WHOLE ? readAny(record, at, isLast) : usual;
      if (next === NOT_WHOLE) break;
      this.#onRecord(record);
      at = next;
    }
    return at;
  }

  /** Moves what is left to the front: one room serves for all chunks. */
  #forget(read: number): void {
    const record = this.#record;
    record.bytes.copyWithin(0, read, record.length);
    record.length -= read;
  }
}

/** The bytes of a record, or a copy with room for more. */
function withRoom({ bytes, length }: CsvRecord, more: number): Uint8Array {
  if (length + more <= bytes.length) return bytes;
  const larger = new Uint8Array(Math.max(2 * bytes.length, length + more));
  larger.set(bytes.subarray(0, length));
  return larger;
}
