/** What the weekly review asks the org for, and what that comes to. Pure: no wire is here. */
export { figuresIn, figuresQuery, type FirstFigures } from './figures';
export { givesLane, laterLanes, REVIEW_OBJECTS, startLanes, viewLanes, type View } from './lanes';
export { openedIn, openedLanes, type Opened } from './opened';
export { isAsked, NOTHING_READ, policiesIn, weeksIn, type Read } from './records';
export { givesIn, sourcesIn, teamsIn, type PageSources } from './sources';
export { weeksLane } from './weekLanes';
