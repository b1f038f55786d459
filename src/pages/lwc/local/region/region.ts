import { LightningElement, api } from 'lwc';
import { declaredOf, type ComponentConstructor } from 'pages/declared';
import type { PageComponent } from 'project/types';

/** Constructors of a page's components, by the names that the page has for them. */
export type Constructors = Readonly<Record<string, ComponentConstructor | undefined>>;

/** Components of one region or facet of a Lightning page, one below the other. */
export default class Region extends LightningElement {
  @api components: readonly PageComponent[] = [];
  @api constructors: Constructors = {};
  @api recordId = '';
  @api objectApiName = '';

  get items() {
    return this.components.map((item) => {
      const { component, identifier } = item;
      const constructorOfItem = this.constructors[component];
      const properties = constructorOfItem && declaredOf(constructorOfItem, this.given(item));
      return { component, identifier, constructorOfItem, properties };
    });
  }

  /** What an admin has set, and what every page knows. */
  given({ properties, facets }: PageComponent): Record<string, unknown> {
    const { constructors, recordId, objectApiName } = this;
    return { ...properties, facets, constructors, recordId, objectApiName };
  }
}
