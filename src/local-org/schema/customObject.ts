import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { readCustomField } from './customField.ts';
import { field, REQUIRED } from './fields.ts';
import { filesWith } from './files.ts';
import type { Field, ValidationRule } from './types.ts';
import { element, isTrue, readXml, textOf, type XmlElement } from './xml.ts';

/** What a folder `objects/NAME/` adds: an object of our own, or fields on a standard one. */
export interface ObjectMetadata {
  name: string;
  label: string;
  labelPlural: string;
  /** The name field of an object of our own. */
  nameField?: Field;
  fields: readonly Field[];
  validationRules: readonly ValidationRule[];
}

/** Reads `objects/NAME/`: the object file, its fields and its validation rules. */
export function readObject(objectsDir: string, name: string): ObjectMetadata {
  const folder = join(objectsDir, name);
  const file = join(folder, `${name}.object-meta.xml`);
  const xml = existsSync(file) ? readXml(file, 'CustomObject') : {};
  const label = textOf(xml, 'label') ?? name;
  const nameXml = element(xml, 'nameField');
  return {
    name,
    label,
    labelPlural: textOf(xml, 'pluralLabel') ?? label,
    ...(nameXml === undefined ? {} : { nameField: nameField(nameXml) }),
    fields: filesWith(join(folder, 'fields'), '.field-meta.xml').map(readCustomField),
    validationRules: filesWith(join(folder, 'validationRules'), '.validationRule-meta.xml').map(
      readValidationRule,
    ),
  };
}

/** `Name` of an object of our own: typed by people, or counted. */
function nameField(xml: XmlElement): Field {
  const label = textOf(xml, 'label') ?? 'Name';
  const counted = textOf(xml, 'type') === 'AutoNumber';
  return field('Name', label, 'string', {
    ...(counted ? { permissionable: false } : REQUIRED),
    length: 80,
    createable: !counted,
    updateable: !counted,
    ...(counted ? { autoNumber: textOf(xml, 'displayFormat') ?? '{0}' } : {}),
  });
}

function readValidationRule(path: string): ValidationRule {
  const xml = readXml(path, 'ValidationRule');
  const display = textOf(xml, 'errorDisplayField');
  return {
    name: textOf(xml, 'fullName') ?? '',
    active: isTrue(xml, 'active'),
    condition: textOf(xml, 'errorConditionFormula') ?? '',
    message: textOf(xml, 'errorMessage') ?? '',
    ...(display === undefined ? {} : { field: display }),
  };
}
