/** What must be known of an org before its deals are read: what is seen, the day, the policies. */
import type { Gate } from '../gate.ts';
import { policiesIn } from '../logs.ts';
import { dayIn, orgTimeZone } from '../today.ts';
import { visibleIn, type Visible } from '../visible.ts';
import { requireSight } from './sources.ts';
import { Timeline } from './timeline.ts';

/** What is known of an org on a day. */
export interface Outlook {
  visible: Visible;
  /** ISO day, where the org is. */
  today: string;
  /** IANA time zone of the org. */
  timeZone: string;
  timeline: Timeline;
}

/**
 * What is known of an org at an instant.
 * @throws {SfError} where the org does not answer or refuses, or the user may not see what a reading
 *   needs.
 */
export async function outlookOn(gate: Gate, now: Date): Promise<Outlook> {
  const [visible, timeZone] = await Promise.all([visibleIn(gate), orgTimeZone(gate)]);
  await requireSight(gate, visible);
  const today = dayIn(now, timeZone);
  return { visible, today, timeZone, timeline: new Timeline(await policiesIn(gate, today)) };
}
