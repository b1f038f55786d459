import type { SQLOutputValue } from 'node:sqlite';

import type { Field } from '../schema/types.ts';
import { apiValue } from './displayValue.ts';

/** A stored value as REST gives it: instants with `+0000` in place of `Z`, checkboxes as booleans. */
export const restValue = (field: Field, stored: SQLOutputValue): SQLOutputValue | boolean =>
  field.type === 'datetime' && typeof stored === 'string'
    ? stored.replace(/Z$/, '+0000')
    : apiValue(field, stored);
