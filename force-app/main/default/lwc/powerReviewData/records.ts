/** Nodes of lanes → records. */
import { recordOf, type GraphQLNode } from 'c/powerDealData';
import type { SObject } from 'c/powerRecords';

/** What lanes have read, by their names. */
export type Read = ReadonlyMap<string, readonly GraphQLNode[]>;

export const NOTHING_READ: Read = new Map();

/** Parents whose fields are asked for with a record. */
const PARENTS = ['Owner', 'RecordType', 'CreatedBy'];

/** A node as a record, its parents as records within. */
export function wholeRecord(node: GraphQLNode): SObject {
  const record = recordOf(node);
  const parents = PARENTS.filter((parent) => parent in node).map((parent) => {
    const found = node[parent] as GraphQLNode | null;
    return [parent, found && recordOf(found)] as const;
  });
  return { ...record, ...Object.fromEntries(parents) };
}

/** What a lane has read; nothing where it has not. */
export const recordsIn = (read: Read, lane: string): SObject[] =>
  (read.get(lane) ?? []).map(wholeRecord);

/** Records by the deals that they belong to. */
export const byDeal = (records: readonly SObject[]): Map<string, SObject[]> =>
  Map.groupBy(records, (record) => String(record['Opportunity__c']));

/** Every policy that was published. */
export const policiesIn = (read: Read): SObject[] => recordsIn(read, 'policies');

/** A week that was frozen. */
export interface WeekRecord {
  /** ISO day of its Monday. */
  week: string;
  /** ISO instant. */
  frozenOn: string;
  /** Deals that it keeps. */
  count: number;
}

/** Every frozen week, the latest first. */
export const weeksIn = (read: Read, lane = 'weeks'): WeekRecord[] =>
  recordsIn(read, lane)
    .map((record) => ({
      week: String(record['Week_Key__c']),
      frozenOn: new Date(String(record['Frozen_On__c'])).toISOString(),
      count: Number(record['Deals__c'] ?? 0),
    }))
    .sort((a, b) => (a.week < b.week ? 1 : -1));

/** Whether somebody has asked for the week to be frozen that is not over. */
export const isAsked = (read: Read): boolean => (read.get('requests') ?? []).length > 0;
