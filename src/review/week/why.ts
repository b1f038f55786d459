/** Why a deal moved, in the few lines that a list has room for. */
import type { Attribution, NamedEvent, Reason } from './attribution.ts';

/**
 * `event`: something was logged, or became of it · `fading`: days passed · `dilution`: what is old
 * weighs less beside what is new, or more · `deal`: amount, margin or alternatives changed ·
 * `policy`: it is read by other rules · `others`: events that the list has no room for.
 */
type Cause = 'event' | 'fading' | 'dilution' | 'deal' | 'policy' | 'others';

/** One line of why a deal moved. */
export interface WhyLine {
  cause: Cause;
  /** Null: no single event. */
  event: NamedEvent | null;
  label: Reason['label'];
  /** The event happened before the deal was frozen, and was logged only after. */
  isLate: boolean;
  /** How many events, alternatives and steps are in it. */
  count: number;
  /** Points of the needle. */
  balance: number;
}

/** The way from a balance to another; the lines sum to the change. */
export interface Why {
  before: number;
  after: number;
  change: number;
  /** Events first, the weightiest in front. */
  lines: readonly WhyLine[];
}

/** Events that a list names one by one. */
const NAMED = 4;

/** What happens to events of which nothing was said: they fade, and weigh less beside others. */
const SILENT: Partial<Record<string, Cause>> = { faded: 'fading', diluted: 'dilution' };

const causeOf = ({ what, label }: Reason): Cause => {
  if (what === 'deal' || what === 'policy') return what;
  return SILENT[label ?? ''] ?? 'event';
};

/** Reasons of one cause as one line; none: no line. */
function together(cause: Cause, reasons: readonly Reason[]): WhyLine[] {
  if (reasons.length === 0) return [];
  const balance = reasons.reduce((sum, reason) => sum + reason.balance, 0);
  const isLate = reasons.some((reason) => reason.isLate);
  return [{ cause, event: null, label: null, isLate, count: reasons.length, balance }];
}

const alone = ({ event, label, isLate, balance }: Reason): WhyLine => ({
  cause: 'event',
  event,
  label,
  isLate,
  count: 1,
  balance,
});

/** An attribution in a few lines. */
export function whyOf({ reasons, before, after, change }: Attribution): Why {
  const of = (cause: Cause): Reason[] => reasons.filter((reason) => causeOf(reason) === cause);
  const events = of('event');
  const lines = [
    ...events.slice(0, NAMED).map(alone),
    ...together('others', events.slice(NAMED)),
    ...(['fading', 'dilution', 'deal', 'policy'] as const).flatMap((cause) =>
      together(cause, of(cause)),
    ),
  ];
  return { before, after, change, lines };
}
