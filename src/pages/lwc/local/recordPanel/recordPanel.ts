import { api, wire } from 'lwc';
import { graphql, type GraphQLQuery, type GraphQLResult } from 'lightning/graphql';
import { getObjectInfo, type ObjectInfo, type ObjectInfoResult } from 'lightning/uiObjectInfoApi';
import Refreshing from 'local/refreshing';
import type { RecordNode } from 'pages/cells';
import { columnsOf, type Column } from 'pages/columns';
import { recordIn, recordQuery } from 'pages/queries';
import { onRecordChange } from 'pages/recordChanges';

/** What shows fields of the record of its page; which ones, `paths` of the component itself says. */
export default class RecordPanel extends Refreshing {
  @api recordId = '';
  @api objectApiName = '';

  info: ObjectInfo | undefined;
  record: RecordNode | undefined;
  isHidden = false;
  isMissing = false;
  problem = '';
  stopWatching: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopWatching = onRecordChange(this.recordId, () => void this.refreshed());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopWatching?.();
  }

  @wire(getObjectInfo, { objectApiName: '$objectApiName' })
  describe({ data, error }: ObjectInfoResult): void {
    this.info = data;
    this.isHidden = error !== undefined;
  }

  @wire(graphql, { query: '$query', variables: '$variables' })
  read({ data, errors, refresh }: GraphQLResult<unknown>): void {
    this.reread = refresh;
    this.record = recordIn(data, this.objectApiName);
    this.isMissing = data !== undefined && !this.record;
    this.problem = errors?.[0]?.message ?? '';
    if (this.record) this.recordRead(this.record);
  }

  /** For whoever has more to do with a record than to show it. */
  recordRead(_record: RecordNode): void {
    return undefined;
  }

  /** Names of the fields that are read. */
  get paths(): readonly string[] {
    return [];
  }

  get columns(): Column[] {
    return this.info ? columnsOf(this.info, this.paths) : [];
  }

  get query(): GraphQLQuery | undefined {
    return this.info && recordQuery(this.objectApiName, this.columns);
  }

  get variables() {
    return { id: this.recordId };
  }
}
