import { join } from 'node:path';

import { filesWith, foldersIn, nameOf } from './files.ts';
import { elements, readXml, textOf, type XmlElement } from './xml.ts';

/** Words of a language by what they stand for in English metadata. */
type Words = ReadonlyMap<string, string>;

/** What a language calls a field. Whatever is missing stays in the words of the metadata. */
export interface FieldTranslation {
  label?: string | undefined;
  help?: string | undefined;
  /** Labels of picklist values, by the label they translate. */
  values: Words;
}

/** What a language calls an object, its fields and what its rules say. */
export interface ObjectTranslation {
  label?: string | undefined;
  labelPlural?: string | undefined;
  nameField?: string | undefined;
  fields: ReadonlyMap<string, FieldTranslation>;
  /** Messages of validation rules by the rule's name. */
  rules: Words;
}

/** The words of one language. */
export interface Translation {
  /** Salesforce's name of the language, e.g. `de`. */
  language: string;
  /** Custom labels by name. */
  labels: Words;
  tabs: Words;
  objects: ReadonlyMap<string, ObjectTranslation>;
}

const LANGUAGE = '.translation-meta.xml';
const FIELD = '.fieldTranslation-meta.xml';

/** Reads a package directory of translations: each language that it has, by its name. */
export function readTranslations(packageDir?: string): ReadonlyMap<string, Translation> {
  if (packageDir === undefined) return new Map();
  const files = filesWith(join(packageDir, 'translations'), LANGUAGE);
  const read = files.map((path) => readLanguage(packageDir, path, nameOf(path, LANGUAGE)));
  return new Map(read.map((translation) => [translation.language, translation]));
}

function readLanguage(packageDir: string, path: string, language: string): Translation {
  const xml = readXml(path, 'Translations');
  const objectsDir = join(packageDir, 'objectTranslations');
  const folders = foldersIn(objectsDir).filter((name) => name.endsWith(`-${language}`));
  return {
    language,
    labels: words(elements(xml, 'customLabels'), 'name', 'label'),
    tabs: words(elements(xml, 'customTabs'), 'name', 'label'),
    objects: new Map(
      folders.map((name) => [
        name.slice(0, -language.length - 1),
        readObjectTranslation(join(objectsDir, name), name),
      ]),
    ),
  };
}

function readObjectTranslation(folder: string, name: string): ObjectTranslation {
  const xml = readXml(
    join(folder, `${name}.objectTranslation-meta.xml`),
    'CustomObjectTranslation',
  );
  const label = nominative(xml, false);
  return {
    label,
    // Languages that know no plural name the object once.
    labelPlural: nominative(xml, true) ?? label,
    nameField: textOf(xml, 'nameFieldLabel'),
    fields: new Map(
      filesWith(folder, FIELD).map((path) => [nameOf(path, FIELD), readFieldTranslation(path)]),
    ),
    rules: words(elements(xml, 'validationRules'), 'name', 'errorMessage'),
  };
}

function nominative(xml: XmlElement, plural: boolean): string | undefined {
  const found = elements(xml, 'caseValues').find(
    (value) =>
      (textOf(value, 'plural') === 'true') === plural &&
      (textOf(value, 'caseType') ?? 'Nominative') === 'Nominative',
  );
  return found && textOf(found, 'value');
}

function readFieldTranslation(path: string): FieldTranslation {
  const xml = readXml(path, 'CustomFieldTranslation');
  return {
    label: textOf(xml, 'label'),
    help: textOf(xml, 'help'),
    values: words(elements(xml, 'picklistValues'), 'masterLabel', 'translation'),
  };
}

const words = (list: readonly XmlElement[], key: string, value: string): Words =>
  new Map(list.map((xml) => [textOf(xml, key) ?? '', textOf(xml, value) ?? '']));
