/** What may be done with an object's records. Access to records is org-wide public read/write here. */
export interface ObjectGrant {
  read: boolean;
  create: boolean;
  edit: boolean;
  delete: boolean;
  /** Whoever listens to an object's change events needs it, however open its records are. */
  viewAll: boolean;
}

/** What may be done with a field. */
export interface FieldGrant {
  read: boolean;
  edit: boolean;
}

/** What a profile or a permission set gives: by object, by `Object.Field`, by permission, by tab. */
export interface Grants {
  objects: ReadonlyMap<string, ObjectGrant>;
  fields: ReadonlyMap<string, FieldGrant>;
  customPermissions: ReadonlySet<string>;
  tabs: ReadonlySet<string>;
}

/** Someone to whom the object is closed. */
export const NO_OBJECT_RIGHTS: ObjectGrant = {
  read: false,
  create: false,
  edit: false,
  delete: false,
  viewAll: false,
};

/** Someone who may do everything with the records. */
export const ALL_OBJECT_RIGHTS: ObjectGrant = {
  read: true,
  create: true,
  edit: true,
  delete: true,
  viewAll: true,
};

/** Someone who may only look. */
export const READ_ONLY_RIGHTS: ObjectGrant = { ...NO_OBJECT_RIGHTS, read: true };

/** The rights of someone who has all of these: each right that any of them gives. */
export function merged(all: readonly Grants[]): Grants {
  return {
    objects: mergedBy(
      all.map(({ objects }) => objects),
      mergeObject,
    ),
    fields: mergedBy(
      all.map(({ fields }) => fields),
      mergeField,
    ),
    customPermissions: new Set(all.flatMap(({ customPermissions }) => [...customPermissions])),
    tabs: new Set(all.flatMap(({ tabs }) => [...tabs])),
  };
}

function mergedBy<T>(
  maps: readonly ReadonlyMap<string, T>[],
  merge: (a: T, b: T) => T,
): Map<string, T> {
  const result = new Map<string, T>();
  for (const [key, value] of maps.flatMap((map) => [...map])) {
    const known = result.get(key);
    result.set(key, known === undefined ? value : merge(known, value));
  }
  return result;
}

const mergeObject = (a: ObjectGrant, b: ObjectGrant): ObjectGrant => ({
  read: a.read || b.read,
  create: a.create || b.create,
  edit: a.edit || b.edit,
  delete: a.delete || b.delete,
  viewAll: a.viewAll || b.viewAll,
});

const mergeField = (a: FieldGrant, b: FieldGrant): FieldGrant => ({
  read: a.read || b.read,
  edit: a.edit || b.edit,
});
