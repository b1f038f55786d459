import {
  GraphQLBoolean,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLFieldConfig,
  type GraphQLNullableInputType,
} from 'graphql';

import type { Rights } from '../access/rights.ts';
import type { Field, SObject } from '../schema/types.ts';
import type { GraphQLContext } from './context.ts';
import { outcomeAt, type Operation, type Outcomes, type Saved } from './mutations.ts';
import type { ObjectTypeFactory } from './objectTypes.ts';
import { scalarOf, scalars } from './scalars.ts';

/** Since when updates give the record back. */
const RECORD_OF_UPDATE = 66;

/** An operation as the schema has it. */
export interface OperationEntry {
  name: string;
  operation: Operation;
  field: GraphQLFieldConfig<Outcomes, GraphQLContext>;
}

const nonNullId = new GraphQLNonNull(scalars.IdOrRef);

const RecordDeleteInput = new GraphQLInputObjectType({
  name: 'RecordDeleteInput',
  fields: { Id: { type: nonNullId } },
});

const RecordDeletePayload = new GraphQLObjectType<Saved, GraphQLContext>({
  name: 'RecordDeletePayload',
  fields: { Id: { type: GraphQLID, resolve: ({ id }) => id } },
});

/** Makes the operations on objects as far as the user has the rights to them. */
export class OperationFactory {
  readonly #types: ObjectTypeFactory;
  readonly #rights: Rights;
  readonly #apiVersion: number;

  constructor(types: ObjectTypeFactory, rights: Rights, apiVersion: number) {
    this.#types = types;
    this.#rights = rights;
    this.#apiVersion = apiVersion;
  }

  /** Making, changing and deleting records of an object. */
  operationsOn(object: SObject): OperationEntry[] {
    const rights = this.#rights;
    const grant = rights.object(object);
    const fields = [...object.fields.values()];
    const creatable = fields.filter((field) => rights.canCreate(object, field));
    const editable = fields.filter((field) => rights.canEdit(object, field));
    return [
      ...(grant.create && creatable.length > 0 ? [this.#create(object, creatable)] : []),
      ...(grant.edit && editable.length > 0 ? [this.#update(object, editable)] : []),
      ...(grant.delete ? [remove(object)] : []),
    ];
  }

  #create(object: SObject, fields: readonly Field[]): OperationEntry {
    const name = `${object.name}Create`;
    const record = { type: new GraphQLNonNull(representation(name, fields)) };
    const input = new GraphQLInputObjectType({
      name: `${name}Input`,
      fields: { [object.name]: record },
    });
    return entry(name, { kind: 'create', object }, input, this.#recordPayload(name, object));
  }

  #update(object: SObject, fields: readonly Field[]): OperationEntry {
    const name = `${object.name}Update`;
    const record = { type: new GraphQLNonNull(representation(name, fields)) };
    const input = new GraphQLInputObjectType({
      name: `${name}Input`,
      fields: { Id: { type: nonNullId }, [object.name]: record },
    });
    const payload =
      this.#apiVersion < RECORD_OF_UPDATE
        ? successPayload(name)
        : this.#recordPayload(name, object);
    return entry(name, { kind: 'update', object }, input, payload);
  }

  #recordPayload(name: string, object: SObject): GraphQLObjectType<Saved, GraphQLContext> {
    const { node } = this.#types.typesOf(object);
    return new GraphQLObjectType({
      name: `${name}Payload`,
      fields: { Record: { type: node, resolve: ({ record }) => record } },
    });
  }
}

const remove = (object: SObject): OperationEntry =>
  entry(`${object.name}Delete`, { kind: 'delete', object }, RecordDeleteInput, RecordDeletePayload);

const entry = (
  name: string,
  operation: Operation,
  input: GraphQLInputObjectType,
  payload: GraphQLObjectType<Saved, GraphQLContext>,
): OperationEntry => ({
  name,
  operation,
  field: {
    type: payload,
    args: { input: { type: new GraphQLNonNull(input) } },
    resolve: (outcomes, _args, _context, { path }) => outcomeAt(outcomes, String(path.key)),
  },
});

const successPayload = (name: string): GraphQLObjectType<Saved, GraphQLContext> =>
  new GraphQLObjectType({
    name: `${name}Payload`,
    fields: { success: { type: GraphQLBoolean, resolve: () => true } },
  });

const representation = (name: string, fields: readonly Field[]): GraphQLInputObjectType =>
  new GraphQLInputObjectType({
    name: `${name}Representation`,
    fields: Object.fromEntries(fields.map((field) => [field.name, { type: inputType(field) }])),
  });

/** A reference may name an operation of the same request instead of a record. */
const inputType = (field: Field): GraphQLNullableInputType =>
  field.reference === undefined ? scalarOf(field) : scalars.IdOrRef;
