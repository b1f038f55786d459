/** A plan on its way to the log: in which order, and as which changes. */
import notYours from '@salesforce/label/c.Power_Plan_not_yours';
import waits from '@salesforce/label/c.Power_Plan_waits';
import { created, edited, type Draft } from 'c/powerDraft';
import type { Failure } from 'c/powerErrors';
import type { LogChange, LogEntry, LogView, Outcome } from 'c/powerLogData';
import { recorded, withRow, type Plan, type PlanRow } from './plan';

/** What becomes of a plan: it is kept in the log as planned, or it has happened. */
export type Goal = 'planned' | 'given';

/** What others answer is written before them, so that it has an id by then. */
export function inOrder(plan: Plan): PlanRow[] {
  const visited = new Set<PlanRow>();
  const visit = (row: PlanRow): PlanRow[] => {
    if (visited.has(row)) return [];
    visited.add(row);
    const answered = plan.find(({ key }) => key === row.draft.form.inReturnFor);
    return [...(answered ? visit(answered) : []), row];
  };
  return plan.flatMap(visit);
}

/** Why a row cannot be written now; empty: it can. */
function hurdleOf({ draft }: PlanRow, plan: Plan): string {
  const answered = plan.find(({ key }) => key === draft.form.inReturnFor);
  return answered && !answered.isRecord ? waits : '';
}

/** What is to be written of a row, and why it cannot be; neither: it is as it is to be. */
export interface Step {
  change: LogChange | null;
  hurdle: string;
}

/** A record that may not be changed stays planned. */
function updateOf(entry: LogEntry, goal: Goal, log: LogView, draft: Draft): Step {
  const change = edited(log, entry, draft);
  const fields = change.action === 'update' ? change.fields : {};
  if (goal === 'given' && !('Status__c' in fields)) return { change: null, hurdle: notYours };
  return { change: Object.keys(fields).length > 0 ? change : null, hurdle: '' };
}

/** A row as it is to be; one that is planned in the log keeps the day it is planned for. */
function aimed({ draft, isRecord }: PlanRow, goal: Goal, today: string): Draft {
  const on = isRecord && goal === 'planned' ? draft.form.on : today;
  return { ...draft, form: { ...draft.form, status: goal, on } };
}

/** The next thing to do about a row. */
export function stepOf(row: PlanRow, goal: Goal, plan: Plan, log: LogView): Step {
  const hurdle = hurdleOf(row, plan);
  if (hurdle) return { change: null, hurdle };
  const draft = aimed(row, goal, log.today);
  const entry = row.isRecord && log.entries.find(({ id }) => id === row.key);
  if (entry) return updateOf(entry, goal, log, draft);
  return { change: created(log, 'concession', draft), hurdle: '' };
}

/** All that the org said of a refusal. */
const reasonOf = ({ message, details, fields }: Failure): string =>
  [...new Set([message, ...details, ...Object.values(fields)])].join(' ');

/** The plan after a change: what was done is in it no more, or a record; what was refused says why. */
export function settled(plan: Plan, row: PlanRow, outcome: Outcome, goal: Goal): Plan {
  if ('failure' in outcome)
    return withRow(plan, row.key, { sending: '', reason: reasonOf(outcome.failure) });
  const kept = recorded(plan, row, outcome.id);
  return goal === 'given' ? kept.filter(({ key }) => key !== outcome.id) : kept;
}
