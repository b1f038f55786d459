/** What is asked of each object, and who may ask it. */
import { userOf } from '../failures.ts';
import {
  BEHAVIOR,
  BEHAVIOR_FIELDS,
  CONCESSION,
  CONCESSION_FIELDS,
  OPPORTUNITY,
  OPPORTUNITY_FIELDS,
  READING,
} from '../fields.ts';
import type { Gate } from '../gate.ts';
import { problem } from '../messages.ts';
import { list } from '../soql.ts';
import { described, type Visible } from '../visible.ts';
import { LOOKUP, RECORD_TYPE } from './dealRows.ts';
import type { Source } from './source.ts';
import { STORED_COLUMNS } from './storedRows.ts';

/** The objects that are read. */
export const OBJECTS = [OPPORTUNITY, CONCESSION, BEHAVIOR, READING] as const;
export type WholeObject = (typeof OBJECTS)[number];

/** Fields of stored readings that the user may not see. */
async function hiddenOfReadings(gate: Gate): Promise<string[]> {
  const description = await described(gate, READING);
  if (!description) return [READING];
  const seen = new Set(description.fields.map(({ name }) => name));
  return STORED_COLUMNS.filter((name) => !seen.has(name)).map((name) => `${READING}.${name}`);
}

/**
 * Makes sure that the user sees everything: whoever reads for everybody must.
 * @throws {SfError} with the names of what is hidden.
 */
export async function requireSight(gate: Gate, { fields, hidden }: Visible): Promise<void> {
  const lookup = fields.get(OPPORTUNITY)?.has(LOOKUP) === true ? [] : [`${OPPORTUNITY}.${LOOKUP}`];
  const all = [...hidden, ...lookup, ...(await hiddenOfReadings(gate))];
  if (all.length > 0) throw problem('serviceBlind', [userOf(gate), all.join(', ')]);
}

/** Which deals: all, those that are open, or those with these ids: as many as a query has room for. */
export type Scope = 'all' | 'open' | readonly string[];

/** Conditions of SOQL, for deals and for what belongs to them. */
function conditionsOf(scope: Scope): { deals: string; details: string } {
  if (scope === 'all') return { deals: '', details: '' };
  if (scope === 'open')
    return { deals: 'IsClosed = false', details: 'Opportunity__r.IsClosed = false' };
  const ids = list(scope);
  return { deals: `Id IN ${ids}`, details: `Opportunity__c IN ${ids}` };
}

/** What is asked of each object; record types exist only in orgs that use them. */
export function sourcesOf({ fields }: Visible, scope: Scope): Record<WholeObject, Source> {
  const recordType = fields.get(OPPORTUNITY)?.has('RecordTypeId') === true ? [RECORD_TYPE] : [];
  const { deals, details } = conditionsOf(scope);
  const isSmall = typeof scope !== 'string';
  const source = (object: WholeObject, columns: readonly string[]): Source => ({
    object,
    columns,
    where: object === OPPORTUNITY ? deals : details,
    isSmall,
  });
  return {
    [OPPORTUNITY]: source(OPPORTUNITY, ['Id', ...OPPORTUNITY_FIELDS, ...recordType, LOOKUP]),
    [CONCESSION]: source(CONCESSION, ['Id', 'Opportunity__c', ...CONCESSION_FIELDS]),
    [BEHAVIOR]: source(BEHAVIOR, ['Opportunity__c', ...BEHAVIOR_FIELDS]),
    [READING]: source(READING, STORED_COLUMNS),
  };
}
