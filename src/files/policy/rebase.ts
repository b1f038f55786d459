/** Which version a file is based on, changed where it stands: not a comment, not a blank is lost. */
import { isMap, isScalar, parseDocument, type Document } from 'yaml';

const FIELD = 'basedOn';

/** Puts other characters in the place of some. */
const spliced = (text: string, from: number, to: number, by: string): string =>
  text.slice(0, from) + by + text.slice(to);

const rangeOf = (node: unknown): readonly [number, number] | null => {
  const [from, to] = (node as { range?: readonly number[] | null } | null)?.range ?? [];
  return from === undefined || to === undefined ? null : [from, to];
};

/** In braces, as JSON is, it comes first in them; elsewhere on a line before the first field. */
function inserted(text: string, tree: Document, version: string): string {
  const [from] = rangeOf(tree.contents) ?? [0];
  const isFlow = isMap(tree.contents) && tree.contents.flow === true;
  return isFlow
    ? spliced(text, from + 1, from + 1, `${JSON.stringify(FIELD)}: ${JSON.stringify(version)},`)
    : spliced(text, from, from, `${FIELD}: ${version}\n`);
}

/** The text of a policy file without flaws, based on another version. */
export function rebasedText(text: string, version: string): string {
  const tree = parseDocument(text, { stringKeys: true });
  const pair = isMap(tree.contents)
    ? tree.contents.items.find(({ key }) => isScalar(key) && key.value === FIELD)
    : undefined;
  const range = pair ? rangeOf(pair.value) : null;
  if (!range) return inserted(text, tree, version);
  const wasQuoted = /["']/.test(text.charAt(range[0]));
  return spliced(text, ...range, wasQuoted ? JSON.stringify(version) : version);
}
