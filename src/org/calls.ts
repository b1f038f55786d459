/**
 * Calls to an org, counted and made again. They go by `fetch` and not by jsforce's own transport: a
 * body that breaks off there ends the process (an `error` event that nobody hears), one that ends
 * early comes back as a text, and it tries again without a word to whoever counts.
 */
import type { Connection } from '@salesforce/core';
import {
  BrokenAnswerError,
  isPassing,
  isUnheard,
  persistently,
  waited,
  type Persistence,
} from './attempts.ts';
import type { CallBudget } from './budget.ts';
import { explained, isExpired } from './failures.ts';
import { problem } from './messages.ts';

/** One call. */
export interface Call {
  method: string;
  /** In full; or from `/services/` on; or below `/services/data/vXX.0`. */
  url: string;
  headers?: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
  /** Whether it may be done twice; not given: anything but POST may. */
  isRepeatable?: boolean;
}

/** How often a session that has ended is begun anew for one call. */
const RENEWALS = 2;

/** What an org refused, with its code. */
class RefusalError extends Error {
  override readonly name = 'RefusalError';
  readonly errorCode: string;

  constructor(errorCode: string, message: string) {
    super(message);
    this.errorCode = errorCode;
  }
}

interface Refusal {
  errorCode?: unknown;
  message?: unknown;
}

/** What an org says of itself instead of an answer; undefined: something else says it for the org. */
function refusalOf(text: string): Refusal | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return ((Array.isArray(body) ? body[0] : body) ?? undefined) as Refusal | undefined;
  } catch {
    return undefined;
  }
}

async function refusalIn(response: Response): Promise<RefusalError> {
  const { status, statusText } = response;
  const { errorCode, message } = refusalOf(await response.text()) ?? {};
  return new RefusalError(
    typeof errorCode === 'string' ? errorCode : `ERROR_HTTP_${status}`,
    typeof message === 'string' ? message : `HTTP ${status} ${statusText}`.trim(),
  );
}

/** Makes calls. */
export class Calls {
  readonly #connection: Connection;
  readonly #budget: CallBudget;
  readonly #persistence: Persistence;

  constructor(connection: Connection, budget: CallBudget, persistence: Persistence) {
    this.#connection = connection;
    this.#budget = budget;
    this.#persistence = persistence;
  }

  /**
   * Makes a call until it succeeds, or fails for good.
   * @param read reads the answer; at every try anew, from its beginning.
   * @throws {SfError} where the org does not answer or refuses, or a call more would be too many.
   *   Where it is all to end, what the signal gives as its reason.
   */
  async make<T>(call: Call, read: (response: Response) => Promise<T>): Promise<T> {
    const { signal } = this.#persistence;
    let renewals = 0;
    const isWorthIt = (error: unknown): boolean => {
      if (isExpired(error)) return (renewals += 1) <= RENEWALS;
      return (call.isRepeatable ?? call.method !== 'POST') ? isPassing(error) : isUnheard(error);
    };
    try {
      return await persistently(() => this.#attempt(call, read), this.#persistence, isWorthIt);
    } catch (error) {
      signal?.throwIfAborted();
      throw explained(error, this.#connection);
    }
  }

  /** Makes a call whose answer is JSON, or nothing. */
  json(call: Call): Promise<unknown> {
    return this.make(call, async (response) => {
      if (response.status === 204) return undefined;
      const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
      if (!isJson) throw problem('orgAnswersOddly', [this.#connection.instanceUrl]);
      return parsed(await response.text());
    });
  }

  pause(ms: number): Promise<void> {
    return waited(this.#persistence, ms);
  }

  async #attempt<T>(call: Call, read: (response: Response) => Promise<T>): Promise<T> {
    const begun = Date.now();
    await this.#budget.take();
    const response = await this.#fetch(call);
    this.#budget.note(response.headers.get('sforce-limit-info'));
    if (response.ok) return read(response);
    const refusal = await refusalIn(response);
    if (isExpired(refusal)) await this.#renew(begun);
    throw refusal;
  }

  #fetch({ method, url, headers, body }: Call): Promise<Response> {
    const { signal } = this.#persistence;
    const { accessToken } = this.#connection;
    return fetch(this.#address(url), {
      method,
      headers: { ...headers, authorization: `Bearer ${accessToken ?? ''}` },
      ...(body === undefined ? {} : { body }),
      ...(signal === undefined ? {} : { signal }),
    });
  }

  #address(url: string): string {
    const { instanceUrl, version } = this.#connection;
    if (!url.startsWith('/')) return url;
    return url.startsWith('/services/')
      ? instanceUrl + url
      : `${instanceUrl}/services/data/v${version}${url}`;
  }

  /**
   * Begins a session anew, once for all calls that were under way. `refreshAuth` would ask the org
   * first whether the old one has ended. Where this fails, the next try says that it has.
   */
  async #renew(since: number): Promise<void> {
    await this.#connection._refreshDelegate?.refresh(since).catch(() => undefined);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BrokenAnswerError('The answer broke off.', { cause: error });
  }
}
