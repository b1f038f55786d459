/** What is typed into the form of a log, until it is saved or discarded. */
export { withCost, withKind, withPercent, withValue, type Sizing } from './amounts';
export { begunDraft, contested, created, edited, removed, takenBack } from './changes';
export { flawsOf, type Limits } from './checks';
export { clashes, mergedWith, type Clash } from './conflict';
export {
  FIELDS,
  formKeyOf,
  isBlank,
  type Draft,
  type FieldKey,
  type Flaws,
  type FormState,
} from './form';
export { FIELD_WORDS, INTENSITY_WORDS, PARTY_WORDS, sayValue } from './words';
export { draftKey, draftsOf, forgetDraft, keepDraft, type Drafts } from './store';
