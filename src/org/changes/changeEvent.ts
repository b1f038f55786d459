/** What an org tells of its records: change events, as far as readings are concerned. */
import { BEHAVIOR, CONCESSION, OPPORTUNITY, OPPORTUNITY_FIELDS, POLICY } from '../fields.ts';

/** The channel of `force-app/events`, with the objects that readings are made of. */
export const CHANNEL = '/data/Power_Balance__chn';

/** What an event says, as it comes in. */
interface Payload {
  ChangeEventHeader: {
    entityName: string;
    changeType: string;
    recordIds: readonly string[];
    changedFields?: readonly string[];
  };
  Opportunity__c?: unknown;
}

/** Something that may move a reading. */
export type Change =
  /** A deal, or what belongs to it. */
  | { of: 'deals'; ids: readonly string[] }
  /** Records of a log, of which the event does not say to which deal they belong. */
  | { of: 'log'; object: string; ids: readonly string[] }
  /** All of it: a policy changed, or too much happened to be told. */
  | { of: 'everything'; reason: 'policy' | 'overflow' };

/** Fields of an opportunity by which its reading changes; a stage is what closes it. */
const MOVING: ReadonlySet<string> = new Set([...OPPORTUNITY_FIELDS, 'StageName', 'RecordTypeId']);

/** A gap in what could be told: of these records, or of none in particular. */
const isGap = (changeType: string): boolean => changeType.startsWith('GAP_');

function opportunityChange({ ChangeEventHeader: header }: Payload): Change | null {
  const { changeType, recordIds, changedFields = [] } = header;
  // A deal that is deleted takes its reading along.
  if (changeType === 'DELETE' || changeType === 'GAP_DELETE') return null;
  const isMoved = changeType !== 'UPDATE' || changedFields.some((name) => MOVING.has(name));
  return isMoved ? { of: 'deals', ids: recordIds } : null;
}

function logChange({ ChangeEventHeader: header, Opportunity__c: deal }: Payload): Change {
  const { entityName: object, changeType, recordIds } = header;
  if (typeof deal === 'string' && !isGap(changeType)) return { of: 'deals', ids: [deal] };
  return { of: 'log', object, ids: recordIds };
}

/** What an event means for readings; null: nothing. */
export function changeIn(payload: object): Change | null {
  const event = payload as Payload;
  const { entityName, changeType } = event.ChangeEventHeader;
  if (changeType === 'GAP_OVERFLOW') return { of: 'everything', reason: 'overflow' };
  if (entityName === OPPORTUNITY) return opportunityChange(event);
  if (entityName === CONCESSION || entityName === BEHAVIOR) return logChange(event);
  return entityName === POLICY ? { of: 'everything', reason: 'policy' } : null;
}
