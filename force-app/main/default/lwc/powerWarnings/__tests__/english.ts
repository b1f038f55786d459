/** The page's own words: a test of sentences says what a salesperson reads. */
import { readFileSync } from 'node:fs';

/** From the project's folder, where Jest runs. */
const FILE = 'force-app/main/default/labels/CustomLabels.labels-meta.xml';
const LABEL = /<fullName>(\w+)<\/fullName>[\s\S]*?<value>([\s\S]*?)<\/value>/g;

const plainText = (xml: string): string =>
  xml.replaceAll('&apos;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Gives a component its labels; to be called before the component is imported. */
export function inEnglish(): void {
  for (const [, name = '', value = ''] of readFileSync(FILE, 'utf8').matchAll(LABEL)) {
    const words = { default: plainText(value) };
    jest.doMock(`@salesforce/label/c.${name}`, () => words, { virtual: true });
  }
}
