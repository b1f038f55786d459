import type { Tab } from '../access/tabs.ts';

/** The UI API's Navigation Item: a tab, and the page that it opens. */
export const navItem = (tab: Tab): object => ({
  ...(tab.object === undefined ? pageOf(tab) : recordsOf(tab.object)),
  availableInLightning: true,
  color: null,
  content: null,
  custom: tab.custom,
  developerName: tab.name,
  iconUrl: null,
  id: null,
  label: tab.label,
  standardType: null,
});

const recordsOf = ({ name, label, labelPlural }: NonNullable<Tab['object']>): object => ({
  availableInClassic: true,
  itemType: 'Entity',
  objectApiName: name,
  objectLabel: label,
  objectLabelPlural: labelPlural,
  pageReference: {
    type: 'standard__objectPage',
    attributes: { objectApiName: name, actionName: 'home' },
    state: {},
  },
});

const pageOf = ({ name }: Tab): object => ({
  availableInClassic: false,
  itemType: 'TabFlexiPage',
  objectApiName: name,
  objectLabel: null,
  objectLabelPlural: null,
  pageReference: { type: 'standard__navItemPage', attributes: { apiName: name }, state: {} },
});
