import type { LightningElement } from 'lwc';
import { goTo, onPage, urlOf, type PageReference } from 'pages/router';

export type { PageReference };

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

type Constructor = new (...args: never[]) => LightningElement;

/** What the mixin adds to a component. */
interface Navigator {
  [Navigate](page: PageReference, replace?: boolean): void;
  [GenerateUrl](page: PageReference): Promise<string>;
}

function mixin<T extends Constructor>(Base: T): T & (new () => Navigator) {
  return class extends (Base as Constructor) {
    [Navigate](page: PageReference, replace = false): void {
      const url = urlOf(page);
      if (url.startsWith('/lightning/')) goTo(url, { replace });
      else window.open(url, '_blank', 'noopener');
    }

    [GenerateUrl](page: PageReference): Promise<string> {
      return Promise.resolve(urlOf(page));
    }
  } as unknown as T & (new () => Navigator);
}

/** Lets a component open pages: `this[NavigationMixin.Navigate](pageReference)`. */
export const NavigationMixin = Object.assign(mixin, { Navigate, GenerateUrl } as const);

/** Emits where the user is, and again on every move: `@wire(CurrentPageReference)`. */
export class CurrentPageReference {
  private readonly emit: (page: PageReference) => void;
  private stop: () => void = () => undefined;

  constructor(emit: (page: PageReference) => void) {
    this.emit = emit;
  }

  connect(): void {
    this.stop = onPage(this.emit);
  }

  disconnect(): void {
    this.stop();
  }

  /** It takes no parameters. */
  update(): void {
    return undefined;
  }
}
