/** What a page asks the org for one deal, and what comes back as records. Pure: no wire is here. */
export {
  descriptionsOf,
  hiddenFields,
  OBJECTS,
  PAGE_OBJECTS,
  sees,
  visible,
  type Descriptions,
} from './descriptions';
export {
  connectionOf,
  kindLabel,
  recordOf,
  recordTypeOf,
  textOf,
  type Connection,
  type GraphQLNode,
} from './nodes';
export { addPage, nodesOf, type LogPages } from './pages';
export { policiesQuery, policyRecords } from './policies';
export {
  behaviorsQuery,
  concessionsQuery,
  dealSelection,
  opportunityQuery,
  PAGE_SIZE,
} from './queries';
