import { join } from 'node:path';

import { filesWith, metadataRoot, nameOf } from '../schema/files.ts';
import { elements, isTrue, readXml, textOf, type XmlElement } from '../schema/xml.ts';
import type { FieldGrant, Grants, ObjectGrant } from './grants.ts';

/** A permission set as the metadata has it. */
export interface PermissionSet {
  name: string;
  label: string;
  grants: Grants;
}

const SUFFIX = '.permissionset-meta.xml';

/** Reads the permission sets of a package directory, by name. */
export function readPermissionSets(packageDir: string): PermissionSet[] {
  const folder = join(metadataRoot(packageDir), 'permissionsets');
  return filesWith(folder, SUFFIX).map(readPermissionSet);
}

function readPermissionSet(path: string): PermissionSet {
  const xml = readXml(path, 'PermissionSet');
  const name = nameOf(path, SUFFIX);
  const granted = elements(xml, 'customPermissions').filter((item) => isTrue(item, 'enabled'));
  return {
    name,
    label: textOf(xml, 'label') ?? name,
    grants: {
      objects: new Map(elements(xml, 'objectPermissions').map(objectGrant)),
      fields: new Map(elements(xml, 'fieldPermissions').map(fieldGrant)),
      customPermissions: new Set(granted.map((item) => textOf(item, 'name') ?? '')),
      tabs: new Set(elements(xml, 'tabSettings').flatMap(openTab)),
    },
  };
}

/** `Available` tabs are not in the app from the start, but may be opened like `Visible` ones. */
const openTab = (xml: XmlElement): string[] =>
  textOf(xml, 'visibility') === 'None' ? [] : [textOf(xml, 'tab') ?? ''];

const objectGrant = (xml: XmlElement): [string, ObjectGrant] => [
  textOf(xml, 'object') ?? '',
  {
    read: isTrue(xml, 'allowRead'),
    create: isTrue(xml, 'allowCreate'),
    edit: isTrue(xml, 'allowEdit'),
    delete: isTrue(xml, 'allowDelete'),
    viewAll: isTrue(xml, 'viewAllRecords'),
  },
];

const fieldGrant = (xml: XmlElement): [string, FieldGrant] => [
  textOf(xml, 'field') ?? '',
  { read: isTrue(xml, 'readable'), edit: isTrue(xml, 'editable') },
];
