/** Nodes of lanes → records. */
import { recordOf, type GraphQLNode } from 'c/powerDealData';
import type { SObject } from 'c/powerRecords';
import { weekRecordOf, type WeekRecord } from 'c/powerWeekRecords';

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

/** Every frozen week, the latest first. */
export const weeksIn = (read: Read): WeekRecord[] =>
  recordsIn(read, 'weeks')
    .map(weekRecordOf)
    .sort((a, b) => (a.week < b.week ? 1 : -1));

/** Whether somebody has asked for the week to be frozen that is not over. */
export const isAsked = (read: Read): boolean => (read.get('requests') ?? []).length > 0;
