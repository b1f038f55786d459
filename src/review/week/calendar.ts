/** Weeks by their Mondays. */
import { daysBefore } from '../days.ts';

const DAYS = 7;

/** Days since the Monday on or before a day. */
const sinceMonday = (day: string): number =>
  (new Date(`${day}T00:00:00Z`).getUTCDay() + DAYS - 1) % DAYS;

/** The week that a day is in: the Monday on or before it. ISO days. */
export const weekOf = (day: string): string => daysBefore(day, sinceMonday(day));
