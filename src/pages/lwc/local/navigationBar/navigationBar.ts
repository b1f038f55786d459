import { LightningElement, api, wire } from 'lwc';
import { getNavItems, type NavItem, type NavItemsResult } from 'lightning/uiAppsApi';
import { app } from 'project/metadata';
import { urlOf, type PageReference } from 'pages/router';

const isOf = ({ pageReference }: NavItem, page: PageReference | undefined): boolean =>
  (['objectApiName', 'apiName'] as const).some((name) => {
    const named = pageReference.attributes[name];
    return named !== undefined && named === page?.attributes[name];
  });

/** The app's tabs, as far as the user may open them. */
export default class NavigationBar extends LightningElement {
  /** The page that is open: its tab is the active one. */
  @api page: PageReference | undefined;

  appLabel = app.label;
  names = app.tabs.map(({ name }) => name);

  @wire(getNavItems, { navItemNames: '$names', pageSize: 100 })
  open!: NavItemsResult;

  get tabs() {
    const items = this.open.data?.navItems ?? [];
    return this.names
      .flatMap((name) => items.find(({ developerName }) => developerName === name) ?? [])
      .map((item) => this.tab(item));
  }

  tab(item: NavItem) {
    const isActive = isOf(item, this.page);
    return {
      name: item.developerName,
      label: item.label,
      url: urlOf(item.pageReference),
      itemClass: `slds-context-bar__item${isActive ? ' slds-is-active' : ''}`,
      current: isActive ? 'page' : undefined,
    };
  }
}
