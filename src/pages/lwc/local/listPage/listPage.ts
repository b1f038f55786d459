import { api, wire } from 'lwc';
import { graphql, type GraphQLQuery, type GraphQLResult } from 'lightning/graphql';
import {
  getObjectInfo,
  getObjectInfos,
  type ObjectInfo,
  type ObjectInfoResult,
  type ObjectInfosResult,
} from 'lightning/uiObjectInfoApi';
import Refreshing from 'local/refreshing';
import { objects } from 'project/metadata';
import type { RecordNode } from 'pages/cells';
import { columnsOf, objectsAlong, type Column, type Objects } from 'pages/columns';
import { orderOf, whereOf } from 'pages/filters';
import { listStatus } from 'pages/listStatus';
import { pausing } from 'pages/pausing';
import { connectionIn, listQuery, type Connection } from 'pages/queries';
import { goTo, listPage, urlOf } from 'pages/router';
import { setTitle } from 'pages/title';
import type { ListView, Sorting } from 'project/types';

const PAGE_SIZE = 50;
/** Records that the org gives at once. */
const MAX_PAGE_SIZE = 2000;
/** Typing pauses this long before a search is sent, in milliseconds. */
const TYPING_PAUSE = 250;

/** A list view of an object: its records page by page, sorted and searched by the org. */
export default class ListPage extends Refreshing {
  @api objectApiName = '';
  /** Name of the list view; the object's first one if there is none of that name. */
  @api filterName: string | undefined;

  info: ObjectInfo | undefined;
  objects: Objects = new Map();
  records: readonly RecordNode[] = [];
  connection: Connection | undefined;
  after: string | undefined;
  first = PAGE_SIZE;
  sorting: Sorting = { path: 'Name', descending: false };
  search = '';
  problem = '';
  isHidden = false;
  typing = pausing(TYPING_PAUSE);

  @wire(getObjectInfo, { objectApiName: '$objectApiName' })
  describe({ data, error }: ObjectInfoResult): void {
    this.info = data;
    this.isHidden = error !== undefined;
  }

  @wire(getObjectInfos, { objectApiNames: '$objectNames' })
  describeAll({ data }: ObjectInfosResult): void {
    const infos = (data?.results ?? []).filter(({ statusCode }) => statusCode === 200);
    this.objects = new Map(
      infos.map(({ result }) => [(result as ObjectInfo).apiName, result as ObjectInfo]),
    );
  }

  @wire(graphql, { query: '$query', variables: '$variables' })
  read({ data, errors, refresh }: GraphQLResult<unknown>): void {
    this.reread = refresh;
    if (errors) this.problem = errors[0]?.message ?? '';
    const connection = connectionIn(data, this.objectApiName);
    if (!connection) return;
    setTitle(this.viewLabel, this.heading);
    const nodes = connection.edges.map(({ node }) => node);
    this.records = this.after === undefined ? nodes : [...this.records, ...nodes];
    this.connection = connection;
    this.problem = '';
  }

  get views(): readonly ListView[] {
    return objects[this.objectApiName]?.listViews ?? [];
  }

  get view(): ListView | undefined {
    return this.views.find(({ name }) => name === this.filterName) ?? this.views[0];
  }

  get viewItems() {
    return this.views.map(({ name, label }) => ({
      name,
      label,
      checked: name === this.view?.name,
    }));
  }

  get hasViews(): boolean {
    return this.views.length > 1;
  }

  /** A phone has no heads of columns to choose. */
  get sortItems() {
    return this.columns
      .filter(({ field }) => field.sortable)
      .map(({ path, label }) => ({ path, label, checked: path === this.sorting.path }));
  }

  get paths(): string[] {
    const { columns = [], filters = [] } = this.view ?? {};
    return [...columns, ...filters.map(({ path }) => path)];
  }

  get objectNames(): string[] | undefined {
    return this.info && objectsAlong(this.info, this.paths);
  }

  get columns(): Column[] {
    return this.info ? columnsOf(this.info, this.view?.columns ?? ['Name'], this.objects) : [];
  }

  /** Waits for every object that a column leads to. */
  get query(): GraphQLQuery | undefined {
    if (!this.objects.size) return undefined;
    return listQuery(this.objectApiName, this.columns, this.view?.mine ? 'MINE' : undefined);
  }

  get variables() {
    const { info, view } = this;
    const filters = view?.filters ?? [];
    const known = info ? columnsOf(info, [...new Set(this.paths)], this.objects) : [];
    return {
      where: whereOf(filters, known, this.search),
      orderBy: orderOf(this.sorting),
      first: this.first,
      after: this.after,
    };
  }

  get icon(): string {
    return objects[this.objectApiName]?.icon ?? 'standard:record';
  }

  get heading(): string {
    return this.info?.labelPlural ?? '';
  }

  get viewLabel(): string {
    return this.view?.label ?? '';
  }

  get status(): string {
    const { connection, records, sorting } = this;
    if (!connection) return '';
    const sortedBy = this.columns.find(({ path }) => path === sorting.path)?.label;
    return listStatus(records.length, connection.totalCount, sortedBy, sorting.descending);
  }

  get isEmpty(): boolean {
    return this.connection?.totalCount === 0;
  }

  /** Where else to look when this list view is empty, and not only the search in it. */
  get otherViews() {
    return this.views
      .filter(({ name }) => !this.search && name !== this.view?.name)
      .map(({ name, label }) => ({ name, label, url: urlOf(listPage(this.objectApiName, name)) }));
  }

  get hasMore(): boolean {
    return this.connection?.pageInfo.hasNextPage ?? false;
  }

  get moreLabel(): string {
    const rest = (this.connection?.totalCount ?? 0) - this.records.length;
    return `Show ${Math.min(rest, PAGE_SIZE)} more of ${rest}`;
  }

  /** All pages that are shown are read anew as one, by the wire itself where that is a change. */
  override async refreshed(): Promise<boolean> {
    if (this.after === undefined) return super.refreshed();
    this.first = Math.min(this.records.length, MAX_PAGE_SIZE);
    this.after = undefined;
    return true;
  }

  showMore(): void {
    this.first = PAGE_SIZE;
    this.after = this.connection?.pageInfo.endCursor ?? undefined;
  }

  choose(event: CustomEvent<{ value: string }>): void {
    goTo(urlOf(listPage(this.objectApiName, event.detail.value)));
  }

  sort(event: CustomEvent<Sorting>): void {
    this.after = undefined;
    this.sorting = event.detail;
  }

  /** Choosing the same once more turns the order around. */
  chooseSorting({ detail: { value: path } }: CustomEvent<{ value: string }>): void {
    this.after = undefined;
    this.sorting = { path, descending: path === this.sorting.path && !this.sorting.descending };
  }

  type(event: CustomEvent<{ value: string }>): void {
    const { value } = event.detail;
    this.typing(() => {
      this.after = undefined;
      this.search = value.trim();
    });
  }
}
