/** Readings → their records, some at a time, for each of which the org answers at once. */
import { READING } from '../fields.ts';
import type { Gate } from '../gate.ts';
import { isGone, isThereAlready } from './fate.ts';
import { emptyReport, type WriteReport } from './report.ts';
import { saveAll } from './saving.ts';
import { bodyOf, KEY, type OnWritten, type ReadingWrite } from './readingWrite.ts';

/**
 * Stores readings by their unique key.
 * @param writes in the order of their deals: writing a detail locks its master.
 * @throws {SfError} where the org does not answer, or refuses a request as a whole.
 */
export async function writeFew(
  gate: Gate,
  writes: Iterable<ReadingWrite>,
  onWritten: OnWritten,
): Promise<WriteReport> {
  const report = emptyReport();
  const found = new Set<string>();
  await saveAll(
    gate,
    {
      method: 'PATCH',
      url: `/composite/sobjects/${READING}/${KEY}`,
      bodyOf: (write) => ({
        attributes: { type: READING },
        ...bodyOf({ ...write, isThere: write.isThere || found.has(write.dealId) }),
      }),
      mend: ({ dealId, isThere }, refusal) =>
        !isThere && isThereAlready(refusal) && !found.has(dealId) && found.add(dealId) === found,
      onSaved: ({ dealId }, id) => {
        report.written += 1;
        onWritten(dealId, id);
      },
      onRefused: ({ dealId }, refusal) => {
        if (isGone(refusal)) report.gone += 1;
        else report.rejected.push({ dealId, ...refusal });
      },
    },
    writes,
  );
  return report;
}
