/** A policy that somebody changes on a page, until it is published or discarded. Pure. */
import { parsePolicy, type Policy } from 'c/powerModel';
import { policyDifferences, type PolicyDifference } from 'c/powerCompare';
import { isWithin, type PolicyDocument } from './pointer';

/** The published policy that a draft began as. */
export interface Base {
  /** Its version key, or `built-in`. */
  version: string;
  /** What it is called; empty: the built-in one, which has no name. */
  name: string;
  policy: Policy;
}

/** A draft: what it began as, what it has become, and what is to be said of it. */
export interface LabDraft {
  base: Base;
  /** A policy, but that what was typed in the place of a value stands there as a text. */
  document: PolicyDocument;
  /** By place: what was typed there, letter by letter. */
  texts: Readonly<Record<string, string>>;
  /** What it is to be called; null: as before. */
  name: string | null;
  /** Why it is to be published. */
  reason: string;
}

export const begunDraft = (base: Base): LabDraft => ({
  base,
  document: base.policy as unknown as PolicyDocument,
  texts: {},
  name: null,
  reason: '',
});

export const nameOf = ({ name, base }: LabDraft): string => name ?? base.name;

/** What a draft has come to; null: something is wrong in it. */
export const policyOf = ({ document }: LabDraft): Policy | null => parsePolicy(document).policy;

/** How two documents differ, whatever was typed into them. */
export const documentDifferences = (
  before: Policy | PolicyDocument,
  after: Policy | PolicyDocument,
): PolicyDifference[] => policyDifferences(before as Policy, after as Policy);

/** What a draft changes, in the order in which a policy is read. */
export const changesOf = ({ base, document }: LabDraft): PolicyDifference[] =>
  documentDifferences(base.policy, document);

/** Whether nothing was changed or typed that would be missed. */
export const isBlank = (draft: LabDraft): boolean =>
  draft.name === null && draft.reason === '' && changesOf(draft).length === 0;

/** What was typed outside of a place. */
export const textsOutside = (texts: LabDraft['texts'], place: string): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter(([path]) => !isWithin(path, place)));
