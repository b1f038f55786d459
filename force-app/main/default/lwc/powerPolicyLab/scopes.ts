/** The deals that a policy may be for. Pure. */
import allDeals from '@salesforce/label/c.Power_Lab_scope_all';
import follows from '@salesforce/label/c.Power_Lab_scope_follows';
import own from '@salesforce/label/c.Power_Lab_scope_own';
import { byWords, fill } from 'c/powerFormat';
import { policyVersions, type SObject } from 'c/powerRecords';
import type { RecordType } from './queries';
import type { Scope } from './versions';

/** An option of the list: a DeveloperName, or nothing for all deals. */
export interface ScopeChoice {
  value: string;
  label: string;
}

/** Record types that deals have, and those that only a policy names. */
function knownTypes(types: readonly RecordType[], records: readonly SObject[]): RecordType[] {
  const named = records
    .map((record) => record['Record_Type__c'])
    .filter((key): key is string => typeof key === 'string' && key !== '')
    .filter((key) => !types.some((type) => type.key === key));
  return [...types, ...[...new Set(named)].map((key) => ({ key, label: key }))];
}

const typeChoice = ({ key, label }: RecordType, records: readonly SObject[]): ScopeChoice => ({
  value: key,
  label: fill(policyVersions(records, key).length > 0 ? own : follows, label),
});

/** All deals first, then each record type with whether it has a policy of its own. */
export const scopeChoices = (
  types: readonly RecordType[],
  records: readonly SObject[],
): ScopeChoice[] => [
  { value: '', label: allDeals },
  ...knownTypes(types, records)
    .map((type) => typeChoice(type, records))
    .sort((a, b) => byWords(a.label, b.label)),
];

/** Whose deals they are, in words. */
export const scopeName = (scope: Scope, types: readonly RecordType[]): string =>
  scope === null ? allDeals : (types.find(({ key }) => key === scope)?.label ?? scope);
