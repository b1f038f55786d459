import { readTabs, type Tab } from './access/tabs.ts';
import { FormulaFunctions } from './formula/functions.ts';
import type { QueryEngine } from './query/engine.ts';
import type { Schema } from './schema/schema.ts';
import { translatedSchema } from './schema/translated.ts';
import type { Translation } from './schema/translations.ts';
import type { ChangeLog } from './store/record.ts';
import { ValidationRules } from './write/validationRules.ts';
import { Writers } from './write/writers.ts';

/** What is the same for whoever asks, whatever they speak. */
interface Office {
  metadataDir: string;
  now: () => Date;
  /** The org's own time zone: IANA name. */
  timeZone: string;
  customPermissions: readonly string[];
  /** Is told of what users write. */
  changes: ChangeLog;
}

/** What an org reads and writes with, in the words of one language. */
export interface Desk {
  schema: Schema;
  engine: QueryEngine;
  writers: Writers;
  tabs: readonly Tab[];
}

/** The desk for a schema; `tabLabels` as `readTabs` takes them. */
export function deskFor(
  { metadataDir, ...office }: Office,
  schema: Schema,
  engine: QueryEngine,
  tabLabels?: ReadonlyMap<string, string>,
): Desk {
  const rules = new ValidationRules(schema, engine, office.customPermissions);
  const writers = new Writers({ ...office, store: { db: engine.db, schema, rules } });
  return { schema, engine, writers, tabs: readTabs(metadataDir, schema, tabLabels) };
}

/** The same desk in another language: on the same data, with words of its own. */
export function translatedDesk(office: Office, desk: Desk, translation: Translation): Desk {
  const schema = translatedSchema(desk.schema, translation);
  const formulas = new FormulaFunctions(desk.engine.db, schema);
  return deskFor(office, schema, { ...desk.engine, formulas }, translation.tabs);
}
