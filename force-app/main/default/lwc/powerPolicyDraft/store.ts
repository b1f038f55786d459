/** Drafts outlive a reload: they are kept with the browser's tab, and go with it. */
import userId from '@salesforce/user/Id';
import { parsePolicy } from 'c/powerModel';
import { isBlank, type Base, type LabDraft } from './draft';

/** Whoever logs in next in the same tab reads nobody else's drafts. */
const placeOf = (scope: string | null): string =>
  `power-balance:policy:${userId}:${scope === null ? 'all' : `type:${scope}`}`;

type Kept = Partial<Record<keyof LabDraft, unknown>>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What was kept is read as it was written: the policy it began as is checked once more. */
function baseOf(value: unknown): Base | null {
  if (!isObject(value)) return null;
  const { version, name } = value;
  const { policy } = parsePolicy(value['policy']);
  return policy && typeof version === 'string' && typeof name === 'string'
    ? { version, name, policy }
    : null;
}

const areTexts = (value: unknown): value is Record<string, string> =>
  isObject(value) && Object.values(value).every((text) => typeof text === 'string');

function draftOf({ base, document, texts, name, reason }: Kept): LabDraft | null {
  const begun = baseOf(base);
  if (!begun || !isObject(document) || !areTexts(texts) || typeof reason !== 'string') return null;
  if (name !== null && typeof name !== 'string') return null;
  return { base: begun, document, texts, name, reason };
}

/**
 * The draft that was kept for a record type; storage that is closed or spoilt keeps nothing.
 * @param scope DeveloperName; null: the policy for all.
 */
export function keptDraft(scope: string | null): LabDraft | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(placeOf(scope)) ?? 'null');
    return isObject(kept) ? draftOf(kept) : null;
  } catch {
    return null;
  }
}

/** Keeps a draft; one in which nothing was done is forgotten. */
export function keepDraft(scope: string | null, draft: LabDraft): void {
  try {
    if (isBlank(draft)) sessionStorage.removeItem(placeOf(scope));
    else sessionStorage.setItem(placeOf(scope), JSON.stringify(draft));
  } catch {
    // Then the draft lives as long as the page.
  }
}
