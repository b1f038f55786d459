/** The way in which unattended work talks to an org: counted, tried again, and stopped in time. */
import type { Connection } from '@salesforce/core';
import type { Persistence } from './attempts.ts';
import type { CallBudget } from './budget.ts';
import { Calls, type Call } from './calls.ts';
import type { WritableOrg } from './import/collections.ts';

/** What is asked for, or sent, as bytes that stream. */
interface StreamRequest {
  /** Below `/services/data/vXX.0`. */
  path: string;
  method?: 'GET' | 'PUT';
  contentType?: string;
  body?: string | Uint8Array;
  /** Whether it may be done twice; not given: it may. */
  isRepeatable?: boolean;
}

/**
 * An org, as unattended work sees it. A request that is a POST is made again only where nothing can
 * have come of it, for it may not be done twice; one that may is made by `again`.
 */
export interface Gate extends WritableOrg {
  readonly budget: CallBudget;
  /**
   * Makes a POST that may be done twice.
   * @throws {SfError} where the org does not answer or refuses.
   */
  again<T>(url: string, body: object): Promise<T>;
  /**
   * Makes a request whose answer is read as it comes in.
   * @param read reads the answer; at every try anew, from its beginning.
   * @throws {SfError} where the org does not answer or refuses.
   */
  stream<T>(request: StreamRequest, read: (response: Response) => Promise<T>): Promise<T>;
  /** Waits, unless it is all to end. */
  pause(milliseconds: number): Promise<void>;
}

const JSON_HEADERS = { 'content-type': 'application/json' };
/** Compressed, if it is that alone which is asked for. Source: Bulk API 2.0 guide, compression. */
const CSV_HEADERS = { accept: 'text/csv', 'accept-encoding': 'gzip' };

const get = (url: string): Call => ({ method: 'GET', url });

const sent = (call: Call): Call => ({ ...call, headers: { ...JSON_HEADERS, ...call.headers } });

/** Who is logged in: the org says where to ask. */
async function identityOf(calls: Calls): Promise<unknown> {
  const { identity } = ((await calls.json(get('/'))) ?? {}) as { identity?: unknown };
  return typeof identity === 'string' ? calls.json(get(identity)) : undefined;
}

const streamed = ({ path, method = 'GET', contentType, body, ...how }: StreamRequest): Call => ({
  ...how,
  method,
  url: path,
  headers: contentType === undefined ? CSV_HEADERS : { 'content-type': contentType },
  ...(body === undefined ? {} : { body }),
});

/** Opens the gate to an org. */
export function gateTo(
  connection: Connection,
  { budget, ...persistence }: Persistence & { budget: CallBudget },
): Gate {
  const calls = new Calls(connection, budget, persistence);
  const gate = {
    budget,
    get instanceUrl() {
      return connection.instanceUrl;
    },
    getUsername: () => connection.getUsername(),
    query: (soql: string) => calls.json(get(`/query?q=${encodeURIComponent(soql)}`)),
    queryMore: (url: string) => calls.json(get(url)),
    describe: (object: string) => calls.json(get(`/sobjects/${object}/describe`)),
    identity: () => identityOf(calls),
    request: (call: string | Call) => calls.json(typeof call === 'string' ? get(call) : sent(call)),
    again: (url: string, body: object) =>
      calls.json(sent({ method: 'POST', url, body: JSON.stringify(body), isRepeatable: true })),
    stream: <T>(request: StreamRequest, read: (response: Response) => Promise<T>) =>
      calls.make(streamed(request), read),
    pause: (ms: number) => calls.pause(ms),
  };
  // What the org answers has the types that a connection says it has.
  return gate as unknown as Gate;
}
