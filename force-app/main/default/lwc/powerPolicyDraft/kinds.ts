/** The kinds of a draft: those it has, those it lacks, and the key of one to be. Pure. */
import { byWords } from 'c/powerFormat';
import { kindName, type KindLog } from 'c/powerPolicyWords';
import type { UnknownKind } from 'c/powerCompare';
import { pathOf, valueAt, type PolicyDocument } from './pointer';
import { flawsWithin, isChangedAt, type Sheet } from './sheet';

/** A kind of a draft, as a list shows it. */
export interface KindRow {
  log: KindLog;
  kind: string;
  path: string;
  name: string;
  /** The published policy does not have it. */
  isAdded: boolean;
  isRetired: boolean;
  isChanged: boolean;
  flaws: number;
}

const kindsIn = (document: PolicyDocument, log: KindLog): string[] =>
  Object.keys(document[log] ?? {});

function rowOf(sheet: Sheet, log: KindLog, kind: string): KindRow {
  const path = pathOf(log, kind);
  return {
    log,
    kind,
    path,
    name: kindName(sheet.names, log, kind),
    isAdded: valueAt(sheet.draft.base.policy, path) === undefined,
    isRetired: valueAt(sheet.draft.document, pathOf(log, kind, 'retired')) === true,
    isChanged: isChangedAt(sheet, path),
    flaws: flawsWithin(sheet, path),
  };
}

/** The kinds of a log, in the policy's own order. */
export const kindRows = (sheet: Sheet, log: KindLog): KindRow[] =>
  kindsIn(sheet.draft.document, log).map((kind) => rowOf(sheet, log, kind));

/** A kind that the draft does not have. */
export interface MissingKind {
  kind: string;
  name: string;
  /** How many events of it are logged; null: not known, it is in the org's list. */
  events: number | null;
}

/** Kinds that are logged or listed in the org and missing in the draft, the most frequent first. */
export function missingKinds(
  sheet: Sheet,
  log: KindLog,
  logged: readonly UnknownKind[],
): MissingKind[] {
  const counts = new Map<string, number | null>(
    [...sheet.names.lists[log].keys()].map((kind) => [kind, null]),
  );
  for (const { kind, events } of logged.filter((one) => one.log === log)) counts.set(kind, events);
  const known = new Set(kindsIn(sheet.draft.document, log));
  return [...counts]
    .filter(([kind]) => !known.has(kind))
    .map(([kind, events]) => ({ kind, events, name: kindName(sheet.names, log, kind) }))
    .sort((a, b) => (b.events ?? 0) - (a.events ?? 0) || byWords(a.name, b.name));
}

const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** Under what a kind of that name is logged; a name without Latin letters stands for itself. */
export const keyOfName = (name: string): string => slug(name) || name.trim();

/** Whether a log of the draft has a kind of that key. */
export const hasKind = ({ draft }: Sheet, log: KindLog, kind: string): boolean =>
  kindsIn(draft.document, log).includes(kind);
