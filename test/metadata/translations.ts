import { basename, dirname } from 'node:path';
import { LABELS, metadataFiles } from './project.ts';
import { all, textOf, within, type Element } from './xml.ts';

/** What the product is translated to, as Salesforce names languages. */
export const LANGUAGES = ['de', 'fr', 'es', 'ja'] as const;

/** English words, and what a language makes of them: where they stand, and both. */
export interface Translated {
  place: string;
  english: string;
  /** Null: missing. */
  words: string | null;
}

const rootOf = (type: string, name: string): Element | undefined =>
  metadataFiles(type).find((file) => file.name === name)?.root;

function labels(language: string): Translated[] {
  const root = rootOf('Translations', language);
  const words = new Map(
    (root ? all(root, 'customLabels') : []).map((label) => [
      textOf(label, 'name'),
      textOf(label, 'label'),
    ]),
  );
  return LABELS.map(([name, english]) => ({
    place: name,
    english,
    words: words.get(name) ?? null,
  }));
}

/** Tabs of Lightning pages: an object's is called as the object is. */
function tabs(language: string): Translated[] {
  const root = rootOf('Translations', language);
  return metadataFiles('CustomTab').flatMap((tab) => {
    const english = textOf(tab.root, 'label');
    if (english === null) return [];
    const found = root && all(root, 'customTabs').find((one) => textOf(one, 'name') === tab.name);
    return [{ place: tab.name, english, words: (found && textOf(found, 'label')) ?? null }];
  });
}

/** English words of an element, beside those of its translation; nothing where there are none. */
function pair(place: string, english: string | null, words: string | null | undefined) {
  return english === null ? [] : [{ place, english, words: words ?? null }];
}

function fieldTranslation(object: string, field: string, language: string): Element | undefined {
  return metadataFiles('CustomFieldTranslation').find(
    ({ name, path }) => name === field && basename(dirname(path)) === `${object}-${language}`,
  )?.root;
}

function picklist(place: string, field: Element, translation: Element | undefined): Translated[] {
  const known = translation ? all(translation, 'picklistValues') : [];
  return within(field, 'value').flatMap((value) => {
    const english = textOf(value, 'label');
    const found = known.find((one) => textOf(one, 'masterLabel') === english);
    return pair(`${place}: ${english ?? ''}`, english, found && textOf(found, 'translation'));
  });
}

function fields(language: string): Translated[] {
  return metadataFiles('CustomField').flatMap(({ object, name, root }) => {
    const place = `${object ?? ''}.${name}`;
    const translation = fieldTranslation(object ?? '', name, language);
    const say = (tag: string) => (translation ? textOf(translation, tag) : null);
    return [
      ...pair(place, textOf(root, 'label'), say('label')),
      ...pair(`${place} (help)`, textOf(root, 'inlineHelpText'), say('help')),
      ...pair(`${place} (children)`, textOf(root, 'relationshipLabel'), say('relationshipLabel')),
      ...picklist(place, root, translation),
    ];
  });
}

const objectTranslation = (object: string, language: string): Element | undefined =>
  rootOf('CustomObjectTranslation', `${object}-${language}`);

function rules(language: string): Translated[] {
  return metadataFiles('ValidationRule').flatMap(({ object, name, root }) => {
    const translation = objectTranslation(object ?? '', language);
    const found =
      translation &&
      all(translation, 'validationRules').find((rule) => textOf(rule, 'name') === name);
    const words = found && textOf(found, 'errorMessage');
    return pair(`${object ?? ''}.${name}`, textOf(root, 'errorMessage'), words);
  });
}

function objects(language: string): Translated[] {
  return metadataFiles('CustomObject').flatMap(({ name, root }) => {
    const translation = objectTranslation(name, language);
    const nouns = translation ? all(translation, 'caseValues') : [];
    const noun = (plural: string) =>
      nouns.find((value) => textOf(value, 'plural') === plural) ?? nouns[0];
    const value = (found: Element | undefined) => found && textOf(found, 'value');
    const nameField = all(root, 'nameField')[0];
    return [
      ...pair(name, textOf(root, 'label'), value(noun('false'))),
      ...pair(`${name} (plural)`, textOf(root, 'pluralLabel'), value(noun('true'))),
      ...pair(
        `${name}.Name`,
        nameField ? textOf(nameField, 'label') : null,
        translation && textOf(translation, 'nameFieldLabel'),
      ),
    ];
  });
}

/** Sections with names of our own: Salesforce itself translates the rest. */
function sections(language: string): Translated[] {
  return metadataFiles('Layout').flatMap(({ name, root }) => {
    const [object = '', layout = ''] = name.split(/-(.*)/);
    const translation = objectTranslation(object, language);
    const found = (translation ? all(translation, 'layouts') : []).find(
      (one) => textOf(one, 'layout') === layout,
    );
    const known = found ? all(found, 'sections') : [];
    return all(root, 'layoutSections')
      .filter((section) => textOf(section, 'customLabel') === 'true')
      .flatMap((section) => {
        const english = textOf(section, 'label');
        const words = known.find((one) => textOf(one, 'section') === english);
        return pair(`${name}: ${english ?? ''}`, english, words && textOf(words, 'label'));
      });
  });
}

/** Everything of the product that a user reads in an org, beside what a language makes of it. */
export const translated = (language: string): Translated[] => [
  ...labels(language),
  ...tabs(language),
  ...objects(language),
  ...fields(language),
  ...rules(language),
  ...sections(language),
];
