import type { IncomingMessage, ServerResponse } from 'node:http';

/** The pages of the app, as one part of a server. */
export interface Pages {
  /** Answers a request; false if it is not for a page, and somebody else has to. */
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  close: () => Promise<void>;
}

/** Says what is going on, a line at a time. */
export type Log = (line: string) => void;
