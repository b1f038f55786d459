import { readFileSync } from 'node:fs';

import { XMLParser } from 'fast-xml-parser';

import { LocalOrgError } from '../errors.ts';

/** An element of a metadata file: its children by name, text as text. */
export type XmlElement = Readonly<Record<string, unknown>>;

const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false });

const isElement = (value: unknown): value is XmlElement =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The root element of a metadata file; a file that does not hold one stops the org. */
export function readXml(path: string, root: string): XmlElement {
  const element = parsed(path)[root];
  if (isElement(element)) return element;
  throw new LocalOrgError(
    'MetadataError',
    `${path} has no <${root}>.`,
    'Correct the file or take it out of the package directory.',
  );
}

function parsed(path: string): XmlElement {
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- checks well-formedness; its successor is a package more
    return parser.parse(readFileSync(path, 'utf8'), true) as XmlElement;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new LocalOrgError('MetadataError', `${path} is no XML (${reason}).`, 'Correct it.', {
      cause,
    });
  }
}

/** The child elements of that name, none, one or many. */
export function elements(parent: XmlElement, name: string): XmlElement[] {
  const value = parent[name];
  return (Array.isArray(value) ? (value as unknown[]) : [value]).filter(isElement);
}

/** The first child element of that name. */
export const element = (parent: XmlElement, name: string): XmlElement | undefined =>
  elements(parent, name)[0];

/** The text of a child; absent or empty: undefined. */
export function textOf(parent: XmlElement, name: string): string | undefined {
  const value = parent[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The number in a child; absent: 0. */
export const numberOf = (parent: XmlElement, name: string): number =>
  Number(textOf(parent, name) ?? 0);

/** Whether a child says `true`. */
export const isTrue = (parent: XmlElement, name: string): boolean =>
  textOf(parent, name) === 'true';
