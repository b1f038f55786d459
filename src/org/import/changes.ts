/** What a row changes in the org, and whether its user may. */
import { rounded } from '../../model/index.ts';
import type { Answer } from './answers.ts';
import { reasonOf } from './reasons.ts';
import { CONTESTED, CONTESTED_BY, CURRENCY, CONTESTED_ON, fieldsOf, SHAPES } from './shapes.ts';
import type { Candidate, FieldRights, LogRights, OrgState, RowColumn } from './types.ts';

/** A field's value as the org keeps it. */
type Kept = string | number | boolean | null;

/** Stands for the id of a concession that is not there yet. */
export const PENDING = Symbol('pending');

export type FieldValues = Record<string, Kept | typeof PENDING>;

/** What is written of a row. */
export interface Changes {
  fields: FieldValues;
  /** The columns that it fills. */
  columns: RowColumn[];
}

const trimmed = (text: string): string | null => text.replaceAll('\r\n', '\n').trim() || null;

/** A field that the user may not see. */
const HIDDEN: FieldRights = { createable: false, updateable: false, length: 0, scale: 0 };

/** A value as the org will give it back: texts without white space at their ends, numbers rounded. */
function asKept(value: unknown, { scale }: FieldRights): Kept {
  if (typeof value === 'string') return trimmed(value);
  if (typeof value === 'number') return rounded(value, scale);
  return typeof value === 'boolean' ? value : null;
}

/** What a field holds that nobody has filled: a tick is never empty. */
const unfilled = (column: RowColumn): Kept => (column === 'contested' ? false : null);

/** What a row wants in a column; undefined: it does not say. */
function wanted(
  { row }: Candidate,
  answer: Answer | null,
  column: RowColumn,
  rights: FieldRights,
): Kept | typeof PENDING | undefined {
  if (row.emptied.includes(column)) return unfilled(column);
  if (column === 'inReturnFor') return answer ? (answer.recordId ?? PENDING) : undefined;
  const value = row.values[column];
  return value === undefined ? undefined : asKept(value, rights);
}

/**
 * What goes with the changes, where the user may write it: who contests and when, and the deal's
 * currency, for without it a record takes its creator's.
 */
function companions(candidate: Candidate, changes: Changes, state: OrgState): FieldValues {
  const { existing, deal, log } = candidate;
  const contested = changes.fields[CONTESTED] === true;
  const all: FieldValues = {
    ...(existing ? {} : { [CURRENCY]: deal.currency }),
    ...(contested ? { [CONTESTED_BY]: state.contest.by, [CONTESTED_ON]: state.contest.on } : {}),
  };
  const { fields } = state.rights[log];
  const verb = verbOf(candidate);
  const may = Object.entries(all).filter(([field]) => fields.get(field)?.[verb] === true);
  return Object.fromEntries(may);
}

/** A column whose field is hidden from the user is said to be changed, for nobody can tell. */
function changedBy(candidate: Candidate, answer: Answer | null, rights: LogRights): Changes {
  const { log, existing } = candidate;
  const [fields, columns] = [{} as FieldValues, [] as RowColumn[]];
  for (const [column, field] of fieldsOf(log)) {
    const known = rights.fields.get(field) ?? HIDDEN;
    const want = wanted(candidate, answer, column, known);
    const have = asKept(existing?.record[field], known) ?? unfilled(column);
    if (want === undefined || want === have) continue;
    fields[field] = want;
    columns.push(column);
  }
  return { fields, columns };
}

/** Whether the event is to be created or updated, in the words of a description. */
const verbOf = ({ existing }: Candidate): 'createable' | 'updateable' =>
  existing ? 'updateable' : 'createable';

/**
 * What a row changes: everything it says of an event that is not there yet, else what differs.
 * Nothing at all is no columns.
 */
export function changesOf(candidate: Candidate, answer: Answer | null, state: OrgState): Changes {
  const changes = changedBy(candidate, answer, state.rights[candidate.log]);
  return { ...changes, fields: { ...changes.fields, ...companions(candidate, changes, state) } };
}

/** Why the user may not make these changes; null: they may. */
export function rightsFlaw(
  candidate: Candidate,
  { columns }: Changes,
  { rights }: OrgState,
): string | null {
  const { log } = candidate;
  const verb = verbOf(candidate);
  if (!rights[log][verb]) return reasonOf(`not-${verb}`, [log]);
  const shut = columns.filter((column) => {
    const field = SHAPES[log].fields[column] ?? '';
    return rights[log].fields.get(field)?.[verb] !== true;
  });
  return shut.length > 0 ? reasonOf('columns-shut', [shut.join(', ')]) : null;
}
