import { LightningElement, api } from 'lwc';
import type { LayoutSection, PageComponent } from 'project/types';

const fieldsOf = ({ facets }: PageComponent): string[] =>
  (facets['body'] ?? []).map(({ properties }) => String(properties['field']));

/** Fields that a page itself lays out, whatever the page layout says. */
export default class FieldSection extends LightningElement {
  @api recordId = '';
  @api objectApiName = '';
  @api label = '';
  @api facets: PageComponent['facets'] = {};

  get layout(): readonly LayoutSection[] {
    return [{ label: this.label, columns: (this.facets['columns'] ?? []).map(fieldsOf) }];
  }
}
