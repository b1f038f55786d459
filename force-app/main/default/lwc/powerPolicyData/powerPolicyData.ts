/** All deals of an org as a draft policy is tried on them: queries, pages, trials. Pure. */
export { DealBook, type LabDeal } from './dealBook';
export { KindCounter, kindsUnknownTo, type LoggedKinds } from './loggedKinds';
export {
  BOUND,
  countsOf,
  countsQuery,
  OBJECT_OF,
  pageQuery,
  PARTS,
  SOURCES,
  type Counts,
  type Part,
  type Source,
} from './queries';
export { MovedDeals } from './movedDeals';
export { planTrials, TrialReader, type Plan, type Unreadable } from './trials';
