/** A policy's fields in words, by JSON Pointer: one place for editors, differences and effects. */
import behaviors from '@salesforce/label/c.Power_Field_group_behaviors';
import bands from '@salesforce/label/c.Power_Field_group_bands';
import concessions from '@salesforce/label/c.Power_Field_group_concessions';
import fading from '@salesforce/label/c.Power_Field_group_fading';
import money from '@salesforce/label/c.Power_Field_group_money';
import tilt from '@salesforce/label/c.Power_Field_group_tilt';
import warnings from '@salesforce/label/c.Power_Field_group_warnings';
import weighing from '@salesforce/label/c.Power_Field_group_weighing';
import ofKind from '@salesforce/label/c.Power_Field_of_kind';
import { fill } from 'c/powerFormat';
import { FIELDS, type Group } from './fields';
import { KIND_FIELDS, kindName, NO_NAMES, type KindLog, type KindNames } from './kinds';
import { formatted, type Unit } from './units';

export { kindName, NO_NAMES, type Group, type KindLog, type KindNames, type Unit };

/** What each group of fields is called. */
export const GROUP_WORDS: Readonly<Record<Group, string>> = {
  bands,
  fading,
  concessions,
  behaviors,
  tilt,
  weighing,
  money,
  warnings,
};

/** A kind as a path names it. */
export interface KindAt {
  log: KindLog;
  kind: string;
}

/** A field of a policy in words. */
export interface PolicyField {
  group: Group;
  /** Complete, such as `Price: weight`; `fieldLabel` leaves the kind out. */
  label: string;
  fieldLabel: string;
  unit: Unit;
  /** Its kind; null: it is no kind's. */
  of: KindAt | null;
  /** A value of it in words. */
  format(value: unknown): string;
}

const LOGS: readonly string[] = ['concessions', 'behaviors'] satisfies KindLog[];

const unescaped = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~');

/** The kind that a path leads to or into, such as `/behaviors/tender/weight`; null: none. */
export function kindAt(path: string): KindAt | null {
  const [, log = '', kind] = path.split('/');
  if (kind === undefined || !LOGS.includes(log)) return null;
  return { log: log as KindLog, kind: unescaped(kind) };
}

const formatOf =
  (unit: Unit) =>
  (value: unknown): string =>
    formatted(unit, value);

function fieldOfKind(of: KindAt, key: string, names: KindNames): PolicyField | null {
  const field = KIND_FIELDS[key];
  if (!field) return null;
  const label = fill(ofKind, kindName(names, of.log, of.kind), field.label);
  return {
    ...field,
    fieldLabel: field.label,
    label,
    group: of.log,
    of,
    format: formatOf(field.unit),
  };
}

/**
 * The words of a policy's field.
 * @param path JSON Pointer of a value, such as `/thresholds/0` or `/concessions/price/weight`.
 * @returns null where the path leads to no value, as that of a whole kind.
 */
export function policyField(path: string, names: KindNames = NO_NAMES): PolicyField | null {
  const kind = kindAt(path);
  if (kind) return fieldOfKind(kind, path.split('/')[3] ?? '', names);
  const field = FIELDS[path];
  return field
    ? { ...field, fieldLabel: field.label, of: null, format: formatOf(field.unit) }
    : null;
}
