/** A draft of the policy that is built in, and what a test does to it. */
import { begunDraft, edited, sheetOf } from 'c/powerPolicyDraft';
import { NO_NAMES } from 'c/powerPolicyWords';
import { builtInPolicy } from 'c/powerRecords';

export const POLICY = builtInPolicy().policy;

/** A policy that says some things otherwise. */
export const policyWith = (changes) => ({ ...POLICY, ...changes });

/** A policy that lacks a kind. */
export const policyWithout = (log, kind) =>
  policyWith({
    [log]: Object.fromEntries(Object.entries(POLICY[log]).filter(([key]) => key !== kind)),
  });

export const baseOf = (policy = POLICY, version = 'all:3') => ({
  version,
  name: 'Autumn rules',
  policy,
});

export const begun = (policy = POLICY) => begunDraft(baseOf(policy));

/** The draft after all these edits. */
export const after = (edits, draft = begun()) => edits.reduce(edited, draft);

export const typed = (path, text) => ({ action: 'type', path, text });
export const chosen = (path, value) => ({ action: 'choose', path, value });
export const reset = (path) => ({ action: 'reset', path });

export const sheet = (edits = [], draft = begun(), lists = NO_NAMES.lists) =>
  sheetOf(after(edits, draft), lists);

/** Every number of a policy, by its place. */
export function numbersIn(value, path = '') {
  if (typeof value === 'number') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => numbersIn(part, `${path}/${key}`));
}
