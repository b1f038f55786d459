import { goToLogin } from './session.ts';

const BASE = '/services/data/v66.0/';

/** An answer of the org that is not what was asked for, as Lightning Data Service rejects with it. */
export interface FetchResponse {
  readonly errorType: 'fetchResponse';
  readonly ok: false;
  readonly status: number;
  readonly statusText: string;
  readonly headers: object;
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * Asks the org's REST API and gives its JSON, frozen as Lightning Data Service freezes it. Rejects
 * with a FetchResponse; a session that has ended leads to the login page.
 */
export async function callApi<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(BASE + path, init).catch(disconnected);
  if (response.status === 401) return goToLogin();
  if (!response.ok) return refused(response, await response.json().catch(() => undefined));
  const body: unknown = response.status === 204 ? undefined : await jsonOf(response);
  return deepFreeze(body) as T;
}

interface SendOptions {
  headers?: Readonly<Record<string, string>>;
  signal?: AbortSignal;
}

/** The same with a body to send. */
export const sendApi = <T>(
  method: 'POST' | 'PATCH',
  path: string,
  body: unknown,
  { headers, signal }: SendOptions = {},
): Promise<T> =>
  callApi<T>(path, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });

/** What went wrong, in a sentence, whatever was thrown. */
export function messageOf(error: unknown): string {
  const { body } = error as Partial<FetchResponse>;
  const { message } = body ?? (error as { message?: unknown });
  return typeof message === 'string' ? message : 'The org did not answer.';
}

/** The connection may also break off in the middle of an answer. */
const jsonOf = (response: Response): Promise<unknown> => response.json().catch(disconnected);

/** What the platform's own network says of a server that is out of reach. */
const disconnected = (): never =>
  reject({ status: 500, statusText: 'Server Error' }, { error: 'Disconnected or Canceled' });

/** The API answers with a list of errors; the first is what components get to see. */
function refused({ status, statusText }: Response, answer: unknown): never {
  const error = (Array.isArray(answer) ? answer[0] : answer) as object | undefined;
  return reject({ status, statusText }, { ...error, statusCode: status });
}

/** Components may count on what they get on the platform, which is no Error. */
function reject(
  answer: Pick<FetchResponse, 'status' | 'statusText'>,
  body: FetchResponse['body'],
): never {
  throw deepFreeze({ errorType: 'fetchResponse', ok: false, headers: {}, ...answer, body });
}

function deepFreeze(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
