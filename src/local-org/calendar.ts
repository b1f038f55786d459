const DAY = /^\d{4}-\d\d-\d\d$/;

/** Whether a value is a day that exists, as `YYYY-MM-DD`. */
export function isCalendarDay(value: unknown): value is string {
  if (typeof value !== 'string' || !DAY.test(value)) return false;
  const date = new Date(`${value}T00:00:00.000Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** Whether a value names a time zone, as IANA does. */
export function isTimeZone(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The day it is at that instant in that time zone. */
export function dayIn(timeZone: string, instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(instant);
}

/** The instant at which a day begins in that time zone, as ISO text in UTC. */
export function startOfDay(day: string, timeZone: string): string {
  const midnight = Date.parse(`${day}T00:00:00.000Z`);
  const guess = midnight - offset(timeZone, midnight);
  // Once more from there: the offset at midnight UTC is not always that at local midnight.
  const start = new Date(midnight - offset(timeZone, guess));
  // Where clocks go from 24:00 straight to 1:00 there is no midnight: the day begins with the leap.
  const isEarly = localTime(timeZone, start) < day;
  return (isEarly ? new Date(guess) : start).toISOString();
}

/** What clocks in that time zone show at an instant, as `YYYY-MM-DDTHH:MM:SS`. */
export const localTime = (timeZone: string, instant: Date): string =>
  clock(timeZone).format(instant).replace(' ', 'T');

/** How far local clocks are ahead of UTC at an instant, in milliseconds. */
const offset = (timeZone: string, instant: number): number =>
  Date.parse(`${localTime(timeZone, new Date(instant))}.000Z`) - Math.floor(instant / 1000) * 1000;

/** Making a format takes longer than using it a hundred times, so each time zone keeps its own. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clock(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const options = { timeZone, dateStyle: 'short', timeStyle: 'medium', hour12: false } as const;
  // Sweden writes dates and times as ISO does.
  const made = new Intl.DateTimeFormat('sv-SE', options);
  clocks.set(timeZone, made);
  return made;
}
