import { LABELS, metadataFiles } from './project.ts';
import { LANGUAGES, translated, type Translated } from './translations.ts';
import { all, textOf, texts } from './xml.ts';

/** Words that a language shares with English, and why they stay. */
const SHARED: Readonly<Record<(typeof LANGUAGES)[number], readonly string[]>> = {
  // Salespeople say Deal and Opportunity, as Salesforce in German does; the rest is German too.
  de: [
    'Deal',
    'Deals',
    'Opportunity',
    'Opportunities',
    'Balance',
    'Status',
    'Version',
    'Version {0}',
    'Ultimatum',
  ],
  // French has the same word.
  fr: [
    'Concession',
    'Concessions',
    'Date',
    'Force',
    'Gain',
    'Note',
    'Page',
    'Pages',
    'Points',
    'Tension',
    'Ultimatum',
    'Version',
    'Version {0}',
    'Volume',
  ],
  // Spanish has the same word.
  es: ['Balance', 'no'],
  ja: [],
};

const PLACEHOLDER = /\{\d\}/g;
const LONGEST = 1000;

const placeholders = (text: string): string[] => (text.match(PLACEHOLDER) ?? []).sort();

/** Whether there is a word in it at all: `{0} → {1}` reads the same anywhere. */
const hasWords = (english: string): boolean => /\p{L}{2}/u.test(english.replace(PLACEHOLDER, ''));

const places = (list: readonly Translated[]): string[] => list.map(({ place }) => place);

describe.each(LANGUAGES)('in %s', (language) => {
  const words = translated(language);

  it('everything that a user reads has words', () => {
    expect(places(words.filter((one) => (one.words ?? '').trim() === ''))).toEqual([]);
  });

  it('nothing is left in English but words that the language shares', () => {
    const same = words.filter((one) => one.words === one.english && hasWords(one.english));
    const shared = SHARED[language];
    expect(same.filter(({ english }) => !shared.includes(english))).toEqual([]);
    expect(shared.filter((word) => !same.some(({ english }) => english === word))).toEqual([]);
  });

  it('every figure, name and date of a sentence is in its translation, once', () => {
    const wrong = words.filter(
      (one) => String(placeholders(one.words ?? '')) !== String(placeholders(one.english)),
    );
    expect(places(wrong)).toEqual([]);
  });

  it('no label is longer than an org takes', () => {
    expect(places(words.filter((one) => (one.words ?? '').length > LONGEST))).toEqual([]);
  });

  it('a sentence ends as one, and what leads to something with a colon', () => {
    const ending = (text: string) => /[.:]$/.exec(text.replace(/。$/, '.'))?.[0];
    const wrong = words.filter((one) => ending(one.words ?? '') !== ending(one.english));
    expect(wrong).toEqual([]);
  });
});

describe('what is translated is what there is', () => {
  it.each(LANGUAGES)('no label of another day in %s, and each once', (language) => {
    const file = metadataFiles('Translations').find(({ name }) => name === language);
    const names = file ? all(file.root, 'customLabels').flatMap((one) => texts(one, 'name')) : [];
    expect(names).toEqual(LABELS.map(([name]) => name).sort());
  });

  it('German has every case of every noun', () => {
    const files = metadataFiles('CustomObjectTranslation').filter(
      ({ name }) => name.endsWith('-de') && !name.startsWith('Opportunity'),
    );
    for (const { root } of files) {
      const cases = all(root, 'caseValues').map(
        (value) => `${textOf(value, 'caseType') ?? ''} ${textOf(value, 'plural') ?? ''}`,
      );
      expect(new Set(cases).size).toBe(8);
    }
  });
});
