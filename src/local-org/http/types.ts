import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';

import type { Requester } from '../access/requester.ts';

/** A request to the org, read and with its path taken apart. */
export interface OrgRequest {
  method: string;
  url: URL;
  /** Address that the client used, e.g. `http://localhost:7180`: links in answers start with it. */
  origin: string;
  headers: IncomingHttpHeaders;
  /** What stands for the `:names` of the route's path. */
  params: Readonly<Record<string, string>>;
  body: Buffer;
  /** The session's token, if the client sent one that it may use. */
  token: string | undefined;
}

/** A request of someone who is logged in. */
export interface SessionRequest extends OrgRequest {
  token: string;
  requester: Requester;
}

/** A request whose body is not kept, but read as it comes in. */
export interface UploadRequest extends SessionRequest {
  incoming: Readable;
}

/** An answer: text is sent as it is, anything else as JSON, nothing as an empty body. */
export interface Reply {
  status: number;
  headers?: Readonly<Record<string, string>>;
  body?: unknown;
  /** The body as it comes, in place of `body`. */
  stream?: Readable;
}

/** Methods that addresses of the org take. */
export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** One address of the org. `:name` in a path stands for one segment. */
export type Route =
  | { method: Method; path: string; for: 'anyone'; handle: Handler<OrgRequest> }
  | { method: Method; path: string; for: 'session'; handle: Handler<SessionRequest> }
  | { method: Method; path: string; for: 'upload'; handle: Handler<UploadRequest> };

/** Answers a request; a SalesforceError it throws becomes the answer. */
export type Handler<Request> = (request: Request) => Reply | Promise<Reply>;

/** An answer with that body. */
export const ok = (body: unknown): Reply => ({ status: 200, body });

/** Sends the browser on. */
export const redirect = (location: string, headers: Reply['headers'] = {}): Reply => ({
  status: 302,
  headers: { ...headers, location },
});
