import { goToLogin } from './session.ts';

const BASE = '/services/data/v66.0/';

/** An answer of the org that is not what was asked for, in the shape that LDS gives to components. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  readonly ok = false;
  readonly status: number;
  readonly statusText: string;
  readonly body: unknown;

  constructor({ status, statusText }: Response, body: unknown) {
    super(`The org answered ${status} ${statusText}.`);
    this.status = status;
    this.statusText = statusText;
    this.body = Array.isArray(body) ? body[0] : body;
  }
}

/**
 * Asks the org's REST API and gives its JSON, frozen as Lightning Data Service freezes it. Rejects
 * with a FetchError; a session that has ended leads to the login page.
 */
export async function callApi<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(BASE + path, init);
  if (response.status === 401) return goToLogin();
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new FetchError(response, body);
  return deepFreeze(body) as T;
}

/** The same with a body to send. */
export const postApi = <T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> =>
  callApi<T>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });

/** What went wrong, in a sentence, whatever was thrown. */
export function messageOf(error: unknown): string {
  const { message } = (error instanceof FetchError ? error.body : error) as { message?: unknown };
  return typeof message === 'string' ? message : 'The org did not answer.';
}

function deepFreeze(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
