/** Days from the first to the last, both included, as `YYYY-MM-DD`. */
export interface DayRange {
  first: string;
  last: string;
}

/** Units that ranges of days are counted in; weeks begin on Sunday, fiscal periods as calendar ones. */
export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';

const MONTHS: Readonly<Partial<Record<Unit, number>>> = { month: 1, quarter: 3, year: 12 };

const parse = (day: string): Date => new Date(`${day}T00:00:00.000Z`);

/** The days that Salesforce knows; a range that reaches further ends there. */
const FIRST_DAY = parse('1700-01-01');
const LAST_DAY = parse('4000-12-31');

function format(date: Date): string {
  const time = Math.min(Math.max(date.getTime(), FIRST_DAY.getTime()), LAST_DAY.getTime());
  return new Date(time).toISOString().slice(0, 10);
}

function addDays(day: string, days: number): string {
  const date = parse(day);
  date.setUTCDate(date.getUTCDate() + days);
  return format(date);
}

/** The first day of the unit that a day lies in, moved by a number of units. */
function startOf(unit: Unit, day: string, moved: number): string {
  if (unit === 'day') return addDays(day, moved);
  const date = parse(day);
  if (unit === 'week') return addDays(day, 7 * moved - date.getUTCDay());
  const months = MONTHS[unit] ?? 1;
  const month = Math.floor(date.getUTCMonth() / months) * months + months * moved;
  return format(new Date(Date.UTC(date.getUTCFullYear(), month, 1)));
}

/** Whole units from `from` to `to`, counted from the one that today lies in (0). */
export const unitsFrom = (unit: Unit, today: string, from: number, to: number): DayRange => ({
  first: startOf(unit, today, from),
  last: addDays(startOf(unit, today, to + 1), -1),
});

/** SOQL's LAST_N_…: the last n days end today; of longer units the current one is left out. */
export function lastUnits(unit: Unit, today: string, count: number): DayRange {
  return unitsFrom(unit, today, -count, unit === 'day' ? 0 : -1);
}

/** SOQL's NEXT_N_…: from tomorrow, or from the unit after the current one. */
export const nextUnits = (unit: Unit, today: string, count: number): DayRange =>
  unitsFrom(unit, today, 1, count);

const NAMED: Readonly<Record<string, readonly [Unit, number]>> = {
  YESTERDAY: ['day', -1],
  TODAY: ['day', 0],
  TOMORROW: ['day', 1],
};

const UNITS: readonly Unit[] = ['week', 'month', 'quarter', 'year'];
const RELATIVE: readonly [string, number][] = [
  ['LAST', -1],
  ['THIS', 0],
  ['NEXT', 1],
];

const CALENDAR = UNITS.flatMap((unit) =>
  RELATIVE.map(([name, moved]) => [`${name}_${unit.toUpperCase()}`, unit, moved] as const),
);
const FISCAL = CALENDAR.filter(([, unit]) => unit === 'quarter' || unit === 'year').map(
  ([name, unit, moved]) => [name.replace('_', '_FISCAL_'), unit, moved] as const,
);

type LiteralRange = (today: string) => DayRange;

const single =
  (unit: Unit, moved: number): LiteralRange =>
  (today) =>
    unitsFrom(unit, today, moved, moved);

/** Date literals without a number, e.g. `THIS_QUARTER`, by name. */
export const DATE_LITERALS: ReadonlyMap<string, LiteralRange> = new Map([
  ...Object.entries(NAMED).map(([name, [unit, moved]]) => [name, single(unit, moved)] as const),
  ...[...CALENDAR, ...FISCAL].map(([name, unit, moved]) => [name, single(unit, moved)] as const),
  ['LAST_90_DAYS', (today) => lastUnits('day', today, 90)],
  ['NEXT_90_DAYS', (today) => nextUnits('day', today, 90)],
]);

const COUNTED = /^(?:(LAST|NEXT)_N|N)_(?:FISCAL_)?(DAY|WEEK|MONTH|QUARTER|YEAR)S(_AGO)?$/;

/** Date literals with a number, e.g. `LAST_N_DAYS` or `N_MONTHS_AGO`; undefined for other names. */
export function countedRange(name: string, today: string, count: number): DayRange | undefined {
  const [, side, units, ago] = COUNTED.exec(name) ?? [];
  // A literal looks to one side or into the past, never both.
  if (units === undefined || (side === undefined) === (ago === undefined)) return undefined;
  const unit = units.toLowerCase() as Unit;
  if (ago !== undefined) return unitsFrom(unit, today, -count, -count);
  return (side === 'LAST' ? lastUnits : nextUnits)(unit, today, count);
}
