import { fieldPath } from '../../../src/pages/metadata/fieldTokens.ts';
import { readLightningApp } from '../../../src/pages/metadata/lightningApp.ts';
import { readObjects } from '../../../src/pages/metadata/orgMetadata.ts';
import { ownProject, removeScratch, scratchProject } from '../scratchProject.ts';

afterEach(removeScratch);

const LIST = 'objects/Deal__c/listViews/Open.listView-meta.xml';

const listView = (filter: string) => `<ListView>
  <columns>Amount__c</columns>
  <columns>OWNER.ALIAS</columns>
  <filterScope>Mine</filterScope>
  ${filter}
  <label>Open deals</label>
</ListView>`;

const filter = (operation: string, value: string) =>
  `<filters><field>Name</field><operation>${operation}</operation><value>${value}</value></filters>`;

describe('a list view', () => {
  it.each([
    ['Opportunity', 'OPPORTUNITY.NAME', 'Name'],
    ['Opportunity', 'OPPORTUNITY.STAGE_NAME', 'StageName'],
    ['Opportunity', 'OPPORTUNITY.CLOSED', 'IsClosed'],
    ['Opportunity', 'ACCOUNT.NAME', 'Account.Name'],
    ['Account', 'ACCOUNT.NAME', 'Name'],
    ['Opportunity', 'CORE.USERS.ALIAS', 'Owner.Alias'],
    ['Deal__c', 'NAME', 'Name'],
    ['Deal__c', 'Amount__c', 'Amount__c'],
    ['Deal__c', 'CREATED_DATE', 'CreatedDate'],
  ])('of %s means by %s the field %s', (object, token, path) => {
    expect(fieldPath(object, token)).toBe(path);
  });

  it('leads to its records by their names, even where it does not name them', () => {
    const project = scratchProject({ [LIST]: listView('') });
    expect(readObjects(project)['Deal__c']?.listViews).toEqual([
      {
        name: 'Open',
        label: 'Open deals',
        mine: true,
        columns: ['Name', 'Amount__c', 'Owner.Alias'],
        filters: [],
      },
    ]);
  });

  it.each([
    ['equals', 'Acme', { operator: 'eq', value: 'Acme' }],
    ['notEqual', 'Acme', { operator: 'ne', value: 'Acme' }],
    ['contains', 'Acme', { operator: 'like', value: '%Acme%' }],
    ['startsWith', 'Acme', { operator: 'like', value: 'Acme%' }],
    ['greaterOrEqual', '5', { operator: 'gte', value: '5' }],
  ])('may filter by %s', (operation, value, expected) => {
    const project = scratchProject({ [LIST]: listView(filter(operation, value)) });
    const [view] = readObjects(project)['Deal__c']?.listViews ?? [];
    expect(view?.filters).toEqual([{ path: 'Name', ...expected }]);
  });

  it('with a filter that no page understands stops the build, and says which', () => {
    const project = scratchProject({ [LIST]: listView(filter('within', '5')) });
    expect(() => readObjects(project)).toThrow(
      "The list view Open of Deal__c filters Name by 'within'. Use one of: equals,",
    );
  });
});

describe('an object', () => {
  const files = {
    'objects/Deal__c/Deal__c.object-meta.xml':
      '<CustomObject><compactLayoutAssignment>Short</compactLayoutAssignment></CustomObject>',
    'objects/Deal__c/compactLayouts/Short.compactLayout-meta.xml':
      '<CompactLayout><fields>Name</fields><fields>Amount__c</fields></CompactLayout>',
    'layouts/Deal__c-Deal Layout.layout-meta.xml': `<Layout>
      <layoutSections><label>Money</label>
        <layoutColumns><layoutItems><field>Amount__c</field></layoutItems></layoutColumns>
        <layoutColumns><layoutItems><emptySpace>true</emptySpace></layoutItems></layoutColumns>
      </layoutSections>
      <relatedLists><fields>NAME</fields><relatedList>Part__c.Deal__c</relatedList>
        <sortField>Size__c</sortField><sortOrder>Desc</sortOrder></relatedLists>
      <relatedLists><relatedList>RelatedEntityHistoryList</relatedList></relatedLists>
    </Layout>`,
    'tabs/Deal__c.tab-meta.xml': '<CustomTab><motif>Custom53: Bell</motif></CustomTab>',
  };

  it('is shown by the icon, highlights, sections and lists that the project gives it', () => {
    expect(readObjects(scratchProject(files))['Deal__c']).toEqual({
      icon: 'custom:custom53',
      highlights: ['Amount__c'],
      layout: {
        sections: [{ label: 'Money', columns: [['Amount__c']] }],
        relatedLists: [
          {
            object: 'Part__c',
            field: 'Deal__c',
            columns: ['Name'],
            sorting: { path: 'Size__c', descending: true },
          },
        ],
      },
      listViews: [],
    });
  });

  it('that every org has needs nothing in the project', () => {
    const { Account } = readObjects(scratchProject({}));
    expect(Account?.icon).toBe('standard:account');
    expect(Account?.listViews[0]?.label).toBe('All Accounts');
  });
});

describe('the app', () => {
  it('of this project opens its own page for opportunities', () => {
    const project = ownProject();
    const app = readLightningApp(project, readObjects(project));
    expect(app.label).toBe('Power Balance');
    expect(app.recordPages).toEqual({
      Account: 'Power_Balance_Account_Record_Page',
      Opportunity: 'Power_Balance_Opportunity_Record_Page',
    });
    expect(app.tabs[0]).toEqual({ name: 'standard-Opportunity' });
    expect(app.tabs).toContainEqual({ name: 'Power_Policy_Lab', flexiPage: 'Power_Policy_Lab' });
  });

  it('leaves out tabs that lead to neither an object nor a Lightning page', () => {
    const tabs = ['standard-Account', 'Lab', 'Web', 'Lost', 'toString'];
    const project = scratchProject({
      'applications/Deals.app-meta.xml': `<CustomApplication><label>Deals</label>
        ${tabs.map((tab) => `<tabs>${tab}</tabs>`).join('')}</CustomApplication>`,
      'tabs/Lab.tab-meta.xml': '<CustomTab><flexiPage>Lab_Page</flexiPage></CustomTab>',
      'tabs/Web.tab-meta.xml': '<CustomTab><url>https://example.com</url></CustomTab>',
    });
    const app = readLightningApp(project, readObjects(project));
    expect(app.tabs).toEqual([
      { name: 'standard-Account' },
      { name: 'Lab', flexiPage: 'Lab_Page' },
    ]);
  });
});
