/** What a page asks the org for an account, and what it makes of the answer. Pure: no wire is here. */
export { accountDeals, type AccountRecords, type DealOfAccount } from './deals';
export { addPages, cursorsAfter, FIRST_PAGES, recordsIn, type AccountPages } from './pages';
export { quarterName, quartersSince } from './quarters';
export { ACCOUNT_OBJECTS, accountQuery, seesAccounts } from './queries';
export {
  HARD,
  planeOf,
  quadrantOf,
  TOGETHER,
  type Drift,
  type Plane,
  type Quadrant,
  type Standing,
  type Weight,
} from './standing';
export { totalsOf, type CurrencyTotal } from './totals';
export { QUADRANT_SHAPES, QUADRANT_WORDS } from './words';
