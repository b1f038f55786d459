/** Drafts outlive a reload: they are kept with the browser's tab, and go with it. */
import userId from '@salesforce/user/Id';
import type { Log } from 'c/powerLogData';
import { isForm, type Draft } from './form';

/** What drafts are kept as. */
const DRAFTS = 'drafts';

/** Drafts of one deal, each under its key. */
export type Drafts = Readonly<Record<string, Draft>>;

/** A draft of a record that is edited goes by its id, that of one to be by its log. */
export const draftKey = (log: Log, id = ''): string => id || log;

/** Whoever logs in next in the same tab reads nobody else's. */
const placeOf = (what: string, dealId: string): string =>
  `power-balance:${what}:${userId}:${dealId}`;

/** What was kept of a deal; null: nothing, or storage is closed or spoilt. */
export function keptOf<T>(
  what: string,
  dealId: string,
  isSound: (value: unknown) => value is T,
): T | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(placeOf(what, dealId)) ?? 'null');
    return isSound(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps something of a deal in place of what was kept; what is empty is not kept. */
export function keepOf(what: string, dealId: string, value: object): void {
  const place = placeOf(what, dealId);
  try {
    if (Object.keys(value).length === 0) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, JSON.stringify(value));
  } catch {
    // Then it lives as long as the page.
  }
}

/** Whether something is a draft, as it was kept. */
export const isDraft = (value: unknown): boolean => {
  const { form, base, since } = (value ?? {}) as Partial<Draft>;
  return isForm(form) && isForm(base) && typeof since === 'string';
};

const isDrafts = (value: unknown): value is Drafts =>
  typeof value === 'object' && value !== null && Object.values(value).every(isDraft);

/** The drafts that were kept of a deal. */
export const draftsOf = (dealId: string): Drafts => keptOf(DRAFTS, dealId, isDrafts) ?? {};

function store(dealId: string, drafts: Drafts): Drafts {
  keepOf(DRAFTS, dealId, drafts);
  return drafts;
}

export const keepDraft = (dealId: string, drafts: Drafts, key: string, draft: Draft): Drafts =>
  store(dealId, { ...drafts, [key]: draft });

export const forgetDraft = (dealId: string, drafts: Drafts, key: string): Drafts =>
  store(dealId, Object.fromEntries(Object.entries(drafts).filter(([name]) => name !== key)));
