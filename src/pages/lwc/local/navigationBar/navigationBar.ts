import { LightningElement, api, wire } from 'lwc';
import { getObjectInfos, type ObjectInfo, type ObjectInfosResult } from 'lightning/uiObjectInfoApi';
import { app } from 'project/metadata';
import { listPage, urlOf } from 'pages/router';

/** The app's tabs, as far as the user may see their objects. */
export default class NavigationBar extends LightningElement {
  /** Object of the current page: its tab is the active one. */
  @api objectApiName: string | undefined;

  appLabel = app.label;
  objects = app.tabs.map(({ object }) => object);

  @wire(getObjectInfos, { objectApiNames: '$objects' })
  infos!: ObjectInfosResult;

  get tabs() {
    return (this.infos.data?.results ?? [])
      .filter(({ statusCode }) => statusCode === 200)
      .map(({ result }) => this.tab(result as ObjectInfo));
  }

  tab({ apiName, labelPlural }: ObjectInfo) {
    const isActive = apiName === this.objectApiName;
    return {
      name: apiName,
      label: labelPlural,
      url: urlOf(listPage(apiName)),
      itemClass: `slds-context-bar__item${isActive ? ' slds-is-active' : ''}`,
      current: isActive ? 'page' : undefined,
    };
  }
}
