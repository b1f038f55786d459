/** What a person decides about an entry → the change to its record. Pure but for the keys. */
import { textOf } from 'c/powerDealData';
import { kindWords, type Log, type LogChange, type LogEntry, type LogView } from 'c/powerLogData';
import { BEHAVIOR, CONCESSION, type SObject } from 'c/powerRecords';
import userId from '@salesforce/user/Id';
import { changedFields, fieldsOf, formOf, blankForm, type Draft } from './form';

const OBJECTS: Readonly<Record<Log, string>> = { concession: CONCESSION, behavior: BEHAVIOR };

let made = 0;

/** Tells a change from every other of this page. */
const nextKey = (): string => {
  made += 1;
  return `pending-${made}`;
};

/** `LastModifiedDate` of the version that is shown. */
export const stampOf = ({ record }: LogEntry): string => textOf(record['LastModifiedDate']);

/** A form as it opens: blank for an event that is to be logged, else what the record says. */
export function begunDraft(view: LogView, log: Log, entry: LogEntry | null): Draft {
  const base = entry ? formOf(log, entry.record, view.amount) : blankForm(view.today);
  return { form: base, base, since: entry ? stampOf(entry) : '' };
}

export const created = (view: LogView, log: Log, { form }: Draft): LogChange => ({
  action: 'create',
  key: nextKey(),
  object: OBJECTS[log],
  fields: {
    Opportunity__c: view.dealId,
    ...fieldsOf(log, form, view.rights[log].createable),
  },
  kindLabel: kindWords(view, log, form.kind),
});

const updated = (
  { id, object }: LogEntry,
  fields: SObject,
  since: string,
  kindLabel = '',
): LogChange => ({ action: 'update', key: nextKey(), object, id, fields, kindLabel, since });

export const edited = (view: LogView, entry: LogEntry, draft: Draft): LogChange =>
  updated(
    entry,
    changedFields(entry.log, draft, view.rights[entry.log].updateable),
    draft.since,
    kindWords(view, entry.log, draft.form.kind),
  );

export const removed = ({ id, object }: LogEntry): LogChange => ({
  action: 'delete',
  key: nextKey(),
  object,
  id,
});

/** Who contests, when and why is kept with the record, as far as the user may say it. */
export function contested(view: LogView, entry: LogEntry, reason: string): LogChange {
  const { updateable } = view.rights[entry.log];
  const said = Object.entries({
    Contested__c: true,
    Contested_By__c: userId,
    Contested_On__c: new Date().toISOString(),
    Contest_Reason__c: reason,
  }).filter(([field]) => updateable.has(field));
  return updated(entry, Object.fromEntries(said), stampOf(entry));
}

/** The reason stays with the record: it was given once. */
export const takenBack = (entry: LogEntry): LogChange =>
  updated(entry, { Contested__c: false }, stampOf(entry));
