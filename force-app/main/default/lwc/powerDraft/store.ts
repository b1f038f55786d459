/** Drafts outlive a reload: they are kept with the browser's tab, and go with it. */
import userId from '@salesforce/user/Id';
import type { Log } from 'c/powerLogData';
import { isForm, type Draft } from './form';

/** Drafts of one deal, each under its key. */
export type Drafts = Readonly<Record<string, Draft>>;

/** A draft of a record that is edited goes by its id, that of one to be by its log. */
export const draftKey = (log: Log, id = ''): string => id || log;

/** Whoever logs in next in the same tab reads nobody else's drafts. */
const placeOf = (dealId: string): string => `power-balance:drafts:${userId}:${dealId}`;

const isDraft = (value: unknown): boolean => {
  const { form, base, since } = (value ?? {}) as Partial<Draft>;
  return isForm(form) && isForm(base) && typeof since === 'string';
};

const isDrafts = (value: unknown): value is Drafts =>
  typeof value === 'object' && value !== null && Object.values(value).every(isDraft);

/** What was kept of a deal; storage that is full, closed or spoilt keeps nothing. */
export function draftsOf(dealId: string): Drafts {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(placeOf(dealId)) ?? '{}');
    return isDrafts(kept) ? kept : {};
  } catch {
    return {};
  }
}

function store(dealId: string, drafts: Drafts): Drafts {
  try {
    if (Object.keys(drafts).length === 0) sessionStorage.removeItem(placeOf(dealId));
    else sessionStorage.setItem(placeOf(dealId), JSON.stringify(drafts));
  } catch {
    // Then the draft lives as long as the page.
  }
  return drafts;
}

export const keepDraft = (dealId: string, drafts: Drafts, key: string, draft: Draft): Drafts =>
  store(dealId, { ...drafts, [key]: draft });

export const forgetDraft = (dealId: string, drafts: Drafts, key: string): Drafts =>
  store(dealId, Object.fromEntries(Object.entries(drafts).filter(([name]) => name !== key)));
