import type { ListView, ObjectMetadata } from './types.ts';

const SYSTEM = {
  label: 'System Information',
  columns: [['CreatedById'], ['LastModifiedById']],
};

const all = (label: string, columns: readonly string[]): ListView => ({
  name: `All${label}`,
  label: `All ${label}`,
  mine: false,
  columns,
  filters: [],
});

/**
 * What every org has for standard objects, and a project need not ship: icons, layouts and a first
 * list view. Nothing of this project is in it, since a deploy adds nothing to an org's own layouts.
 * Fields that the user may not see, or that an org lacks, are left out on the page.
 */
export const STANDARD_OBJECTS: Readonly<Record<string, ObjectMetadata>> = {
  Opportunity: {
    icon: 'standard:opportunity',
    highlights: ['AccountId', 'StageName', 'Amount', 'CloseDate', 'OwnerId'],
    layout: {
      sections: [
        {
          label: 'Opportunity Information',
          columns: [
            ['OwnerId', 'Name', 'AccountId', 'Type', 'LeadSource', 'RecordTypeId'],
            ['Amount', 'CloseDate', 'StageName', 'Probability', 'ForecastCategoryName', 'NextStep'],
          ],
        },
        { label: 'Description Information', columns: [['Description']] },
        SYSTEM,
      ],
      relatedLists: [],
    },
    listViews: [
      all('Opportunities', [
        'Name',
        'Account.Name',
        'Amount',
        'CloseDate',
        'StageName',
        'Owner.Alias',
      ]),
    ],
  },
  Account: {
    icon: 'standard:account',
    highlights: ['Type', 'Phone', 'Website', 'OwnerId', 'Industry'],
    layout: {
      sections: [
        {
          label: 'Account Information',
          columns: [
            ['OwnerId', 'Name', 'ParentId', 'Type', 'Industry'],
            ['Phone', 'Website', 'AnnualRevenue', 'NumberOfEmployees'],
          ],
        },
        {
          label: 'Address Information',
          columns: [
            ['BillingStreet', 'BillingCity'],
            ['BillingState', 'BillingCountry'],
          ],
        },
        { label: 'Description Information', columns: [['Description']] },
        SYSTEM,
      ],
      relatedLists: [
        {
          object: 'Opportunity',
          field: 'AccountId',
          columns: ['Name', 'StageName', 'Amount', 'CloseDate'],
          sorting: { path: 'CloseDate', descending: true },
        },
        {
          object: 'Contact',
          field: 'AccountId',
          columns: ['Name', 'Title', 'Email', 'Phone'],
          sorting: { path: 'Name', descending: false },
        },
      ],
    },
    listViews: [all('Accounts', ['Name', 'Industry', 'Type', 'Phone', 'Owner.Alias'])],
  },
  Contact: {
    icon: 'standard:contact',
    highlights: ['Title', 'AccountId', 'Phone', 'Email', 'OwnerId'],
    layout: {
      sections: [
        {
          label: 'Contact Information',
          columns: [
            ['OwnerId', 'Name', 'AccountId', 'Title'],
            ['Phone', 'MobilePhone', 'Email', 'Department'],
          ],
        },
        SYSTEM,
      ],
      relatedLists: [],
    },
    listViews: [all('Contacts', ['Name', 'Account.Name', 'Title', 'Phone', 'Email'])],
  },
  User: {
    icon: 'standard:user',
    highlights: ['Title', 'ManagerId', 'Phone', 'Email'],
    layout: {
      sections: [
        {
          label: 'About',
          columns: [
            ['Name', 'Username', 'Title', 'ManagerId'],
            ['Email', 'Phone', 'TimeZoneSidKey', 'LocaleSidKey'],
          ],
        },
      ],
      relatedLists: [],
    },
    listViews: [all('Users', ['Name', 'Alias', 'Title', 'Username'])],
  },
};
