import { componentNames } from './bundles.ts';
import { granted, may, ROLES } from './permissions.ts';
import { byFullName, fieldNames, fullNames, metadataFiles, missing, OBJECTS } from './project.ts';
import { all, flag, textOf, texts, within, type Element } from './xml.ts';

/** Properties of standard components whose value is a facet of the page. */
const FACET_PROPERTIES = ['body', 'columns', 'tabs'];

function namesOf(regions: readonly Element[]): string[] {
  return regions.map((region) => textOf(region, 'name') ?? '');
}

/** Components of ours that a page of that type may show. */
function componentsFor(type: string): string[] {
  return metadataFiles('LightningComponentBundle')
    .filter(({ root }) => flag(root, 'isExposed'))
    .filter(({ root }) => within(root, 'target').some((to) => to.text === `lightning__${type}`))
    .map(({ name }) => name);
}

/** Names of all components on a page. */
const componentsOn = (root: Element): string[] =>
  within(root, 'componentInstance').flatMap((one) => texts(one, 'componentName'));

const pages = byFullName('FlexiPage');
const isRecordPage = ([, { root }]: (typeof pages)[number]) =>
  textOf(root, 'type') === 'RecordPage';

describe.each(byFullName('CustomTab'))('tab %s', (name, { root }) => {
  const page = textOf(root, 'flexiPage');

  it('shows an object or a page that is there, to someone who may open it', () => {
    expect(page === null ? OBJECTS : fullNames('FlexiPage')).toContain(page ?? name);
    const readers = page === null ? ROLES.filter((role) => may(role, 'r', name)) : ROLES;
    expect(readers.some((role) => granted(role, 'tabSettings', 'tab').includes(name))).toBe(true);
  });
});

describe.each(byFullName('CustomApplication'))('app %s', (_, { root }) => {
  const overrides = all(root, 'actionOverrides');

  it('has every tab of ours, and else only standard ones', () => {
    const tabs = texts(root, 'tabs').filter((tab) => !tab.startsWith('standard-'));
    expect(tabs.sort()).toEqual(fullNames('CustomTab').sort());
  });

  it('opens pages that are there, each for the object that it shows', () => {
    const byName = new Map(pages.map(([name, { root: page }]) => [name, page]));
    const opened = overrides.map((one) => byName.get(textOf(one, 'content') ?? ''));
    expect(opened.map((page) => page && textOf(page, 'sobjectType'))).toEqual(
      overrides.map((one) => textOf(one, 'pageOrSobjectType')),
    );
  });

  it('opens them on desktops and on phones', () => {
    const byPage = Map.groupBy(overrides, (one) => textOf(one, 'content'));
    for (const own of byPage.values())
      expect(own.flatMap((one) => texts(one, 'formFactor')).sort()).toEqual(['Large', 'Small']);
  });

  it('has a page of ours for deals and for customers', () => {
    const objects = new Set(overrides.map((one) => textOf(one, 'pageOrSobjectType')));
    expect([...objects].sort()).toEqual(['Account', 'Opportunity']);
  });
});

describe.each(pages)('page %s', (_, { root }) => {
  const components = within(root, 'componentInstance');
  const facets = all(root, 'flexiPageRegions').filter((one) => textOf(one, 'type') === 'Facet');

  it('shows standard components, and of ours those that such a page may show', () => {
    const ours = componentsOn(root).filter((name) => !name.includes(':'));
    expect(ours.length).toBeGreaterThan(0);
    expect(missing(ours, componentsFor(textOf(root, 'type') ?? ''))).toEqual([]);
    expect(missing(ours, componentNames())).toEqual([]);
  });

  it('gives every component an identifier of its own', () => {
    const identifiers = components.flatMap((one) => texts(one, 'identifier'));
    expect(new Set(identifiers).size).toBe(components.length);
  });

  it('replaces no region of a page that it does not extend', () => {
    const extendsOne = all(root, 'parentFlexiPage').length > 0;
    expect(extendsOne || within(root, 'mode').length === 0).toBe(true);
  });

  it('fills every facet, and shows each in one component', () => {
    const shown = within(root, 'componentInstanceProperties')
      .filter((property) => FACET_PROPERTIES.includes(textOf(property, 'name') ?? ''))
      .map((property) => textOf(property, 'value'));
    expect(shown.sort()).toEqual(namesOf(facets).sort());
    expect(namesOf(facets.filter((facet) => !all(facet, 'itemInstances').length))).toEqual([]);
  });
});

const isOf = (object: string) => (page: (typeof pages)[number]) =>
  isRecordPage(page) && textOf(page[1].root, 'sobjectType') === object;

describe.each(pages.filter(isOf('Account')))('account page %s', (_, { root }) => {
  it('shows the account over the years, before all else', () => {
    expect(componentsOn(root).filter((name) => !name.includes(':'))).toEqual(['powerAccount']);
    const [main] = all(root, 'flexiPageRegions').filter((one) => textOf(one, 'name') === 'main');
    expect(main && componentsOn(main)[0]).toBe('powerAccount');
  });
});

describe.each(pages.filter(isOf('Opportunity')))('opportunity page %s', (_, { root }) => {
  it('shows the gauge', () => {
    expect(componentsOn(root)).toContain('powerGauge');
  });

  it('has the fields and the lists that no layout of the org has', () => {
    const fields = within(root, 'fieldItem').map(({ text }) => text);
    const ours = fieldNames('Opportunity').filter((name) => name !== 'Power_Reading__c');
    expect(fields.sort()).toEqual(ours.map((name) => `Record.${name}`).sort());
    const lists = within(root, 'value').map(({ text }) => text);
    expect(lists).toEqual(expect.arrayContaining(['Power_Concessions__r', 'Power_Behaviors__r']));
  });
});
