/** What is wrong with an entry before it is sent, in plain words, by its place in the form. */
import amountNegative from '@salesforce/label/c.Power_Flaw_amount_negative';
import amountTooLarge from '@salesforce/label/c.Power_Flaw_amount_too_large';
import dayMissing from '@salesforce/label/c.Power_Flaw_day_missing';
import dayToCome from '@salesforce/label/c.Power_Flaw_day_to_come';
import dayToComePlanned from '@salesforce/label/c.Power_Flaw_day_to_come_planned';
import kindMissing from '@salesforce/label/c.Power_Flaw_kind_missing';
import partyMissing from '@salesforce/label/c.Power_Flaw_party_missing';
import type { Log } from 'c/powerLogData';
import type { Flaws, FormState } from './form';

/** What entries are held against. */
export interface Limits {
  /** The user's own day, ISO. */
  today: string;
}

/** The model knows no larger amounts: docs/model.md, 'What counts'. */
const MOST = 1e15;

function amountFlaw(text: string): string | undefined {
  const value = Number(text);
  if (value < 0) return amountNegative;
  return value > MOST ? amountTooLarge : undefined;
}

/** What is proposed of a flawed cost is not flawed by itself. */
function amountFlaws({ cost, value, isOwnValue }: FormState): Flaws {
  const [ofCost, ofValue] = [amountFlaw(cost), amountFlaw(value)];
  return {
    ...(ofCost && { cost: ofCost }),
    ...(ofValue && (isOwnValue || !ofCost) && { value: ofValue }),
  };
}

/** What was planned may lie ahead; what has happened may not. */
function dayFlaw(log: Log, { on, status }: FormState, { today }: Limits): string | undefined {
  if (on === '') return dayMissing;
  if (on <= today) return undefined;
  if (log === 'behavior') return dayToCome;
  return status === 'planned' ? undefined : dayToComePlanned;
}

/** Every flaw of an entry; none: it may be sent. */
export function flawsOf(log: Log, form: FormState, limits: Limits): Flaws {
  const found: Record<string, string | undefined> = {
    by: form.by === '' ? partyMissing : undefined,
    kind: form.kind === '' ? kindMissing : undefined,
    ...(log === 'concession' && amountFlaws(form)),
    on: dayFlaw(log, form, limits),
  };
  return Object.fromEntries(Object.entries(found).filter(([, flaw]) => flaw !== undefined));
}
