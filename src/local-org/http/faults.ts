import { SalesforceError } from '../errors.ts';
import type { Reply } from './types.ts';

/** No or no valid session. */
export const invalidSession = (): SalesforceError =>
  new SalesforceError('INVALID_SESSION_ID', 'Session expired or invalid', { status: 401 });

/** Nothing at that address, or nothing that the user may know of. */
export const notFound = (): SalesforceError =>
  new SalesforceError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });

/** A request that breaks the rules of HTTP, of JSON or of this server. */
export const badRequest = (errorCode: string, message: string, status = 400): SalesforceError =>
  new SalesforceError(errorCode, message, { status });

/** An error as Salesforce's REST API answers it: an array of messages with codes. */
export function faultReply(error: unknown, onError: (error: unknown) => void): Reply {
  if (!(error instanceof SalesforceError)) {
    onError(error);
    return { status: 500, body: [UNEXPECTED] };
  }
  return { status: error.status, body: error.all.map(faultBody) };
}

const faultBody = ({ message, errorCode, fields, namesFields }: SalesforceError): object => ({
  message,
  errorCode,
  ...(namesFields ? { fields } : {}),
});

const UNEXPECTED = { message: 'An unexpected error occurred.', errorCode: 'UNKNOWN_EXCEPTION' };
