import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LWC, metadataFiles, missing } from './project.ts';
import { textOf, within, type Element } from './xml.ts';

/** What an admin may set of each component, on the pages that it is for. */
const designed = metadataFiles('LightningComponentBundle')
  .map(({ name, root }) => [name, within(root, 'property')] as const)
  .filter(([, properties]) => properties.length > 0);

const sourceOf = (component: string): string =>
  readdirSync(join(LWC, component))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(LWC, component, file), 'utf8'))
    .join('\n');

const namesOf = (properties: readonly Element[]): string[] =>
  properties.map(({ attributes }) => attributes['name'] ?? '');

it('the gauge can be fitted to a page', () => {
  expect(designed.map(([name]) => name)).toContain('powerGauge');
});

describe.each(designed)('what an admin may set of %s', (component, properties) => {
  it('is a public property of it', () => {
    const source = sourceOf(component);
    const isPublic = (name: string): boolean => new RegExp(`@api ${name}\\b`).test(source);
    expect(namesOf(properties).filter((name) => !isPublic(name))).toEqual([]);
  });

  it.each(properties.map(({ attributes }) => [attributes['name'], attributes] as const))(
    'says what %s is, and begins with a value that it may have',
    (_, { label, description, type, default: value = '', min, max }) => {
      expect([label, description].every((words) => (words ?? '').length > 0)).toBe(true);
      if (type === 'Boolean') expect(value).toBe('false');
      else expect(Number(value)).toBeGreaterThanOrEqual(Number(min));
      if (type === 'Integer') expect(Number(value)).toBeLessThanOrEqual(Number(max));
    },
  );
});

it('a page sets only what there is to set', () => {
  const known = new Map(designed.map(([name, properties]) => [name, namesOf(properties)]));
  const pages = metadataFiles('FlexiPage').flatMap(({ root }) => within(root, 'componentInstance'));
  for (const instance of pages) {
    const component = textOf(instance, 'componentName') ?? '';
    const set = within(instance, 'componentInstanceProperties').map((one) => textOf(one, 'name'));
    const names = set.flatMap((name) => name ?? []);
    if (!component.includes(':')) expect(missing(names, known.get(component) ?? [])).toEqual([]);
  }
});
