import fc from 'fast-check';

/** Names that no field should have. */
export const JUNK_NAMES = [
  ...['Id', 'attributes', 'records', 'Nope__c', '__proto__', 'constructor', 'toString', 'toJSON'],
  ...['CreatedDate', 'IsDeleted', '', '"; DROP TABLE "User', "x'--"],
];

const HOSTILE = [
  ...[
    '\'; DROP TABLE "Account"; --',
    '" OR 1=1 --',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '😀'.repeat(50),
  ],
  ...['2026-11-01', '0000-00-00', '9999-12-31', '2026-11-01T00:00:00Z', '1e999', '-0', 'NaN'],
  ...['@{a.id}', '@{a.body[0].x}', '%', '_', '../..', 'seller', 'key', 'Closed Won', 'true'],
];

/** Any text, hostile ones above all. */
export const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }));

/** Any single value; `id` gives ids of records that are there. */
export const scalar = (id: fc.Arbitrary<string>): fc.Arbitrary<unknown> =>
  fc.oneof(
    text,
    id,
    fc.integer({ min: -2, max: 6 }),
    fc.integer(),
    fc.double(),
    fc.constantFrom<unknown>(null, true, false, 1e308, -1e16, 2 ** 53, 0.1),
  );

/** Any JSON, with hostile names and values in it. */
export const jsonWith = (id: fc.Arbitrary<string>): fc.Arbitrary<unknown> =>
  fc.letrec<{ json: unknown }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      scalar(id),
      fc.array(tie('json'), { maxLength: 3 }),
      fc.dictionary(fc.oneof(fc.constantFrom(...JUNK_NAMES), text), tie('json'), { maxKeys: 4 }),
    ),
  })).json;
