/** A plan outlives its being closed, and a reload: it is kept with the browser's tab. */
import { isDraft, keepOf, keptOf } from 'c/powerDraft';
import type { Plan, PlanRow } from './plan';

const PLAN = 'plan';

function isRow(value: unknown): value is PlanRow {
  const { key, isRecord, isOn, draft } = (value ?? {}) as Partial<PlanRow>;
  const isOwn = typeof key === 'string' && typeof isRecord === 'boolean';
  return isOwn && typeof isOn === 'boolean' && isDraft(draft);
}

const isPlan = (value: unknown): value is Plan => Array.isArray(value) && value.every(isRow);

/** The plan that was kept of a deal; what was on its way then is on its way no more. */
export const planOf = (dealId: string): Plan =>
  (keptOf(PLAN, dealId, isPlan) ?? []).map((row) => ({ ...row, reason: '', sending: '' }));

export const keepPlan = (dealId: string, plan: Plan): void => keepOf(PLAN, dealId, plan);
