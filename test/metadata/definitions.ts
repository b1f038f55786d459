import { loadTool } from '../salesforce-tools/load.ts';
import { DIFFERENCES } from './definition-differences.ts';
import type { Definition, Definitions } from './definition.ts';
import type { Element } from './xml.ts';

interface Tool {
  XMLDefinitions: { getRawDefinition(type: string): Definitions | undefined };
}

const FORMATS: Record<string, RegExp> = {
  boolean: /^(true|false)$/,
  int: /^-?\d+$/,
  double: /^-?\d+(\.\d+)?$/,
};

const { XMLDefinitions } = loadTool('@aurahelper/xml-definitions') as Tool;

/** The definitions of a metadata type's elements, as of API version 53. */
export function definitionsOf(type: string): Definitions | undefined {
  // Source format takes fields out of an object's translation, each into a file of its own.
  if (type === 'CustomFieldTranslation') {
    return definitionsOf('CustomObjectTranslation')?.['fields']?.fields;
  }
  return XMLDefinitions.getRawDefinition(type);
}

function isAllowed(value: string, { datatype, values, maxLength }: Definition): boolean {
  if (datatype === 'enum' && values !== undefined) return values.some((one) => one.value === value);
  if (maxLength !== undefined && value.length > maxLength) return false;
  return FORMATS[datatype]?.test(value) ?? true;
}

function isCurrent({ minApi, maxApi }: Definition, api: number): boolean {
  return minApi <= api && (maxApi === -1 || maxApi >= api);
}

function problemsOf(element: Element, definition: Definition, api: number, path: string): string[] {
  if (!isCurrent(definition, api)) return [`${path} is not of API version ${api}`];
  if (definition.fields !== undefined) return unknownIn(element, definition.fields, api, path);
  if (element.children.length > 0) return [`${path} holds elements`];
  return isAllowed(element.text, definition) ? [] : [`${path} may not be "${element.text}"`];
}

function definitionAt(path: string, name: string, known: Definitions): Definition | undefined {
  return DIFFERENCES[path]?.definition ?? known[name];
}

function repeated(element: Element, definitions: Definitions, path: string): string[] {
  const names = element.children.map(({ name }) => name);
  return [...new Set(names)]
    .filter((name) => names.indexOf(name) !== names.lastIndexOf(name))
    .filter((name) => definitionAt(`${path}.${name}`, name, definitions)?.datatype !== 'array')
    .map((name) => `${path}.${name} stands more than once`);
}

function attributeProblems([name, value]: [string, string], element: string): string[] {
  const path = `${element}@${name}`;
  const definition = DIFFERENCES[path]?.definition;
  if (definition === undefined) return [`${path} does not exist`];
  return isAllowed(value, definition) ? [] : [`${path} may not be "${value}"`];
}

function unknownChild(child: Element, definitions: Definitions, api: number, at: string): string[] {
  const path = `${at}.${child.name}`;
  const definition = definitionAt(path, child.name, definitions);
  if (definition === undefined) return [`${path} does not exist`];
  return [
    ...Object.entries(child.attributes).flatMap((entry) => attributeProblems(entry, path)),
    ...problemsOf(child, definition, api, path),
  ];
}

/** What in an element its type's definitions do not know, one line each. */
export function unknownIn(
  element: Element,
  definitions: Definitions,
  api: number,
  path: string,
): string[] {
  return [
    ...repeated(element, definitions, path),
    ...element.children.flatMap((child) => unknownChild(child, definitions, api, path)),
  ];
}
