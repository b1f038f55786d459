/** A deal's log → what we gave on it and nothing came back for. */
import { openConcessions, type Concession, type Situation } from '../../model/index.ts';
import type { Person, UnreturnedGive } from './types.ts';

/** Who logged an event, and when. */
export interface Logged {
  loggedBy: Person;
  /** ISO instant. */
  loggedOn: string;
}

/**
 * What we gave that stands alone, the largest first; what is known to have cost nothing is none.
 * Source: docs/model.md, 'Give and get'.
 * @param loggedOf by the id of an event, who logged it; one of whom nobody knows is left out.
 * @throws {RangeError} where the day is none.
 * @throws {PolicyError} where the policy is malformed.
 */
export function unreturnedIn(
  { deal, policy, asOf }: Situation,
  dealId: string,
  loggedOf: (id: string) => Logged | undefined,
): UnreturnedGive[] {
  const log = new Map((deal.concessions ?? []).map((concession) => [concession.id, concession]));
  return openConcessions(deal, policy, asOf)
    .filter(({ by, standsAlone }) => by === 'seller' && standsAlone)
    .flatMap(({ id }) => {
      const { kind, on, cost = null } = log.get(id) as Concession;
      const logged = loggedOf(id);
      return cost === 0 || logged === undefined ? [] : [{ dealId, id, kind, on, cost, ...logged }];
    });
}
