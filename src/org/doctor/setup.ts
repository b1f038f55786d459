/** What an org says of its setup: to those who may view it. */
import type { SObject } from '../deals.ts';
import { isNotFound } from '../failures.ts';
import type { Gate } from '../gate.ts';
import { recordsOf } from '../query.ts';

async function unlessHidden<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}

/**
 * The records that a query finds; null: this user may not ask.
 * @throws {SfError} where the org does not answer.
 */
export const setupRecords = (gate: Gate, soql: string): Promise<SObject[] | null> =>
  unlessHidden(recordsOf(gate, soql));

/**
 * The records that a query of the Tooling API finds, a page of them; null: this user may not ask.
 * @throws {SfError} where the org does not answer.
 */
export const toolingRecords = (gate: Gate, soql: string): Promise<SObject[] | null> =>
  unlessHidden(
    gate
      .request<{ records: SObject[] }>(`/tooling/query?q=${encodeURIComponent(soql)}`)
      .then(({ records }) => records),
  );
