import { componentNames } from './bundles.ts';
import { may, ROLES } from './permissions.ts';
import { byFullName, fullNames, metadataFiles, missing, OBJECTS } from './project.ts';
import { all, flag, textOf, texts, within, type Element } from './xml.ts';

/** Properties of standard components whose value is a facet of the page. */
const FACET_PROPERTIES = ['body', 'columns', 'tabs'];

function namesOf(regions: readonly Element[]): string[] {
  return regions.map((region) => textOf(region, 'name') ?? '');
}

function recordPageComponents(): string[] {
  return metadataFiles('LightningComponentBundle')
    .filter(({ root }) => flag(root, 'isExposed'))
    .filter(({ root }) => within(root, 'target').some((to) => to.text === 'lightning__RecordPage'))
    .map(({ name }) => name);
}

describe.each(byFullName('CustomTab'))('tab %s', (name) => {
  it('shows an object that is there, to someone who may read it', () => {
    expect(OBJECTS).toContain(name);
    expect(ROLES.some((role) => may(role, 'r', name))).toBe(true);
  });
});

describe.each(byFullName('CustomApplication'))('app %s', (_, { root }) => {
  const overrides = all(root, 'actionOverrides');

  it('has every tab of ours, and else only standard ones', () => {
    const tabs = texts(root, 'tabs').filter((tab) => !tab.startsWith('standard-'));
    expect(tabs.sort()).toEqual(fullNames('CustomTab').sort());
  });

  it('opens pages that are there, each for the object that it shows', () => {
    const pages = new Map(metadataFiles('FlexiPage').map(({ name, root: page }) => [name, page]));
    const opened = overrides.map((one) => pages.get(textOf(one, 'content') ?? ''));
    expect(opened.map((page) => page && textOf(page, 'sobjectType'))).toEqual(
      overrides.map((one) => textOf(one, 'pageOrSobjectType')),
    );
  });

  it('opens them on desktops and on phones', () => {
    expect(overrides.flatMap((one) => texts(one, 'formFactor')).sort()).toEqual(['Large', 'Small']);
  });
});

describe.each(byFullName('FlexiPage'))('page %s', (_, { root }) => {
  const components = within(root, 'componentInstance');
  const facets = all(root, 'flexiPageRegions').filter((one) => textOf(one, 'type') === 'Facet');

  it('shows standard components, and of ours those that a record page may show', () => {
    const used = components.flatMap((one) => texts(one, 'componentName'));
    const ours = used.filter((name) => !name.includes(':'));
    expect(ours).toContain('powerGauge');
    expect(missing(ours, recordPageComponents())).toEqual([]);
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

  it('has the fields and the lists that no layout of the org has', () => {
    const fields = within(root, 'fieldItem').map(({ text }) => text);
    expect(fields).toContain('Record.Margin_Percent__c');
    expect(fields).toContain('Record.Customer_Alternatives__c');
    const lists = within(root, 'value').map(({ text }) => text);
    expect(lists).toEqual(expect.arrayContaining(['Power_Concessions__r', 'Power_Behaviors__r']));
  });

  it('fills every facet, and shows each in one component', () => {
    const shown = within(root, 'componentInstanceProperties')
      .filter((property) => FACET_PROPERTIES.includes(textOf(property, 'name') ?? ''))
      .map((property) => textOf(property, 'value'));
    expect(shown.sort()).toEqual(namesOf(facets).sort());
    expect(namesOf(facets.filter((facet) => !all(facet, 'itemInstances').length))).toEqual([]);
  });
});
