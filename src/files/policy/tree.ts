/** Where in a text the parts of its document are. */
import { isAlias, isMap, isScalar, isSeq, type Document } from 'yaml';

/** A step into a tree. */
interface Step {
  node: unknown;
  /** Where it begins, in characters from the start: a value itself, an object or a list by its key. */
  offset: number;
}

const offsetOf = (node: unknown): number =>
  (node as { range?: readonly number[] | null } | null | undefined)?.range?.[0] ?? 0;

/** The keys of a JSON Pointer. */
const keysOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The part that a key leads to; null: there is none. */
function stepTo(from: unknown, key: string, tree: Document): Step | null {
  const node = isAlias(from) ? from.resolve(tree) : from;
  if (isSeq(node)) {
    const item = node.items[Number(key)];
    return item === undefined ? null : { node: item, offset: offsetOf(item) };
  }
  const pair = isMap(node)
    ? node.items.find((item) => isScalar(item.key) && item.key.value === key)
    : undefined;
  if (!pair) return null;
  const { value } = pair;
  return { node: value, offset: offsetOf(isScalar(value) ? value : pair.key) };
}

/** Where the part begins that a JSON Pointer leads to, or the nearest one around it. */
export function offsetAt(tree: Document, pointer: string): number {
  let at: Step = { node: tree.contents, offset: offsetOf(tree.contents) };
  for (const key of keysOf(pointer)) {
    const next = stepTo(at.node, key, tree);
    if (!next) break;
    at = next;
  }
  return at.offset;
}
