import type { Requester } from '../access/requester.ts';
import { SalesforceError } from '../errors.ts';
import { fieldNamed, objectNamed } from '../schema/lookup.ts';
import type { Path } from '../schema/path.ts';
import { relationshipName, type Schema } from '../schema/schema.ts';
import type { ChildRelationship, Field, SObject } from '../schema/types.ts';
import type { SoqlText } from './text.ts';

/** What all parts of one query share: who asks what of which org, and when. */
export interface SoqlContext {
  schema: Schema;
  requester: Requester;
  text: SoqlText;
  /** The requester's own day, `YYYY-MM-DD`. */
  today: string;
  /** Whether records in the recycle bin are wanted too. */
  deletedToo: boolean;
}

/** Steps from an object up to a field of an ancestor. */
const MAX_STEPS = 5;

const REFERENCE = 'Please reference your WSDL or the describe call for the appropriate names.';

/**
 * The object that a query or a part of it is about. Finds what its names mean, regardless of case,
 * among what the requester may see.
 */
export class Scope {
  readonly context: SoqlContext;
  readonly object: SObject;
  /** What may stand before the name of a field, in small letters: an alias, the object itself. */
  readonly #prefixes: readonly string[];

  constructor(context: SoqlContext, object: SObject, alias?: string) {
    this.context = context;
    this.object = object;
    this.#prefixes = [alias ?? object.name, object.name].map((name) => name.toLowerCase());
  }

  /** The field that a dotted name leads to; throws INVALID_FIELD if it leads nowhere. */
  path(name: string): Path {
    const names = this.#ownNames(name.split('.'));
    if (names.length > MAX_STEPS + 1) throw this.#tooFar(name);
    return this.#follow([], this.object, names, name);
  }

  /** The way down of that name. */
  children(name: string): ChildRelationship | undefined {
    const { schema, requester } = this.context;
    const wanted = name.toLowerCase();
    return schema
      .children(this.object.name)
      .filter(({ child, field }) => requester.rights.canRead(child, field))
      .find((way) => way.name.toLowerCase() === wanted);
  }

  #ownNames(names: string[]): string[] {
    const [first = '', ...rest] = names;
    const isPrefix = rest.length > 0 && this.#prefixes.includes(first.toLowerCase());
    return isPrefix ? rest : names;
  }

  #follow(
    steps: readonly Field[],
    object: SObject,
    names: readonly string[],
    written: string,
  ): Path {
    const [first = '', ...rest] = names;
    if (rest.length === 0) return { steps, object, field: this.#field(object, first, written) };
    const step = this.#step(object, first);
    const parent = step?.reference && this.context.schema.object(step.reference.to);
    if (
      step === undefined ||
      parent === undefined ||
      !this.context.requester.rights.object(parent).read
    ) {
      throw this.#noRelationship(first, written);
    }
    return this.#follow([...steps, step], parent, rest, written);
  }

  #field(object: SObject, name: string, written: string): Field {
    const field = fieldNamed(object, name);
    if (field !== undefined && this.context.requester.rights.canRead(object, field)) return field;
    throw this.context.text.errorAt(written, 'INVALID_FIELD', noColumn(object, name));
  }

  #step(object: SObject, name: string): Field | undefined {
    const fields = this.context.requester.rights.readableFields(object);
    const wanted = name.toLowerCase();
    return fields.find((field) => relationshipName(field)?.toLowerCase() === wanted);
  }

  #noRelationship(name: string, written: string): SalesforceError {
    const message = `Didn't understand relationship '${name}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${REFERENCE}`;
    return this.context.text.errorAt(written, 'INVALID_FIELD', message);
  }

  #tooFar(name: string): SalesforceError {
    const message = `${name}: a field may be at most ${MAX_STEPS} relationships away`;
    return this.context.text.errorAt(name, 'INVALID_FIELD', message);
  }
}

const noColumn = ({ name }: SObject, column: string): string =>
  `No such column '${column}' on entity '${name}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${REFERENCE}`;

/** A query's scope; throws INVALID_TYPE for an object that is not there for the requester. */
export function scopeOf(context: SoqlContext, name: string, alias?: string): Scope {
  const object = objectNamed(context.schema, name);
  if (object !== undefined && context.requester.rights.object(object).read) {
    return new Scope(context, object, alias);
  }
  const message = `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. ${REFERENCE}`;
  throw context.text.errorAt(name, 'INVALID_TYPE', message);
}
