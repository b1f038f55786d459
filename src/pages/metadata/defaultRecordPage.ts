import type { FlexiPage, PageComponent } from './types.ts';

const component = (name: string, facets: PageComponent['facets'] = {}): PageComponent => ({
  component: name,
  identifier: name.replace(':', '_'),
  properties: {},
  facets,
});

const tab = (title: string, body: PageComponent, active: boolean): PageComponent => ({
  ...component('flexipage:tab', { body: [body] }),
  identifier: title,
  properties: { title, active },
});

/** What an org shows for records of an object that has no page of its own. */
export const DEFAULT_RECORD_PAGE: FlexiPage = {
  name: 'DefaultRecordPage',
  label: 'Record Page',
  type: 'RecordPage',
  object: '',
  regions: {
    header: [component('force:highlightsPanel')],
    main: [
      component('flexipage:tabset', {
        tabs: [
          tab('Standard.Tab.detail', component('force:detailPanel'), true),
          tab('Standard.Tab.relatedLists', component('force:relatedListContainer'), false),
        ],
      }),
    ],
  },
};
