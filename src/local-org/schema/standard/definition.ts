import type { Field } from '../types.ts';

/** A standard object before system and custom fields are added. */
export interface StandardDefinition {
  name: string;
  label: string;
  labelPlural: string;
  keyPrefix: string;
  nameField?: string;
  uiApi: boolean;
  owned: boolean;
  hasRecordTypes?: boolean;
  fields: readonly Field[];
}
