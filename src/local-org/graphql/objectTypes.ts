import {
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLObjectType,
  type GraphQLFieldConfigArgumentMap,
  type GraphQLFieldConfigMap,
  type GraphQLInputFieldConfigMap,
} from 'graphql';

import type { Rights } from '../access/rights.ts';
import type { Schema } from '../schema/schema.ts';
import type { Field, SObject } from '../schema/types.ts';
import type { RecordSource } from './connection.ts';
import type { GraphQLContext } from './context.ts';
import { operatorsOf } from './operators.ts';
import {
  childConnectionField,
  connectionType,
  parentRecordField,
  recordFields,
  valueField,
  type ConnectionType,
  type RecordType,
} from './recordTypes.ts';
import { OrderByClause, PAGE_ARGUMENTS, RecordInterface } from './sharedTypes.ts';

/** The types by which queries of a user reach one object. */
interface ObjectTypes {
  node: RecordType;
  connection: ConnectionType;
  /** Arguments of a connection to the object. */
  arguments: GraphQLFieldConfigArgumentMap;
}

interface Inputs {
  filter: GraphQLInputObjectType;
  orderBy: GraphQLInputObjectType;
}

type RecordFields = GraphQLFieldConfigMap<RecordSource, GraphQLContext>;

/** Makes the types of what a user may read: what they may not read is not in them. */
export class ObjectTypeFactory {
  readonly #schema: Schema;
  readonly #rights: Rights;
  readonly #types = new Map<string, ObjectTypes & Inputs>();

  constructor(schema: Schema, rights: Rights) {
    this.#schema = schema;
    this.#rights = rights;
  }

  /** Whether queries of the user reach the object at all. */
  isVisible(object: SObject): boolean {
    return object.uiApi && this.#rights.object(object).read;
  }

  /** The types of a visible object; types of related objects follow when GraphQL asks for them. */
  typesOf(object: SObject): ObjectTypes & Inputs {
    const known = this.#types.get(object.name);
    if (known !== undefined) return known;
    const node = this.#node(object);
    const inputs = { filter: this.#filter(object), orderBy: this.#orderBy(object) };
    const types = {
      node,
      connection: connectionType(object, node),
      arguments: {
        ...PAGE_ARGUMENTS,
        where: { type: inputs.filter },
        orderBy: { type: inputs.orderBy },
      },
      ...inputs,
    };
    this.#types.set(object.name, types);
    return types;
  }

  #node(object: SObject): RecordType {
    return new GraphQLObjectType({
      name: object.name,
      interfaces: [RecordInterface],
      fields: () => ({
        ...recordFields(object),
        ...this.#valueFields(object),
        ...this.#parentFields(object),
        ...this.#childFields(object),
      }),
    });
  }

  #valueFields(object: SObject): RecordFields {
    const fields = this.#rights.readableFields(object).filter(({ type }) => type !== 'id');
    return Object.fromEntries(fields.map((field) => [field.name, valueField(field)]));
  }

  /** The ways up that the user may follow, by name. */
  #parents(object: SObject): [string, SObject][] {
    return this.#rights.readableFields(object).flatMap(({ reference }): [string, SObject][] => {
      if (reference?.parent === undefined) return [];
      const parent = this.#schema.object(reference.to);
      return this.isVisible(parent) ? [[reference.parent, parent]] : [];
    });
  }

  #parentFields(object: SObject): RecordFields {
    const parents = this.#parents(object);
    return Object.fromEntries(
      parents.map(([name, parent]) => [name, parentRecordField(name, this.typesOf(parent).node)]),
    );
  }

  #childFields(object: SObject): RecordFields {
    const children = this.#schema.children(object.name);
    const visible = children.filter(
      ({ child, field }) => this.isVisible(child) && this.#rights.canRead(child, field),
    );
    return Object.fromEntries(
      visible.map(({ name, child }) => {
        const types = this.typesOf(child);
        return [name, childConnectionField(types.connection, types.arguments)];
      }),
    );
  }

  #filter(object: SObject): GraphQLInputObjectType {
    const filter: GraphQLInputObjectType = new GraphQLInputObjectType({
      name: `${object.name}_Filter`,
      fields: () => ({
        and: { type: new GraphQLList(filter) },
        or: { type: new GraphQLList(filter) },
        not: { type: filter },
        ...this.#inputFields(object, operatorsOf),
        ...this.#parentInputs(object, ({ filter: parentFilter }) => parentFilter),
      }),
    });
    return filter;
  }

  #orderBy(object: SObject): GraphQLInputObjectType {
    const clause = (field: Field) => operatorsOf(field) && OrderByClause;
    return new GraphQLInputObjectType({
      name: `${object.name}_OrderBy`,
      fields: () => ({
        ...this.#inputFields(object, clause),
        ...this.#parentInputs(object, ({ orderBy }) => orderBy),
      }),
    });
  }

  #inputFields(
    object: SObject,
    typeOf: (field: Field) => GraphQLInputObjectType | undefined,
  ): GraphQLInputFieldConfigMap {
    const entries = this.#rights.readableFields(object).flatMap((field) => {
      const type = typeOf(field);
      return type === undefined ? [] : [[field.name, { type }] as const];
    });
    return Object.fromEntries(entries);
  }

  #parentInputs(
    object: SObject,
    typeOf: (inputs: Inputs) => GraphQLInputObjectType,
  ): GraphQLInputFieldConfigMap {
    const parents = this.#parents(object);
    return Object.fromEntries(
      parents.map(([name, parent]) => [name, { type: typeOf(this.typesOf(parent)) }]),
    );
  }
}
