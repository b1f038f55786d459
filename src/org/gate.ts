/** The way in which unattended work talks to an org: counted, tried again, and stopped in time. */
import type { Connection } from '@salesforce/core';
import { isPassing, persistently, type Persistence } from './attempts.ts';
import type { CallBudget } from './budget.ts';
import { explained, isExpired } from './failures.ts';
import type { WritableOrg } from './import/collections.ts';

/** What is asked for, or sent, as bytes that stream. */
interface StreamRequest {
  /** Below `/services/data/vXX.0`. */
  path: string;
  method?: 'GET' | 'PUT';
  contentType?: string;
  /** Sent anew at every try. */
  body?: string | Uint8Array;
}

/** An org, as unattended work sees it. */
export interface Gate extends WritableOrg {
  readonly budget: CallBudget;
  /**
   * Makes a request whose answer is read as it comes in.
   * @param read reads the answer; at every try anew, from its beginning.
   * @throws {SfError} where the org does not answer or refuses.
   */
  stream<T>(request: StreamRequest, read: (response: Response) => Promise<T>): Promise<T>;
}

/** Calls of a connection that go to the org. */
const CALLS = new Set(['query', 'queryMore', 'describe', 'identity', 'request']);

/** How often a session that has ended is begun anew for one call. */
const RENEWALS = 2;

/** Opens the gate to an org. */
export function gateTo(
  connection: Connection,
  { budget, ...persistence }: Persistence & { budget: CallBudget },
): Gate {
  const calls = new Calls(connection, budget, persistence);
  return new Proxy(connection as unknown as Gate, {
    get: (target, name): unknown => {
      if (name === 'budget') return budget;
      if (name === 'stream') return calls.stream.bind(calls);
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      const method = member as (...given: unknown[]) => unknown;
      const isCall = typeof name === 'string' && CALLS.has(name);
      return (...given: unknown[]) =>
        isCall
          ? calls.make(() => Promise.resolve(method.apply(target, given)))
          : method.apply(target, given);
    },
  });
}

class Calls {
  readonly #connection: Connection;
  readonly #budget: CallBudget;
  readonly #persistence: Persistence;

  constructor(connection: Connection, budget: CallBudget, persistence: Persistence) {
    this.#connection = connection;
    this.#budget = budget;
    this.#persistence = persistence;
  }

  /** Makes a call, again where that helps, with a new session where the old one has ended. */
  async make<T>(call: () => Promise<T>): Promise<T> {
    let renewals = 0;
    const isWorthIt = (error: unknown): boolean =>
      isPassing(error) || (isExpired(error) && renewals <= RENEWALS);
    const attempt = async (): Promise<T> => {
      this.#budget.take();
      try {
        return await call();
      } catch (error) {
        if (isExpired(error)) {
          renewals += 1;
          await this.#renew();
        }
        throw error;
      } finally {
        this.#budget.note(this.#connection.limitInfo.apiUsage);
      }
    };
    return persistently(attempt, this.#persistence, isWorthIt).catch((error: unknown) => {
      throw explained(error, this.#connection);
    });
  }

  async stream<T>(request: StreamRequest, read: (response: Response) => Promise<T>): Promise<T> {
    return this.make(async () => {
      const response = await this.#fetch(request);
      this.#budget.note(response.headers.get('sforce-limit-info'));
      if (!response.ok) throw await refusalIn(response);
      return read(response);
    });
  }

  #fetch({ path, method = 'GET', contentType, body }: StreamRequest): Promise<Response> {
    const { accessToken, instanceUrl, version } = this.#connection;
    const { signal } = this.#persistence;
    return fetch(`${instanceUrl}/services/data/v${version}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${accessToken ?? ''}`,
        accept: 'text/csv',
        ...(contentType === undefined ? {} : { 'content-type': contentType }),
      },
      ...(body === undefined ? {} : { body }),
      ...(signal === undefined ? {} : { signal }),
    });
  }

  /** Where there is nothing to begin a session with, the next try says so better than this. */
  async #renew(): Promise<void> {
    await this.#connection.refreshAuth().catch(() => undefined);
  }
}

/** What an org refused, with its code. */
class RefusalError extends Error {
  override readonly name = 'RefusalError';
  readonly errorCode: string;

  constructor(errorCode: string, message: string) {
    super(message);
    this.errorCode = errorCode;
  }
}

/** What an org says instead of an answer. */
async function refusalIn(response: Response): Promise<RefusalError> {
  const text = await response.text();
  const { errorCode, message } = parsed(text) ?? {};
  return new RefusalError(
    errorCode ?? `ERROR_HTTP_${response.status}`,
    message ?? (text || response.statusText),
  );
}

function parsed(text: string): { errorCode?: string; message?: string } | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return (Array.isArray(body) ? body[0] : body) as { errorCode?: string; message?: string };
  } catch {
    return undefined;
  }
}
