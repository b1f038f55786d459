import { getArgumentValues, GraphQLError, type FieldNode, type GraphQLObjectType } from 'graphql';

import type { SObject } from '../schema/types.ts';
import { normalizedId } from '../store/ids.ts';
import { transaction } from '../store/statements.ts';
import { readRecord, type RecordSource, type Resolution } from './connection.ts';
import { subfields, subfieldsNamed } from './selection.ts';

/** What a field of UIAPIMutations does. */
export interface Operation {
  kind: 'create' | 'update' | 'delete';
  object: SObject;
}

/** A record that was saved, or deleted: then there is nothing left to show. */
export interface Saved {
  id: string;
  record: RecordSource | null;
}

/** What operations came to, by their names or aliases. */
export type Outcomes = ReadonlyMap<string, { saved: Saved } | { error: unknown }>;

/** The fields of UIAPIMutations and what they do. */
interface Mutations {
  type: GraphQLObjectType;
  operations: ReadonlyMap<string, Operation>;
}

/** One operation that a request asks for. */
interface Call {
  key: string;
  nodes: readonly FieldNode[];
  operation: Operation;
  /** The id, and the record's fields by the object's name; checked by the GraphQL schema. */
  input: Readonly<Record<string, unknown>>;
}

/** Runs all operations below the field `uiapi`, in their order. Errors are left for their fields. */
export function runMutations(
  resolution: Resolution,
  mutations: Mutations,
  allOrNone: boolean,
): Outcomes {
  const calls = callsIn(resolution, mutations);
  return allOrNone ? runTogether(resolution, calls) : runApart(resolution, calls);
}

/** What an operation came to; throws if it failed. */
export function outcomeAt(outcomes: Outcomes, key: string): Saved | undefined {
  const outcome = outcomes.get(key);
  if (outcome !== undefined && 'error' in outcome) throw outcome.error;
  return outcome?.saved;
}

function callsIn({ info }: Resolution, { type, operations }: Mutations): Call[] {
  const fields = type.getFields();
  return [...subfields(info.fieldNodes, info)].flatMap(([key, nodes]): Call[] => {
    const [node] = nodes;
    const definition = fields[node?.name.value ?? ''];
    const operation = operations.get(definition?.name ?? '');
    // What is left is __typename.
    if (node === undefined || definition === undefined || operation === undefined) return [];
    const { input } = getArgumentValues(definition, node, info.variableValues);
    return [{ key, nodes, operation, input: input as Call['input'] }];
  });
}

/** One transaction: the first failure ends it, and undoes the others. */
function runTogether(resolution: Resolution, calls: readonly Call[]): Outcomes {
  const outcomes = new Map<string, { saved: Saved }>();
  let current: Call | undefined;
  try {
    transaction(resolution.context.engine.db, () => {
      for (const call of calls) {
        current = call;
        outcomes.set(call.key, { saved: perform(resolution, call, outcomes) });
      }
    });
    return outcomes;
  } catch (error) {
    return new Map(
      calls.map((call) => [call.key, { error: call === current ? error : rolledBack() }]),
    );
  }
}

const rolledBack = (): GraphQLError =>
  new GraphQLError(
    'The transaction was rolled back since another operation in the same transaction failed.',
  );

/** Each for itself: only what refers to a failed operation fails with it. */
function runApart(resolution: Resolution, calls: readonly Call[]): Outcomes {
  const outcomes = new Map<string, { saved: Saved } | { error: unknown }>();
  for (const call of calls) {
    const work = (): Saved => perform(resolution, call, outcomes);
    try {
      outcomes.set(call.key, { saved: transaction(resolution.context.engine.db, work) });
    } catch (error) {
      outcomes.set(call.key, { error });
    }
  }
  return outcomes;
}

function perform(resolution: Resolution, call: Call, outcomes: Outcomes): Saved {
  const { info } = resolution;
  const { object, kind } = call.operation;
  const id = save(resolution, call, outcomes);
  const nodes = subfieldsNamed(call.nodes, 'Record', info);
  if (kind === 'delete' || nodes.length === 0) return { id, record: null };
  return { id, record: readRecord(resolution, object, id, nodes) };
}

function save({ context }: Resolution, { operation, input }: Call, outcomes: Outcomes): string {
  const { records, requester } = context;
  const { kind, object } = operation;
  const given = (input[object.name] ?? {}) as Readonly<Record<string, unknown>>;
  const fields = withReferences(object, given, outcomes);
  if (kind === 'create') return records.create(requester, object, fields);
  const asked = String(resolved(input['Id'], outcomes));
  const id = normalizedId(asked) ?? asked;
  if (kind === 'update') records.update(requester, object, { id, fields });
  else records.remove(requester, object, id);
  return id;
}

function withReferences(
  object: SObject,
  fields: Readonly<Record<string, unknown>>,
  outcomes: Outcomes,
): Record<string, unknown> {
  const entries = Object.entries(fields).map(([name, value]): [string, unknown] => {
    const isReference = object.fields.get(name)?.reference !== undefined;
    return [name, isReference ? resolved(value, outcomes) : value];
  });
  return Object.fromEntries(entries);
}

/** `@{name}` stands for the id of what the operation of that name or alias has saved before. */
function resolved(value: unknown, outcomes: Outcomes): unknown {
  const name = typeof value === 'string' ? /^@\{(.*)\}$/s.exec(value)?.[1] : undefined;
  if (name === undefined) return value;
  const outcome = outcomes.get(name);
  if (outcome !== undefined && 'saved' in outcome) return outcome.saved.id;
  throw new GraphQLError(`Invalid reference specified. No value for ${name.slice(0, 80)} found`);
}
