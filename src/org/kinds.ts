import { kindLabelOf, type Policy } from '../model/index.ts';

/** A key as words: `price-target` is `Price target`. */
export function keyWords(key: string): string {
  const words = key.replaceAll(/[-_]+/g, ' ').trim();
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

/**
 * What a kind is called: as the policy has it, else as the org lists it, else by its key in words.
 * @param listed label in the org's picklist; a kind that is not listed may be its own label.
 */
export function kindName(
  policy: Policy,
  log: 'concessions' | 'behaviors',
  kind: string,
  listed: string | null | undefined,
): string {
  const label = listed === kind ? null : listed;
  return kindLabelOf(policy, log, kind) ?? label ?? keyWords(kind);
}
