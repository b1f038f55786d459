import { fieldOf } from '../query/operand.ts';
import type { Field, FieldType } from '../schema/types.ts';
import type { ChildPlan, Column, GroupColumn, RecordPlan, SoqlPlan } from './types.ts';

/** A column of an answer, as `query?columns=true` tells it; `joinColumns` are those of a parent or of children. */
interface ColumnInfo {
  aggregate: boolean;
  apexType: string | null;
  booleanType: boolean;
  columnName: string;
  custom: boolean;
  displayName: string;
  foreignKeyName: string | null;
  insertable: boolean;
  joinColumns: ColumnInfo[];
  numberType: boolean;
  textType: boolean;
  updatable: boolean;
}

/** Apex's names of field types; text unless named here. */
const APEX_TYPES: Readonly<Partial<Record<FieldType, string>>> = {
  id: 'Id',
  reference: 'Id',
  boolean: 'Boolean',
  int: 'Integer',
  double: 'Decimal',
  currency: 'Decimal',
  percent: 'Decimal',
  date: 'Date',
  datetime: 'Datetime',
};

/** The undocumented answer that the command line reads to lay out its tables. */
export function columnMetadata(plan: SoqlPlan): object {
  return {
    columnMetadata: columnsOf(plan),
    entityName: plan.object.name,
    groupBy: plan.kind === 'groups' && plan.keys.length > 0,
    idSelected: plan.kind === 'records' && plan.columns.some(({ names }) => names[0] === 'Id'),
    keyPrefix: plan.object.keyPrefix,
  };
}

function columnsOf(plan: SoqlPlan): ColumnInfo[] {
  if (plan.kind === 'count') return [];
  return plan.kind === 'groups' ? plan.columns.map(groupColumn) : recordColumns(plan);
}

function recordColumns({ columns, children }: RecordPlan): ColumnInfo[] {
  const infos: ColumnInfo[] = [];
  for (const column of columns) add(infos, column);
  return [...infos, ...children.map(childColumn)];
}

/** Puts a column where its names lead: parents come once, with all that is selected of them. */
function add(infos: ColumnInfo[], { names, path }: Column): void {
  let level = infos;
  for (const [index, name] of names.slice(0, -1).entries()) {
    const parent =
      level.find(({ columnName }) => columnName === name) ?? parentInfo(name, path.steps[index]);
    if (!level.includes(parent)) level.push(parent);
    level = parent.joinColumns;
  }
  level.push(info(names.at(-1) ?? '', path.field));
}

const parentInfo = (name: string, step: Field | undefined): ColumnInfo => ({
  ...named(name),
  foreignKeyName: step?.name ?? null,
});

const childColumn = ({ relationship, records }: ChildPlan): ColumnInfo => ({
  ...named(relationship.name),
  aggregate: true,
  joinColumns: recordColumns(records),
});

/** A value without a name of its own is shown as the query writes it. */
function groupColumn({ name, operand, written }: GroupColumn): ColumnInfo {
  const field = fieldOf(operand);
  const column = field === undefined ? { ...named(name), numberType: true } : info(name, field);
  const displayName = /^expr\d+$/.test(name) ? written : name;
  return { ...column, aggregate: !('field' in operand), displayName };
}

function info(name: string, field: Field): ColumnInfo {
  const apexType = APEX_TYPES[field.type] ?? 'String';
  return {
    ...named(name),
    apexType,
    booleanType: apexType === 'Boolean',
    custom: field.custom,
    insertable: field.createable,
    numberType: apexType === 'Integer' || apexType === 'Decimal',
    textType: apexType === 'String',
    updatable: field.updateable,
  };
}

const named = (name: string): ColumnInfo => ({
  aggregate: false,
  apexType: null,
  booleanType: false,
  columnName: name,
  custom: name.endsWith('__r'),
  displayName: name,
  foreignKeyName: null,
  insertable: false,
  joinColumns: [],
  numberType: false,
  textType: false,
  updatable: false,
});
