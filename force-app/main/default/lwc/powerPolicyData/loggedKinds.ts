import type { Deal, Policy } from 'c/powerModel';
import type { UnknownKind } from 'c/powerCompare';

/** How many events of each kind were logged, by log. */
export type LoggedKinds = Readonly<Record<UnknownKind['log'], ReadonlyMap<string, number>>>;

type Log = UnknownKind['log'];
const LOGS: readonly Log[] = ['concessions', 'behaviors'];

/** A record without a kind is another problem's. */
const add = (counts: Map<string, number>, kind: unknown, events: number): void => {
  if (typeof kind === 'string') counts.set(kind, (counts.get(kind) ?? 0) + events);
};

/** Counts the kinds that were logged, whether a policy knows them or not. */
export class KindCounter {
  readonly kinds = {
    concessions: new Map<string, number>(),
    behaviors: new Map<string, number>(),
  } satisfies LoggedKinds;

  count(deal: Deal): void {
    for (const log of LOGS) for (const { kind } of deal[log] ?? []) add(this.kinds[log], kind, 1);
  }
}

function unknownIn(policy: Policy, parts: readonly LoggedKinds[], log: Log): UnknownKind[] {
  const counts = new Map<string, number>();
  for (const part of parts) for (const [kind, events] of part[log]) add(counts, kind, events);
  return [...counts]
    .filter(([kind]) => !Object.hasOwn(policy[log], kind))
    .map(([kind, events]) => ({ log, kind, events }));
}

/** The kinds that were logged and that a policy does not know, the most frequent first. */
export const kindsUnknownTo = (policy: Policy, parts: readonly LoggedKinds[]): UnknownKind[] =>
  LOGS.flatMap((log) => unknownIn(policy, parts, log)).sort((a, b) => b.events - a.events);
