import { LightningElement, api } from 'lwc';
import type { PageComponent } from 'project/types';
import type { Constructors } from '../../local/region/region.ts';

/** Titles that the platform gives to tabs of its own, by the names that pages have for them. */
const STANDARD_TITLES: Readonly<Record<string, string>> = {
  'Standard.Tab.activity': 'Activity',
  'Standard.Tab.collaborate': 'Chatter',
  'Standard.Tab.detail': 'Details',
  'Standard.Tab.relatedLists': 'Related',
};

/** Tabs on a Lightning page, each with a facet of components. */
export default class Tabset extends LightningElement {
  @api recordId = '';
  @api objectApiName = '';
  @api facets: PageComponent['facets'] = {};
  @api constructors: Constructors = {};

  get tabs() {
    return (this.facets['tabs'] ?? []).map(({ identifier, properties, facets }) => {
      const title = String(properties['title'] ?? '');
      return {
        name: identifier,
        label: STANDARD_TITLES[title] ?? title,
        components: facets['body'] ?? [],
      };
    });
  }

  get activeTab(): string | undefined {
    const tabs = this.facets['tabs'] ?? [];
    return tabs.find(({ properties }) => String(properties['active']) === 'true')?.identifier;
  }
}
