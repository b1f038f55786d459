import { LightningElement, api, wire } from 'lwc';
import { getNavItems, type NavItem, type NavItemsResult } from 'lightning/uiAppsApi';
import { setTitle } from 'pages/title';
import { flexiPages } from 'project/flexiPages';
import { app } from 'project/metadata';
import type { FlexiPage } from 'project/types';
import type { Constructors } from '../region/region.ts';

/** Regions above the others, at full width. */
const ABOVE = ['header', 'subheader'];

const flexiPageOf = ({ developerName }: NavItem) => {
  const tab = app.tabs.find(({ name }) => name === developerName);
  return flexiPages.find(({ name, type }) => type === 'AppPage' && name === tab?.flexiPage);
};

/** Page of a tab that leads to no object, laid out by its Lightning page. */
export default class AppPage extends LightningElement {
  /** Name of the tab. */
  @api apiName = '';

  page: FlexiPage | undefined;
  constructors: Constructors = {};
  isMissing = false;

  @wire(getNavItems, { navItemNames: '$names' })
  async open({ data, error }: NavItemsResult): Promise<void> {
    if (!data && !error) return;
    const [item] = data?.navItems ?? [];
    const flexiPage = item && flexiPageOf(item);
    this.isMissing = !flexiPage;
    if (!flexiPage) return;
    setTitle(item.label);
    const { page, constructors } = await flexiPage.load();
    this.page = page;
    this.constructors = constructors;
  }

  get names(): string[] {
    return [this.apiName];
  }

  get rows() {
    const regions = Object.entries(this.page?.regions ?? {}).map(([name, components]) => ({
      name,
      components,
    }));
    return [
      ...regions.filter(({ name }) => ABOVE.includes(name)).map((region) => [region]),
      regions.filter(({ name }) => !ABOVE.includes(name)),
    ].map((columns, index) => ({ key: index, columns }));
  }
}
