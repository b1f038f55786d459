import { SalesforceError } from '../errors.ts';

/** A record as a client sends it. */
export interface RecordInput {
  /** Empty where the client names none: a change needs none. */
  apiName: string;
  fields: Readonly<Record<string, unknown>>;
}

/** Reads the body of a request that creates or changes a record; throws if it is none. */
export function recordInput({ apiName, fields }: Readonly<Record<string, unknown>>): RecordInput {
  if (typeof (apiName ?? '') !== 'string') throw unreadable('apiName must be text');
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
    throw unreadable('fields must be an object');
  }
  return { apiName: (apiName ?? '') as string, fields: fields as RecordInput['fields'] };
}

/**
 * The instant in a header `If-Unmodified-Since`: HTTP's own form, or the ISO text that Lightning
 * sends. HTTP knows whole seconds only, so all of its second counts. Undefined: nothing readable.
 */
export function unmodifiedSince(header: string | undefined): Date | undefined {
  const instant = Date.parse(header ?? '');
  if (header === undefined || Number.isNaN(instant)) return undefined;
  return new Date(instant + (header.endsWith('GMT') ? 999 : 0));
}

const unreadable = (message: string): SalesforceError =>
  new SalesforceError('POST_BODY_PARSE_ERROR', message);
