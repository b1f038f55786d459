/** Opportunities → their stored readings: the one field of theirs that is ever written. */
import { OPPORTUNITY } from '../fields.ts';
import type { Gate } from '../gate.ts';
import { LOOKUP } from '../wholeOrg/dealRows.ts';
import { saveAll } from './saving.ts';
import type { WriteReport } from './writeReadings.ts';

/** A deal and the record of its reading. */
export interface Link {
  dealId: string;
  readingId: string;
}

/**
 * Sets the lookup of deals to their stored readings. It is set once; whatever else happens to a
 * deal later leaves it as it is.
 * @throws {SfError} where the org does not answer, or refuses a request as a whole.
 */
export async function linkReadings(gate: Gate, links: Iterable<Link>): Promise<WriteReport> {
  const report: WriteReport = { written: 0, rejected: [], gone: 0 };
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
      onSaved: () => (report.written += 1),
      onRefused: ({ dealId }, refusal) => {
        if (refusal.code === 'ENTITY_IS_DELETED') report.gone += 1;
        else report.rejected.push({ dealId, ...refusal });
      },
    },
    links,
  );
  return report;
}
