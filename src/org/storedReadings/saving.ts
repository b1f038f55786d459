/** Records saved some at a time: each by itself, again where that helps, and by what became of it. */
import type { Gate } from '../gate.ts';
import type { SaveResult } from '../import/collections.ts';
import { problem } from '../messages.ts';
import { LOCKED } from './fate.ts';
import type { Refusal } from './report.ts';

/** Records that one request may bring, and about as many bytes. */
const [AT_ONCE, BYTES_AT_ONCE] = [200, 3_000_000];
const MAX_TRIES = 8;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;

/** How records are saved; doing it twice does no harm, for each has a unique key or is there. */
export interface Saving<R> {
  /** The address, and what to say of each record; may differ from try to try. */
  method: 'PATCH' | 'POST';
  url: string;
  bodyOf: (record: R) => object;
  /** Told of each record that is saved, with the id of what was saved. */
  onSaved: (record: R, id: string) => void;
  /** Told of each record that never will be. */
  onRefused: (record: R, refusal: Refusal) => void;
  /** Whether the same record may be saved if it is said otherwise: it is then sent again. */
  mend?: (record: R, refusal: Refusal) => boolean;
  /** Rests after each request as long as it took, so that others have the org half of the time. */
  isThrottled?: boolean;
}

const refusalOf = ({ errors }: SaveResult): Refusal => {
  const [first] = errors;
  return { code: first?.statusCode ?? 'UNKNOWN', message: first?.message ?? '' };
};

/** Twice as long each time, and never two alike, or they would meet again. */
const pauseBefore = (tries: number): number =>
  Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries) * (0.5 + Math.random());

async function save<R>(
  gate: Gate,
  { method, url, bodyOf }: Saving<R>,
  records: readonly R[],
): Promise<SaveResult[]> {
  const body = { allOrNone: false, records: records.map(bodyOf) };
  const headers = { 'content-type': 'application/json' };
  const results = await (method === 'POST'
    ? gate.again<SaveResult[]>(url, body)
    : gate.request<SaveResult[]>({ method, url, headers, body: JSON.stringify(body) }));
  if (Array.isArray(results) && results.length === records.length) return results;
  throw problem('orgAnswersOddly', [gate.instanceUrl]);
}

/** Saves what one request can bring, until each record is saved or refused. */
async function saveBatch<R>(gate: Gate, saving: Saving<R>, batch: readonly R[]): Promise<void> {
  const begun = performance.now();
  let waiting = batch;
  for (let tries = 0; waiting.length > 0; tries += 1) {
    if (tries > 0) await gate.pause(pauseBefore(tries));
    const results = await save(gate, saving, waiting);
    waiting = waiting.filter((record, at) => {
      const result = results[at] as SaveResult;
      if (result.success) {
        saving.onSaved(record, result.id ?? '');
        return false;
      }
      const refusal = refusalOf(result);
      const isWorthIt = refusal.code === LOCKED || saving.mend?.(record, refusal) === true;
      if (isWorthIt && tries < MAX_TRIES) return true;
      saving.onRefused(record, refusal);
      return false;
    });
  }
  if (saving.isThrottled === true) await gate.pause(performance.now() - begun);
}

/** Records, as many at a time as a request may bring. */
function* batchesOf<R>(records: Iterable<R>, { bodyOf }: Saving<R>): Generator<R[]> {
  let [batch, bytes]: [R[], number] = [[], 0];
  for (const record of records) {
    const more = Buffer.byteLength(JSON.stringify(bodyOf(record)));
    if (batch.length === AT_ONCE || (batch.length > 0 && bytes + more > BYTES_AT_ONCE)) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(record);
    bytes += more;
  }
  if (batch.length > 0) yield batch;
}

/**
 * Saves records in their order.
 * @throws {SfError} where the org does not answer, or refuses the request as a whole.
 */
export async function saveAll<R>(
  gate: Gate,
  saving: Saving<R>,
  records: Iterable<R>,
): Promise<void> {
  for (const batch of batchesOf(records, saving)) await saveBatch(gate, saving, batch);
}
