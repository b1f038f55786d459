import { isLongText } from './schema.ts';
import type { Field, FieldType } from './types.ts';

/** Types that queries do not group by. */
const UNGROUPED: ReadonlySet<FieldType> = new Set(['double', 'currency', 'percent', 'datetime']);

const NUMBERS: ReadonlySet<FieldType> = new Set(['int', 'double', 'currency', 'percent']);

/** Whether queries filter by a field. */
export const isFilterable = (field: Field): boolean => !isLongText(field);

/** Whether queries sort by a field. */
export const isSortable = (field: Field): boolean => !isLongText(field);

/** Whether queries group by a field. */
export const isGroupable = (field: Field): boolean =>
  !isLongText(field) && field.formula === undefined && !UNGROUPED.has(field.type);

/** Whether an aggregate of SOQL (`SUM`, `COUNT`, …), or any of them, takes a field. */
export function isAggregatable(field: Field, aggregate = 'MIN'): boolean {
  if (isLongText(field)) return false;
  if (aggregate.startsWith('COUNT')) return true;
  if (aggregate === 'MIN' || aggregate === 'MAX') return field.type !== 'boolean';
  return NUMBERS.has(field.type);
}

/** Whether records may be found by a field: ids, external ids and the platform's own unique names. */
export const isIdLookup = ({ type, externalId, unique, custom }: Field): boolean =>
  type === 'id' || externalId || (unique && !custom);
