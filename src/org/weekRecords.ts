/** Salesforce records ↔ what a weekly review is made of. Pure: pages bundle it as c/powerWeekRecords. */
export { situationIn } from './week/frozenInput.ts';
export { rowOf, rowsIn, type FrozenRow } from './week/frozenRows.ts';
export { loggedDealOf, type LoggedDeal } from './week/loggedDeal.ts';
export { DEAL_FIELDS, READING_FIELDS, weekDealOf, type Managers } from './week/weekDeals.ts';
export { idsIn, isHidden, weekRecordOf, type WeekRecord } from './week/weekRecord.ts';
