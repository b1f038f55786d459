import type { SQLInputValue } from 'node:sqlite';

/** A piece of SQL with the values of its places, in order. */
export interface Fragment {
  sql: string;
  values: readonly SQLInputValue[];
}

/** Pieces one after the other. */
export const joined = (fragments: readonly Fragment[], separator: string): Fragment => ({
  sql: fragments.map(({ sql }) => sql).join(separator),
  values: fragments.flatMap(({ values }) => values),
});
