import { GraphQLError, type FieldNode, type GraphQLResolveInfo } from 'graphql';

import { selectGroups } from '../query/run.ts';
import type { Operand } from '../query/operand.ts';
import type { Row } from '../query/types.ts';
import { ownPath } from '../schema/path.ts';
import type { Field, SObject } from '../schema/types.ts';
import { countConnection, recordsWhere, type ConnectionArguments } from './connection.ts';
import type { GraphQLContext } from './context.ts';
import { pageOf } from './paging.ts';
import { subfields, subfieldsNamed } from './selection.ts';

/** GraphQL's names of the functions, and SQL's. */
export const FUNCTIONS = {
  count: 'COUNT',
  countDistinct: 'COUNT_DISTINCT',
  avg: 'AVG',
  sum: 'SUM',
  min: 'MIN',
  max: 'MAX',
} as const;

/** A group of records on its way out. */
export interface GroupSource {
  /** Values by `Field` where it is grouped by, and by `Field.function`. */
  row: Row;
  place: number;
}

/** Arguments of an aggregate, checked by the GraphQL schema. */
export interface AggregateArguments extends Omit<ConnectionArguments, 'orderBy'> {
  groupBy?: Readonly<Record<string, { group?: boolean | null } | null>> | null;
}

const fieldNamed = (object: SObject, name: string): Field => {
  const field = object.fields.get(name);
  if (field === undefined) throw new GraphQLError(`${object.name} has no ${name}`);
  return field;
};

/** What is to be worked out: the fields that are grouped by, and functions of others. */
function operandsOf(
  object: SObject,
  keys: ReadonlySet<string>,
  info: GraphQLResolveInfo,
): Map<string, Operand> {
  const nodes = ['edges', 'node', 'aggregate'].reduce<readonly FieldNode[]>(
    (above, name) => subfieldsNamed(above, name, info),
    info.fieldNodes,
  );
  const operands = new Map<string, Operand>(
    [...keys].map((name) => [name, ownPath(object, fieldNamed(object, name))]),
  );
  for (const wanted of [...subfields(nodes, info).values()].flat()) {
    const { value: name } = wanted.name;
    const of = ownPath(object, fieldNamed(object, name));
    for (const part of [...subfields([wanted], info).values()].flat()) {
      const { value: asked } = part.name;
      if (asked in FUNCTIONS) {
        const aggregate = FUNCTIONS[asked as keyof typeof FUNCTIONS];
        operands.set(`${name}.${asked}`, { aggregate, of });
      } else if (!keys.has(name)) throw new GraphQLError(`Field must be grouped: ${name}`);
    }
  }
  return operands;
}

/** The groups of records that a field of RecordQueryAggregate asks for; without keys all are one. */
export function resolveAggregate(
  context: GraphQLContext,
  object: SObject,
  args: AggregateArguments,
  info: GraphQLResolveInfo,
): GroupSource[] {
  countConnection(context);
  const grouped = Object.entries(args.groupBy ?? {}).filter(([, clause]) => clause?.group === true);
  const keys = new Set(grouped.map(([name]) => name));
  const { offset, limit } = pageOf(args);
  const rows = selectGroups(context.engine, {
    object,
    select: operandsOf(object, keys, info),
    where: recordsWhere(context, object, args),
    keys: [...keys].map((name) => ownPath(object, fieldNamed(object, name))),
    having: { kind: 'and', conditions: [] },
    order: [],
    limit,
    offset,
  });
  return rows.map((row, at) => ({ row, place: offset + at }));
}
