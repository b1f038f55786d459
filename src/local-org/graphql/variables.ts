import { getOperationAST, valueFromASTUntyped, type DocumentNode } from 'graphql';

/** Values of variables by name. */
export type Variables = Readonly<Record<string, unknown>>;

/** The variables as the client sent them, with the defaults of those that it did not send. */
export function withDefaults(
  document: DocumentNode,
  operationName: string | undefined,
  variables: Variables,
): Variables {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  const defaults = definitions.flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)]],
  );
  return { ...(Object.fromEntries(defaults) as Variables), ...variables };
}
