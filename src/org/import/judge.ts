/** What would be wrong with an event by itself, once it is in the org: mostly the model says. */
import { takeIn } from '../../model/intake.ts';
import type { Deal, IssueCode } from '../../model/index.ts';
import { reasonOf } from './reasons.ts';
import { EXTERNAL_ID, fieldsOf, REQUIRED } from './shapes.ts';
import type { Candidate, LogRights, OrgState, RowColumn } from './types.ts';

/** What a column will say after the import: what the row says, else what the org has. */
function valueAfter({ row, existing, log }: Candidate, column: RowColumn): unknown {
  if (row.emptied.includes(column)) return null;
  const field = fieldsOf(log).find(([name]) => name === column)?.[1] ?? '';
  return row.values[column] ?? existing?.record[field] ?? null;
}

/** The columns that each of the model's codes is about. */
const ABOUT: Readonly<Partial<Record<IssueCode, RowColumn[]>>> = {
  'unknown-party': ['by'],
  'unknown-kind': ['kind'],
  'invalid-date': ['on'],
  'invalid-amount': ['cost', 'value'],
  'invalid-intensity': ['intensity'],
  'unknown-secured-by': ['securedBy'],
  'unknown-status': ['status'],
};

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? '');

const knownKinds = ({ log, deal: { policy } }: Candidate): string =>
  Object.keys(log === 'concession' ? policy.concessions : policy.behaviors).join(', ');

function judged(candidate: Candidate): IssueCode | undefined {
  const { log, deal, id } = candidate;
  const event = Object.fromEntries([
    ['id', id],
    ...fieldsOf(log).map(([column]) => [column, valueAfter(candidate, column)]),
  ]) as unknown;
  const alone = { [log === 'concession' ? 'concessions' : 'behaviors']: [event] } as Deal;
  return takeIn(alone, deal.policy, 0).issues[0]?.code;
}

function modelFlaw(candidate: Candidate): string | null {
  const code = judged(candidate);
  if (code === undefined) return null;
  const values = (ABOUT[code] ?? []).map((column) => shown(valueAfter(candidate, column)));
  return reasonOf(code, code === 'unknown-kind' ? [...values, knownKinds(candidate)] : values);
}

function missingFlaw(candidate: Candidate): string | null {
  const missing = REQUIRED.filter((column) => valueAfter(candidate, column) === null);
  return missing.length > 0 ? reasonOf('value-missing', [missing.join(', ')]) : null;
}

/** Amounts are in the opportunity's currency; in another they would say something else. */
function currencyFlaw({ row: { values }, deal: { currency } }: Candidate): string | null {
  const hasAmount = values.cost !== undefined || values.value !== undefined;
  return hasAmount && values.currency !== undefined && currency && values.currency !== currency
    ? reasonOf('currency-differs', [values.currency, currency])
    : null;
}

const isBlank = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '');

const contestFlaw = (candidate: Candidate): string | null =>
  valueAfter(candidate, 'contested') === true && isBlank(valueAfter(candidate, 'contestReason'))
    ? reasonOf('contest-needs-reason')
    : null;

const isTooLong = (text: unknown, length: number): text is string =>
  typeof text === 'string' && length > 0 && text.length > length;

function lengthFlaw({ row, log, id }: Candidate, { fields }: LogRights): string | null {
  const texts: [string, string, unknown][] = [
    ['id', EXTERNAL_ID, id],
    ...fieldsOf(log).map(([column, field]): [string, string, unknown] => [
      column,
      field,
      row.values[column],
    ]),
  ];
  for (const [column, field, text] of texts) {
    const length = fields.get(field)?.length ?? 0;
    if (isTooLong(text, length)) return reasonOf('text-too-long', [column, text.length, length]);
  }
  return null;
}

/** The first thing wrong with an event, or null. */
export const flawOf = (candidate: Candidate, { rights }: OrgState): string | null =>
  missingFlaw(candidate) ??
  modelFlaw(candidate) ??
  currencyFlaw(candidate) ??
  contestFlaw(candidate) ??
  lengthFlaw(candidate, rights[candidate.log]);
