import type { Column } from './columns.ts';
import type { ListFilter, Sorting } from 'project/types';

/** A condition as the UI API's GraphQL takes it. */
export type Condition = Readonly<Record<string, unknown>>;

/** All conditions that a list view sets, with those of a search in it. */
export function whereOf(
  filters: readonly ListFilter[],
  columns: readonly Column[],
  search: string,
): Condition {
  const types = new Map(columns.map(({ path, field }) => [path, field.dataType]));
  const conditions = filters.map((filter) => conditionOf(filter, types.get(filter.path)));
  return { and: search ? [...conditions, searchFor(search, columns)] : conditions };
}

/** `Account.Name` descending is `{ Account: { Name: { order: 'DESC' } } }`; empty values come last. */
export const orderOf = ({ path, descending }: Sorting): Condition =>
  nested(path, { order: descending ? 'DESC' : 'ASC', nulls: 'LAST' });

function conditionOf({ path, operator, value }: ListFilter, type: string | undefined): Condition {
  if (type === 'Boolean') return nested(path, { [operator]: value === '1' });
  if (NUMBERS.has(type ?? '')) return nested(path, { [operator]: Number(value) });
  if (operator === 'like' || !value.includes(',')) return nested(path, { [operator]: value });
  return nested(path, { [operator === 'ne' ? 'nin' : 'in']: value.split(',') });
}

const NUMBERS = new Set(['Currency', 'Double', 'Int', 'Percent']);

/** A search looks into every column that names something. */
function searchFor(search: string, columns: readonly Column[]): Condition {
  const like = { like: `%${search.replace(/[%_\\]/g, '\\$&')}%` };
  const named = columns.filter(
    ({ field }) => field.apiName.endsWith('Name') && isText(field.dataType),
  );
  return { or: named.map(({ path }) => nested(path, like)) };
}

const isText = (type: string) => type === 'String' || type === 'Picklist';

const nested = (path: string, condition: Condition): Condition =>
  path.split('.').reduceRight<Condition>((inner, step) => ({ [step]: inner }), condition);
