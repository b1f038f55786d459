import type { FunctionExp } from '@jetstreamapp/soql-parser-js';

import { SalesforceError } from '../errors.ts';
import {
  AGGREGATES,
  DATE_PARTS,
  type Aggregate,
  type DatePart,
  type Operand,
} from '../query/operand.ts';
import type { Path } from '../schema/path.ts';
import { isAggregatable } from '../schema/traits.ts';
import { kindOf } from './literals.ts';
import type { Scope } from './scope.ts';

const malformed = (message: string): SalesforceError =>
  new SalesforceError('MALFORMED_QUERY', message);

/** The value that a function gives: a part of a date, or an aggregate. */
export function functionOperand(scope: Scope, fn: FunctionExp): DatePart | Aggregate {
  const name = fn.functionName?.toUpperCase() ?? '';
  const part = DATE_PARTS.find((known) => known === name);
  if (part !== undefined) return datePart(scope, part, fn);
  const aggregate = AGGREGATES.find((known) => known === name);
  if (aggregate !== undefined) return aggregateOf(scope, aggregate, fn);
  throw malformed(`The function ${name} is not supported here.`);
}

function datePart(scope: Scope, part: DatePart['part'], fn: FunctionExp): DatePart {
  const [parameter] = fn.parameters ?? [];
  const of = scope.path(parameterName(fn));
  const kind = kindOf(of);
  if (kind !== 'datetime' && (kind !== 'date' || part === 'HOUR_IN_DAY')) {
    throw malformed(`field ${of.field.name} does not support the function ${part}`);
  }
  // Without convertTimezone() the parts of an instant are those of UTC.
  const { timeZone } = scope.context.requester;
  return typeof parameter === 'object' ? { part, of, timeZone } : { part, of };
}

/** The field in the parentheses, or in those of `convertTimezone()` inside of them. */
function parameterName({ functionName, parameters = [] }: FunctionExp): string {
  const [parameter] = parameters;
  if (typeof parameter === 'string' && parameters.length === 1) return parameter;
  const isConverted =
    typeof parameter === 'object' && parameter.functionName?.toUpperCase() === 'CONVERTTIMEZONE';
  const [inner] = isConverted ? (parameter.parameters ?? []) : [];
  if (typeof inner === 'string') return inner;
  throw malformed(`The function ${functionName ?? ''} takes one field.`);
}

function aggregateOf(scope: Scope, aggregate: Aggregate['aggregate'], fn: FunctionExp): Aggregate {
  const [parameter] = fn.parameters ?? [];
  if (parameter === undefined && aggregate === 'COUNT') return { aggregate };
  if (typeof parameter !== 'string') throw malformed(`${aggregate}() takes one field.`);
  const of = scope.path(parameter);
  if (!isAggregatable(of.field, aggregate)) {
    throw malformed(`field ${of.field.name} does not support aggregate operator ${aggregate}`);
  }
  return { aggregate, of };
}

/** Equal for operands that mean the same. */
export function keyOf(operand: Operand): string {
  if ('aggregate' in operand) return `${operand.aggregate}(${pathKey(operand.of)})`;
  if ('part' in operand) return `${operand.part}(${pathKey(operand.of)},${operand.timeZone ?? ''})`;
  return pathKey(operand);
}

const pathKey = (path: Path | undefined): string =>
  path === undefined ? '' : [...path.steps, path.field].map(({ name }) => name).join('.');
