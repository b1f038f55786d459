/** The words of the terminal, in messages/words.md: the page's own wherever it says the same. */
import { Messages } from '@salesforce/core/messages';
import builtIn from '../../config/policy.default.json' with { type: 'json' };
import type { Band, Face, IssueCode, Outcome, Warning } from '../model/index.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const words = Messages.loadMessages('@power-balance/plugin-power', 'words');
const ownKinds = new Set(Object.keys({ ...builtIn.concessions, ...builtIn.behaviors }));

/** The words of a key, with values in their places. */
export const word = (key: string, ...values: (string | number)[]): string =>
  words.getMessage(key, values);

export const bandWord = (band: Band): string => word(`band.${band}`);
export const faceWord = (face: Face): string => word(`face.${face}`);
export const outcomeWord = (outcome: Outcome): string => word(`outcome.${outcome}`);
export const warningWord = (warning: Warning): string => word(`warning.${warning}`);
export const adviceWord = (warning: Warning): string => word(`warning.${warning}.advice`);

/** What a kind of the built-in policy is called where no org says; undefined: it is none. */
export const kindWord = (kind: string): string | undefined =>
  ownKinds.has(kind) ? word(`kind.${kind}`) : undefined;

/** A shape for each band, so that none is told by its colour alone. */
export const BAND_SHAPES: Readonly<Record<Band, string>> = {
  unknown: '?',
  'customer-dominates': '◀◀',
  'customer-leads': '◀',
  balanced: '●',
  'seller-leads': '▶',
  'seller-dominates': '▶▶',
};

const ISSUE_KEYS: Readonly<Partial<Record<IssueCode, string>>> = {
  'unknown-kind': 'issue.kind',
  'invalid-date': 'issue.date',
  'invalid-amount': 'issue.amount',
  'invalid-deal-amount': 'issue.deal',
  'invalid-deal-margin': 'issue.deal',
  'invalid-deal-alternatives': 'issue.deal',
};

/** Why an entry was left out, for somebody who can mend it. */
export const issueWord = (code: IssueCode): string => word(ISSUE_KEYS[code] ?? 'issue.other');
