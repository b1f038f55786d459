/** Calendar days without a clock: ISO text in, whole days out. */

const DAY_MS = 86_400_000;
const ISO_LENGTH = '2026-11-23'.length;
const ISO_DAY = /^\d{4}-\d\d-\d\d$/;

/** The text as a real day: a calendar without a 30th of February goes on to another day instead. */
function readDay(text: string): number | null {
  if (!ISO_DAY.test(text)) return null;
  const time = new Date(text);
  const isReal = !Number.isNaN(+time) && time.toISOString().slice(0, ISO_LENGTH) === text;
  return isReal ? +time / DAY_MS : null;
}

/** Days that were read, by their text: logs name the same few hundred over and over. */
const known = new Map<string, number>();
/** More than eleven years of them. */
const MOST_KNOWN = 4096;

/** Days since 1970-01-01 of an ISO calendar day, or null where the text is no real day. */
export function dayNumber(day: unknown): number | null {
  if (typeof day !== 'string') return null;
  const before = known.get(day);
  if (before !== undefined) return before;
  const number = readDay(day);
  if (known.size === MOST_KNOWN) known.clear();
  if (number !== null) known.set(day, number);
  return number;
}

/**
 * The day a reading is taken, as days since 1970-01-01.
 * @throws {RangeError} where `asOf` is no real ISO calendar day: a reading without its day is none.
 */
export function requireDay(asOf: unknown): number {
  const day = dayNumber(asOf);
  if (day === null) {
    throw new RangeError(
      `asOf must be a calendar day written like 2026-11-23, got ${JSON.stringify(asOf)}.`,
    );
  }
  return day;
}
