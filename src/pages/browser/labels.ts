import { languages } from 'project/languages';

let translated: Readonly<Record<string, string>> = {};

/**
 * Loads the custom labels of the user's language, BCP 47: a variant such as `de-AT` has those of
 * its language, and what is not translated stays in English.
 */
export async function loadLabels(language: string): Promise<void> {
  const load = languages[language.replaceAll('-', '_')] ?? languages[language.split('-')[0] ?? ''];
  if (load) translated = (await load()).labels;
}

/** Words of a custom label in the user's language; `english` where that does not have it. */
export const label = (name: string, english: string): string => translated[name] ?? english;
