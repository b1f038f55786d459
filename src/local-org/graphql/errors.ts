import { GraphQLError } from 'graphql';

import { LocalOrgError, SalesforceError } from '../errors.ts';

/** What the UI API's GraphQL says went wrong, by the step at which it did. */
export type ErrorType =
  | 'InvalidSyntax'
  | 'ValidationError'
  | 'OperationNotSupported'
  | 'DataFetchingException'
  | 'ExecutionAborted';

/** An error as the UI API's GraphQL reports it. */
export interface ErrorRepresentation {
  message: string;
  locations: { line: number; column: number }[];
  path: (string | number)[];
  extensions: { ErrorType: ErrorType };
}

/** Told of errors that are the org's own fault, not the query's. */
export type OnError = (error: unknown) => void;

/** Puts an error into the UI API's shape. What is nobody's business outside is told to `onError`. */
export function represented(
  error: GraphQLError,
  errorType: ErrorType,
  onError: OnError,
): ErrorRepresentation {
  const { locations, path } = error;
  return {
    message: publicMessage(error, onError),
    locations: (locations ?? []).map(({ line, column }) => ({ line, column })),
    path: [...(path ?? [])],
    extensions: { ErrorType: errorType },
  };
}

function publicMessage({ message, cause }: GraphQLError, onError: OnError): string {
  const meant = [GraphQLError, LocalOrgError, SalesforceError];
  const isMeant = meant.some((kind) => cause instanceof kind);
  if (cause === undefined || isMeant) return message;
  onError(cause);
  return 'An unexpected error occurred while the data was read.';
}
