import { createSchema, type Schema } from './schema.ts';
import { standardWord } from './standard/words.ts';
import type { FieldTranslation, ObjectTranslation, Translation } from './translations.ts';
import type { Field, Picklist, SObject } from './types.ts';

/** How a word of the metadata reads to someone; its own where nobody has translated it. */
type Read = (word: string) => string;

const NO_WORDS: FieldTranslation = { values: new Map() };

/** The same schema in the words of a language: what it does not translate stays as it is. */
export function translatedSchema(schema: Schema, translation: Translation): Schema {
  const { language, labels, objects } = translation;
  const standard: Read = (word) => standardWord(language, word) ?? word;
  const translated = [...schema.objects.values()].map((object) =>
    inLanguage(object, objects.get(object.name), standard),
  );
  return createSchema(
    translated,
    { ...schema.labels, ...Object.fromEntries(labels) },
    schema.features,
    language,
  );
}

function inLanguage(
  object: SObject,
  words: ObjectTranslation | undefined,
  standard: Read,
): SObject {
  const fields = [...object.fields].map(
    ([name, field]) => [name, fieldIn(field, words, standard)] as const,
  );
  return {
    ...object,
    label: words?.label ?? standard(object.label),
    labelPlural: words?.labelPlural ?? standard(object.labelPlural),
    fields: new Map(fields),
    validationRules: object.validationRules.map((rule) => ({
      ...rule,
      message: words?.rules.get(rule.name) ?? rule.message,
    })),
  };
}

function fieldIn(field: Field, words: ObjectTranslation | undefined, standard: Read): Field {
  const own = words?.fields.get(field.name) ?? NO_WORDS;
  const name = field.name === 'Name' ? words?.nameField : undefined;
  const { picklist } = field;
  return {
    ...field,
    label: own.label ?? name ?? standard(field.label),
    ...(own.help && { helpText: own.help }),
    ...(picklist && {
      picklist: picklistIn(picklist, (label) => own.values.get(label) ?? standard(label)),
    }),
  };
}

const picklistIn = (picklist: Picklist, read: Read): Picklist => ({
  ...picklist,
  values: picklist.values.map((entry) => ({ ...entry, label: read(entry.label) })),
});
