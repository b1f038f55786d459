import { bundleOf, compileBundles, componentNames, unbuiltFiles } from './bundles.ts';

/** Bytes that the platform takes of one file. */
const LIMITS: Record<string, number> = { js: 1_000_000, html: 131_072, css: 131_072 };
/** Milliseconds for all components on a slow machine. */
const TIME_TO_COMPILE = 120_000;

const bundles = componentNames().map(bundleOf);
const byName = bundles.map((bundle) => [bundle.name, bundle] as const);

function tooLarge([file, content]: [string, string]): boolean {
  const limit = LIMITS[file.split('.').at(-1) ?? ''] ?? Infinity;
  return Buffer.byteLength(content) > limit;
}

it('the gauge is there', () => {
  expect(componentNames()).toContain('powerGauge');
});

describe('the platform takes every component', () => {
  it.each(byName)('%s has been built', (name) => {
    const missing = unbuiltFiles(name).join(', ');
    expect(missing === '' ? '' : `${missing} missing: run npm run build first`).toBe('');
  });

  it.each(byName)('%s says where it is used', (name, { files }) => {
    expect(Object.keys(files)).toContain(`${name}.js-meta.xml`);
  });

  it.each(byName)('%s is within the limits of size', (_, { files }) => {
    expect(
      Object.entries(files)
        .filter(tooLarge)
        .map(([file]) => file),
    ).toEqual([]);
  });

  it(
    'every component compiles',
    () => {
      const built = bundles.filter(({ name }) => unbuiltFiles(name).length === 0);
      expect(compileBundles(built).filter(({ errors }) => errors.length > 0)).toEqual([]);
    },
    TIME_TO_COMPILE,
  );
});

it(
  'what the platform refuses is found',
  () => {
    const EMPTY = '<template></template>';
    const source = (body: string) =>
      `import { LightningElement, api } from 'lwc';
       export default class Refused extends LightningElement { @api a; ${body} }`;
    const refused = {
      'a public flag that starts as true': [source('@api x = true;'), EMPTY],
      'a private method': [source('#x() {}'), EMPTY],
      'a static block': [source('static { this.x = 1; }'), EMPTY],
      'an expression in the template': [source(''), '<template>{a + a}</template>'],
      'a tag that is not closed': [source(''), '<template><p></template>'],
    };
    const cases = Object.entries(refused).map(([name, [js = '', html = '']]) => ({
      name,
      files: { 'refused.js': js, 'refused.html': html },
    }));
    const found = compileBundles(cases).filter(({ errors }) => errors.length > 0);
    expect(found.map(({ name }) => name)).toEqual(Object.keys(refused));
  },
  TIME_TO_COMPILE,
);
