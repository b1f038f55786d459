import { readFileSync } from 'node:fs';
import builtIn from '../../config/policy.default.json' with { type: 'json' };
import { kindWord, word } from '../../src/terminal/words.ts';

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const plainText = (xml: string): string =>
  xml
    .replace(/&apos;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

const PAGE = 'force-app/main/default';

/** The page's custom labels by name. */
const labels = new Map(
  [
    ...read(`${PAGE}/labels/CustomLabels.labels-meta.xml`).matchAll(
      /<fullName>(\w+)<\/fullName>[\s\S]*?<value>([\s\S]*?)<\/value>/g,
    ),
  ].map(([, name = '', value = '']) => [name, plainText(value)]),
);

/** What only a terminal says. */
const OWN = [
  'gauge.emptyMessage',
  'gauge.hidden',
  'gauge.hiddenFields',
  'gauge.leftOut',
  'gauge.theDeal',
  'gauge.thinMessage',
  'gauge.unnamed',
  'ledger.netThem',
  'ledger.netUs',
];
const OWN_GROUPS = [
  'table',
  'kind',
  'compare',
  'difference',
  'effect',
  'endings',
  'history',
  'publication',
];

const keys = [...read('messages/words.md').matchAll(/^# (\S+)$/gm)].map(([, key = '']) => key);
/** A page gives advice with the figures of its deal. */
const isOwn = (key: string): boolean =>
  OWN.includes(key) || OWN_GROUPS.includes(key.split('.')[0] ?? '') || key.endsWith('.advice');

const shared = keys.filter((key) => !isOwn(key));

/** `dial.theyHoldIt` is the page's `Power_Dial_they_hold_it`. */
const labelOf = (key: string): string => {
  const [group = '', ...rest] = key.split('.');
  const snake = rest.join('_').replace(/-/g, '_');
  const name = snake.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return `Power_${group.charAt(0).toUpperCase()}${group.slice(1)}_${name}`;
};

describe('the words of the terminal', () => {
  it.each(shared)('are the page’s own: %s', (key) => {
    const label = labels.get(labelOf(key));
    expect(label?.replace(/\{\d\}/g, '%s')).toBe(word(key));
  });

  it('stand once each', () => {
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ['Power_Concession__c', Object.keys(builtIn.concessions)],
    ['Power_Behavior__c', Object.keys(builtIn.behaviors)],
  ])('call the kinds of %s as the page does', (object, kinds) => {
    const field = read(`${PAGE}/objects/${object}/fields/Kind__c.field-meta.xml`);
    const values = [
      ...field.matchAll(
        /<fullName>([\w-]+)<\/fullName>\s*<default>.*?<\/default>\s*<label>(.*?)</g,
      ),
    ].map(([, kind = '', label = '']) => [kind, plainText(label)]);
    expect(kinds.map((kind) => [kind, kindWord(kind)])).toEqual(values);
  });

  it('have none for a kind of an own policy', () => {
    expect(kindWord('training-days')).toBeUndefined();
  });
});
