/** Why a deal moved since it was frozen: every point of it, event by event. */
import {
  explainMovement,
  type Behavior,
  type Concession,
  type MovementShare,
  type Party,
  type Situation,
} from '../../model/index.ts';

/** What an event of a log is called. */
export interface NamedEvent {
  log: 'concession' | 'behavior';
  /** A key of the policy's concessions, or behaviours. */
  kind: string;
  by: Party;
  /** ISO day. */
  on: string;
}

/** One reason for a movement. */
export interface Reason {
  /** An event; the alternatives or the log's fading as a whole; the deal's own figures; the policy. */
  what: 'event' | 'alternatives' | 'deal' | 'policy';
  /** Id of the event. */
  id: string | null;
  /** Null: no event, or one that nobody can name. */
  event: NamedEvent | null;
  /** What became of the event, on the way and in the log; of the rest null. */
  label: MovementShare['label'] | null;
  /** It happened before the deal was frozen, and was logged only after. */
  isLate: boolean;
  /** Points of the needle. */
  balance: number;
}

/** Why a deal moved: the reasons sum to the change. */
export interface Attribution {
  before: number;
  after: number;
  change: number;
  reasons: readonly Reason[];
}

type Events = ReadonlyMap<string, NamedEvent>;

const named =
  (log: NamedEvent['log']) =>
  ({ id, kind, by, on }: Concession | Behavior): [string, NamedEvent] => [
    id,
    { log, kind, by, on },
  ];

const eventsOf = ({ concessions, behaviors }: Situation['deal']): [string, NamedEvent][] => [
  ...(concessions ?? []).map(named('concession')),
  ...(behaviors ?? []).map(named('behavior')),
];

const byWeight = (a: Reason, b: Reason): number => Math.abs(b.balance) - Math.abs(a.balance);

/**
 * Splits the movement of a deal over what caused it; the weightiest reason first.
 *
 * Source: docs/model.md, 'Movement'. What moves nothing is left out.
 * @param before the deal as it was frozen, under the policy of then.
 * @throws {RangeError} where a day is none.
 * @throws {PolicyError} where a policy is malformed.
 */
export function attributionOf(before: Situation, after: Situation): Attribution {
  const { steps, ...balances } = explainMovement(before, after);
  const events: Events = new Map([...eventsOf(before.deal), ...eventsOf(after.deal)]);
  const isLate = ({ id, label }: MovementShare): boolean =>
    label === 'added' && id !== null && (events.get(id)?.on ?? after.asOf) <= before.asOf;
  const reasons = steps.flatMap(({ step, balance, shares }): Reason[] => {
    if (step === 'deal' || step === 'policy')
      return [{ what: step, id: null, event: null, label: null, isLate: false, balance }];
    return shares.map((share) => ({
      what: share.id === null ? 'alternatives' : 'event',
      id: share.id,
      event: share.id === null ? null : (events.get(share.id) ?? null),
      label: share.label,
      isLate: isLate(share),
      balance: share.balance,
    }));
  });
  return { ...balances, reasons: reasons.filter(({ balance }) => balance !== 0).sort(byWeight) };
}
