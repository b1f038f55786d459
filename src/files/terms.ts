/** What a file says of a deal besides its numbers and its log, checked: nobody else judges it. */
import { dayNumber } from '../model/days.ts';
import { issueOf } from './messages.ts';
import type { FileIssue } from './types.ts';

/** As ISO 4217 writes them. */
const CURRENCY = /^[A-Z]{3}$/;

/** Reports something wrong, where the reporter knows. */
export type Report = (code: string, tokens?: (string | number)[]) => void;

/** A reporter that collects issues of one place. */
export const reporter =
  (issues: FileIssue[], place: Pick<FileIssue, 'line' | 'deal' | 'event'>): Report =>
  (code, tokens) =>
    void issues.push(issueOf(code, place, tokens));

const isMissing = (value: unknown): boolean =>
  value === undefined || value === null || value === '';

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

const checked =
  (code: string, holds: (value: string) => boolean) =>
  (value: unknown, report: Report): string | null => {
    if (isMissing(value)) return null;
    if (typeof value === 'string' && holds(value)) return value;
    report(code, [shown(value)]);
    return null;
  };

/** A text, or null. */
export const textIn = checked('invalid-text', () => true);

/** A currency, or null: reported where it is no code. */
export const currencyIn = checked('invalid-currency', (value) => CURRENCY.test(value));

const isDay = (value: string): boolean => dayNumber(value) !== null;

/** The day a deal closed, or null: reported where it is no day. */
export const closedOnIn = checked('invalid-closed-on', isDay);

/** The day on which a deal is read, or null: reported where it is no day. */
export const readOnIn = checked('invalid-read-on', isDay);

/** Whether a closed deal was won, or null: reported where it is neither yes nor no. */
export function wonIn(value: unknown, report: Report): boolean | null {
  if (isMissing(value)) return null;
  if (typeof value === 'boolean') return value;
  report('invalid-won', [shown(value)]);
  return null;
}
