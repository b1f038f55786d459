import RecordPanel from 'local/recordPanel';
import { cellOf, type RecordNode } from 'pages/cells';
import { nameFieldOf } from 'pages/columns';
import { formFactor, onFormFactor } from 'pages/formFactor';
import { setTitle } from 'pages/title';
import { flexiPages } from 'project/flexiPages';
import { app } from 'project/metadata';
import type { FlexiPage, PageComponent } from 'project/types';
import type { Constructors } from '../region/region.ts';

/** The app's own page for the object, else the project's, else what every org has. */
function flexiPageFor(object: string) {
  const pages = flexiPages.filter(({ type }) => type === 'RecordPage');
  const page =
    pages.find(({ name }) => name === app.recordPages[object]) ??
    pages.find((candidate) => candidate.object === object) ??
    pages.find((candidate) => candidate.object === '');
  if (!page) throw new Error(`No record page for ${object}.`);
  return page;
}

/** Page of one record, laid out by the app's Lightning page for its object. */
export default class RecordPage extends RecordPanel {
  page: FlexiPage | undefined;
  constructors: Constructors = {};
  isSmall = formFactor() === 'Small';
  stopListening: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopListening = onFormFactor((now) => (this.isSmall = now === 'Small'));
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopListening?.();
  }

  override recordRead(record: RecordNode): void {
    const [name] = this.columns;
    if (name) setTitle(cellOf(record, name).text, this.info?.label ?? '');
  }

  /** The page itself only has to know the record's name. */
  override get paths(): readonly string[] {
    return [nameFieldOf(this.info?.nameFields ?? [])];
  }

  /** Why there is nothing to show, if so. */
  get reason(): string {
    if (this.isHidden) return 'You may not see records of this kind, or there are none here.';
    return this.isMissing ? 'It may have been deleted, or you may not see it.' : '';
  }

  get header(): readonly PageComponent[] {
    return this.page?.regions['header'] ?? [];
  }

  /**
   * A phone shows the sidebar first, so that the key components stand above the details. Columns are
   * made anew where the order changes: a lightning-tabset that is moved lists its tabs twice.
   */
  get columnsOfPage() {
    const { main = [], sidebar = [] } = this.page?.regions ?? {};
    const order = this.isSmall ? 'small' : 'large';
    const columns = [
      { name: `main, ${order}`, components: main, columnClass: 'column column_main' },
      { name: `sidebar, ${order}`, components: sidebar, columnClass: 'column column_side' },
    ].filter(({ components }) => components.length);
    return this.isSmall ? columns.reverse() : columns;
  }

  async load(): Promise<void> {
    const { page, constructors } = await flexiPageFor(this.objectApiName).load();
    this.page = page;
    this.constructors = constructors;
  }
}
