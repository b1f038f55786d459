import { LightningElement, api } from 'lwc';
import { objects } from 'project/metadata';
import type { RelatedList } from 'project/types';

/** All lists of a record's children that its page layout has. */
export default class RelatedListContainer extends LightningElement {
  @api recordId = '';
  @api objectApiName = '';

  get lists(): (RelatedList & { key: string })[] {
    const lists = objects[this.objectApiName]?.layout.relatedLists ?? [];
    return lists.map((list) => ({ ...list, key: `${list.object}.${list.field}` }));
  }
}
