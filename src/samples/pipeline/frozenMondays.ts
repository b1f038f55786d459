import { addDays, mondayOf } from '../days.ts';

const WEEK = 7;

/** At this hour UTC it is Monday wherever people work, from Hawaii to New Zealand. */
const FREEZING_HOUR = '10:00:00.000Z';

/** The Monday of the last week that is frozen: never that of the week which today is in. */
const lastFrozenMonday = (today: string): string => addDays(mondayOf(today), -WEEK);

/** The ISO days of the Mondays whose weeks are frozen, the older first. */
export function frozenMondays(today: string): string[] {
  const last = lastFrozenMonday(today);
  return [addDays(last, -WEEK), last];
}

/** The ISO day so many days after the last frozen Monday; before it, if negative. */
export const fromFrozen = (today: string, days: number): string =>
  addDays(lastFrozenMonday(today), days);

/** The ISO instant at which the week of a Monday is frozen. */
export const frozenAt = (monday: string): string => `${monday}T${FREEZING_HOUR}`;
