import { createHash } from 'node:crypto';

/** A text that is equal for equal content. */
export const eTagOf = (content: unknown): string =>
  createHash('md5').update(JSON.stringify(content)).digest('hex');
