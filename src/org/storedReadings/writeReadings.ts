/** Readings → their records, one for each deal, however often a request is repeated. */
import { READING } from '../fields.ts';
import type { Gate } from '../gate.ts';
import type { ReadingFields } from '../readings.ts';
import { saveAll, type Refusal } from './saving.ts';

/** A reading to be stored. */
export interface ReadingWrite {
  /** Id of the opportunity, 18 characters: the key of its reading. */
  dealId: string;
  /** Whether there is a record of it already. */
  isThere: boolean;
  fields: ReadingFields;
}

/** A record that was not written. */
export interface Rejected extends Refusal {
  dealId: string;
}

/** What became of readings. */
export interface WriteReport {
  written: number;
  rejected: Rejected[];
  /** Deals that were deleted meanwhile. */
  gone: number;
}

const KEY = 'Deal_Key__c';

/**
 * What the org says of a new reading that it has already, because a request was repeated whose
 * answer got lost: a record once written stays with its deal, so that naming the deal is an error.
 */
const IS_THERE = new Set(['DUPLICATE_VALUE', 'INVALID_FIELD_FOR_INSERT_UPDATE']);
/** What it says of a deal that is no more. */
const IS_GONE = new Set(['ENTITY_IS_DELETED', 'INVALID_CROSS_REFERENCE_KEY']);

/**
 * Stores readings by their unique key.
 * @param writes in the order of their deals: writing a detail locks its master.
 * @param onWritten told of each that was written, with the id of its record.
 * @throws {SfError} where the org does not answer, or refuses a request as a whole.
 */
export async function writeReadings(
  gate: Gate,
  writes: Iterable<ReadingWrite>,
  onWritten: (dealId: string, readingId: string) => void = () => undefined,
): Promise<WriteReport> {
  const report: WriteReport = { written: 0, rejected: [], gone: 0 };
  const found = new Set<string>();
  await saveAll(
    gate,
    {
      method: 'PATCH',
      url: `/composite/sobjects/${READING}/${KEY}`,
      bodyOf: ({ dealId, isThere, fields }) => ({
        attributes: { type: READING },
        [KEY]: dealId,
        ...(isThere || found.has(dealId) ? {} : { Opportunity__c: dealId }),
        ...fields,
      }),
      mend: ({ dealId, isThere }, { code }) =>
        !isThere && IS_THERE.has(code) && !found.has(dealId) && found.add(dealId) === found,
      onSaved: ({ dealId }, id) => {
        report.written += 1;
        onWritten(dealId, id);
      },
      onRefused: ({ dealId }, refusal) => {
        if (IS_GONE.has(refusal.code)) report.gone += 1;
        else report.rejected.push({ dealId, ...refusal });
      },
    },
    writes,
  );
  return report;
}
