import type { ObjectInfo } from 'lightning/uiObjectInfoApi';

/** What the user may do with a log's records, by field API name where it is told by field. */
export interface LogRights {
  createable: ReadonlySet<string>;
  updateable: ReadonlySet<string>;
  mayDelete: boolean;
}

const NO_RIGHTS: LogRights = {
  createable: new Set(),
  updateable: new Set(),
  mayDelete: false,
};

type Fields = ObjectInfo['fields'];

const namesWhere = (
  fields: Fields,
  test: (field: Fields[string]) => boolean,
): ReadonlySet<string> =>
  new Set(
    Object.values(fields)
      .filter(test)
      .map(({ apiName }) => apiName),
  );

/** The rights that an object's description tells; a user who may not create has no fields to fill. */
export function rightsOf(info: ObjectInfo | undefined): LogRights {
  if (!info) return NO_RIGHTS;
  const { fields, createable, updateable, deletable } = info;
  return {
    createable: namesWhere(fields, (field) => createable && field.createable),
    updateable: namesWhere(fields, (field) => updateable && field.updateable),
    mayDelete: deletable,
  };
}
