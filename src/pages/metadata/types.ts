/** What the pages know of the project's metadata. Plain data: it is written into the build. */

/** A component on a page, with what the page gives it. */
export interface PageComponent {
  /** As a page names it: `force:highlightsPanel`, `c:powerGauge`. */
  component: string;
  /** Unique on its page. */
  identifier: string;
  properties: Readonly<Record<string, PropertyValue>>;
  /** Components that the page places inside this one, by the property that takes them. */
  facets: Readonly<Record<string, readonly PageComponent[]>>;
}

export type PropertyValue = string | number | boolean;

/** A Lightning page. */
export interface FlexiPage {
  name: string;
  label: string;
  /** `RecordPage`, `AppPage`, … */
  type: string;
  /** Object whose records it shows; empty for pages of no object. */
  object: string;
  /** What stands in the regions of its template (`header`, `main`, `sidebar`), in order. */
  regions: Readonly<Record<string, readonly PageComponent[]>>;
}

/** Fields of a record page's details, and lists of its children. */
export interface Layout {
  sections: readonly LayoutSection[];
  relatedLists: readonly RelatedList[];
}

export interface LayoutSection {
  label: string;
  /** Field names, column by column. */
  columns: readonly (readonly string[])[];
}

export interface RelatedList {
  /** Object of the children. */
  object: string;
  /** Their field that names the parent. */
  field: string;
  /** Paths of fields, from the child. */
  columns: readonly string[];
  sorting: Sorting;
}

/** The order of a list. */
export interface Sorting {
  path: string;
  descending: boolean;
}

export interface ListView {
  name: string;
  label: string;
  /** Whether it holds only what the user owns. */
  mine: boolean;
  /** Paths of fields, from the object: `Name`, `Account.Name`. */
  columns: readonly string[];
  filters: readonly ListFilter[];
}

export interface ListFilter {
  path: string;
  /** Operator of the UI API's GraphQL. */
  operator: 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte' | 'like';
  /** As the metadata has it; a checkbox is 0 or 1, values of a picklist have commas between them. */
  value: string;
}

/** A tab of the app's navigation bar. */
interface NavigationTab {
  /** As the org names it: `standard-Account`, `Power_Policy_Lab`. */
  name: string;
  /** The Lightning page that it opens; missing for a tab of an object. */
  flexiPage?: string;
}

/** An app as the app launcher knows it. */
export interface LightningApp {
  label: string;
  /** Only tabs of objects and of Lightning pages; others have no local page. */
  tabs: readonly NavigationTab[];
  /** Record page by object, where the app has one of its own. */
  recordPages: Readonly<Record<string, string>>;
}

/** What is known of one object. */
export interface ObjectMetadata {
  icon: string;
  /** Fields of the highlights panel; the first is the record's name. */
  highlights: readonly string[];
  layout: Layout;
  listViews: readonly ListView[];
}
