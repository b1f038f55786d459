/** What somebody does to a draft, and what it brings about in other places. Pure. */
import type { BehaviorKind, ConcessionKind } from 'c/powerModel';
import { policyField, type KindLog, type Unit } from 'c/powerPolicyWords';
import { builtInPolicy } from 'c/powerRecords';
import { textsOutside, type LabDraft } from './draft';
import { shareOf, typedNumber } from './numbers';
import { pathOf, stepsOf, valueAt, withValue, type PolicyDocument } from './pointer';

/** One thing that is done to a draft. */
export type PolicyEdit =
  /** A number or a name was typed; an empty name is none. */
  | { action: 'type'; path: string; text: string }
  /** Something else than a text was chosen, or moved to. */
  | { action: 'choose'; path: string; value: unknown }
  /** A place gets back what it has in the policy that the draft began as. */
  | { action: 'reset'; path: string }
  | { action: 'add'; log: KindLog; kind: string; label?: string | undefined }
  /** Only what was added in the draft can be taken out again; anything else retires. */
  | { action: 'remove'; log: KindLog; kind: string };

const NEW_KINDS: Readonly<Record<KindLog, ConcessionKind | BehaviorKind>> = {
  concessions: { weight: 1, cash: false, valueToCost: 1 },
  behaviors: { face: 'economic', weight: 1, pressure: 0.5 },
};

const unitOf = (path: string): Unit | undefined => policyField(path)?.unit;

/** What a text stands for; what cannot be read stands for itself, and is told at its place. */
function meant(unit: Unit | undefined, text: string): unknown {
  if (unit === 'name') return text.trim() || undefined;
  const number = typedNumber(text);
  if (number === null) return text;
  return unit === 'share' ? shareOf(number) : number;
}

const filled = (draft: LabDraft, path: string, value: unknown): LabDraft => ({
  ...draft,
  document: withValue(draft.document, path, value),
  texts: textsOutside(draft.texts, path),
});

const typed = (draft: LabDraft, path: string, text: string): LabDraft => {
  const after = filled(draft, path, meant(unitOf(path), text));
  return { ...after, texts: { ...after.texts, [path]: text } };
};

const siblingOf = (path: string, field: string): string =>
  pathOf(...stepsOf(path).slice(0, -1), field);

const ofBase = ({ base }: LabDraft, path: string): unknown => valueAt(base.policy, path);

/** Who works together does not push; a kind that no longer does pushes as it did before. */
function withFace(draft: LabDraft, path: string, face: unknown): LabDraft {
  const [before, pressure] = [valueAt(draft.document, path), siblingOf(path, 'pressure')];
  const changed = filled(draft, path, face);
  if (face === 'integrative') return filled(changed, pressure, 0);
  return before === 'integrative'
    ? filled(changed, pressure, ofBase(draft, pressure) ?? 0)
    : changed;
}

/** A kind that is offered says nothing of it, unless it did before. */
const withRetired = (draft: LabDraft, path: string, isRetired: unknown): LabDraft => {
  const before = ofBase(draft, path);
  return filled(draft, path, isRetired === true || (before === true ? undefined : before));
};

/** By field of a kind: what choosing it brings about besides. */
const CONSEQUENCES: Readonly<
  Record<string, (draft: LabDraft, path: string, value: unknown) => LabDraft>
> = { face: withFace, retired: withRetired };

const fieldOf = (path: string): string => stepsOf(path)[2] ?? '';

const chosen = (draft: LabDraft, path: string, value: unknown): LabDraft =>
  (CONSEQUENCES[fieldOf(path)] ?? filled)(draft, path, value);

/** What a kind may do without. */
const MAY_BE_MISSING = ['label', 'retired'];

function reset(draft: LabDraft, path: string): LabDraft {
  const before = ofBase(draft, path);
  const isNeeded = !MAY_BE_MISSING.includes(fieldOf(path));
  return before === undefined && isNeeded ? draft : filled(draft, path, before);
}

/** A kind that the built-in policy knows begins as it has it. */
function added(draft: LabDraft, log: KindLog, kind: string, label?: string): LabDraft {
  const path = pathOf(log, kind);
  if (valueAt(draft.document, path) !== undefined) return draft;
  const begins = (valueAt(builtInPolicy().policy, path) ?? NEW_KINDS[log]) as PolicyDocument;
  return filled(draft, path, label ? { label, ...begins } : begins);
}

const removed = (draft: LabDraft, log: KindLog, kind: string): LabDraft => {
  const path = pathOf(log, kind);
  return ofBase(draft, path) === undefined ? filled(draft, path, undefined) : draft;
};

/** The draft after an edit. */
export function edited(draft: LabDraft, edit: PolicyEdit): LabDraft {
  switch (edit.action) {
    case 'type':
      return typed(draft, edit.path, edit.text);
    case 'choose':
      return chosen(draft, edit.path, edit.value);
    case 'reset':
      return reset(draft, edit.path);
    case 'add':
      return added(draft, edit.log, edit.kind, edit.label);
    default:
      return removed(draft, edit.log, edit.kind);
  }
}
