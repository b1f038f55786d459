import { createRequire } from 'node:module';

import type * as Sformula from 'sformula';

/** Types of the names a formula reads, as sformula wants them. */
export type InputTypes = NonNullable<Sformula.SyncParseOptions['inputTypes']>;

const require = createRequire(import.meta.url);

/** sformula, loaded by the first formula: it takes a third of an org's start. */
export const sformula = (): typeof Sformula => require('sformula') as typeof Sformula;
