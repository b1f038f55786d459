import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** Fields that one request may select, fragments written out. Pages of ours select a few hundred. */
const MAX_FIELDS = 5_000;

/** Levels of braces that one request may nest, fragments written out. */
const MAX_DEPTH = 30;

interface Size {
  fields: number;
  depth: number;
}

/**
 * What makes a query too large to run, undefined if nothing does. Fragments that use one another
 * can say very much in few words, and in circles: they are counted, never written out.
 */
export function tooLarge(document: DocumentNode): string | undefined {
  const counter = new Counter(document);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const { fields, depth } = counter.sizeOf(definition.selectionSet);
    if (depth > MAX_DEPTH) return `The query nests more than ${MAX_DEPTH} levels`;
    if (fields > MAX_FIELDS) return `The query selects more than ${MAX_FIELDS} fields`;
  }
  return undefined;
}

class Counter {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Sizes of fragments; one that is being counted is endless to itself. */
  readonly #sizes = new Map<string, Size>();

  constructor({ definitions }: DocumentNode) {
    const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(
      (fragments as FragmentDefinitionNode[]).map((fragment) => [fragment.name.value, fragment]),
    );
  }

  sizeOf(set: SelectionSetNode | undefined): Size {
    const total = { fields: 0, depth: 0 };
    for (const selection of set?.selections ?? []) {
      const isField = selection.kind === Kind.FIELD ? 1 : 0;
      const { fields, depth } =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? this.#fragment(selection.name.value)
          : this.sizeOf(selection.selectionSet);
      total.fields += fields + isField;
      total.depth = Math.max(total.depth, depth + isField);
    }
    return total;
  }

  #fragment(name: string): Size {
    const known = this.#sizes.get(name);
    if (known !== undefined) return known;
    this.#sizes.set(name, { fields: Infinity, depth: Infinity });
    const size = this.sizeOf(this.#fragments.get(name)?.selectionSet);
    this.#sizes.set(name, size);
    return size;
  }
}
