import type { Policy } from '../model/index.ts';
import { builtInPolicy } from '../org/records.ts';
import { addDays, workdayOnOrBefore } from './days.ts';
import { refer, sObject, type SObjectRecord } from './sample.ts';

/** The policy that needs no record: others start from it. */
export const defaultPolicy: Policy = builtInPolicy().policy;

/** What is said about a policy when it is published. */
export interface PublishedAs {
  /** DeveloperName of the record type it holds for. Missing: all. */
  recordType?: string;
  /** Counts the policies for that record type, from 1. */
  number: number;
  name: string;
  publishedOn: string;
  reason: string;
}

/**
 * A policy as a record, published by the admin.
 * @param document the policy as JSON text.
 */
export const policyRecord = (
  { recordType, number, name, publishedOn, reason }: PublishedAs,
  document: string,
): SObjectRecord =>
  sObject('Power_Policy__c', `policy-${recordType ?? 'all'}-${number}`, {
    Name: name,
    Version_Key__c: `${recordType ?? 'all'}:${number}`,
    Record_Type__c: recordType ?? null,
    Policy__c: document,
    Published_On__c: publishedOn,
    Published_By__c: refer('admin'),
    Reason__c: reason,
  });

/** The working day `days` before today. */
export const daysBefore = (today: string, days: number): string =>
  workdayOnOrBefore(addDays(today, -days));
