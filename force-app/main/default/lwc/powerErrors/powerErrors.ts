export { failureOf, type Failure, type FailureType } from './failure';
export { reduceErrors } from './reduce';
