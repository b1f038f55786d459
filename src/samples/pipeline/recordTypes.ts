import { refer, sObject, type SObjectRecord } from '../sample.ts';
import type { DealPlan } from './dealPlan.ts';

/** DeveloperName of the record type of contracts that come up again. */
export const RENEWAL = 'Renewal';
const NEW_BUSINESS = 'New_Business';

const recordType = (developerName: string, label: string): SObjectRecord =>
  sObject('RecordType', `record-type-${developerName}`, {
    Name: label,
    DeveloperName: developerName,
    SobjectType: 'Opportunity',
  });

/** The record types of an org that has them. */
export const recordTypes: readonly SObjectRecord[] = [
  recordType(NEW_BUSINESS, 'New Business'),
  recordType(RENEWAL, 'Renewal'),
];

/** The lookup from a deal to its record type. */
export const recordTypeOf = ({ kind }: DealPlan): string =>
  refer(`record-type-${kind === 'renewal' ? RENEWAL : NEW_BUSINESS}`);
