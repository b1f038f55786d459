/** How the places of the form are called, and how a value is said. */
import answers from '@salesforce/label/c.Power_Form_answers';
import answersNothing from '@salesforce/label/c.Power_Form_answers_nothing';
import cost from '@salesforce/label/c.Power_Form_cost';
import customer from '@salesforce/label/c.Power_Form_customer';
import day from '@salesforce/label/c.Power_Form_day';
import empty from '@salesforce/label/c.Power_Form_empty';
import intensity from '@salesforce/label/c.Power_Form_intensity';
import intensity1 from '@salesforce/label/c.Power_Form_intensity_1';
import intensity2 from '@salesforce/label/c.Power_Form_intensity_2';
import intensity3 from '@salesforce/label/c.Power_Form_intensity_3';
import intensity4 from '@salesforce/label/c.Power_Form_intensity_4';
import intensity5 from '@salesforce/label/c.Power_Form_intensity_5';
import kind from '@salesforce/label/c.Power_Form_kind';
import note from '@salesforce/label/c.Power_Form_note';
import securedBy from '@salesforce/label/c.Power_Form_secured_by';
import status from '@salesforce/label/c.Power_Form_status';
import value from '@salesforce/label/c.Power_Form_value';
import we from '@salesforce/label/c.Power_Form_we';
import who from '@salesforce/label/c.Power_Form_who';
import { dayText, exactMoney } from 'c/powerFormat';
import { kindWords, wordOf, type Log, type LogView } from 'c/powerLogData';
import type { FieldKey } from './form';

export const PARTY_WORDS: Readonly<Record<string, string>> = { seller: we, customer };

export const INTENSITY_WORDS: Readonly<Record<string, string>> = {
  1: intensity1,
  2: intensity2,
  3: intensity3,
  4: intensity4,
  5: intensity5,
};

export const FIELD_WORDS: Readonly<Record<FieldKey, string>> = {
  by: who,
  kind,
  cost,
  value,
  securedBy,
  inReturnFor: answers,
  status,
  intensity,
  on: day,
  note,
};

const titleOf = ({ entries }: LogView, id: string): string =>
  entries.find((entry) => entry.id === id)?.title ?? id;

type Say = (text: string, view: LogView, log: Log) => string;

const sayMoney: Say = (text, { currency }) => exactMoney(Number(text), currency);

/** What is said otherwise than it is kept. */
const SAID: Partial<Record<FieldKey, Say>> = {
  by: (text) => PARTY_WORDS[text] ?? text,
  kind: (text, view, log) => kindWords(view, log, text),
  cost: sayMoney,
  value: sayMoney,
  securedBy: (text, { words }) => wordOf(words.securedBy, text),
  status: (text, { words }) => wordOf(words.status, text),
  intensity: (text) => INTENSITY_WORDS[text] ?? text,
  inReturnFor: (text, view) => titleOf(view, text),
  on: (text) => dayText(text),
};

/** A value as a reader says it. */
export function sayValue(view: LogView, log: Log, key: FieldKey, text: string): string {
  if (text === '') return key === 'inReturnFor' ? answersNothing : empty;
  return SAID[key]?.(text, view, log) ?? text;
}
