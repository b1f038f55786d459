import type {
  FieldFunctionExpression,
  GroupByClause,
  OrderByClause,
  Query,
} from '@jetstreamapp/soql-parser-js';

import { SalesforceError } from '../errors.ts';
import type { Operand } from '../query/operand.ts';
import { isGroupable } from '../schema/traits.ts';
import { havingCondition, nameOf, selectionOf } from './filter.ts';
import type { Leaf } from './logic.ts';
import { functionOperand, keyOf } from './operands.ts';
import { orderOperand, orderTerms } from './order.ts';
import type { Scope } from './scope.ts';
import type { GroupColumn, GroupPlan } from './types.ts';
import { windowOf } from './window.ts';

const malformed = (message: string): SalesforceError =>
  new SalesforceError('MALFORMED_QUERY', message);

/** Whether a query asks for groups rather than for records. */
export const isGrouped = ({ fields = [], groupBy }: Query): boolean =>
  groupBy !== undefined ||
  fields.some((field) => field.type === 'FieldFunctionExpression' && field.isAggregateFn === true);

/** The plan of a query with aggregates or GROUP BY. */
export function groupPlan(scope: Scope, query: Query): GroupPlan {
  const groups = new Groups(scope, query);
  return {
    kind: 'groups',
    ...selectionOf(scope, query),
    columns: groups.columns(query),
    keys: groups.keys,
    having: havingCondition(scope, query.having, (_, leaf) => groups.havingOperand(leaf)),
    order: orderTerms(scope, query, (_, clause) => groups.orderOperand(clause)),
    ...windowOf(query),
  };
}

/** What the records are grouped by, and so what can be said of each group. */
class Groups {
  readonly keys: readonly Operand[];
  readonly #scope: Scope;
  readonly #known: ReadonlySet<string>;

  constructor(scope: Scope, { groupBy = [] }: Query) {
    this.#scope = scope;
    this.keys = [groupBy].flat().map((clause) => this.#key(clause));
    this.#known = new Set(this.keys.map(keyOf));
  }

  /** The selected values; those without a name of their own are called `expr0`, `expr1`, … */
  columns({ fields = [] }: Query): GroupColumn[] {
    let unnamed = 0;
    const columns = fields.map((field): GroupColumn => {
      if (field.type === 'FieldFunctionExpression') {
        const name = field.alias ?? `expr${unnamed++}`;
        return this.#functionColumn(name, field);
      }
      if (field.type === 'FieldSubquery' || field.type === 'FieldTypeof') {
        throw malformed('Groups have no records below them and no fields of several types');
      }
      const written = nameOf(field);
      const operand = this.#scope.path(written);
      const alias = 'alias' in field ? field.alias : undefined;
      return {
        name: alias ?? operand.field.name,
        operand: this.#grouped(operand, written),
        written,
      };
    });
    checkNames(columns);
    return columns;
  }

  havingOperand(leaf: Leaf): Operand {
    if (!('field' in leaf)) {
      const operand = functionOperand(this.#scope, leaf.fn);
      return this.#grouped(operand, leaf.fn.rawValue ?? '');
    }
    return this.#grouped(this.#scope.path(leaf.field), leaf.field);
  }

  orderOperand(clause: OrderByClause): Operand {
    const written = 'field' in clause ? clause.field : (clause.fn.rawValue ?? '');
    return this.#grouped(orderOperand(this.#scope, clause), written);
  }

  #functionColumn(name: string, field: FieldFunctionExpression): GroupColumn {
    const written = field.rawValue ?? field.functionName;
    const operand = this.#grouped(functionOperand(this.#scope, field), written);
    return { name, operand, written };
  }

  #key(clause: GroupByClause): Operand {
    if ('field' in clause) return this.#groupable(clause.field);
    const operand = functionOperand(this.#scope, clause.fn);
    if ('part' in operand) return operand;
    throw malformed(`Grouped field should not be aggregated: ${clause.fn.rawValue ?? ''}`);
  }

  #groupable(name: string): Operand {
    const path = this.#scope.path(name);
    if (isGroupable(path.field)) return path;
    const message = `field '${path.field.name}' can not be grouped in a query call`;
    throw this.#scope.context.text.errorAt(name, 'INVALID_FIELD', message);
  }

  /** Of a group only what its records share can be said, and aggregates. */
  #grouped(operand: Operand, written: string): Operand {
    if ('aggregate' in operand || this.#known.has(keyOf(operand))) return operand;
    const message = `Field must be grouped or aggregated: ${written}`;
    throw this.#scope.context.text.errorAt(written, 'MALFORMED_QUERY', message);
  }
}

function checkNames(columns: readonly GroupColumn[]): void {
  const names = columns.map(({ name }) => name.toLowerCase());
  const twice = columns.find((_, index) => names.indexOf(names[index] ?? '') !== index);
  if (twice !== undefined) throw malformed(`duplicate alias: ${twice.name}`);
}
