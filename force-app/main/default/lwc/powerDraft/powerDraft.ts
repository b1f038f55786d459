/** What is typed into the form of a log, until it is saved or discarded. */
export { withCost, withKind, withPercent, withValue, type Sizing } from './amounts';
export { costLabel, proposalWords, valueLabel } from './amountWords';
export { begunDraft, contested, created, edited, removed, stampOf, takenBack } from './changes';
export { flawsOf, type Limits } from './checks';
export {
  answerChoices,
  intensityChoices,
  kindChoices,
  PARTIES,
  securedByChoices,
  statusChoices,
  type Choice,
} from './choices';
export { clashes, mergedWith, type Clash } from './conflict';
export {
  FIELDS,
  fieldsOf,
  formKeyOf,
  isBlank,
  type Draft,
  type FieldKey,
  type Flaws,
  type FormState,
} from './form';
export { moneyText, numberOf } from './percent';
export { keyOf, report, type Field } from './reporting';
export { FIELD_WORDS, INTENSITY_WORDS, PARTY_WORDS, sayValue } from './words';
export {
  draftKey,
  draftsOf,
  forgetDraft,
  isDraft,
  keepDraft,
  keepOf,
  keptOf,
  type Drafts,
} from './store';
export { typed } from './typing';
