/** Comparisons of readings: what another policy would change. Pure: pages bundle it as c/powerCompare. */
export { BANDS } from './bands.ts';
export { policyDifferences, type PolicyDifference } from './differences.ts';
export { changedRows, effectOf, movedRows, type Effect, type Endings } from './effect.ts';
export { DAYS_BEFORE_CLOSE, daysBefore, LAST_YEAR_DAYS } from './days.ts';
export {
  FLOW_WIDTH,
  flowLayout,
  type FlowLayout,
  type FlowRibbon,
  type FlowSlot,
} from './flowLayout.ts';
export {
  tryPolicy,
  type Ending,
  type Glance,
  type Trial,
  type TrialRow,
  type UnknownKind,
} from './trial.ts';
