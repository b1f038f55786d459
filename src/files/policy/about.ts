/** What a policy file says besides the policy: where its schema is, what it comes from, its name. */
import { isObject } from '../json/document.ts';
import { sentence } from '../messages.ts';
import type { Remark } from './syntax.ts';

/** A record's name has no more characters. */
const LONGEST_NAME = 80;

/** As version keys are written: `all:3`, `Renewal:1`; or that there was no version. */
const BASE = /^(built-in|[a-z]\w*:\d+)$/i;

/** What a policy file says of itself; null: nothing. */
export interface AboutPolicy {
  /** Version key of the policy it was taken from, or `built-in`. */
  basedOn: string | null;
  /** What it is called when it is published. */
  name: string | null;
}

type Test = (text: string) => boolean;

/** Each may be left out. */
const TESTS: Readonly<Record<string, readonly [string, Test]>> = {
  $schema: ['about-text', () => true],
  basedOn: ['about-base', (text) => BASE.test(text)],
  name: ['about-name', (text) => text.trim() !== '' && text.length <= LONGEST_NAME],
};

/** What is wrong with these fields; nobody else looks at them. */
export function aboutFlaws(document: unknown): Pick<Remark, 'path' | 'message'>[] {
  if (!isObject(document)) return [];
  return Object.entries(TESTS)
    .filter(([field, [, test]]) => {
      const value = document[field];
      return Object.hasOwn(document, field) && !(typeof value === 'string' && test(value));
    })
    .map(([field, [code]]) => ({ path: `/${field}`, message: sentence(code, [LONGEST_NAME]) }));
}

const textIn = (document: unknown, field: keyof AboutPolicy): string | null => {
  const value = isObject(document) ? document[field] : null;
  return typeof value === 'string' ? value : null;
};

/** What a document without flaws says of itself. */
export const aboutIn = (document: unknown): AboutPolicy => ({
  basedOn: textIn(document, 'basedOn'),
  name: textIn(document, 'name'),
});
