import { designProperties } from '../../../src/pages/metadata/designProperties.ts';
import { parseFlexiPage, readFlexiPages } from '../../../src/pages/metadata/flexiPages.ts';
import { ownProject } from '../scratchProject.ts';

const instance = (name: string, properties = '', identifier = name) => `
  <itemInstances><componentInstance>
    ${properties}
    <componentName>${name}</componentName>
    <identifier>${identifier}</identifier>
  </componentInstance></itemInstances>`;

const property = (name: string, value: string) =>
  `<componentInstanceProperties><name>${name}</name><value>${value}</value></componentInstanceProperties>`;

const region = (name: string, type: string, content: string) =>
  `<flexiPageRegions>${content}<name>${name}</name><type>${type}</type></flexiPageRegions>`;

const page = (regions: string) => `<?xml version="1.0" encoding="UTF-8"?>
<FlexiPage xmlns="http://soap.sforce.com/2006/04/metadata">${regions}
  <masterLabel>Deal &amp; page</masterLabel>
  <sobjectType>Opportunity</sobjectType>
  <type>RecordPage</type>
</FlexiPage>`;

describe('a Lightning page', () => {
  it('has its regions with their components, in order', () => {
    const xml = page(region('main', 'Region', instance('force:detailPanel') + instance('gauge')));
    expect(parseFlexiPage('Deal', xml)).toEqual({
      name: 'Deal',
      label: 'Deal & page',
      type: 'RecordPage',
      object: 'Opportunity',
      regions: {
        main: [
          {
            component: 'force:detailPanel',
            identifier: 'force:detailPanel',
            properties: {},
            facets: {},
          },
          { component: 'c:gauge', identifier: 'gauge', properties: {}, facets: {} },
        ],
      },
    });
  });

  it('puts what a facet holds into the component that takes it', () => {
    const xml = page(
      region('body1', 'Facet', instance('force:detailPanel')) +
        region('tabs1', 'Facet', instance('flexipage:tab', property('body', 'body1'), 'tab1')) +
        region('main', 'Region', instance('flexipage:tabset', property('tabs', 'tabs1'))),
    );
    const [tabset] = parseFlexiPage('Deal', xml).regions['main'] ?? [];
    const [tab] = tabset?.facets['tabs'] ?? [];
    expect(tab?.identifier).toBe('tab1');
    expect(tab?.facets['body']?.[0]?.component).toBe('force:detailPanel');
    expect(Object.keys(parseFlexiPage('Deal', xml).regions)).toEqual(['main']);
  });

  it.each([
    ['Boolean', 'true', true],
    ['Boolean', 'false', false],
    ['Integer', '12', 12],
    ['String', '12', '12'],
    [undefined, 'true', 'true'],
  ])(
    'gives a property of type %s the value %s as the component declares it',
    (type, text, value) => {
      const xml = page(region('main', 'Region', instance('gauge', property('size', text))));
      const [gauge] = parseFlexiPage('Deal', xml, () => ({ size: type })).regions['main'] ?? [];
      expect(gauge?.properties['size']).toBe(value);
    },
  );

  it('joins a list of values with commas, as components get it', () => {
    const list = `<componentInstanceProperties><name>fields</name><valueList>
      <valueListItems><value>Amount</value></valueListItems>
      <valueListItems><value>CloseDate</value></valueListItems>
    </valueList></componentInstanceProperties>`;
    const xml = page(region('main', 'Region', instance('gauge', list)));
    const [gauge] = parseFlexiPage('Deal', xml).regions['main'] ?? [];
    expect(gauge?.properties['fields']).toBe('Amount,CloseDate');
  });

  it('of this project gives the gauge what an admin would set, in the types that it declares', () => {
    const project = ownProject();
    const pages = readFlexiPages(project, (name) => designProperties(project, name));
    const opportunity = pages.find(({ object }) => object === 'Opportunity');
    const gauge = opportunity?.regions['sidebar']?.find((one) => one.component === 'c:powerGauge');
    expect(gauge?.properties).toEqual({
      foldWhy: false,
      hideHistory: false,
      hideLedger: false,
      weeks: 12,
    });
  });

  it('of this project shows the gauge in the sidebar of an opportunity', () => {
    const pages = readFlexiPages(ownProject(), () => ({}));
    const opportunity = pages.find(({ object }) => object === 'Opportunity');
    expect(opportunity?.regions['sidebar']?.map(({ component }) => component)).toContain(
      'c:powerGauge',
    );
  });

  it('of this project shows an account over the years, before its details', () => {
    const pages = readFlexiPages(ownProject(), (name) => designProperties(ownProject(), name));
    const account = pages.find(({ object }) => object === 'Account');
    const [first, ...others] = account?.regions['main'] ?? [];
    expect(first).toMatchObject({
      component: 'c:powerAccount',
      properties: { quarters: 12, rows: 25 },
    });
    expect(others.map(({ component }) => component)).toEqual(['flexipage:tabset']);
    expect(account?.regions['sidebar']).toBeUndefined();
  });
});
