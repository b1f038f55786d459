/** Some deals, read and written back: what differs, and nothing else. */
import type { Gate } from '../../org/gate.ts';
import type { Outlook } from '../../org/wholeOrg/outlook.ts';
import { readWholeOrg } from '../../org/wholeOrg/readWholeOrg.ts';
import { changesIn } from './changes.ts';
import { writeBack, type Written } from './writeBack.ts';

/** Deals that are refreshed together: as many ids as a query has room for. */
export const DEALS_AT_ONCE = 200;

/** What became of some deals. */
export interface Refreshed extends Written {
  /** Deals that were found. */
  read: number;
}

/**
 * Recomputes the readings of some deals, and stores those that differ.
 * @param ids of opportunities, 18 characters, at most `DEALS_AT_ONCE`; those deleted meanwhile are
 *   passed over.
 * @throws {SfError} where the org does not answer, refuses, or may not be asked any more.
 */
export async function refreshDeals(
  gate: Gate,
  outlook: Outlook,
  ids: readonly string[],
  now: Date,
): Promise<Refreshed> {
  const whole = await readWholeOrg(gate, { of: ids, now }, outlook);
  // So few are never written in bulk: there is no job to be noted.
  const written = await writeBack(gate, changesIn(whole), () => Promise.resolve());
  return { ...written, read: whole.order.deals };
}
