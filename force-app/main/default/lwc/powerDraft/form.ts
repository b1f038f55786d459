/** What is typed ↔ the fields of a record. */
import type { Log } from 'c/powerLogData';
import { rounded, type SObject } from 'c/powerRecords';
import { percentOf } from './percent';

/** A form as it is typed: texts, numbers with a decimal point. Empty: nothing was entered. */
export interface FormState {
  by: string;
  kind: string;
  /** In the deal's currency. */
  cost: string;
  /** The same as a share of the deal, in percent. */
  percent: string;
  value: string;
  /** The worth was typed; otherwise it is proposed anew with every cost and kind. */
  isOwnValue: boolean;
  securedBy: string;
  inReturnFor: string;
  status: string;
  intensity: string;
  /** ISO day. */
  on: string;
  note: string;
}

/** What of a form becomes a field. */
export type FieldKey = Exclude<keyof FormState, 'percent' | 'isOwnValue'>;

/** What is wrong with an entry, by its place in the form, in words. */
export type Flaws = Partial<Record<FieldKey, string>>;

/** A form on its way, and what it began as. */
export interface Draft {
  form: FormState;
  /** As the form was before anything was typed. */
  base: FormState;
  /** `LastModifiedDate` of the version that is edited; empty: it is to be a record. */
  since: string;
}

/** The field behind each place of the form, in the order of the form. */
export const FIELDS: Readonly<Record<Log, Partial<Record<FieldKey, string>>>> = {
  concession: {
    by: 'Given_By__c',
    kind: 'Kind__c',
    cost: 'Cost__c',
    value: 'Value__c',
    securedBy: 'Secured_By__c',
    inReturnFor: 'In_Return_For__c',
    status: 'Status__c',
    on: 'Given_On__c',
    note: 'Note__c',
  },
  behavior: {
    by: 'Shown_By__c',
    kind: 'Kind__c',
    intensity: 'Intensity__c',
    on: 'Seen_On__c',
    note: 'Note__c',
  },
};

/** Digits that the org keeps after the point. */
const DIGITS = 2;
const NUMBERS: readonly FieldKey[] = ['cost', 'value', 'intensity'];
/** What the model takes for a behavior of which nothing else is said: docs/model.md, 'Behaviour'. */
const PLAIN_INTENSITY = '3';

const EMPTY: FormState = {
  by: '',
  kind: '',
  cost: '',
  percent: '',
  value: '',
  isOwnValue: false,
  securedBy: '',
  inReturnFor: '',
  status: 'given',
  intensity: PLAIN_INTENSITY,
  on: '',
  note: '',
};

/** Nothing is known but the day. */
export const blankForm = (today: string): FormState => ({ ...EMPTY, on: today });

/** Whether something has all that a form has, and of the same type. */
export const isForm = (value: unknown): value is FormState =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(EMPTY).every(
    ([key, empty]) => typeof (value as Record<string, unknown>)[key] === typeof empty,
  );

const keysOf = (log: Log): FieldKey[] => Object.keys(FIELDS[log]) as FieldKey[];

/** The place of the form that a field belongs to; undefined: none. */
export const formKeyOf = (log: Log, field: string): FieldKey | undefined =>
  keysOf(log).find((key) => FIELDS[log][key] === field);

const textOf = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'string' ? String(value) : '';

/**
 * A record as a form; what was said of its worth is the user's own, an empty one included.
 * @param amount of the deal; null: unknown.
 */
export function formOf(log: Log, record: SObject, amount: number | null): FormState {
  const texts = keysOf(log).map((key) => [key, textOf(record[FIELDS[log][key] ?? ''])] as const);
  const form = { ...EMPTY, ...Object.fromEntries(texts), isOwnValue: true };
  return {
    ...form,
    percent: percentOf(form.cost, amount),
    status: form.status || EMPTY.status,
    intensity: form.intensity || PLAIN_INTENSITY,
  };
}

const valueOf = (key: FieldKey, text: string): string | number | null => {
  if (text.trim() === '') return null;
  return NUMBERS.includes(key) ? rounded(Number(text), DIGITS) : text;
};

/** The fields that a form fills, of those that may be set. */
export const fieldsOf = (log: Log, form: FormState, settable: ReadonlySet<string>): SObject =>
  Object.fromEntries(
    keysOf(log)
      .map((key) => [FIELDS[log][key] ?? '', valueOf(key, form[key])] as const)
      .filter(([field]) => settable.has(field)),
  );

/** The places in which two forms differ. */
export const changedKeys = (log: Log, base: FormState, form: FormState): FieldKey[] =>
  keysOf(log).filter((key) => valueOf(key, base[key]) !== valueOf(key, form[key]));

/** The fields in which a form differs from what it began as, of those that may be set. */
export const changedFields = (
  log: Log,
  { base, form }: Pick<Draft, 'base' | 'form'>,
  settable: ReadonlySet<string>,
): SObject =>
  fieldsOf(
    log,
    form,
    new Set(
      changedKeys(log, base, form)
        .map((key) => FIELDS[log][key] ?? '')
        .filter((field) => settable.has(field)),
    ),
  );

/** Whether nothing was typed that would be missed. */
export const isBlank = (log: Log, { base, form }: Draft): boolean =>
  changedKeys(log, base, form).length === 0;
