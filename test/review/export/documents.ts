/** Documents with anything in them, and what is hostile first. */
import fc from 'fast-check';
import type { Cell, Document, Figures } from '../../../src/review/export/document.ts';

/** Texts that some reader of a file would take for more than text. */
const HOSTILE = [
  '=HYPERLINK("http://evil.example","click")',
  '+1+1',
  "-2+3+cmd|' /C calc'!A0",
  '@SUM(1+1)',
  '\t=1+1',
  '＝1+1',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '[click](javascript:alert(1))',
  '![x](http://evil.example/x.png)',
  '<http://evil.example>',
  'http://evil.example www.evil.example a@evil.example',
  '| a | b |\n| --- | --- |',
  '# heading\n\n- list\n1. one\n> quote\n```code```',
  '`code` **bold** _it_ ~~no~~ $x$ &lt;b&gt; &#60;',
  '\\',
  'a "quoted", text',
  'line\r\nbreak',
];

const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 20 }));
const figure = fc.option(
  fc.integer({ min: -1e7, max: 1e7 }).map((cents) => cents / 100),
  { freq: 5 },
);

const cell: fc.Arbitrary<Cell> = fc.oneof(
  text.map((one): Cell => ({ kind: 'text', text: one })),
  figure.map((value): Cell => ({ kind: 'number', value, decimals: 2, isChange: true })),
  figure.map((amount): Cell => ({ kind: 'money', amount, currency: 'EUR' })),
  text.map((one): Cell => ({ kind: 'link', text: one, url: `https://example.com/${one}` })),
);

const sheet = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.record({
    key: fc.constant('any'),
    title: text,
    note: text,
    columns: fc.array(text, { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 4 }),
  }),
);

/** Any document. */
export const document: fc.Arbitrary<Document> = fc.record({
  title: text,
  about: fc.array(text, { maxLength: 3 }),
  sheets: fc.array(sheet, { minLength: 1, maxLength: 3 }),
});

/** Figures as nobody else would write them, so that a test sees who did. */
export const FIGURES: Figures = {
  number: (value, decimals, isChange) =>
    `${isChange && value > 0 ? '+' : ''}${value.toFixed(decimals)}`,
  money: (amount, currency) => `${currency ?? ''} ${amount.toFixed(2)}`.trim(),
};
