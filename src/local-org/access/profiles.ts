import type { Schema } from '../schema/schema.ts';
import type { SObject } from '../schema/types.ts';
import {
  ALL_OBJECT_RIGHTS,
  READ_ONLY_RIGHTS,
  type FieldGrant,
  type Grants,
  type ObjectGrant,
} from './grants.ts';
import { STANDARD_TABS } from './tabs.ts';

/** The profiles of a local org. */
export const PROFILES = ['System Administrator', 'Standard User'] as const;

/** What every standard user works with. */
const SALES_OBJECTS: ReadonlySet<string> = new Set(['Account', 'Contact', 'Opportunity']);

/** What every user may read: who is here and what a record type is called. */
const PUBLIC_OBJECTS: ReadonlySet<string> = new Set(['User', 'RecordType', 'Organization']);

/** What the org itself is made of: it comes with the metadata, and no client makes or changes it. */
const FIXED_OBJECTS: ReadonlySet<string> = new Set([
  'Organization',
  'Profile',
  'PermissionSet',
  'RecordType',
  'OpportunityStage',
]);

/**
 * What a profile gives. A standard user has the sales objects with their standard fields; an
 * administrator every object, as far as clients may write it at all. Neither sees a custom field or
 * a custom tab by profile: as in a real org where the package was just deployed, that takes a
 * permission set.
 */
export function profileGrants(schema: Schema, profile: string): Grants {
  const objects = [...schema.objects.values()];
  const grant = profile === 'System Administrator' ? administratorGrant : standardGrant;
  return {
    objects: new Map(objects.flatMap((object) => entry(object, grant(object)))),
    fields: new Map(objects.flatMap(standardFieldGrants)),
    customPermissions: new Set(),
    tabs: new Set(STANDARD_TABS),
  };
}

const entry = ({ name }: SObject, grant: ObjectGrant | undefined): [string, ObjectGrant][] =>
  grant === undefined ? [] : [[name, grant]];

/** In Salesforce nobody deletes a user: one is deactivated. */
function administratorGrant({ name }: SObject): ObjectGrant {
  if (FIXED_OBJECTS.has(name)) return READ_ONLY_RIGHTS;
  return name === 'User' ? { ...ALL_OBJECT_RIGHTS, delete: false } : ALL_OBJECT_RIGHTS;
}

function standardGrant({ name }: SObject): ObjectGrant | undefined {
  if (SALES_OBJECTS.has(name)) return { ...ALL_OBJECT_RIGHTS, viewAll: false };
  return PUBLIC_OBJECTS.has(name) ? READ_ONLY_RIGHTS : undefined;
}

function standardFieldGrants({ name, fields }: SObject): [string, FieldGrant][] {
  const standard = [...fields.values()].filter(({ custom }) => !custom);
  return standard.map((field) => [`${name}.${field.name}`, { read: true, edit: field.updateable }]);
}
