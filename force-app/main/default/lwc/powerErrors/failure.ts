/** Why a save failed, in a salesperson's words: what happened and what to do. */
import collision from '@salesforce/label/c.Power_Failure_collision';
import duplicate from '@salesforce/label/c.Power_Failure_duplicate';
import forbidden from '@salesforce/label/c.Power_Failure_forbidden';
import gone from '@salesforce/label/c.Power_Failure_gone';
import invalid from '@salesforce/label/c.Power_Failure_invalid';
import locked from '@salesforce/label/c.Power_Failure_locked';
import offline from '@salesforce/label/c.Power_Failure_offline';
import session from '@salesforce/label/c.Power_Failure_session';
import unexpected from '@salesforce/label/c.Power_Failure_unexpected';
import { reduceErrors } from './reduce';

/** What went wrong, as far as it makes a difference to what one does about it. */
export type FailureType =
  | 'collision'
  | 'duplicate'
  | 'forbidden'
  | 'gone'
  | 'invalid'
  | 'locked'
  | 'offline'
  | 'session'
  | 'unexpected';

/** A save that came to nothing. */
export interface Failure {
  type: FailureType;
  /** What happened, and what to do. */
  message: string;
  /** What the org said of the record as a whole, in its own words. */
  details: readonly string[];
  /** What it said of single fields, by API name. */
  fields: Readonly<Record<string, string>>;
}

const MESSAGES: Readonly<Record<FailureType, string>> = {
  collision,
  duplicate,
  forbidden,
  gone,
  invalid,
  locked,
  offline,
  session,
  unexpected,
};

/** The platform's codes, of which any that is there decides; the first line that fits. */
const CODES: readonly (readonly [FailureType, RegExp])[] = [
  ['collision', /^(CollisionDetectedException|PRECONDITION_FAILED)$/],
  ['duplicate', /^DUPLICATE_VALUE$/],
  ['locked', /^ENTITY_IS_LOCKED$/],
  ['session', /^INVALID_SESSION_ID$/],
  ['gone', /^(ENTITY_IS_DELETED|NOT_FOUND)$/],
  ['forbidden', /^INSUFFICIENT_ACCESS\w*$/],
  ['unexpected', /^REQUEST_LIMIT_EXCEEDED$/],
];

const STATUSES: Readonly<Record<number, FailureType>> = {
  401: 'session',
  403: 'forbidden',
  404: 'gone',
  412: 'collision',
};

interface RecordError {
  errorCode?: string;
  message?: string;
}

interface Body extends RecordError {
  error?: string;
  output?: {
    errors?: readonly RecordError[];
    fieldErrors?: Record<string, readonly RecordError[]>;
  };
}

interface Rejection {
  status?: number;
  body?: Body | readonly Body[];
}

/** The UI API answers with an object, other resources with a list. */
const bodyOf = ({ body = {} }: Rejection): Body =>
  (Array.isArray(body) ? (body[0] ?? {}) : body) as Body;

const fieldErrorsOf = ({ output }: Body): [string, readonly RecordError[]][] =>
  Object.entries(output?.fieldErrors ?? {});

function codesOf(body: Body): string[] {
  const ofFields = fieldErrorsOf(body).flatMap(([, errors]) => errors);
  const errors = [body, ...(body.output?.errors ?? []), ...ofFields];
  return errors.flatMap(({ errorCode }) => (errorCode ? [errorCode] : []));
}

/** Whether an answer came at all: what never got there has no code and no message of the org's. */
const isUnanswered = (error: unknown, { error: broken }: Body): boolean =>
  error instanceof TypeError || broken !== undefined;

function typeOf(error: Rejection, body: Body): FailureType {
  if (isUnanswered(error, body)) return 'offline';
  const codes = codesOf(body);
  const known = CODES.find(([, pattern]) => codes.some((code) => pattern.test(code)));
  if (known) return known[0];
  const { status = 0 } = error;
  return STATUSES[status] ?? (status === 400 ? 'invalid' : 'unexpected');
}

const sentences = (errors: readonly RecordError[]): string =>
  errors.map(({ message }) => message ?? '').join(' ');

function detailsOf(type: FailureType, error: unknown, { output }: Body): string[] {
  if (type !== 'invalid' && type !== 'forbidden' && type !== 'unexpected') return [];
  return output ? reduceErrors(output.errors ?? []) : reduceErrors(error);
}

/** What a rejected save of `lightning/uiRecordApi` comes to. */
export function failureOf(error: unknown): Failure {
  const rejection = (typeof error === 'object' && error !== null ? error : {}) as Rejection;
  const body = bodyOf(rejection);
  const type = typeOf(rejection, body);
  const fields = fieldErrorsOf(body).map(([name, errors]) => [name, sentences(errors)] as const);
  return {
    type,
    message: MESSAGES[type],
    details: detailsOf(type, error, body),
    fields: Object.fromEntries(fields),
  };
}
