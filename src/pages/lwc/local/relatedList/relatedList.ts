import { api, wire } from 'lwc';
import { graphql, type GraphQLQuery, type GraphQLResult } from 'lightning/graphql';
import { getObjectInfo, type ObjectInfo, type ObjectInfoResult } from 'lightning/uiObjectInfoApi';
import Refreshing from 'local/refreshing';
import { objects } from 'project/metadata';
import type { RecordNode } from 'pages/cells';
import { columnsOf, type Column } from 'pages/columns';
import { orderOf } from 'pages/filters';
import { connectionIn, listQuery } from 'pages/queries';
import type { RelatedList } from 'project/types';

/** Children shown at first; the button at the end of the list brings as many more. */
const PAGE_SIZE = 10;

/** Children of a record, as a list on its page. */
export default class RelatedListCard extends Refreshing {
  @api list!: RelatedList;
  @api parentId = '';

  info: ObjectInfo | undefined;
  records: RecordNode[] = [];
  total = 0;
  first = PAGE_SIZE;
  isKnown = false;
  problem = '';

  @wire(getObjectInfo, { objectApiName: '$list.object' })
  describe({ data }: ObjectInfoResult): void {
    this.info = data;
  }

  @wire(graphql, { query: '$query', variables: '$variables' })
  read({ data, errors, refresh }: GraphQLResult<unknown>): void {
    this.reread = refresh;
    if (!data && !errors) return;
    const connection = connectionIn(data, this.list.object);
    this.isKnown = connection !== undefined;
    this.records = connection?.edges.map(({ node }) => node) ?? [];
    this.total = connection?.totalCount ?? 0;
    this.problem = errors?.[0]?.message ?? '';
  }

  get columns(): Column[] {
    return this.info ? columnsOf(this.info, this.list.columns) : [];
  }

  get query(): GraphQLQuery | undefined {
    return this.info && listQuery(this.list.object, this.columns);
  }

  get variables() {
    const where = { [this.list.field]: { eq: this.parentId } };
    return { where, orderBy: orderOf(this.list.sorting), first: this.first };
  }

  get heading(): string {
    return `${this.info?.labelPlural ?? ''} (${this.total})`;
  }

  get icon(): string {
    return objects[this.list.object]?.icon ?? 'standard:record';
  }

  get hasRecords(): boolean {
    return this.records.length > 0;
  }

  get rest(): number {
    return Math.min(this.total - this.records.length, PAGE_SIZE);
  }

  get moreLabel(): string {
    return `Show ${this.rest} more`;
  }

  showMore(): void {
    this.first += PAGE_SIZE;
  }
}
