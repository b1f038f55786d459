import { LightningElement, api, wire } from 'lwc';
import { getObjectInfo, type ObjectInfoResult } from 'lightning/uiObjectInfoApi';
import type { RelatedList } from 'project/types';

/** What a page calls the name field, whatever its API name. */
const NAME_ALIAS = 'NAME';

/** One list of a record's children, with the columns that the page itself gives it. */
export default class DynamicRelatedList extends LightningElement {
  @api recordId = '';
  @api objectApiName = '';
  @api relatedListApiName = '';
  /** Column names with commas. */
  @api relatedListFieldAliases = '';
  @api sortFieldAlias = '';
  @api sortFieldOrder = '';

  list: RelatedList | undefined;

  @wire(getObjectInfo, { objectApiName: '$objectApiName' })
  describe({ data }: ObjectInfoResult): void {
    const child = data?.childRelationships.find(
      ({ relationshipName }) => relationshipName === this.relatedListApiName,
    );
    this.list = child && {
      object: child.childObjectApiName,
      field: child.fieldName,
      columns: this.relatedListFieldAliases.split(',').map((alias) => this.path(alias)),
      sorting: {
        path: this.path(this.sortFieldAlias),
        descending: this.sortFieldOrder === 'Descending',
      },
    };
  }

  path(alias: string): string {
    return alias === NAME_ALIAS ? 'Name' : alias;
  }
}
