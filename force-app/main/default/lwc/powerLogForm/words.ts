/** What the form says of what stands in it. */
import afterClose from '@salesforce/label/c.Power_Form_after_close';
import headingBehavior from '@salesforce/label/c.Power_Form_heading_behavior';
import headingConcession from '@salesforce/label/c.Power_Form_heading_concession';
import headingEdit from '@salesforce/label/c.Power_Form_heading_edit';
import type { FormState } from 'c/powerDraft';
import { dayText, fill } from 'c/powerFormat';
import type { Log, LogEntry, LogView } from 'c/powerLogData';

const HEADINGS: Readonly<Record<Log, string>> = {
  concession: headingConcession,
  behavior: headingBehavior,
};

/** @param entry that is edited; null: one is to be. */
export const headingOf = (log: Log, entry: LogEntry | null): string =>
  entry ? fill(headingEdit, entry.title) : HEADINGS[log];

/** What happens after the close does not count; empty: it did not. */
export const afterCloseWords = ({ on }: FormState, { closedOn }: LogView): string =>
  closedOn !== '' && on > closedOn ? fill(afterClose, dayText(closedOn)) : '';
