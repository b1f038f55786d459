/** Gives and gets that are planned, and the deal with them in it. Pure but for the keys. */
import {
  begunDraft,
  FIELDS,
  fieldsOf,
  flawsOf,
  isBlank,
  mergedWith,
  stampOf,
  type Draft,
  type FormState,
} from 'c/powerDraft';
import type { LogEntry, LogView } from 'c/powerLogData';
import type { Concession, Deal } from 'c/powerModel';
import { dealFromRecords } from 'c/powerRecords';

/** A give or a get of a plan. */
export interface PlanRow {
  /** Id of its record, or a key of the plan's own where it has none. */
  key: string;
  /** It is in the log as planned. */
  isRecord: boolean;
  draft: Draft;
  /** It counts in the plan. */
  isOn: boolean;
  /** Why it could not be saved; empty: nothing was refused. */
  reason: string;
  /** Key of the change that is on its way; empty: none is. */
  sending: string;
}

export type Plan = readonly PlanRow[];

let made = 0;

/** No event of any log has such an id. */
function nextKey(): string {
  made += 1;
  return `plan-${Date.now().toString(36)}-${made}`;
}

/** A row that is no record, as it begins. */
export function blankRow(log: LogView, form: Partial<FormState>): PlanRow {
  const { base } = begunDraft(log, 'concession', null);
  const draft = { base, form: { ...base, ...form }, since: '' };
  return { key: nextKey(), isRecord: false, draft, isOn: true, reason: '', sending: '' };
}

const rowOf = (log: LogView, entry: LogEntry): PlanRow => ({
  ...blankRow(log, {}),
  key: entry.id,
  isRecord: true,
  draft: begunDraft(log, 'concession', entry),
});

export const withRow = (plan: Plan, key: string, changes: Partial<PlanRow>): Plan =>
  plan.map((row) => (row.key === key ? { ...row, ...changes } : row));

const withForm = (row: PlanRow, form: Partial<FormState>): PlanRow => ({
  ...row,
  draft: { ...row.draft, form: { ...row.draft.form, ...form } },
});

/** Those that answer one answer another instead; empty: nothing. */
const answering = (plan: Plan, key: string, instead: string): Plan =>
  plan.map((row) =>
    row.draft.form.inReturnFor === key ? withForm(row, { inReturnFor: instead }) : row,
  );

export const without = (plan: Plan, key: string): Plan =>
  answering(
    plan.filter((row) => row.key !== key),
    key,
    '',
  );

/** Something was typed. */
export const withTyped = (plan: Plan, key: string, form: FormState): Plan =>
  plan.map((row) =>
    row.key === key ? { ...row, reason: '', draft: { ...row.draft, form } } : row,
  );

/** The org has it as planned, under that id; it may have come back from there already. */
export function recorded(plan: Plan, row: PlanRow, id: string): Plan {
  const draft = { ...row.draft, base: row.draft.form };
  const others = plan.filter(({ key }) => key !== id || key === row.key);
  const known = withRow(others, row.key, { key: id, isRecord: true, draft, sending: '' });
  return answering(known, row.key, id);
}

const isPlanned = ({ log, record, isContested }: LogEntry): boolean =>
  log === 'concession' && record['Status__c'] === 'planned' && !isContested;

/** What has become of a row whose record is not there any more: what was typed of it is kept. */
const orphaned = (row: PlanRow): PlanRow[] =>
  isBlank('concession', row.draft) && row.reason === '' ? [] : [{ ...row, isRecord: false }];

/** A row as its record now is, with what was typed on top. */
function caughtUp(row: PlanRow, entry: LogEntry | undefined, log: LogView): PlanRow[] {
  if (!entry) return orphaned(row);
  if (entry.isSaving) return [row];
  if (!isPlanned(entry)) return [];
  if (stampOf(entry) === row.draft.since) return [row];
  return [{ ...row, draft: mergedWith(log, entry, row.draft) }];
}

/** The plan with all that is planned in the log, and without what is so no longer. */
export function synced(plan: Plan, log: LogView): Plan {
  const entries = new Map(log.entries.map((entry) => [entry.id, entry]));
  const kept = plan.flatMap((row) =>
    row.isRecord && !row.sending ? caughtUp(row, entries.get(row.key), log) : [row],
  );
  const keys = new Set(kept.map(({ key }) => key));
  const others = log.entries.filter((one) => isPlanned(one) && !one.isSaving && !keys.has(one.id));
  return [...kept, ...others.map((entry) => rowOf(log, entry))];
}

/** Whether nothing is missing or wrong. */
export const isComplete = ({ draft }: PlanRow, log: LogView): boolean =>
  Object.keys(flawsOf('concession', draft.form, log)).length === 0;

const ALL_FIELDS = new Set(Object.values(FIELDS.concession));

/** A row as the concession that it would be if it were given today. */
function concessionsOf({ key, isRecord, draft }: PlanRow, log: LogView): readonly Concession[] {
  const settable = isRecord ? ALL_FIELDS : log.rights.concession.createable;
  const record = {
    ...fieldsOf('concession', draft.form, settable),
    Id: key,
    Given_On__c: log.today,
    Status__c: 'given',
  };
  const { concessions } = dealFromRecords({
    opportunity: {},
    concessions: [record],
    behaviors: [],
  });
  return concessions ?? [];
}

/** Those that count in the plan. */
export const counted = (plan: Plan, log: LogView): Plan =>
  plan.filter((row) => row.isOn && isComplete(row, log));

/** The deal as it would be if all that counts were given today. */
export function plannedDeal(deal: Deal, plan: Plan, log: LogView): Deal {
  const rows = counted(plan, log);
  const own = new Set(rows.flatMap(({ key, sending }) => [key, sending]));
  const logged = (deal.concessions ?? []).filter(({ id }) => !own.has(id));
  return { ...deal, concessions: [...logged, ...rows.flatMap((row) => concessionsOf(row, log))] };
}
