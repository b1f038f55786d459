/** Give and get: which concessions answer each other, and how far they are answered. */
import type { Terms } from './terms.ts';
import type { Concession, Party, Policy } from './types.ts';
import { costUnits, worthUnits } from './units.ts';
import { other } from './words.ts';

/** Where a concession stands among its answers. */
export interface Standing {
  /** Not part of an exchange: nothing of weight came the other way. */
  alone: boolean;
  /** Share of it that nothing answers, 0 … 1: o. */
  open: number;
}

/** Follows the links to the first concession of a group, halving the path on the way. */
function rootOf(parents: Map<string, string>, id: string): string {
  let at = id;
  for (let up = parents.get(at) ?? at; up !== at; up = parents.get(at) ?? at) {
    parents.set(at, parents.get(up) ?? up);
    at = up;
  }
  return at;
}

/** The connected components of counted concessions joined by `inReturnFor`. */
function groups<C extends Concession>(concessions: readonly C[]): C[][] {
  const parents = new Map(concessions.map(({ id }) => [id, id]));
  for (const { id, inReturnFor } of concessions) {
    if (inReturnFor && parents.has(inReturnFor)) {
      parents.set(rootOf(parents, id), rootOf(parents, inReturnFor));
    }
  }
  return [...Map.groupBy(concessions, ({ id }) => rootOf(parents, id)).values()];
}

/** A concession and all that are joined to it, whoever gave them. */
export const groupOf = <C extends Concession>(concessions: readonly C[], id: string): C[] =>
  groups(concessions).find((group) => group.some((one) => one.id === id)) ?? [];

/** o = max(0, 1 − W_p/M_p): what p gave and was answered in worth moves no power. */
const openPart = (received: number, gave: number): number => Math.max(0, 1 - received / gave);

/** Where a concession stands that nothing answers. */
export const ALONE: Standing = { alone: true, open: 1 };
const EACH_ALONE: Record<Party, Standing> = { seller: ALONE, customer: ALONE };

/** Where the concessions of one group stand, by who gave them. */
function standings(
  group: readonly Concession[],
  terms: Terms,
  policy: Policy,
): Record<Party, Standing> {
  const cost = { seller: 0, customer: 0 };
  const worth = { seller: 0, customer: 0 };
  for (const concession of group) {
    cost[concession.by] += costUnits(concession, terms, policy);
    worth[concession.by] += worthUnits(concession, terms, policy);
  }
  if (!(cost.seller > 0 && cost.customer > 0)) return EACH_ALONE;
  const standing = (party: Party): Standing => ({
    alone: false,
    open: openPart(worth[other(party)], cost[party]),
  });
  return { seller: standing('seller'), customer: standing('customer') };
}

/**
 * Where every counted concession stands, by its id.
 * Source: docs/model.md, 'Give and get'.
 */
export function standingsOf(
  concessions: readonly Concession[],
  terms: Terms,
  policy: Policy,
): Map<string, Standing> {
  const result = new Map<string, Standing>();
  for (const group of groups(concessions)) {
    // Most answer nothing, and nothing answers them.
    const of = group.length === 1 ? EACH_ALONE : standings(group, terms, policy);
    for (const { id, by } of group) result.set(id, of[by]);
  }
  return result;
}
