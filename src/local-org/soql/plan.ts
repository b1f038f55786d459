import type { FieldSubquery, Query, QueryBase, Subquery } from '@jetstreamapp/soql-parser-js';

import { SalesforceError } from '../errors.ts';
import { columnsOf } from './columns.ts';
import { selectionOf } from './filter.ts';
import { groupPlan, isGrouped } from './groups.ts';
import { orderTerms } from './order.ts';
import { parseSoql } from './parse.ts';
import { Scope, scopeOf, type SoqlContext } from './scope.ts';
import type { ChildPlan, RecordPlan, SoqlPlan } from './types.ts';
import { windowOf } from './window.ts';

/** Subqueries that one query may have, as in Salesforce. */
const MAX_CHILDREN = 20;

const malformed = (message: string): SalesforceError =>
  new SalesforceError('MALFORMED_QUERY', message);

/** Understands a query: all that it names is there and open to the requester, or this throws. */
export function planSoql(context: SoqlContext): SoqlPlan {
  const query = parseSoql(context.text);
  const scope = scopeOf(context, query.sObject ?? '', query.sObjectAlias);
  checkClauses(query);
  if (isCount(query)) return countPlan(scope, query);
  return isGrouped(query) ? groupPlan(scope, query) : recordPlan(scope, query);
}

/** Clauses that mean nothing here are let pass, those that would change the answer are not. */
function checkClauses({ withDataCategory, update, withAccessLevel }: QueryBase): void {
  if (withDataCategory !== undefined) throw malformed('There are no data categories in this org');
  if (update !== undefined) throw malformed(`UPDATE ${update} is not supported in this org`);
  if (withAccessLevel === 'SYSTEM_MODE') {
    throw malformed('WITH SYSTEM_MODE is only allowed in Apex code');
  }
}

/** `SELECT COUNT()` and nothing beside it. */
function isCount({ fields = [], groupBy }: Query): boolean {
  const [field] = fields;
  const isBare = field?.type === 'FieldFunctionExpression' && field.parameters.length === 0;
  if (!isBare || field.functionName.toUpperCase() !== 'COUNT') return false;
  if (fields.length > 1 || groupBy !== undefined || field.alias !== undefined) {
    throw malformed('COUNT() stands alone; use COUNT(Id) beside other fields');
  }
  return true;
}

const countPlan = (scope: Scope, query: Query): SoqlPlan => ({
  kind: 'count',
  ...selectionOf(scope, query),
  limit: windowOf(query).limit,
});

function recordPlan(scope: Scope, query: QueryBase): RecordPlan {
  const children = (query.fields ?? []).filter((field) => field.type === 'FieldSubquery');
  if (children.length > MAX_CHILDREN) {
    throw malformed(`A query may have at most ${MAX_CHILDREN} subqueries`);
  }
  return {
    kind: 'records',
    ...selectionOf(scope, query),
    columns: columnsOf(scope, query),
    children: children.map((child) => childPlan(scope, child)),
    order: orderTerms(scope, query),
    ...windowOf(query),
  };
}

function childPlan(parent: Scope, { subquery }: FieldSubquery): ChildPlan {
  const relationship = parent.children(subquery.relationshipName);
  const prefix = subquery.sObjectPrefix ?? [];
  if (relationship === undefined || prefix.length > 1) throw noRelationship(parent, subquery);
  const { fields = [], groupBy } = subquery;
  if (isGrouped(subquery) || groupBy !== undefined) {
    throw malformed('Subqueries have no aggregates');
  }
  if (fields.some(({ type }) => type === 'FieldSubquery')) {
    throw malformed('Subqueries have no subqueries in this org');
  }
  checkClauses(subquery);
  const scope = new Scope(parent.context, relationship.child, subquery.sObjectAlias);
  return { relationship, records: recordPlan(scope, subquery) };
}

function noRelationship({ context }: Scope, { relationshipName }: Subquery): SalesforceError {
  const message = `Didn't understand relationship '${relationshipName}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`;
  return context.text.errorAt(relationshipName, 'INVALID_TYPE', message);
}
