/** Someone else changed the record in between: their version and ours, and what both touch. */
import type { Log, LogEntry, LogView } from 'c/powerLogData';
import { begunDraft } from './changes';
import { changedKeys, type Draft, type FieldKey } from './form';
import { FIELD_WORDS, sayValue } from './words';

/** A field in which the two versions differ. */
export interface Clash {
  key: FieldKey;
  label: string;
  theirs: string;
  yours: string;
}

/** Our changes on top of their version: what only they changed stays theirs. */
export function mergedWith(view: LogView, theirs: LogEntry, { base, form }: Draft): Draft {
  const latest = begunDraft(view, theirs.log, theirs);
  const keys = changedKeys(theirs.log, base, form);
  const ours = Object.fromEntries(keys.map((key) => [key, form[key]]));
  const { percent } = keys.includes('cost') ? form : latest.form;
  return { ...latest, form: { ...latest.form, ...ours, percent } };
}

/** The fields in which a merged draft differs from their version, in the order of the form. */
export const clashes = (view: LogView, log: Log, { base, form }: Draft): Clash[] =>
  changedKeys(log, base, form).map((key) => ({
    key,
    label: FIELD_WORDS[key],
    theirs: sayValue(view, log, key, base[key]),
    yours: sayValue(view, log, key, form[key]),
  }));
