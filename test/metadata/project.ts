import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { all, flag, readXml, textOf, type Element } from './xml.ts';

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The folder of its Lightning components. */
export const LWC = join(ROOT, 'force-app/main/default/lwc');

interface SfdxProject {
  packageDirectories: { path: string }[];
  sourceApiVersion: string;
}

/** What Salesforce's tools know of the project. */
export const PROJECT = JSON.parse(
  readFileSync(join(ROOT, 'sfdx-project.json'), 'utf8'),
) as SfdxProject;

/** A metadata file of the project in source format. */
export interface MetadataFile {
  path: string;
  /** Its metadata type: the name of its root element. */
  type: string;
  /** Its name without the object it belongs to. */
  name: string;
  /** The object whose folder it lies in, else null. */
  object: string | null;
  root: Element;
}

function read(path: string): MetadataFile {
  const root = readXml(join(ROOT, path));
  const file = basename(path).replace(/\.[^.]+-meta\.xml$/, '');
  // Reports and dashboards are named with their folders.
  const folder = /\/(?:reports|dashboards)\/(\w+\/)/.exec(path)?.[1] ?? '';
  const name = folder + file;
  return {
    path,
    type: root.name,
    name,
    object: /\/objects\/(\w+)\//.exec(path)?.[1] ?? null,
    root,
  };
}

const files = globSync(
  PROJECT.packageDirectories.map((directory) => `${directory.path}/**/*-meta.xml`),
  { cwd: ROOT },
)
  .sort()
  .map(read);

/** The metadata files of the project, by path; of one type where one is given. */
export function metadataFiles(type?: string): MetadataFile[] {
  return type === undefined ? files : files.filter((file) => file.type === type);
}

/** The files of a type, each with its full name before it: a table of tests. */
export function byFullName(type: string): [string, MetadataFile][] {
  const names = fullNames(type);
  return metadataFiles(type).map((file, index) => [names[index] ?? '', file]);
}

/** The names of a type's files, with the object they belong to: `Power_Run__c.Read__c`. */
export function fullNames(type: string): string[] {
  return metadataFiles(type).map(({ object, name }) =>
    object === null || object === name ? name : `${object}.${name}`,
  );
}

/** A custom field of the project. */
export interface Field {
  object: string;
  name: string;
  /** `Text`, `Lookup`, … ; a formula has the type of its result. */
  type: string;
  isFormula: boolean;
  /** Required everywhere: such a field is visible to whoever may see its object. */
  isRequired: boolean;
  root: Element;
}

function toField({ object, name, root }: MetadataFile): Field {
  const type = textOf(root, 'type') ?? '';
  return {
    object: object ?? '',
    name,
    type,
    isFormula: textOf(root, 'formula') !== null,
    isRequired: flag(root, 'required') || type === 'MasterDetail',
    root,
  };
}

/** The custom fields of the project, those on standard objects too. */
export const FIELDS: readonly Field[] = metadataFiles('CustomField').map(toField);

/** The custom fields of an object, by name. */
export function fieldsOf(object: string): Field[] {
  return FIELDS.filter((field) => field.object === object);
}

/** The custom objects of the project, by name. */
export const OBJECTS: readonly string[] = metadataFiles('CustomObject').map(({ name }) => name);

/** The names of an object's custom fields. */
export function fieldNames(object: string): string[] {
  return fieldsOf(object).map(({ name }) => name);
}

/** The custom labels of the project: name and English words. */
export const LABELS: readonly (readonly [string, string])[] = metadataFiles('CustomLabels')
  .flatMap(({ root }) => all(root, 'labels'))
  .map((label) => [textOf(label, 'fullName') ?? '', textOf(label, 'value') ?? '']);

/** The names that are none of those known. */
export function missing(names: readonly string[], known: readonly string[]): string[] {
  return names.filter((name) => !known.includes(name));
}
