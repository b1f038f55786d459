import { LightningElement, api } from 'lwc';
import { objects } from 'project/metadata';
import type { LayoutSection } from 'project/types';

/** All fields of a record, in the sections and columns of its page layout. */
export default class DetailPanel extends LightningElement {
  @api recordId = '';
  @api objectApiName = '';

  get layout(): readonly LayoutSection[] {
    return objects[this.objectApiName]?.layout.sections ?? [];
  }
}
