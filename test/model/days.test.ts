import fc from 'fast-check';
import { dayNumber } from '../../src/model/days.ts';

const SEED = 20261125;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days of the years before this one, counted from 1970 on. */
const daysBefore = (year: number): number => {
  const leapDays = (end: number): number =>
    Math.floor(end / 4) - Math.floor(end / 100) + Math.floor(end / 400);
  return 365 * (year - 1970) + leapDays(year - 1) - leapDays(1969);
};

/** The day as somebody counts it who has no calendar but the rules of it. */
function oracle(text: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const [year = 0, month = 0, day = 0] = (parts ?? []).slice(1).map(Number);
  const lengths = MONTH_LENGTHS.map((days, at) => days + Number(at === 1 && isLeap(year)));
  if (day < 1 || day > (lengths[month - 1] ?? 0)) return null;
  const earlier = lengths.slice(0, month - 1).reduce((sum, days) => sum + days, 0);
  return daysBefore(year) + earlier + day - 1;
}

const two = fc.integer({ min: 0, max: 40 }).map((number) => String(number).padStart(2, '0'));
const year = fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0'));
const dayLike = fc.tuple(year, two, two).map((parts) => parts.join('-'));
const nearly = fc.tuple(dayLike, fc.nat(9), fc.string({ unit: 'binary', maxLength: 1 }));
const spoiled = nearly.map(([day, at, letter]) => day.slice(0, at) + letter + day.slice(at + 1));

describe('the day of an event', () => {
  it.each<[string, fc.Arbitrary<string>]>([
    ['a text of a day’s shape', dayLike],
    ['a day with one letter changed', spoiled],
    ['any text', fc.string({ unit: 'binary' })],
  ])('is a real calendar day or none: %s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => dayNumber(text) === oracle(text)),
      { seed: SEED, numRuns: 3000 },
    );
  });

  it.each([[null], [undefined], [20261123], [{}], [['2026-11-23']], [new Date(0)]])(
    'is no day where it is no text: %j',
    (value) => expect(dayNumber(value)).toBeNull(),
  );
});
