import type { Reply } from '../http/types.ts';

/** What Salesforce's servers say of themselves where they can still say it in JSON. */
const SAID: Readonly<Record<number, { errorCode: string; message: string }>> = {
  500: {
    errorCode: 'UNKNOWN_EXCEPTION',
    message:
      'An unexpected error occurred. Please include this ErrorId if you contact support: ' +
      '1234567890-12345 (123456789)',
  },
  503: { errorCode: 'SERVER_UNAVAILABLE', message: 'Service Unavailable' },
};

const OTHER = { errorCode: 'UNKNOWN_EXCEPTION', message: 'The server could not answer' };

/** An answer of a server that is in trouble; as HTML it is not even the API's own. */
export const statusReply = (status: number, body: 'json' | 'html'): Reply => ({
  status,
  body: body === 'json' ? [SAID[status] ?? OTHER] : page(status),
});

const page = (status: number): string =>
  `<html><head><title>${status}</title></head><body><h1>We are down for maintenance.</h1>` +
  '<p>Sorry for the inconvenience. We will be back shortly.</p></body></html>';

/** The answer to whoever has no call left today. */
export const limitReply = (limit: number): Reply => ({
  status: 403,
  headers: { 'sforce-limit-info': `api-usage=${limit}/${limit}` },
  body: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests Limit exceeded.' }],
});
