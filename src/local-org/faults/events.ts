import type { EventFaults } from '../changes/faults.ts';
import type { ChangeEvent, ChangeKind, ChangeType } from '../changes/types.ts';
import type { Occasions } from './occasions.ts';

/** What Salesforce puts where an overflow has no record to name. */
const NO_RECORD = '000000000000000AAA';

/** What goes wrong with change events. */
export const disturbingEvents = (occasions: Occasions): EventFaults => ({
  told: (events) => {
    if (occasions.striking(['overflow']).length > 0) return overflowOf(events);
    return events.map((event) => (isGap(occasions, event) ? gapOf(event) : event));
  },
  heldFor: () => occasions.striking(['reorder'])[0]?.ms,
  delivery: () => occasions.striking(['lose', 'repeat'])[0]?.rule.fault,
});

function isGap(occasions: Occasions, { entity }: ChangeEvent): boolean {
  const fits = ({ object = entity }: { object?: string }): boolean => object === entity;
  return occasions.striking(['gap'], fits).length > 0;
}

/** That something happened to the records, but not what they have now. */
const gapOf = (event: ChangeEvent): ChangeEvent => ({
  ...event,
  type: `GAP_${event.type as ChangeKind}` satisfies ChangeType,
  values: {},
});

/** That more happened to an object's records than is told, one event for each object. */
function overflowOf(events: readonly ChangeEvent[]): ChangeEvent[] {
  const byEntity = new Map(events.map((event) => [event.entity, event]));
  return [...byEntity.values()].map((event, index) => ({
    ...event,
    type: 'GAP_OVERFLOW',
    recordIds: [NO_RECORD],
    values: {},
    sequenceNumber: index + 1,
  }));
}
