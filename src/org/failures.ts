/** What an org, or the way to it, said instead of an answer, for somebody who is to mend it. */
import { SfError } from '@salesforce/core/sfError';
import { problem } from './messages.ts';

interface Failure {
  message?: unknown;
  /** Of Salesforce. */
  errorCode?: unknown;
  /** Of the network. */
  code?: unknown;
  cause?: unknown;
}

/** Who was asked. */
export interface Asked {
  getUsername(): string | undefined;
  instanceUrl: string;
}

const EXPIRED = new Set([
  'INVALID_SESSION_ID',
  'INVALID_AUTH_HEADER',
  'ERROR_HTTP_401',
  'INVALID_LOGIN',
  'RefreshTokenAuthError',
]);

const UNREACHABLE =
  /^(E[A-Z_]*(REFUSED|NOTFOUND|TIMEDOUT|RESET|UNREACH|AGAIN|PIPE)|UND_ERR_\w+|ERROR_HTTP_50[234])$/;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The code of a failure, Salesforce's or the network's, which lies below what `fetch` throws. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const { errorCode, code, cause } = error as Failure;
  // Once it is explained the code lies below as well: an SfError's own is its name.
  const below = codeOf(cause);
  return text(errorCode) || (error instanceof SfError && below) || text(code) || below;
}

/** Whether the org says that there is no such thing, or not for this user. */
export const isNotFound = (error: unknown): boolean =>
  ['NOT_FOUND', 'INVALID_TYPE', 'ERROR_HTTP_404'].includes(codeOf(error));

/** Whether the org says that the session has ended, or never was. */
export const isExpired = (error: unknown): boolean => EXPIRED.has(codeOf(error));

/** The username of whoever asked, for a sentence. */
export const userOf = (org: Asked): string => org.getUsername() ?? org.instanceUrl;

/** `fetch` throws a TypeError, which a command would take for a fault of its own: exit code 10. */
const unreachable = ({ message }: Error, { instanceUrl }: Asked): SfError =>
  problem('orgUnreachable', [instanceUrl], [], new Error(message));

/** The same failure as an error with a name and something to do. */
export function explained(error: unknown, org: Asked): SfError {
  if (error instanceof SfError) return error as SfError;
  const cause = error instanceof Error ? error : new Error(text(error));
  const [code, user] = [codeOf(error), userOf(org)];
  if (EXPIRED.has(code)) return problem('sessionExpired', [user], [org.instanceUrl], cause);
  if (UNREACHABLE.test(code)) return unreachable(cause, org);
  if (code === 'REQUEST_LIMIT_EXCEEDED') return problem('orgLimitReached', [], [user], cause);
  return problem('orgRefused', [cause.message, code || cause.name], [], cause);
}
