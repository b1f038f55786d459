import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LWC } from './project.ts';

/** Properties and values that name a side of the screen, and not of the text: none mirrors. */
const PHYSICAL = [
  /(?<![\w-])(?:left|right|top|bottom|width|height|float|clear)\s*:/,
  /(?<![\w-])(?:min|max)-(?:width|height)\s*:/,
  /(?<![\w-])(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)/,
  /(?<![\w-])border-(?:top|bottom)-(?:left|right)-radius/,
  /(?<![\w-])(?:text-align|background-position|object-position)\s*:[^;]*\b(?:left|right)\b/,
];
/** Four sides in a row, or four corners. */
const FOUR = /(?<![\w-])(?:margin|padding|inset|border-(?:width|radius))\s*:([^;]*);/g;
/** A declaration in a string that a script gives to `style`. */
const IN_SCRIPT = /(?<=[`'"; ])(?:left|right|top|bottom|width|height)\s*:\s*\$\{/;
const COMMENT = /\/\*.*?\*\//gs;
const MEDIA = /@(?:media|container)[^{]*\{/g;

const rulesOf = (css: string): string => css.replace(COMMENT, '').replace(MEDIA, '{');

/** Values that stand in a row, each with the brackets that belong to it. */
const values = (list: string): string[] => list.trim().match(/(?:[^\s(]+\(.*?\)+|\S+)/g) ?? [];

function physicalIn(css: string): string[] {
  const rules = rulesOf(css);
  const named = PHYSICAL.flatMap((pattern) => pattern.exec(rules)?.[0] ?? []);
  const rows = [...rules.matchAll(FOUR)]
    .filter(([, list = '']) => values(list).length === 4)
    .map(([row]) => row);
  return [...named, ...rows];
}

const files = (ending: string): string[] =>
  globSync(`*/*.${ending}`, { cwd: LWC })
    .filter((file) => !file.endsWith('.d.ts'))
    .sort();

const textOf = (file: string): string => readFileSync(join(LWC, file), 'utf8');

describe('a page that is read from right to left mirrors', () => {
  it.each(files('css'))('%s names no side of the screen', (file) => {
    expect(physicalIn(textOf(file))).toEqual([]);
  });

  it('no script places anything by a side of the screen', () => {
    expect(files('ts').filter((file) => IN_SCRIPT.test(textOf(file)))).toEqual([]);
  });

  it.each([
    ['a { left: 0 }', true],
    ['a { margin-left: 1rem }', true],
    ['a { text-align: right }', true],
    ['a { border-top-left-radius: 1px }', true],
    ['a { margin: 0 1px 2px 3px; }', true],
    ['a { padding: var(--a, 1px) 0; inline-size: 1px }', false],
    ['@media (max-width: 30rem) { a { inset-inline-start: 0 } }', false],
    ['/* left: theirs */ a { border-block-start: 0 }', false],
  ])('%s is found: %p', (css, isFound) => {
    expect(physicalIn(css).length > 0).toBe(isFound);
  });
});
