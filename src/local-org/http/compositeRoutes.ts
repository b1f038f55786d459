import type { DatabaseSync } from 'node:sqlite';

import { SalesforceError } from '../errors.ts';
import { longTransaction } from '../store/statements.ts';
import { jsonObject } from './body.ts';
import { badRequest, faultReply } from './faults.ts';
import { isObject, isOn, objectsIn, type JsonObject } from './json.ts';
import { References } from './references.ts';
import type { Subrequest, Subrequests } from './subrequests.ts';
import { ok, type Reply, type SessionRequest } from './types.ts';

/** Subrequests that one request may bring. */
const MAX_SUBREQUESTS = 25;

/** A subrequest as the client wrote it: its texts may hold `@{ref.id}`. */
interface Part {
  referenceId: string;
  request: Subrequest;
}

/** Ends a transaction in which one part failed. */
class Halted extends Error {}

/** `POST …/composite`: several requests in one, in order, each able to use earlier answers. */
export class CompositeRoute {
  readonly #db: DatabaseSync;
  readonly #subrequests: Subrequests;

  constructor(db: DatabaseSync, subrequests: Subrequests) {
    this.#db = db;
    this.#subrequests = subrequests;
  }

  /** The answers of all parts; with `allOrNone` one that fails undoes the others. */
  async answer(request: SessionRequest): Promise<Reply> {
    const body = jsonObject(request.body);
    const parts = partsOf(body);
    const replies = new Map<string, Reply>();
    const allOrNone = isOn(body['allOrNone']);
    if (allOrNone) await this.#allOrNone(request, parts, replies);
    else await this.#each(request, parts, replies);
    const responses = parts.map((part) => response(part, replies.get(part.referenceId) ?? HALTED));
    return ok({ compositeResponse: responses });
  }

  async #each(request: SessionRequest, parts: readonly Part[], replies: Map<string, Reply>) {
    for (const part of parts)
      replies.set(part.referenceId, await this.#reply(request, part, replies));
  }

  async #allOrNone(request: SessionRequest, parts: readonly Part[], replies: Map<string, Reply>) {
    try {
      await longTransaction(this.#db, async () => {
        for (const part of parts) {
          const reply = await this.#reply(request, part, replies);
          replies.set(part.referenceId, reply);
          if (isFailure(reply)) throw new Halted();
        }
      });
    } catch (error) {
      if (!(error instanceof Halted)) throw error;
      // Only what failed keeps its answer: the rest did not happen.
      for (const [key, reply] of replies) if (!isFailure(reply)) replies.delete(key);
    }
  }

  async #reply(outer: SessionRequest, { request }: Part, replies: ReadonlyMap<string, Reply>) {
    try {
      return await this.#subrequests.answer(outer, filledIn(request, replies));
    } catch (error) {
      if (error instanceof SalesforceError) return faultReply(error, () => undefined);
      throw error;
    }
  }
}

const isFailure = ({ status, body }: Reply): boolean => status >= 300 || hasRefusals(body);

/** A collection answers 200 though records of it were refused. */
const hasRefusals = (body: unknown): boolean =>
  Array.isArray(body) && body.some((item) => isObject(item) && item['success'] === false);

function filledIn(
  { path, body, ...rest }: Subrequest,
  replies: ReadonlyMap<string, Reply>,
): Subrequest {
  const good = [...replies].filter(([, { status }]) => status < 300);
  const references = new References(new Map(good.map(([key, reply]) => [key, reply.body])));
  return { ...rest, path: references.inText(path), body: references.inValue(body) };
}

const HALTED: Reply = {
  status: 400,
  body: [
    {
      errorCode: 'PROCESSING_HALTED',
      message:
        'The transaction was rolled back since another operation in the same transaction failed.',
    },
  ],
};

const response = ({ referenceId }: Part, { status, headers, body }: Reply): object => ({
  body: body ?? null,
  httpHeaders: headers?.['location'] === undefined ? {} : { Location: headers['location'] },
  httpStatusCode: status,
  referenceId,
});

function partsOf(body: JsonObject): Part[] {
  const parts = objectsIn(body, 'compositeRequest').map(partOf);
  if (parts.length > MAX_SUBREQUESTS) {
    const message = `A request takes at most ${MAX_SUBREQUESTS} subrequests`;
    throw badRequest('LIMIT_EXCEEDED', message);
  }
  if (new Set(parts.map(({ referenceId }) => referenceId)).size < parts.length) {
    throw badRequest('INVALID_INPUT', 'Duplicate referenceId in the request');
  }
  return parts;
}

function partOf({ referenceId, method, url, body, httpHeaders }: JsonObject): Part {
  const isReference = typeof referenceId === 'string' && /^[A-Za-z]\w*$/.test(referenceId);
  if (!isReference || typeof method !== 'string' || typeof url !== 'string') {
    const message = 'Each subrequest needs a method, a url and a referenceId of letters and digits';
    throw badRequest('JSON_PARSER_ERROR', message);
  }
  return { referenceId, request: { method, path: url, body, headers: headersOf(httpHeaders) } };
}

/** The headers that are text, as those of HTTP are. */
const headersOf = (headers: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(isObject(headers) ? headers : {}).filter(isTextEntry));

const isTextEntry = (entry: [string, unknown]): entry is [string, string] =>
  typeof entry[1] === 'string';
