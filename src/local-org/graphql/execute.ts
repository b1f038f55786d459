import {
  executeSync,
  getOperationAST,
  GraphQLError,
  parse,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';

import type { Requester } from '../access/requester.ts';
import { dayIn } from '../calendar.ts';
import { DisplayFormat } from '../format/displayValue.ts';
import type { QueryEngine } from '../query/run.ts';
import type { Schema } from '../schema/schema.ts';
import type { RecordWriter } from '../write/recordWriter.ts';
import type { GraphQLContext } from './context.ts';
import { represented, type ErrorRepresentation, type ErrorType, type OnError } from './errors.ts';
import { tooLarge } from './limits.ts';
import { withoutHiddenOptionals } from './optional.ts';
import { graphQLSchema } from './schema.ts';
import { validationErrors } from './validation.ts';
import { withDefaults, type Variables } from './variables.ts';

/** A request as a client posts it. */
export interface GraphQLRequest {
  query: string;
  variables: Variables;
  operationName?: string;
  /** Version of the API that the client speaks, e.g. 66. */
  apiVersion: number;
}

/** The answer; `data` is null where nothing could be read. */
interface GraphQLResponse {
  data: unknown;
  errors: ErrorRepresentation[];
}

/** The org as GraphQL needs it. */
export interface GraphQLOrg {
  schema: Schema;
  engine: QueryEngine;
  records: RecordWriter;
  now: () => Date;
  onError: OnError;
}

/** Tokens that a query may have: enough for any page, too few to exhaust the parser. */
const MAX_TOKENS = 20_000;

/** Why a request ends before, or apart from, its data. */
class Refusal extends Error {
  readonly errorType: ErrorType;
  readonly errors: readonly GraphQLError[];

  constructor(errorType: ErrorType, errors: readonly GraphQLError[]) {
    super(errorType);
    this.errorType = errorType;
    this.errors = errors;
  }
}

/** Answers the UI API's GraphQL queries and mutations. */
export class GraphQLEndpoint {
  readonly #org: GraphQLOrg;
  /** Schemas by rights and version: users with equal rights share one. */
  readonly #schemas = new Map<string, GraphQLSchema>();

  constructor(org: GraphQLOrg) {
    this.#org = org;
  }

  /** Runs a query for someone; whatever is wrong with it is in the answer's errors. */
  execute(requester: Requester, request: GraphQLRequest): GraphQLResponse {
    try {
      return this.#run(requester, request);
    } catch (error) {
      return this.#refused(error);
    }
  }

  #run(requester: Requester, request: GraphQLRequest): GraphQLResponse {
    const { query, variables, operationName, apiVersion } = request;
    const visible = this.#schemaFor(requester, apiVersion);
    const parsed = parsedQuery(query);
    checkOperation(visible, parsed, operationName);
    const document = withoutHiddenOptionals(parsed, visible, this.#org.schema);
    refuseIfAny('ValidationError', validationErrors(visible, document));
    const result = executeSync({
      schema: visible,
      document,
      variableValues: variables,
      contextValue: this.#context(requester, withDefaults(document, operationName, variables)),
      hideSuggestions: true,
      ...(operationName === undefined ? {} : { operationName }),
    });
    return this.#response(result);
  }

  #schemaFor({ rightsKey, rights }: Requester, apiVersion: number): GraphQLSchema {
    const key = `${rightsKey}|${apiVersion}`;
    const schema = this.#schemas.get(key) ?? graphQLSchema(this.#org.schema, rights, apiVersion);
    this.#schemas.set(key, schema);
    return schema;
  }

  #context(requester: Requester, variables: Variables): GraphQLContext {
    const { now, ...org } = this.#org;
    const today = dayIn(requester.timeZone, now());
    const format = new DisplayFormat(requester);
    return { ...org, requester, format, today, variables, usage: { connections: 0 } };
  }

  #response({ data, errors = [] }: ExecutionResult): GraphQLResponse {
    const errorType = data === undefined ? 'ValidationError' : 'DataFetchingException';
    return { data: data ?? null, errors: this.#represented(errorType, errors) };
  }

  #refused(error: unknown): GraphQLResponse {
    if (error instanceof Refusal) {
      return { data: null, errors: this.#represented(error.errorType, error.errors) };
    }
    const wrapped = new GraphQLError('', { cause: error });
    return { data: null, errors: this.#represented('ExecutionAborted', [wrapped]) };
  }

  #represented(errorType: ErrorType, errors: readonly GraphQLError[]): ErrorRepresentation[] {
    return errors.map((error) => represented(error, errorType, this.#org.onError));
  }
}

function parsedQuery(query: string): DocumentNode {
  const document = parseOrRefuse(query);
  const reason = tooLarge(document);
  if (reason !== undefined) throw refusal('ValidationError', reason);
  return document;
}

function parseOrRefuse(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: MAX_TOKENS });
  } catch (error) {
    // A query nested thousands deep ends the parser's stack; to its sender that is bad syntax too.
    const known = error instanceof GraphQLError;
    const syntax = known ? error : new GraphQLError('Syntax Error: nested too deep to read');
    throw new Refusal('InvalidSyntax', [syntax]);
  }
}

const refusal = (errorType: ErrorType, message: string): Refusal =>
  new Refusal(errorType, [new GraphQLError(message)]);

function refuseIfAny(errorType: ErrorType, errors: readonly GraphQLError[]): void {
  if (errors.length > 0) throw new Refusal(errorType, errors);
}

function checkOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): void {
  const operation = getOperationAST(document, operationName);
  if (operation != null && schema.getRootType(operation.operation) != null) return;
  const what =
    operation == null ? 'No operation to run is named' : `${operation.operation} is not supported`;
  throw refusal('OperationNotSupported', what);
}
