/** Readings → their records, one for each deal, however often a request is repeated. */
import type { Gate } from '../gate.ts';
import { writeFew } from './fewReadings.ts';
import { writeMany, type OnJobs } from './manyReadings.ts';
import type { OnWritten, ReadingWrite } from './readingWrite.ts';
import type { WriteReport } from './report.ts';

/** Records from which on Salesforce would have them written in bulk. */
const BULK_FROM = 2000;

/**
 * Stores readings by their unique key.
 * @param writes in the order of their deals: writing a detail locks its master.
 * @param onWritten told of each that was written, with the id of its record.
 * @param onJobs told of the Bulk jobs that are under way, before they are sent anything.
 * @throws {SfError} where the org does not answer, or refuses a request as a whole.
 */
export const writeReadings = (
  gate: Gate,
  writes: readonly ReadingWrite[],
  onWritten: OnWritten,
  onJobs: OnJobs,
): Promise<WriteReport> =>
  writes.length < BULK_FROM
    ? writeFew(gate, writes, onWritten)
    : writeMany(gate, writes, onWritten, onJobs);
