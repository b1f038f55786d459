import { masterField, type Schema } from '../schema/schema.ts';
import type { Field, SObject } from '../schema/types.ts';
import { NO_OBJECT_RIGHTS, type FieldGrant, type Grants, type ObjectGrant } from './grants.ts';
import type { Tab } from './tabs.ts';

/**
 * What a user may do, all their grants together. A detail's records are open only to whoever may
 * read its master, and a field that no one can take away (required, system) to whoever may read
 * the object.
 */
export class Rights {
  readonly customPermissions: readonly string[];
  readonly #schema: Schema;
  readonly #grants: Grants;

  constructor(schema: Schema, grants: Grants) {
    this.#schema = schema;
    this.#grants = grants;
    this.customPermissions = [...grants.customPermissions].sort();
  }

  /** What the user may do with the records of an object. */
  object(object: SObject): ObjectGrant {
    const own = this.#grants.objects.get(object.name) ?? NO_OBJECT_RIGHTS;
    const master = masterField(object)?.reference?.to;
    const open = master === undefined || this.object(this.#schema.object(master)).read;
    return open && own.read ? own : NO_OBJECT_RIGHTS;
  }

  canRead(object: SObject, field: Field): boolean {
    return this.object(object).read && this.#fieldGrant(object, field).read;
  }

  canCreate(object: SObject, field: Field): boolean {
    return field.createable && this.object(object).create && this.#fieldGrant(object, field).edit;
  }

  canEdit(object: SObject, field: Field): boolean {
    return field.updateable && this.object(object).edit && this.#fieldGrant(object, field).edit;
  }

  /** The fields of an object that the user may read, in the object's order. */
  readableFields(object: SObject): Field[] {
    return [...object.fields.values()].filter((field) => this.canRead(object, field));
  }

  /** Whether the user may open a tab: an object's takes the right to read it too. */
  canOpen({ name, object }: Tab): boolean {
    return this.#grants.tabs.has(name) && (object === undefined || this.object(object).read);
  }

  #fieldGrant(object: SObject, field: Field): FieldGrant {
    if (!field.permissionable) return ALL_FIELD_RIGHTS;
    return this.#grants.fields.get(`${object.name}.${field.name}`) ?? NO_FIELD_RIGHTS;
  }
}

const ALL_FIELD_RIGHTS: FieldGrant = { read: true, edit: true };
const NO_FIELD_RIGHTS: FieldGrant = { read: false, edit: false };
