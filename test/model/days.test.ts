import fc from 'fast-check';
import { dayNumber } from '../../src/model/days.ts';

const SEED = 20261125;
const DAY_MS = 86_400_000;

/** Whether the platform's own calendar knows the day, and as which number. */
function oracle(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const ms = Date.parse(`${text}T00:00:00Z`);
  const isReal = !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
  return isReal ? ms / DAY_MS : null;
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
