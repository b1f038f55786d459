/** The weekly review. Pure: pages bundle it as c/powerWeekly. */
export type { Figures } from './export/document.ts';
export { nextText } from './report/nextText.ts';
export type { Report } from './report/report.ts';
export { agendaOf } from './report/sheets.ts';
export { FILE_FORMATS, fileOf, type FileFormat } from './report/files.ts';
export { shownMove, whyParts, POINTS, type WhyPart } from './report/whyText.ts';
export { shownChange } from './report/addingUp.ts';
export { endWord, type ReviewText, type ReviewWords } from './report/words.ts';
export type { NamedEvent } from './week/attribution.ts';
export { weekOf } from './week/calendar.ts';
export { concernsOf, type Concern } from './week/concerns.ts';
export { detailOf } from './week/detail.ts';
export { isLookedAt, type WeekFilter } from './week/filter.ts';
export { bandOf, flowEnds, type Flow, type FlowFrom, type FlowTo } from './week/flow.ts';
export type { Gives } from './week/gives.ts';
export { sumOf, type Money } from './week/money.ts';
export type { Mover } from './week/movers.ts';
export { nextStepOf, type NextStep } from './week/nextStep.ts';
export { reviewOf, type Review, type ReviewSources } from './week/review.ts';
export type { Totals } from './week/totals.ts';
export type {
  DealDetail,
  Details,
  FrozenWeek,
  Person,
  StoredReading,
  UnreturnedGive,
  WeekDeal,
} from './week/types.ts';
