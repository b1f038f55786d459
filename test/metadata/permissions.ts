import { fieldsOf, metadataFiles } from './project.ts';
import { all, flag, textOf, type Element } from './xml.ts';

/** What a permission set grants. */
export interface Role {
  name: string;
  root: Element;
  /** Rights on the records of each object, as letters of `recd` and (a) for all records. */
  objects: Readonly<Record<string, string>>;
  /** Fields it lists, such as `Opportunity.Amount`: whether they may be edited. */
  fields: ReadonlyMap<string, boolean>;
}

const RIGHTS = {
  allowRead: 'r',
  allowCreate: 'c',
  allowEdit: 'e',
  allowDelete: 'd',
  viewAllRecords: 'a',
  modifyAllRecords: 'm',
};

function lettersOf(permissions: Element): string {
  const granted = Object.entries(RIGHTS).filter(([right]) => flag(permissions, right));
  return granted.map(([, letter]) => letter).join('');
}

function objectsOf(root: Element): Record<string, string> {
  const entries = all(root, 'objectPermissions');
  return Object.fromEntries(
    entries.map((entry) => [textOf(entry, 'object') ?? '', lettersOf(entry)]),
  );
}

function listedFields(root: Element): Map<string, boolean> {
  const entries = all(root, 'fieldPermissions').filter((entry) => flag(entry, 'readable'));
  return new Map(entries.map((entry) => [textOf(entry, 'field') ?? '', flag(entry, 'editable')]));
}

/** The permission sets of the project. */
export const ROLES: readonly Role[] = metadataFiles('PermissionSet').map(({ name, root }) => ({
  name,
  root,
  objects: objectsOf(root),
  fields: listedFields(root),
}));

/** Whether the role has that right on the object's records. */
export function may(role: Role, right: string, object: string): boolean {
  return role.objects[object]?.includes(right) ?? false;
}

/** The names of an object's custom fields that the role may see. */
export function visibleFields(role: Role, object: string): string[] {
  if (!may(role, 'r', object)) return [];
  return fieldsOf(object)
    .filter(({ name, isRequired }) => isRequired || role.fields.has(`${object}.${name}`))
    .map(({ name }) => name);
}

function isOn(entry: Element): boolean {
  const isShown = textOf(entry, 'visibility') === 'Visible';
  return flag(entry, 'enabled') || flag(entry, 'visible') || isShown;
}

/** What is switched on in a list of the permission set, by the element that names it. */
export function granted(role: Role, list: string, key: string): string[] {
  const entries = all(role.root, list).filter(isOn);
  return entries.map((entry) => textOf(entry, key) ?? '').sort();
}
