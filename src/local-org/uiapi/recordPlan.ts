import type { Rights } from '../access/rights.ts';
import { fieldNamed } from '../schema/lookup.ts';
import type { Path } from '../schema/path.ts';
import { ownPath } from '../schema/path.ts';
import { parentField, type Schema } from '../schema/schema.ts';
import type { Field, SObject } from '../schema/types.ts';

/** What is read of one record: fields of its own, and of the records above it. */
export interface RecordPlan {
  object: SObject;
  /** Names of the fields that are shown. */
  fields: Set<string>;
  /** The ways up that are shown, by name. */
  parents: Map<string, RecordPlan>;
  /** Where its columns stand in the row, e.g. `Account.`. */
  prefix: string;
  steps: readonly Field[];
}

/** Steps up that a field may be away. */
const MAX_STEPS = 5;

/** Fields that every representation of a record is made with. */
const COLUMNS = [
  'Id',
  'LastModifiedById',
  'LastModifiedDate',
  'SystemModstamp',
  'RecordTypeId',
  'CurrencyIsoCode',
];

/** A plan that shows nothing yet. */
export const emptyPlan = (object: SObject): RecordPlan => planAt(object, '', []);

const planAt = (object: SObject, prefix: string, steps: readonly Field[]): RecordPlan => ({
  object,
  fields: new Set(),
  parents: new Map(),
  prefix,
  steps,
});

/** Adds a field, e.g. `Amount` or `Account.Name`; false if the user sees none of that name. */
export function addField(
  schema: Schema,
  rights: Rights,
  plan: RecordPlan,
  [first = '', ...rest]: readonly string[],
): boolean {
  if (rest.length === 0) return addOwn(rights, plan, first);
  const parent = parentPlan(schema, rights, plan, first);
  if (parent === undefined || !addField(schema, rights, parent, rest)) return false;
  plan.parents.set(first, parent);
  return true;
}

function addOwn(rights: Rights, { object, fields }: RecordPlan, name: string): boolean {
  const field = fieldNamed(object, name);
  if (field === undefined || !rights.canRead(object, field)) return false;
  fields.add(field.name);
  return true;
}

function parentPlan(
  schema: Schema,
  rights: Rights,
  { object, parents, prefix, steps }: RecordPlan,
  name: string,
): RecordPlan | undefined {
  const step = parentField(object, name);
  if (step?.reference === undefined || !rights.canRead(object, step)) return undefined;
  const parent = schema.object(step.reference.to);
  const visible = parent.uiApi && rights.object(parent).read && steps.length < MAX_STEPS;
  if (!visible) return undefined;
  return parents.get(name) ?? planAt(parent, `${prefix}${name}.`, [...steps, step]);
}

/** How many records above the record a plan reads. */
export const parentsIn = ({ parents }: RecordPlan): number =>
  [...parents.values()].reduce((sum, parent) => sum + 1 + parentsIn(parent), 0);

/** The columns that a plan needs, by their names in the row. */
export function columnsOf({
  object,
  fields,
  parents,
  prefix,
  steps,
}: RecordPlan): [string, Path][] {
  const names = new Set([...COLUMNS, object.nameField, ...fields]);
  const own = [...names].flatMap((name): [string, Path][] => {
    const field = object.fields.get(name);
    return field === undefined ? [] : [[prefix + name, { ...ownPath(object, field), steps }]];
  });
  return [...own, ...[...parents.values()].flatMap(columnsOf)];
}
