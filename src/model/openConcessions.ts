import type { Deal, OpenConcession, Policy } from './types.ts';
import { costUnits } from './units.ts';
import { weigh } from './weigh.ts';

/** Largest first; of equals the smaller id, so that the order never depends on the log's. */
const byOpenUnits = (a: Sized, b: Sized): number =>
  b.openUnits - a.openUnits || (a.id < b.id ? -1 : 1);

interface Sized extends OpenConcession {
  openUnits: number;
}

/**
 * The counted concessions that nothing answers in full, the largest open part first: what a further
 * concession of the other party may answer.
 *
 * Source: docs/model.md, 'Give and get'. One of weight 0 moves no power and waits for no answer.
 * @throws {RangeError} where `asOf` is no calendar day.
 * @throws {PolicyError} where the policy is malformed.
 */
export function openConcessions(deal: Deal, policy: Policy, asOf: string): OpenConcession[] {
  const { rules, log, terms, evidence } = weigh(deal, policy, asOf);
  const sized = log.concessions.flatMap((concession, at): Sized[] => {
    const { id, by } = concession.event;
    const standing = evidence[at]?.standing;
    if (!standing) return [];
    const openUnits = standing.open * costUnits(concession, terms, rules);
    return [{ id, by, open: standing.open, standsAlone: standing.alone, openUnits }];
  });
  return sized
    .filter(({ openUnits }) => openUnits > 0)
    .sort(byOpenUnits)
    .map(({ openUnits: _, ...concession }) => concession);
}
