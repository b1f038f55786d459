/** Money and percent of the deal, each filling in the other; what a concession is worth. */
import type { Policy } from 'c/powerModel';
import type { FormState } from './form';
import { costOf, moneyText, numberOf, percentOf } from './percent';

/** What amounts are measured by. */
export interface Sizing {
  /** Amount of the deal; null: unknown, and there is no percent of it. */
  amount: number | null;
  policy: Policy;
}

/** How many times its cost a concession of that kind is typically worth to who gets it. */
const factorOf = ({ policy }: Sizing, kind: string): number | null =>
  Object.hasOwn(policy.concessions, kind) ? (policy.concessions[kind]?.valueToCost ?? null) : null;

/** What is proposed as its worth; empty: nothing can be. */
export function proposalOf(form: FormState, sizing: Sizing): string {
  const cost = numberOf(form.cost);
  const factor = factorOf(sizing, form.kind);
  return moneyText(cost === null || factor === null ? null : cost * factor);
}

const proposed = (form: FormState, sizing: Sizing): FormState =>
  form.isOwnValue ? form : { ...form, value: proposalOf(form, sizing) };

/** Money was typed. */
export const withCost = (form: FormState, cost: string, sizing: Sizing): FormState =>
  proposed({ ...form, cost, percent: percentOf(cost, sizing.amount) }, sizing);

/** A percentage of the deal was typed. */
export const withPercent = (form: FormState, percent: string, sizing: Sizing): FormState =>
  proposed({ ...form, percent, cost: costOf(percent, sizing.amount) }, sizing);

export const withKind = (form: FormState, kind: string, sizing: Sizing): FormState =>
  proposed({ ...form, kind }, sizing);

/** Its worth was typed: nothing is proposed over it. */
export const withValue = (form: FormState, value: string): FormState => ({
  ...form,
  value,
  isOwnValue: true,
});
