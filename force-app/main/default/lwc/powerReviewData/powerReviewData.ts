/** What the weekly review asks the org for, and what that comes to. Pure: no wire is here. */
export { figuresIn, figuresQuery, type FirstFigures } from './figures';
export { openedIn, openedLanes, type Opened } from './opened';
export {
  laterLanes,
  REVIEW_OBJECTS,
  startLanes,
  viewLanes,
  weeksLane,
  type View,
  type WeekRecord,
} from './lanes';
export { givesIn, sourcesIn, teamsIn, type PageSources } from './sources';
export { isAsked, NOTHING_READ, policiesIn, weeksIn, type Read } from './records';
