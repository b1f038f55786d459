import { GraphQLError, type FieldNode } from 'graphql';

import { ownPath, type Path } from '../schema/path.ts';
import { parentField, type Schema } from '../schema/schema.ts';
import type { ChildRelationship, Field, SObject } from '../schema/types.ts';
import { subfields, subfieldsNamed, type SelectionInfo } from './selection.ts';

/** A child connection that a query asks for, by its key in the response. */
export interface ChildPlan {
  key: string;
  relationship: ChildRelationship;
  nodes: readonly FieldNode[];
}

/** What a query asks of each record of a connection: one SQL query's columns, and its subqueries. */
export interface RecordPlan {
  object: SObject;
  /** The connection's own fields, for its arguments. */
  nodes: readonly FieldNode[];
  select: ReadonlyMap<string, Path>;
  children: readonly ChildPlan[];
}

/** A record as the query reaches it: over these steps, its columns named with the prefix. */
interface Place {
  object: SObject;
  steps: readonly Field[];
  prefix: string;
}

/** Fields of the interface Record that are read from another field. */
const READ_FROM: Readonly<Record<string, (object: SObject) => string>> = {
  DisplayValue: ({ nameField }) => nameField,
  WeakEtag: () => 'SystemModstamp',
};

/** Reads from the selection below a connection what its records must be read with. */
export function planRecords(
  schema: Schema,
  object: SObject,
  nodes: readonly FieldNode[],
  info: SelectionInfo,
): RecordPlan {
  const edges = subfieldsNamed(nodes, 'edges', info);
  return { ...planRecord(schema, object, subfieldsNamed(edges, 'node', info), info), nodes };
}

/** Reads from fields that are a record of an object what it must be read with. */
export function planRecord(
  schema: Schema,
  object: SObject,
  nodes: readonly FieldNode[],
  info: SelectionInfo,
): Omit<RecordPlan, 'nodes'> {
  const planner = new Planner(schema, info);
  planner.add({ object, steps: [], prefix: '' }, nodes);
  const { select, children } = planner;
  return { object, select, children };
}

class Planner {
  readonly select = new Map<string, Path>();
  readonly children: ChildPlan[] = [];
  readonly #schema: Schema;
  readonly #info: SelectionInfo;

  constructor(schema: Schema, info: SelectionInfo) {
    this.#schema = schema;
    this.#info = info;
  }

  /** Plans what is selected of the record at a place. */
  add(place: Place, nodes: readonly FieldNode[]): void {
    const { object } = place;
    this.#column(place, 'Id');
    for (const [key, fields] of subfields(nodes, this.#info)) {
      const name = fields[0]?.name.value ?? '';
      const column = READ_FROM[name]?.(object) ?? name;
      const step = parentField(object, name);
      if (object.fields.has(column)) this.#column(place, column);
      else if (step !== undefined) this.add(this.#above(place, step, name), fields);
      else this.#child(place, key, fields);
    }
  }

  #column(place: Place, name: string): void {
    const field = place.object.fields.get(name);
    if (field === undefined) return;
    this.select.set(place.prefix + name, { ...ownPath(place.object, field), steps: place.steps });
    if (field.type === 'currency') this.#column(place, 'CurrencyIsoCode');
  }

  #above({ steps, prefix }: Place, step: Field, name: string): Place {
    const object = this.#schema.object(step.reference?.to ?? '');
    return { object, steps: [...steps, step], prefix: `${prefix}${name}.` };
  }

  #child({ object, prefix }: Place, key: string, nodes: readonly FieldNode[]): void {
    const name = nodes[0]?.name.value ?? '';
    const relationship = this.#schema.children(object.name).find((child) => child.name === name);
    // What is left are __typename and ApiName, which need no column.
    if (relationship === undefined) return;
    if (prefix !== '') throw tooDeep(name, nodes);
    this.children.push({ key, relationship, nodes });
  }
}

/** Child records are queried for the records of a connection itself, one level deep. */
export const tooDeep = (name: string, nodes: readonly FieldNode[]): GraphQLError =>
  new GraphQLError(`Child relationships are queried one level deep only: ${name}`, { nodes });
