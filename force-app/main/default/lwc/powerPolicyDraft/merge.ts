/** Somebody published in between: what they changed, what the draft changes, and both at once. */
import type { PolicyDifference } from 'c/powerCompare';
import { changesOf, documentDifferences, type Base, type LabDraft } from './draft';
import { isWithin, pathOf, stepsOf, valueAt, withValue, type PolicyDocument } from './pointer';

/** A place that both have changed, each otherwise. */
export interface Clash {
  path: string;
  theirs: unknown;
  mine: unknown;
}

/** What they published, and how the draft stands to it. */
export interface Conflict {
  theirs: Base;
  /** What they changed since the draft began. */
  changes: PolicyDifference[];
  clashes: Clash[];
}

const touches = (a: string, b: string): boolean => isWithin(a, b) || isWithin(b, a);

/** The wider of two places of which one lies in the other. */
const wider = (a: string, b: string): string => (isWithin(a, b) ? b : a);

const isSame = (a: unknown, b: unknown): boolean =>
  documentDifferences({ concessions: { one: a } }, { concessions: { one: b } }).length === 0;

/** How what they published stands to a draft that began from an older version. */
export function conflictWith(draft: LabDraft, theirs: Base): Conflict {
  const changes = documentDifferences(draft.base.policy, theirs.policy);
  const places = changesOf(draft).flatMap(({ path }) =>
    changes
      .filter((change) => touches(change.path, path))
      .map((change) => wider(change.path, path)),
  );
  const clashes = [...new Set(places)].map((path) => ({
    path,
    theirs: valueAt(theirs.policy, path),
    mine: valueAt(draft.document, path),
  }));
  return { theirs, changes, clashes: clashes.filter((one) => !isSame(one.theirs, one.mine)) };
}

/** A kind that they took out comes back whole, or a change to it would have no place. */
function laid(document: PolicyDocument, draft: LabDraft, path: string): PolicyDocument {
  const place = pathOf(...stepsOf(path).slice(0, 2));
  const isGone = valueAt(document, place) === undefined;
  const laidAt = isGone ? place : path;
  return withValue(document, laidAt, valueAt(draft.document, laidAt));
}

/**
 * The draft's changes on top of what they published.
 * @param keeps places of clashes in which theirs stays.
 */
export function laidOver(
  draft: LabDraft,
  theirs: Base,
  keeps: ReadonlySet<string> = new Set(),
): LabDraft {
  const isKept = (path: string): boolean => [...keeps].some((place) => touches(path, place));
  const mine = changesOf(draft)
    .map(({ path }) => path)
    .filter((path) => !isKept(path));
  const document = mine.reduce<PolicyDocument>(
    (so, path) => laid(so, draft, path),
    theirs.policy as unknown as PolicyDocument,
  );
  const texts = Object.entries(draft.texts).filter(([typed]) =>
    mine.some((path) => isWithin(typed, path)),
  );
  return { ...draft, base: theirs, document, texts: Object.fromEntries(texts) };
}
