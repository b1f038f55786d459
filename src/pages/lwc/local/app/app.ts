import { LightningElement } from 'lwc';
import { registerRefreshContainer, unregisterRefreshContainer } from 'lightning/refresh';
import { ShowToastEventName, type ToastDetail } from 'lightning/platformShowToastEvent';
import { declaredOf, type ComponentConstructor } from 'pages/declared';
import { currentAddress, onPage, type PageReference } from 'pages/router';
import { setTitle } from 'pages/title';

const PAGES: Readonly<Record<string, () => Promise<{ default: ComponentConstructor }>>> = {
  standard__recordPage: () => import('local/recordPage'),
  standard__objectPage: () => import('local/listPage'),
  standard__navItemPage: () => import('local/appPage'),
};

/** A page that is open; each address gets a component of its own, with nothing left of another's. */
interface OpenPage {
  address: string;
  component: ComponentConstructor;
  properties: Record<string, unknown>;
}

/** A page's component gets its attributes and its state. */
const openPage = (
  address: string,
  component: ComponentConstructor,
  { attributes, state }: PageReference,
): OpenPage => ({
  address,
  component,
  properties: declaredOf(component, { ...attributes, ...state }),
});

/** The app around every page: header, navigation and the page of the current address. */
export default class App extends LightningElement {
  page: PageReference | undefined;
  opened: OpenPage[] = [];
  stopListening: (() => void) | undefined;
  container: number | undefined;

  override connectedCallback(): void {
    this.stopListening = onPage((page) => void this.open(page));
    this.container = registerRefreshContainer(this, () => undefined);
    this.addEventListener(ShowToastEventName, (event) => {
      void this.toast((event as CustomEvent<ToastDetail>).detail);
    });
  }

  override disconnectedCallback(): void {
    this.stopListening?.();
    if (this.container !== undefined) unregisterRefreshContainer(this.container);
  }

  get isMissing(): boolean {
    return this.page?.type === 'unknown';
  }

  /** The user may have gone on while the page's code was loading. */
  async open(page: PageReference): Promise<void> {
    const address = currentAddress();
    const component = (await PAGES[page.type]?.())?.default;
    if (address === currentAddress()) this.show(page, component);
  }

  show(page: PageReference, component: ComponentConstructor | undefined): void {
    const isMove = this.page !== undefined;
    this.page = page;
    this.opened = component ? [openPage(currentAddress(), component, page)] : [];
    setTitle();
    if (isMove) this.startOfPage();
  }

  /** A new page is read from its top, by eyes and by screen readers. */
  startOfPage(): void {
    window.scrollTo(0, 0);
    this.focusMain();
  }

  focusMain(): void {
    (this.refs?.['main'] as HTMLElement | undefined)?.focus();
  }

  skipToContent(event: Event): void {
    event.preventDefault();
    this.focusMain();
  }

  async toast({ title, message = '', variant = 'info', mode }: ToastDetail): Promise<void> {
    const { default: Toast } = await import('lightning/toast');
    const sticky = mode === 'sticky' ? 'sticky' : 'dismissible';
    Toast.show(
      { label: title, message, variant, mode: sticky },
      this.template?.host as HTMLElement,
    );
  }
}
