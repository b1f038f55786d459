import type { DatabaseSync } from 'node:sqlite';

import { FormulaFunctions } from '../formula/functions.ts';
import type { Schema } from '../schema/schema.ts';
import { LocalTimes } from './localTimes.ts';
import { FOLD, folded } from './text.ts';

/** Where queries run: the database, and the functions that SQL itself lacks. */
export interface QueryEngine {
  db: DatabaseSync;
  formulas: FormulaFunctions;
  localTimes: LocalTimes;
}

/** Prepares a database for queries; once for each connection. */
export function createQueryEngine(db: DatabaseSync, schema: Schema): QueryEngine {
  db.function(FOLD, { deterministic: true }, (value) =>
    typeof value === 'string' ? folded(value) : value,
  );
  return { db, formulas: new FormulaFunctions(db, schema), localTimes: new LocalTimes(db) };
}
