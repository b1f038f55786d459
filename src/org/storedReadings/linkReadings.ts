/** Opportunities → their stored readings: the one field of theirs that is ever written. */
import { OPPORTUNITY } from '../fields.ts';
import type { Gate } from '../gate.ts';
import { LOOKUP } from '../wholeOrg/dealRows.ts';
import { isGone } from './fate.ts';
import { emptyReport, type WriteReport } from './report.ts';
import { saveAll } from './saving.ts';

/** A deal and the record of its reading. */
export interface Link {
  dealId: string;
  readingId: string;
}

/**
 * Sets the lookup of deals to their stored readings. It is set once; whatever else happens to a
 * deal later leaves it as it is. Each may fire automation of the org's own, hence the rests.
 * @throws {SfError} where the org does not answer, or refuses a request as a whole.
 */
export async function linkReadings(gate: Gate, links: Iterable<Link>): Promise<WriteReport> {
  const report = emptyReport();
  await saveAll(
    gate,
    {
      method: 'PATCH',
      url: '/composite/sobjects',
      bodyOf: ({ dealId, readingId }) => ({
        attributes: { type: OPPORTUNITY },
        id: dealId,
        [LOOKUP]: readingId,
      }),
      isThrottled: true,
      onSaved: () => (report.written += 1),
      onRefused: ({ dealId }, refusal) => {
        if (isGone(refusal)) report.gone += 1;
        else report.rejected.push({ dealId, ...refusal });
      },
    },
    links,
  );
  return report;
}
