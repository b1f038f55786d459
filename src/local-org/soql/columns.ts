import type {
  FieldFunctionExpression,
  FieldSubquery,
  FieldType,
  QueryBase,
} from '@jetstreamapp/soql-parser-js';

import { SalesforceError } from '../errors.ts';
import { ownPath, type Path } from '../schema/path.ts';
import { relationshipName } from '../schema/schema.ts';
import type { Field } from '../schema/types.ts';
import { nameOf } from './filter.ts';
import type { Scope } from './scope.ts';
import type { Column } from './types.ts';

const malformed = (message: string): SalesforceError =>
  new SalesforceError('MALFORMED_QUERY', message);

/** Records that a query for all fields may ask for. */
const MAX_WITH_ALL_FIELDS = 200;

type Selected = Exclude<FieldType, FieldSubquery>;

/** The fields that a query for records selects, each once. */
export function columnsOf(scope: Scope, query: QueryBase): Column[] {
  const selected = (query.fields ?? []).filter((field) => field.type !== 'FieldSubquery');
  const columns = selected.flatMap((field) => columnsOfField(scope, field, query));
  checkOnce(columns);
  return columns;
}

/** Fields by their names, each once. */
export function namedColumns(scope: Scope, names: readonly string[]): Column[] {
  const columns = names.map((name) => valueColumn(scope.path(name)));
  return [...new Map(columns.map((column) => [column.names.join('.'), column])).values()];
}

/** All fields that the requester may see. */
export const visibleColumns = (scope: Scope): Column[] =>
  scope.context.requester.rights
    .readableFields(scope.object)
    .map((field) => valueColumn(ownPath(scope.object, field)));

function checkOnce(columns: readonly Column[]): void {
  const parents = columns.flatMap(({ names }) =>
    names.slice(1).map((_, index) => keyOf(names.slice(0, index + 1))),
  );
  const taken = new Set(['attributes', ...parents]);
  for (const { names } of columns) {
    if (taken.has(keyOf(names))) throw malformed(`duplicate field selected: ${names.join('.')}`);
    taken.add(keyOf(names));
  }
}

const keyOf = (names: readonly string[]): string => names.join('.').toLowerCase();

function columnsOfField(scope: Scope, field: Selected, query: QueryBase): Column[] {
  if (field.type === 'FieldTypeof') throw noTypeof(scope, field.field);
  if (field.type !== 'FieldFunctionExpression') return [plainColumn(scope, field)];
  if (field.functionName.toUpperCase() === 'FIELDS') return allColumns(scope, field, query);
  return [functionColumn(scope, field)];
}

const noTypeof = ({ object }: Scope, field: string): SalesforceError =>
  malformed(`TYPEOF: ${field} of ${object.name} leads to records of one object only`);

function plainColumn(
  scope: Scope,
  field: Exclude<Selected, FieldFunctionExpression | { type: 'FieldTypeof' }>,
): Column {
  const path = scope.path(nameOf(field));
  if ('alias' in field) {
    throw malformed('only aggregate expressions use field aliasing');
  }
  return valueColumn(path);
}

const valueColumn = (path: Path): Column => ({ names: namesOf(path), path, shown: 'value' });

const namesOf = ({ steps, field }: Path): string[] => [
  ...steps.map((step) => relationshipName(step) ?? step.name),
  field.name,
];

/** What a set of fields named by `FIELDS()` holds. */
const FIELD_SETS: Readonly<Record<string, (field: Field) => boolean>> = {
  ALL: () => true,
  STANDARD: ({ custom }) => !custom,
  CUSTOM: ({ custom }) => custom,
};

function allColumns(scope: Scope, fn: FieldFunctionExpression, { limit }: QueryBase): Column[] {
  const [parameter] = fn.parameters;
  const name = typeof parameter === 'string' ? parameter.toUpperCase() : '';
  const belongs = FIELD_SETS[name];
  if (belongs === undefined) throw malformed(`FIELDS(${name}) is not one of the sets of fields`);
  if (name !== 'STANDARD' && (limit ?? Infinity) > MAX_WITH_ALL_FIELDS) throw tooMany();
  return visibleColumns(scope).filter(({ path }) => belongs(path.field));
}

const tooMany = (): SalesforceError =>
  malformed(`The SOQL FIELDS function must have a LIMIT of at most ${MAX_WITH_ALL_FIELDS}`);

const SHOWN: Readonly<Record<string, 'label' | 'format'>> = { TOLABEL: 'label', FORMAT: 'format' };

function functionColumn(scope: Scope, fn: FieldFunctionExpression): Column {
  const shown = SHOWN[fn.functionName.toUpperCase()];
  const [parameter] = fn.parameters;
  if (shown === undefined || typeof parameter !== 'string') {
    throw malformed(`The function ${fn.functionName} is not supported here.`);
  }
  const path = scope.path(parameter);
  return { names: fn.alias === undefined ? namesOf(path) : [fn.alias], path, shown };
}
