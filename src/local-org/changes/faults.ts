import type { ChangeEvent } from './types.ts';

/** What can go wrong with change events between a commit and who listens. */
export interface EventFaults {
  /** What is told of a transaction in place of its events. */
  told: (events: readonly ChangeEvent[]) => readonly ChangeEvent[];
  /** Milliseconds for which its events are held back, so that later ones may overtake them. */
  heldFor: () => number | undefined;
  /** What becomes of an answer with events: lost on its way, or sent again later on. */
  delivery: () => 'lose' | 'repeat' | undefined;
}

/** Nothing goes wrong. */
export const NO_EVENT_FAULTS: EventFaults = {
  told: (events) => events,
  heldFor: () => undefined,
  delivery: () => undefined,
};
