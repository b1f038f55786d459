import {
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
} from 'graphql';

import { parentField, type Schema } from '../schema/schema.ts';
import { OptionalDirective } from './sharedTypes.ts';

/**
 * Drops the fields marked `@optional` that the org has but the user may not see. As Salesforce
 * documents it, a field that the org does not have stays, and fails the query.
 */
export function withoutHiddenOptionals(
  document: DocumentNode,
  visible: GraphQLSchema,
  org: Schema,
): DocumentNode {
  const typeInfo = new TypeInfo(visible);
  const hidden = (node: FieldNode): boolean => {
    const parent = typeInfo.getParentType()?.name;
    const unseen = parent !== undefined && typeInfo.getFieldDef() === undefined;
    return unseen && isOptional(node) && existsIn(org, parent, node.name.value);
  };
  return visit(
    document,
    visitWithTypeInfo(typeInfo, {
      [Kind.FIELD]: { enter: (node: FieldNode) => (hidden(node) ? null : undefined) },
    }),
  );
}

const isOptional = ({ directives }: FieldNode): boolean =>
  directives?.some(({ name }) => name.value === OptionalDirective.name) === true;

/** What has a field for each object. */
const ROOTS = ['RecordQuery', 'RecordQueryAggregate'];

/** Whether a type has a field when seen with all rights. */
function existsIn(org: Schema, typeName: string, name: string): boolean {
  if (ROOTS.includes(typeName)) return org.objects.get(name)?.uiApi === true;
  const object = org.objects.get(typeName.replace(/Aggregate$/, ''));
  if (object === undefined) return false;
  const isChild = org.children(typeName).some((child) => child.name === name);
  return object.fields.has(name) || parentField(object, name) !== undefined || isChild;
}
