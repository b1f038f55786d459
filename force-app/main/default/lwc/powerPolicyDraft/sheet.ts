/** A draft as a page shows it: every place with its text, its flaw and what it was before. Pure. */
import type { Policy } from 'c/powerModel';
import { kindAt, policyField, type KindNames } from 'c/powerPolicyWords';
import type { PolicyDifference } from 'c/powerCompare';
import { changesOf, policyOf, type LabDraft } from './draft';
import { flawsOf, type Flaws } from './flaws';
import { percentOf, writtenNumber } from './numbers';
import { isWithin, pathOf, valueAt } from './pointer';

/** What the editors of a policy are given. */
export interface Sheet {
  draft: LabDraft;
  /** What kinds are called, in the draft first. */
  names: KindNames;
  flaws: Flaws;
  changes: readonly PolicyDifference[];
  /** Null: something is wrong. */
  policy: Policy | null;
}

export function sheetOf(draft: LabDraft, lists: KindNames['lists']): Sheet {
  const { document, base } = draft;
  const policies = [document as unknown as Policy, base.policy];
  return {
    draft,
    names: { policies, lists },
    flaws: flawsOf(draft),
    changes: changesOf(draft),
    policy: policyOf(draft),
  };
}

function written(path: string, value: unknown): string {
  if (typeof value !== 'number') return typeof value === 'string' ? value : '';
  return writtenNumber(policyField(path)?.unit === 'share' ? percentOf(value) : value);
}

/** What stands in a field: as it was typed, else as it is written. */
export const textAt = ({ draft }: Sheet, path: string): string =>
  draft.texts[path] ?? written(path, valueAt(draft.document, path));

/** Whether a place, or anything in it, is not what it was. */
export const isChangedAt = ({ changes }: Sheet, path: string): boolean =>
  changes.some((change) => isWithin(change.path, path) || isWithin(path, change.path));

/** Whether a place was changed and can be reset: one in a kind that was only just added cannot. */
export function canResetAt(sheet: Sheet, path: string): boolean {
  const kind = kindAt(path);
  const isNew = kind && valueAt(sheet.draft.base.policy, pathOf(kind.log, kind.kind)) === undefined;
  return !isNew && isChangedAt(sheet, path);
}

/** What a place was before, in words; empty: it was not there. */
export function beforeAt({ draft, names }: Sheet, path: string): string {
  const value = valueAt(draft.base.policy, path);
  return value === undefined ? '' : (policyField(path, names)?.format(value) ?? '');
}

/** How many flaws there are in a place. */
export const flawsWithin = ({ flaws }: Sheet, path: string): number =>
  [...flaws.keys()].filter((flaw) => isWithin(flaw, path)).length;
