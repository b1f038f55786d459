import builtIn from '../../config/policy.default.json' with { type: 'json' };
import type { Policy } from '../model/index.ts';
import { addDays, workdayOnOrBefore } from './days.ts';
import { refer, sObject, type SObjectRecord } from './sample.ts';

const { $schema: _, ...defaults } = builtIn;

/** The default policy, as a record holds it. */
export const defaultPolicy = defaults as unknown as Policy;

/** What is said about a policy when it is published. */
export interface Publication {
  /** DeveloperName of the record type it holds for. Missing: all. */
  recordType?: string;
  /** Counts the policies for that record type, from 1. */
  number: number;
  name: string;
  publishedOn: string;
  reason: string;
}

/** A policy as a record, published by the admin. */
export const policyRecord = (
  { recordType, number, name, publishedOn, reason }: Publication,
  policy: Policy,
): SObjectRecord =>
  sObject('Power_Policy__c', `policy-${recordType ?? 'all'}-${number}`, {
    Name: name,
    Version_Key__c: `${recordType ?? 'all'}:${number}`,
    Record_Type__c: recordType ?? null,
    Policy__c: JSON.stringify(policy),
    Published_On__c: publishedOn,
    Published_By__c: refer('admin'),
    Reason__c: reason,
  });

/** The working day `days` before today. */
export const daysBefore = (today: string, days: number): string =>
  workdayOnOrBefore(addDays(today, -days));
