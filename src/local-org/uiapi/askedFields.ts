import type { Rights } from '../access/rights.ts';
import { SalesforceError } from '../errors.ts';
import type { Schema } from '../schema/schema.ts';
import type { SObject } from '../schema/types.ts';
import { addField, emptyPlan, parentsIn, type RecordPlan } from './recordPlan.ts';

/** Fields that a client asks for, by qualified names such as `Opportunity.Account.Name`. */
export interface AskedFields {
  /** Of which each has to be there, and open to the user. */
  fields: readonly string[];
  /** Of which any may be missing. */
  optionalFields: readonly string[];
  /** Whether the client asks for what a layout shows instead: here, all that the user may read. */
  layout: boolean;
}

/** Records above the record that one request may read. */
const MAX_PARENTS = 35;

const illegal = (message: string): SalesforceError =>
  new SalesforceError('ILLEGAL_QUERY_PARAMETER_VALUE', message);

/** Reads what is asked for from an address's parameters. */
export function askedFields(params: URLSearchParams): AskedFields {
  const list = (name: string): string[] =>
    params
      .getAll(name)
      .flatMap((value) => value.split(','))
      .map((value) => value.trim())
      .filter((value) => value !== '');
  const layouts = list('layoutTypes');
  const unknown = layouts.find((layout) => layout !== 'Full' && layout !== 'Compact');
  if (unknown !== undefined) throw illegal(`There is no layout type ${unknown.slice(0, 80)}`);
  const asked = { fields: list('fields'), optionalFields: list('optionalFields') };
  if (layouts.length > 0) return { ...asked, layout: true };
  if (asked.fields.length + asked.optionalFields.length > 0) return { ...asked, layout: false };
  throw illegal("One of 'fields', 'optionalFields' and 'layoutTypes' is needed");
}

/** What a plan for a record has to show of the fields asked for; those of other objects are not its. */
export function planFor(
  schema: Schema,
  rights: Rights,
  object: SObject,
  { fields, optionalFields, layout }: AskedFields,
): RecordPlan {
  const plan = layout ? fullPlan(rights, object) : emptyPlan(object);
  const missing = ownNames(object, fields).find((path) => !addField(schema, rights, plan, path));
  if (missing !== undefined) throw noSuchColumn(object, missing.join('.'));
  for (const path of ownNames(object, optionalFields)) addField(schema, rights, plan, path);
  if (parentsIn(plan) > MAX_PARENTS) {
    throw illegal(`A request reads at most ${MAX_PARENTS} related records`);
  }
  return plan;
}

/** Everything that the user may read of the record itself. */
export function fullPlan(rights: Rights, object: SObject): RecordPlan {
  const plan = emptyPlan(object);
  for (const { name } of rights.readableFields(object)) plan.fields.add(name);
  return plan;
}

function ownNames({ name }: SObject, fields: readonly string[]): string[][] {
  const paths = fields.map((field) => field.split('.'));
  const bare = paths.find((path) => path.length < 2);
  if (bare !== undefined) {
    throw illegal(`Field names are qualified with their object's: ${bare.join('').slice(0, 80)}`);
  }
  const own = paths.filter(([first = '']) => first.toLowerCase() === name.toLowerCase());
  return own.map(([, ...rest]) => rest);
}

const noSuchColumn = ({ name }: SObject, path: string): SalesforceError =>
  new SalesforceError(
    'INVALID_FIELD',
    `No such column '${path.slice(0, 80)}' on entity '${name}'. If you are attempting to use a ` +
      "custom field, be sure to append the '__c' after the custom field name. Please reference " +
      'your WSDL or the describe call for the appropriate names.',
  );
