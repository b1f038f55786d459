/** A policy that somebody changes on a page, until it is published or discarded. */
export {
  begunDraft,
  changesOf,
  isBlank,
  nameOf,
  policyOf,
  type Base,
  type LabDraft,
} from './draft';
export { edited, type PolicyEdit } from './edits';
export { flawsOf, type Flaws } from './flaws';
export {
  hasKind,
  keyOfName,
  kindRows,
  missingKinds,
  type KindRow,
  type MissingKind,
} from './kinds';
export { conflictWith, laidOver, type Clash, type Conflict } from './merge';
export { typedNumber, writtenNumber } from './numbers';
export { isWithin, pathOf, stepsOf, valueAt } from './pointer';
export {
  beforeAt,
  canResetAt,
  flawsWithin,
  isChangedAt,
  sheetOf,
  textAt,
  type Sheet,
} from './sheet';
export { keepDraft, keptDraft } from './store';
export { movedTo, roomOf, shownThresholds, steppedBy, type Room } from './thresholds';
export { editEvent } from './telling';
