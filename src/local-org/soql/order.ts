import type { OrderByClause, QueryBase } from '@jetstreamapp/soql-parser-js';

import { SalesforceError } from '../errors.ts';
import type { Operand } from '../query/operand.ts';
import type { OrderTerm } from '../query/types.ts';
import { isSortable } from '../schema/traits.ts';
import { functionOperand } from './operands.ts';
import type { Scope } from './scope.ts';

type OperandOf = (scope: Scope, clause: OrderByClause) => Operand;

/** The ORDER BY clause. What is empty comes first whatever the direction, unless it says otherwise. */
export function orderTerms(
  scope: Scope,
  { orderBy = [] }: QueryBase,
  operandOf: OperandOf = recordOperand,
): OrderTerm[] {
  return [orderBy].flat().map((clause) => ({
    path: operandOf(scope, clause),
    descending: clause.order === 'DESC',
    nullsLast: clause.nulls === 'LAST',
  }));
}

/** What groups may be sorted by: a field, a part of a date or an aggregate. */
export function orderOperand(scope: Scope, clause: OrderByClause): Operand {
  if (!('field' in clause)) return functionOperand(scope, clause.fn);
  const path = scope.path(clause.field);
  if (isSortable(path.field)) return path;
  const message = `field '${path.field.name}' can not be sorted in a query call`;
  throw scope.context.text.errorAt(clause.field, 'INVALID_FIELD', message);
}

/** What records may be sorted by: anything but aggregates. */
function recordOperand(scope: Scope, clause: OrderByClause): Operand {
  const operand = orderOperand(scope, clause);
  if (!('aggregate' in operand)) return operand;
  throw new SalesforceError('MALFORMED_QUERY', 'Only groups can be ordered by an aggregate');
}
