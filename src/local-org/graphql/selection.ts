import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type FieldNode,
  type GraphQLResolveInfo,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The part of resolve info that selections depend on. */
export type SelectionInfo = Pick<GraphQLResolveInfo, 'fragments' | 'variableValues'>;

/**
 * The fields selected below some fields, by response key: through fragments, without what `@skip`
 * and `@include` leave out.
 */
export function subfields(
  parents: readonly FieldNode[],
  info: SelectionInfo,
): Map<string, FieldNode[]> {
  const nodes = parents.flatMap(({ selectionSet }) => fieldsIn(selectionSet, info));
  return Map.groupBy(nodes, ({ alias, name }) => (alias ?? name).value);
}

/** All fields of one name below some fields, whatever they are called in the response. */
export const subfieldsNamed = (
  parents: readonly FieldNode[],
  name: string,
  info: SelectionInfo,
): FieldNode[] =>
  [...subfields(parents, info).values()].flat().filter((node) => node.name.value === name);

function fieldsIn(set: SelectionSetNode | undefined, info: SelectionInfo): FieldNode[] {
  const selections = set?.selections ?? [];
  return selections
    .filter((node) => isIncluded(node, info))
    .flatMap((node) => fieldsOf(node, info));
}

function fieldsOf(node: SelectionNode, info: SelectionInfo): FieldNode[] {
  if (node.kind === Kind.FIELD) return [node];
  if (node.kind === Kind.INLINE_FRAGMENT) return fieldsIn(node.selectionSet, info);
  return fieldsIn(info.fragments[node.name.value]?.selectionSet, info);
}

function isIncluded(node: SelectionNode, { variableValues }: SelectionInfo): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variableValues);
  return skip?.['if'] !== true && include?.['if'] !== false;
}
