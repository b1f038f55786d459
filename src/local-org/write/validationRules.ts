import type { SQLOutputValue } from 'node:sqlite';

import { SalesforceError } from '../errors.ts';
import { changeNames, changeTypes, lookedBackAt, withChangeNames } from '../formula/changes.ts';
import { labelTypes, parseFormula } from '../formula/compile.ts';
import { inputs, inputTypes, referencesOf, typesOf, type Names } from '../formula/names.ts';
import type { QueryEngine } from '../query/engine.ts';
import { QuerySource } from '../query/source.ts';
import { ownPath, type Path } from '../schema/path.ts';
import type { Schema } from '../schema/schema.ts';
import type { Field, SObject, ValidationRule } from '../schema/types.ts';
import type { RecordRules, StoredRecord, Writer } from '../store/record.ts';
import { statement } from '../store/statements.ts';

/** The active rules of one object, made computable together. */
interface ObjectRules {
  /** Reads one record by its id: what the rules name, then what they look back at. */
  sql: string;
  references: readonly Path[];
  lookedBack: readonly Field[];
  /** Whether a record breaks any of them: asked first, since most records break none. */
  isAnyBroken: (names: Names) => boolean;
  rules: readonly { rule: ValidationRule; isBroken: (names: Names) => boolean }[];
}

/** The validation rules of the metadata, as they meet every record that is saved. */
export class ValidationRules implements RecordRules {
  readonly #permissions: readonly string[];
  readonly #labels: Readonly<Record<string, string>>;
  readonly #byObject: ReadonlyMap<string, ObjectRules>;

  /**
   * Takes the names of all custom permissions there are. Throws a LocalOrgError that names the
   * rule if one cannot be computed.
   */
  constructor(schema: Schema, engine: QueryEngine, permissions: readonly string[]) {
    this.#permissions = permissions;
    this.#labels = schema.labels;
    const ruled = [...schema.objects.values()].filter((object) => active(object).length > 0);
    const rulesOf = (object: SObject) => objectRules(schema, engine, object, permissions);
    this.#byObject = new Map(ruled.map((object) => [object.name, rulesOf(object)]));
  }

  /**
   * Checks a record that was just written, `before` as it was unless it is new. Throws a
   * SalesforceError with every rule that it breaks: undo the write then.
   */
  check(writer: Writer, object: SObject, id: string, before?: StoredRecord): void {
    const found = this.#byObject.get(object.name);
    if (found === undefined) return;
    const names = this.#names(writer, found, id, before);
    if (!found.isAnyBroken(names)) return;
    const [first, ...others] = found.rules
      .filter(({ isBroken }) => isBroken(names))
      .map(({ rule }) => broken(rule));
    if (first !== undefined) throw first.with(others);
  }

  #names(writer: Writer, found: ObjectRules, id: string, before?: StoredRecord): Names {
    const { references, lookedBack, sql } = found;
    const values = Object.values(statement(writer.db, sql).get(id) ?? {});
    const after = named(lookedBack, values.slice(references.length));
    const held = this.#permissions.map((name) => [name, writer.permissions.has(name)]);
    return inputs(references, values, {
      $Label: this.#labels,
      $Permission: Object.fromEntries(held),
      ...changeNames(lookedBack, { after, ...(before === undefined ? {} : { before }) }),
    });
  }
}

const active = ({ validationRules }: SObject): ValidationRule[] =>
  validationRules.filter((rule) => rule.active);

const named = (fields: readonly Field[], values: readonly SQLOutputValue[]): StoredRecord =>
  Object.fromEntries(fields.map(({ name }, index) => [name, values[index] ?? null]));

function objectRules(
  schema: Schema,
  engine: QueryEngine,
  object: SObject,
  permissions: readonly string[],
): ObjectRules {
  const all = active(object).map((rule) => ({ rule, text: withChangeNames(rule.condition) }));
  const texts = all.map(({ text }) => text).join('\n');
  const references = referencesOf(schema, object, texts);
  const lookedBack = lookedBackAt(object, texts);
  const types = inputTypes(references, {
    $Label: labelTypes(schema),
    $Permission: typesOf(Object.fromEntries(permissions.map((name) => [name, 'boolean']))),
    ...changeTypes(lookedBack),
  });
  const options = { inputTypes: types, returnType: 'boolean' };
  const holds = (place: string, text: string) => {
    const formula = parseFormula(place, text, options);
    return (names: Names) => formula.evaluate(names) === true;
  };
  const rules = all.map(({ rule, text }) => ({
    rule,
    isBroken: holds(`the validation rule ${object.name}.${rule.name}`, text),
  }));
  const any = `OR(${all.map(({ text }) => text).join(', ')})`;
  const isAnyBroken = holds(`the validation rules of ${object.name}`, any);
  const paths = [...references, ...lookedBack.map((field) => ownPath(object, field))];
  return { sql: selectSql(engine, object, paths), references, lookedBack, isAnyBroken, rules };
}

function selectSql(engine: QueryEngine, object: SObject, paths: readonly Path[]): string {
  const source = new QuerySource(object, engine);
  const columns = paths.map((path, index) => `${source.expression(path)} AS c${index}`);
  return `SELECT ${columns.join(', ') || '1'} ${source.from()} WHERE t0."Id" = ?`;
}

const broken = ({ message, field }: ValidationRule): SalesforceError =>
  new SalesforceError('FIELD_CUSTOM_VALIDATION_EXCEPTION', message, {
    fields: field === undefined ? [] : [field],
  });
