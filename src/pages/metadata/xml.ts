import { existsSync, readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';

/** An element of a metadata file: children by tag, each once or as a list. */
export interface Element {
  readonly [tag: string]: Node | readonly Node[] | undefined;
}
type Node = Element | string;

const ATTRIBUTE = '@';

const parser = new XMLParser({
  parseTagValue: false,
  ignoreAttributes: false,
  attributeNamePrefix: ATTRIBUTE,
  processEntities: true,
  htmlEntities: false,
});

/** Content of a metadata file's root element; empty where the file is missing. */
export function readXml(file: string, root: string): Element {
  return existsSync(file) ? parseXml(readFileSync(file, 'utf8'), root) : {};
}

/** Content of the root element of a metadata text. */
export function parseXml(xml: string, root: string): Element {
  const content = (parser.parse(xml) as Element)[root];
  return isElement(content) ? content : {};
}

/** All children with that tag that have children themselves. */
export const listOf = (element: Element, tag: string): Element[] =>
  all(element, tag).filter(isElement);

/** The first child with that tag; empty where there is none. */
export const childOf = (element: Element, tag: string): Element => listOf(element, tag)[0] ?? {};

/** Texts of all children with that tag. */
export const textsOf = (element: Element, tag: string): string[] =>
  all(element, tag).filter((node) => typeof node === 'string');

/** Text of the first child with that tag; empty where there is none. */
export const textOf = (element: Element, tag: string): string => textsOf(element, tag)[0] ?? '';

/** An attribute of an element; empty where there is none. */
export const attributeOf = (element: Element, name: string): string =>
  textOf(element, ATTRIBUTE + name);

function all(element: Element, tag: string): readonly Node[] {
  const found = element[tag];
  if (found === undefined) return [];
  return Array.isArray(found) ? (found as Node[]) : [found as Node];
}

function isElement(node: unknown): node is Element {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}
