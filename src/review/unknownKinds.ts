import type { Behavior, Concession, Deal, Issue } from '../model/index.ts';

/** A kind of event that a policy does not know, so that its events are left out. */
export interface UnknownKind {
  log: 'concessions' | 'behaviors';
  kind: string;
  /** How many events of it there are. */
  events: number;
}

type Log = UnknownKind['log'];
const LOGS: readonly Log[] = ['concessions', 'behaviors'];

/** Neither a kind nor a log has a line break in its name. */
const keyOf = ({ log, kind }: UnknownKind): string => `${log}\n${kind}`;

/** The same kinds, each once, with their events added up; the most frequent first. */
export function totalled(kinds: readonly UnknownKind[]): UnknownKind[] {
  const totals = new Map<string, UnknownKind>();
  for (const kind of kinds) {
    const events = kind.events + (totals.get(keyOf(kind))?.events ?? 0);
    totals.set(keyOf(kind), { ...kind, events });
  }
  return [...totals.values()].sort((a, b) => b.events - a.events || (keyOf(a) < keyOf(b) ? -1 : 1));
}

const eventsOf = (deal: Deal, log: Log): readonly (Concession | Behavior)[] => deal[log] ?? [];

const unknownIn = (deal: Deal, log: Log, ids: ReadonlySet<string | null>): UnknownKind[] =>
  eventsOf(deal, log)
    .filter(({ id }) => ids.has(id))
    .map(({ kind }: { kind: unknown }) => ({ log, kind: String(kind), events: 1 }));

/** The kinds of a deal's log that its reading left out because the policy does not know them. */
export function unknownKindsIn(deal: Deal, issues: readonly Issue[]): readonly UnknownKind[] {
  const unknown = issues.filter(({ code }) => code === 'unknown-kind');
  if (unknown.length === 0) return [];
  const ids = new Set(unknown.map(({ id }) => id));
  return totalled(LOGS.flatMap((log) => unknownIn(deal, log, ids)));
}
