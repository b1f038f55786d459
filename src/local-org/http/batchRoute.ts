import { jsonObject } from './body.ts';
import { badRequest } from './faults.ts';
import { isOn, objectsIn, type JsonObject } from './json.ts';
import type { Subrequest, Subrequests } from './subrequests.ts';
import { ok, type Reply, type SessionRequest } from './types.ts';

/** Subrequests that one batch may bring. */
const MAX_SUBREQUESTS = 25;

/** `POST …/composite/batch`: several requests in one, none of which knows of another. */
export async function answerBatch(
  subrequests: Subrequests,
  request: SessionRequest,
): Promise<Reply> {
  const body = jsonObject(request.body);
  const batch = objectsIn(body, 'batchRequests').map(subrequestOf);
  if (batch.length > MAX_SUBREQUESTS) {
    throw badRequest('LIMIT_EXCEEDED', `A batch takes at most ${MAX_SUBREQUESTS} subrequests`);
  }
  const results: Result[] = [];
  for (const part of batch) {
    const halted = isOn(body['haltOnError']) && results.some(isFailure);
    results.push(halted ? HALTED : resultOf(await subrequests.answer(request, part)));
  }
  return ok({ hasErrors: results.some(isFailure), results });
}

interface Result {
  statusCode: number;
  result: unknown;
}

const resultOf = ({ status, body }: Reply): Result => ({
  statusCode: status,
  result: body ?? null,
});

const isFailure = ({ statusCode }: Result): boolean => statusCode >= 400;

const HALTED: Result = {
  statusCode: 412,
  result: [
    { errorCode: 'BATCH_PROCESSING_HALTED', message: 'Batch processing halted per request' },
  ],
};

function subrequestOf({ method, url, richInput }: JsonObject): Subrequest {
  if (typeof method !== 'string' || typeof url !== 'string') {
    throw badRequest('JSON_PARSER_ERROR', 'Each request of a batch needs a method and a url');
  }
  // Addresses in a batch begin with the version.
  const path = url.startsWith('/') ? url : `/services/data/${url}`;
  return { method, path, body: richInput, headers: {} };
}
