/** What the form offers to choose from. Pure. */
import answersNothing from '@salesforce/label/c.Power_Form_answers_nothing';
import notSaid from '@salesforce/label/c.Power_Form_secured_by_not_said';
import { byWords } from 'c/powerFormat';
import {
  chosenKindWords,
  kindWords,
  offeredKinds,
  wordOf,
  type Log,
  type LogView,
  type WordList,
} from 'c/powerLogData';
import type { FormState } from './form';
import { INTENSITY_WORDS, PARTY_WORDS, sayValue } from './words';

/** An option of a base component. */
export interface Choice {
  value: string;
  label: string;
}

export const PARTIES: readonly Choice[] = ['seller', 'customer'].map((value) => ({
  value,
  label: PARTY_WORDS[value] ?? value,
}));

/** What a record already says is offered too, whatever the list has. */
const including = (choices: readonly Choice[], value: string, label: () => string): Choice[] =>
  value === '' || choices.some((choice) => choice.value === value)
    ? [...choices]
    : [...choices, { value, label: label() }];

/** The kinds that may be logged, in the order of their names. */
export function kindChoices(view: LogView, log: Log, { kind }: FormState): Choice[] {
  const offered = offeredKinds(view, log).map((value) => ({
    value,
    label: kindWords(view, log, value),
  }));
  return including(offered, kind, () => chosenKindWords(view, log, kind)).sort((a, b) =>
    byWords(a.label, b.label),
  );
}

const listed = (words: WordList, keys: readonly string[]): Choice[] =>
  keys.map((value) => ({ value, label: wordOf(words, value) }));

const SECURED_BY = ['pressure', 'exchange', 'collaboration', 'volunteered'] as const;
const STATUSES = ['given', 'offered', 'planned', 'withdrawn'] as const;

export const securedByChoices = ({ words }: LogView): Choice[] => [
  { value: '', label: notSaid },
  ...listed(words.securedBy, SECURED_BY),
];

export const statusChoices = ({ words }: LogView): Choice[] => listed(words.status, STATUSES);

/** What the other side gave that nothing answers in full, and what this one answers already. */
export function answerChoices(view: LogView, { by, inReturnFor }: FormState): Choice[] {
  const open = view.answerable
    .filter((concession) => by !== '' && concession.by !== by)
    .map(({ id, label }) => ({ value: id, label }));
  return [
    { value: '', label: answersNothing },
    ...including(open, inReturnFor, () => sayValue(view, 'concession', 'inReturnFor', inReturnFor)),
  ];
}

/** One to five; what was recorded in between is offered too. */
export const intensityChoices = ({ intensity }: FormState): Choice[] =>
  including(
    Object.keys(INTENSITY_WORDS).map((value) => ({ value, label: value })),
    intensity,
    () => intensity,
  ).sort((a, b) => Number(a.value) - Number(b.value));
