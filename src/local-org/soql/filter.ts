import type { HavingClause, Query, QueryBase, WhereClause } from '@jetstreamapp/soql-parser-js';

import { SalesforceError } from '../errors.ts';
import type { Operand } from '../query/operand.ts';
import type { Condition, RecordSelection, RecordSet } from '../query/types.ts';
import { ownPath, type Path } from '../schema/path.ts';
import { isFilterable } from '../schema/traits.ts';
import { comparisonCondition } from './comparisons.ts';
import { kindOf, literalsOf } from './literals.ts';
import { logicOf, type Leaf, type Logic } from './logic.ts';
import { functionOperand } from './operands.ts';
import { scopeOf, type Scope } from './scope.ts';

/** What every record meets. */
export const ANY: Condition = { kind: 'and', conditions: [] };

const malformed = (message: string): SalesforceError =>
  new SalesforceError('MALFORMED_QUERY', message);

/** The records that a query is about: the clauses FROM, USING SCOPE and WHERE. */
export const selectionOf = (scope: Scope, query: QueryBase): RecordSelection => ({
  object: scope.object,
  where: {
    kind: 'and',
    conditions: [whereCondition(scope, query.where), ...ownerConditions(scope, query)],
  },
  deletedToo: scope.context.deletedToo,
});

/** `USING SCOPE`: everything, or what the requester owns. */
function ownerConditions(
  { object, context }: Scope,
  { usingScope = 'everything' }: QueryBase,
): Condition[] {
  const owner = object.fields.get('OwnerId');
  if (usingScope.toLowerCase() === 'everything') return [];
  if (usingScope.toLowerCase() !== 'mine' || owner === undefined) {
    throw malformed(`The scope ${usingScope} is not supported on ${object.name}`);
  }
  const path = ownPath(object, owner);
  return [{ kind: 'compare', path, comparison: 'eq', value: context.requester.userId }];
}

function whereCondition(scope: Scope, clause: WhereClause | undefined): Condition {
  if (clause === undefined) return ANY;
  return conditionOf(logicOf(clause), (leaf) => leafCondition(scope, leaf, whereOperand));
}

/** The condition of a HAVING clause; `operandOf` tells what groups can be compared by. */
export function havingCondition(
  scope: Scope,
  clause: HavingClause | undefined,
  operandOf: (scope: Scope, leaf: Leaf) => Operand,
): Condition {
  if (clause === undefined) return ANY;
  return conditionOf(logicOf(clause), (leaf) => leafCondition(scope, leaf, operandOf));
}

function conditionOf(logic: Logic, leafOf: (leaf: Leaf) => Condition): Condition {
  if (logic.kind === 'leaf') return leafOf(logic.leaf);
  if (logic.kind === 'not') return { kind: 'not', condition: conditionOf(logic.part, leafOf) };
  return { kind: logic.kind, conditions: logic.parts.map((part) => conditionOf(part, leafOf)) };
}

function leafCondition(
  scope: Scope,
  leaf: Leaf,
  operandOf: (scope: Scope, leaf: Leaf) => Operand,
): Condition {
  const operand = operandOf(scope, leaf);
  const written = writtenIn(leaf);
  const operator = leaf.operator.toUpperCase().replace(/\s+/g, ' ');
  if ('valueQuery' in leaf) return semiJoin(scope, operand, operator, leaf.valueQuery);
  const literals = literalsOf(leaf);
  return comparisonCondition(scope.context, { operand, written, operator, literals });
}

/** The left side of a comparison as the query writes it. */
const writtenIn = (leaf: Leaf): string =>
  'field' in leaf ? leaf.field : (leaf.fn.functionName ?? '');

/** A field that records are filtered by, or a part of a date. */
function whereOperand(scope: Scope, leaf: Leaf): Operand {
  if (!('field' in leaf)) {
    const operand = functionOperand(scope, leaf.fn);
    if ('part' in operand) return operand;
    throw malformed(`Aggregates such as ${operand.aggregate} stand in HAVING, not in WHERE`);
  }
  const path = scope.path(leaf.field);
  if (isFilterable(path.field)) return path;
  const message = `field '${path.field.name}' can not be filtered in a query call`;
  throw scope.context.text.filterErrorAt(leaf.field, 'INVALID_FIELD', message);
}

/** `Id IN (SELECT AccountId FROM …)` and its opposite. */
function semiJoin(scope: Scope, operand: Operand, operator: string, query: Query): Condition {
  const isField = 'field' in operand && kindOf(operand) === 'id';
  if (!isField || !['IN', 'NOT IN'].includes(operator)) {
    throw malformed('The left operand of a semi join must be an id or a reference field');
  }
  const records = recordSet(scope, query);
  const condition: Condition = { kind: 'inRecords', path: operand, records };
  return operator === 'IN' ? condition : { kind: 'not', condition };
}

function recordSet(outer: Scope, query: Query): RecordSet {
  const { sObject = '', sObjectAlias } = query;
  const scope = scopeOf(outer.context, sObject, sObjectAlias);
  const more = Object.keys(query).filter((clause) => !SEMI_JOIN_CLAUSES.has(clause));
  if (more.length > 0) throw malformed('Semi join sub-selects take no clause but WHERE');
  return { ...selectionOf(scope, query), path: selectedId(scope, query) };
}

const SEMI_JOIN_CLAUSES: ReadonlySet<string> = new Set([
  'fields',
  'sObject',
  'sObjectAlias',
  'where',
]);

function selectedId(scope: Scope, { fields = [] }: Query): Path {
  const [field] = fields;
  const isName = field?.type === 'Field' || field?.type === 'FieldRelationship';
  if (!isName || fields.length > 1) throw malformed('A semi join selects exactly one field');
  const path = scope.path(nameOf(field));
  if (kindOf(path) === 'id') return path;
  throw malformed(`The selected field '${path.field.name}' of a semi join must be an id`);
}

/** A selected field as the query writes it. */
export function nameOf(field: {
  field: string;
  relationships?: readonly string[];
  rawValue?: string;
}): string {
  return field.rawValue ?? [...(field.relationships ?? []), field.field].join('.');
}
