import { join } from 'node:path';

import { filesWith } from './files.ts';
import { elements, readXml, textOf, type XmlElement } from './xml.ts';

/** Texts of the custom labels by name, as formulas read them through `$Label`. */
export function readLabels(root: string): Readonly<Record<string, string>> {
  const files = filesWith(join(root, 'labels'), '.labels-meta.xml');
  const labels = files.flatMap((file) => elements(readXml(file, 'CustomLabels'), 'labels'));
  return Object.fromEntries(labels.map(entry));
}

const entry = (xml: XmlElement): [string, string] => [
  textOf(xml, 'fullName') ?? '',
  textOf(xml, 'value') ?? '',
];
