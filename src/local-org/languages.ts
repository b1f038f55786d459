import type { Translation } from './schema/translations.ts';

/** The languages an org speaks beside its own, by Salesforce's names. */
type Translations = ReadonlyMap<string, Translation>;

/**
 * Something that is in words, for each language: made when first asked for. A variant such as
 * `de_AT` falls back on its language, and what is not translated on the org's own.
 */
export function perLanguage<T>(
  translations: Translations,
  own: T,
  make: (translation: Translation) => T,
): (language: string) => T {
  const made = new Map<string, T>();
  return (language) => {
    const translation =
      translations.get(language) ?? translations.get(language.split('_')[0] ?? language);
    if (translation === undefined) return own;
    const known = made.get(translation.language) ?? make(translation);
    made.set(translation.language, known);
    return known;
  };
}
