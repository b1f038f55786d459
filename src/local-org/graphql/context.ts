import type { Requester } from '../access/requester.ts';
import type { DisplayFormat } from '../format/displayValue.ts';
import type { QueryEngine } from '../query/run.ts';
import type { Schema } from '../schema/schema.ts';
import type { RecordWriter } from '../write/recordWriter.ts';
import type { Variables } from './variables.ts';

/** What the resolvers of one request share. */
export interface GraphQLContext {
  schema: Schema;
  engine: QueryEngine;
  records: RecordWriter;
  requester: Requester;
  format: DisplayFormat;
  /** The requester's own day, `YYYY-MM-DD`. */
  today: string;
  /** Variables as the client wrote them: orders keep the sequence of their keys only there. */
  variables: Variables;
  /** Counts the connections that the request has asked for. */
  usage: { connections: number };
}
