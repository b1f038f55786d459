import { readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';

/** One element of a metadata file. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  /** What stands directly inside, without the white space around it. */
  text: string;
  children: Element[];
}

type Parsed = Record<string, unknown>;

const ATTRIBUTES = ':@';
const TEXT = '#text';
/** An opening, closing or empty tag: its slash, its name, the slash of an empty one. */
const TAG = /<(\/?)([A-Za-z][\w:.-]*)[^>]*?(\/?)>/g;
const COMMENT = /<!--.*?-->/gs;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  ignoreDeclaration: true,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
});

function nameOf(node: Parsed): string {
  return Object.keys(node).find((key) => key !== ATTRIBUTES) ?? TEXT;
}

function toElement(node: Parsed): Element {
  const name = nameOf(node);
  const inside = node[name] as Parsed[];
  return {
    name,
    attributes: (node[ATTRIBUTES] ?? {}) as Record<string, string>,
    text: inside.map((part) => (part[TEXT] ?? '') as string).join(''),
    children: inside.filter((part) => nameOf(part) !== TEXT).map(toElement),
  };
}

/** Whether every element is closed where it should be, which the parser does not mind. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, slash, name = '', empty] of xml.replace(COMMENT, '').matchAll(TAG)) {
    if (slash && open.pop() !== name) return false;
    if (!slash && !empty) open.push(name);
  }
  return open.length === 0;
}

/** The root element of an XML text. Throws on a text that is no single well-formed element. */
export function parseXml(xml: string): Element {
  const roots = parser.parse(xml) as Parsed[];
  const [root] = roots;
  if (root === undefined || roots.length > 1 || !isWellFormed(xml)) {
    throw new Error('not one well-formed XML element');
  }
  return toElement(root);
}

/** The root element of an XML file. Throws, with its path, on a file that is none. */
export function readXml(path: string): Element {
  try {
    return parseXml(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Error(`${path} cannot be read`, { cause });
  }
}

/** The children of that name, in order. */
export function all(element: Element, name: string): Element[] {
  return element.children.filter((child) => child.name === name);
}

/** The texts of the children of that name, in order. */
export function texts(element: Element, name: string): string[] {
  return all(element, name).map(({ text }) => text);
}

/** The text of the first child of that name, null without one. */
export function textOf(element: Element, name: string): string | null {
  return texts(element, name)[0] ?? null;
}

/** Whether the child of that name says `true`. */
export function flag(element: Element, name: string): boolean {
  return textOf(element, name) === 'true';
}

/** Every element of that name at any depth, the element itself included. */
export function within(element: Element, name: string): Element[] {
  const deeper = element.children.flatMap((child) => within(child, name));
  return element.name === name ? [element, ...deeper] : deeper;
}
