import { explained } from './failures.ts';
import { problem } from './messages.ts';
import { recordsOf, type Org } from './query.ts';
import { literal } from './soql.ts';

/** Whose connection it is. */
export interface CurrentUser {
  id: string;
  /** IANA name. */
  timeZone: string;
}

/**
 * The user who is logged in.
 * @throws {SfError} where the org does not say.
 */
export async function currentUser(org: Org): Promise<CurrentUser> {
  const id = await userId(org);
  const [user] = await recordsOf(org, `SELECT TimeZoneSidKey FROM User WHERE Id = ${literal(id)}`);
  const timeZone = user?.['TimeZoneSidKey'];
  return { id, timeZone: typeof timeZone === 'string' ? timeZone : 'UTC' };
}

/**
 * The time zone of an org, IANA.
 * @throws {SfError} where the org does not answer.
 */
export async function orgTimeZone(org: Org): Promise<string> {
  const [record] = await recordsOf(org, 'SELECT TimeZoneSidKey FROM Organization');
  const timeZone = record?.['TimeZoneSidKey'];
  return typeof timeZone === 'string' ? timeZone : 'UTC';
}

/** Whatever answers at the address of an org need not be one. */
async function userId(org: Org): Promise<string> {
  const identity: unknown = await org.identity().catch((error: unknown) => {
    throw explained(error, org);
  });
  const id = (identity as { user_id?: unknown } | null)?.user_id;
  if (typeof id === 'string') return id;
  throw problem('orgAnswersOddly', [org.instanceUrl]);
}

/**
 * The calendar day at an instant in a time zone, ISO.
 * @param timeZone IANA name; none: this machine's own.
 */
export function dayIn(instant: Date, timeZone?: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** Whether a text is a real calendar day, written ISO. */
export function isDay(text: string): boolean {
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 10) === text;
}

/**
 * The ISO day that somebody asked for; null: today, whenever that is where they live.
 * @throws {SfError} where it is no day.
 */
export function requireDayOrToday(asked = 'today'): string | null {
  if (asked === 'today') return null;
  if (!isDay(asked)) throw problem('notADay', [asked]);
  return asked;
}
