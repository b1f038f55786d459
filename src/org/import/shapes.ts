/** Which field of which object each column of a file fills. */
import { BEHAVIOR, CONCESSION } from '../fields.ts';
import type { Log, RowColumn } from './types.ts';

export const OPPORTUNITY_OF_EVENT = 'Opportunity__c';
export const EXTERNAL_ID = 'External_Id__c';
/** Exists only where an org has several currencies. */
export const CURRENCY = 'CurrencyIsoCode';
const IN_RETURN_FOR = 'In_Return_For__c';
export const CONTESTED = 'Contested__c';
export const CONTESTED_BY = 'Contested_By__c';
export const CONTESTED_ON = 'Contested_On__c';

/** A log of an org. */
export interface LogShape {
  object: string;
  /** Field by column. */
  fields: Readonly<Partial<Record<RowColumn, string>>>;
}

const REMARKS = {
  contested: CONTESTED,
  contestReason: 'Contest_Reason__c',
  note: 'Note__c',
} as const;

export const SHAPES: Readonly<Record<Log, LogShape>> = {
  concession: {
    object: CONCESSION,
    fields: {
      by: 'Given_By__c',
      kind: 'Kind__c',
      on: 'Given_On__c',
      cost: 'Cost__c',
      value: 'Value__c',
      securedBy: 'Secured_By__c',
      inReturnFor: IN_RETURN_FOR,
      status: 'Status__c',
      ...REMARKS,
    },
  },
  behavior: {
    object: BEHAVIOR,
    fields: {
      by: 'Shown_By__c',
      kind: 'Kind__c',
      on: 'Seen_On__c',
      intensity: 'Intensity__c',
      ...REMARKS,
    },
  },
};

export const LOGS = Object.keys(SHAPES) as Log[];

/** Columns and their fields, in the order of the file's columns. */
export const fieldsOf = (log: Log): [RowColumn, string][] =>
  Object.entries(SHAPES[log].fields) as [RowColumn, string][];

/** What an event cannot do without. */
export const REQUIRED = ['by', 'kind', 'on'] as const satisfies RowColumn[];

/** Columns that only the other log has. */
export const foreignTo = (log: Log): RowColumn[] => {
  const other = log === 'concession' ? 'behavior' : 'concession';
  return fieldsOf(other)
    .map(([column]) => column)
    .filter((column) => SHAPES[log].fields[column] === undefined);
};
