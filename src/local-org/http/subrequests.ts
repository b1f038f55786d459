import { match } from './router.ts';
import { badRequest, faultReply } from './faults.ts';
import { DATA } from './route.ts';
import type { Reply, Route, SessionRequest } from './types.ts';

/** A request inside another: what it asks for, with the session of the outer one. */
export interface Subrequest {
  method: string;
  /** Path under this server, e.g. `/services/data/v66.0/sobjects/Account`. */
  path: string;
  body: unknown;
  headers: Readonly<Record<string, string>>;
}

/** What brings requests itself, or has transactions of its own, cannot be brought. */
const EXCLUDED: ReadonlySet<string> = new Set(
  ['composite', 'composite/batch', 'graphql'].map((name) => `${DATA}/${name}`),
);

/** Answers requests that came inside another one. */
export class Subrequests {
  readonly #routes: readonly Route[];
  readonly #onError: (error: unknown) => void;

  /** `routes` may be filled later: the routes of these requests are among them. */
  constructor(routes: readonly Route[], onError: (error: unknown) => void) {
    this.#routes = routes;
    this.#onError = onError;
  }

  /** The answer, an error as any other answer; never throws. */
  async answer(outer: SessionRequest, request: Subrequest): Promise<Reply> {
    try {
      return await this.#reply(outer, request);
    } catch (error) {
      return faultReply(error, this.#onError);
    }
  }

  #reply(
    outer: SessionRequest,
    { method, path, body, headers }: Subrequest,
  ): Reply | Promise<Reply> {
    const url = addressOf(outer, path);
    const { route, params } = match(this.#routes, method, url.pathname);
    if (route.for !== 'session' || !isInner(route)) throw notAllowed(path);
    return route.handle({
      ...outer,
      method,
      url,
      params,
      headers: lowered(headers),
      body: Buffer.from(body === undefined || body === null ? '' : JSON.stringify(body)),
    });
  }
}

const isInner = ({ path }: Route): boolean =>
  path.startsWith(`${DATA}/`) && !path.startsWith(`${DATA}/jobs/`) && !EXCLUDED.has(path);

function addressOf({ origin }: SessionRequest, path: string): URL {
  const url =
    path.startsWith('/') && URL.canParse(path, origin) ? new URL(path, origin) : undefined;
  if (url?.origin !== origin) throw notAllowed(path);
  return url;
}

const lowered = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

const notAllowed = (path: string) =>
  badRequest('INVALID_INPUT', `The address ${path.slice(0, 80)} cannot be part of another request`);
