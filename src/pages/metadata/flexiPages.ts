import { join } from 'node:path';
import type { Project } from '../project.ts';
import { coerce, type PropertyTypes } from './designProperties.ts';
import { metadataFiles } from './files.ts';
import type { FlexiPage, PageComponent, PropertyValue } from './types.ts';
import { childOf, listOf, parseXml, readXml, textOf, textsOf, type Element } from './xml.ts';

/** What a field on a page is called here: to the platform it is no component. */
const FIELD = 'flexipage:field';

type Regions = ReadonlyMap<string, Element>;
/** Types of a component's design properties, by the name of the component. */
type TypesOf = (component: string) => PropertyTypes;

/** All Lightning pages of a project. */
export function readFlexiPages(project: Project, typesOf: TypesOf): FlexiPage[] {
  return metadataFiles(join(project.metadata, 'flexipages'), '.flexipage-meta.xml').map(
    ({ name, path }) => flexiPage(name, readXml(path, 'FlexiPage'), typesOf),
  );
}

/** A Lightning page from its metadata text. */
export const parseFlexiPage = (
  name: string,
  xml: string,
  typesOf: TypesOf = () => ({}),
): FlexiPage => flexiPage(name, parseXml(xml, 'FlexiPage'), typesOf);

function flexiPage(name: string, root: Element, typesOf: TypesOf): FlexiPage {
  const all = listOf(root, 'flexiPageRegions');
  const regions: Regions = new Map(all.map((region) => [textOf(region, 'name'), region]));
  const top = all.filter((region) => textOf(region, 'type') === 'Region');
  return {
    name,
    label: textOf(root, 'masterLabel'),
    type: textOf(root, 'type'),
    object: textOf(root, 'sobjectType'),
    regions: Object.fromEntries(
      top.map((region) => [textOf(region, 'name'), components(region, regions, typesOf)]),
    ),
  };
}

/** Components of a region. Older files have them directly in it, newer ones in item instances. */
function components(region: Element, regions: Regions, typesOf: TypesOf): PageComponent[] {
  const items = [region, ...listOf(region, 'itemInstances')];
  const instances = items.flatMap((item) => [
    ...listOf(item, 'componentInstance'),
    ...listOf(item, 'componentInstances'),
  ]);
  return [
    ...instances.map((instance, index) => component(instance, index, regions, typesOf)),
    ...items.flatMap((item) => listOf(item, 'fieldInstance')).map(field),
  ];
}

/** A field that stands on the page itself: `Record.Amount`. */
const field = (instance: Element): PageComponent => ({
  component: FIELD,
  identifier: textOf(instance, 'identifier'),
  properties: { field: textOf(instance, 'fieldItem').replace(/^Record\./, '') },
  facets: {},
});

function component(
  instance: Element,
  index: number,
  regions: Regions,
  typesOf: TypesOf,
): PageComponent {
  const name = qualified(textOf(instance, 'componentName'));
  const given = listOf(instance, 'componentInstanceProperties');
  const facets = given.filter((property) => regions.has(textOf(property, 'value')));
  const facet = (property: Element) =>
    components(regions.get(textOf(property, 'value')) ?? {}, regions, typesOf);
  return {
    component: name,
    identifier: textOf(instance, 'identifier') || `${name}${index}`,
    properties: properties(
      given.filter((property) => !facets.includes(property)),
      typesOf(name),
    ),
    facets: Object.fromEntries(facets.map((it) => [textOf(it, 'name'), facet(it)])),
  };
}

function properties(given: Element[], types: PropertyTypes): Record<string, PropertyValue> {
  return Object.fromEntries(
    given.map((property) => {
      const name = textOf(property, 'name');
      return [name, coerce(valueOf(property), types[name])];
    }),
  );
}

/** A list of values is one text with commas, as components get it. */
function valueOf(property: Element): string {
  const items = listOf(childOf(property, 'valueList'), 'valueListItems');
  return items.length
    ? items.flatMap((item) => textsOf(item, 'value')).join(',')
    : textOf(property, 'value');
}

/** A project's own component may be named without its namespace. */
const qualified = (name: string) => (name.includes(':') ? name : `c:${name}`);
