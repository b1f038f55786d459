import { api, LightningElement } from 'lwc';

/** One of several parts of which one is shown. */
export interface TabItem {
  value: string;
  label: string;
}

interface TabView extends TabItem {
  isActive: boolean;
  classes: string;
  tabIndex: string;
}

type Step = (at: number, last: number) => number;

/** What the keys of a list of tabs do, as in the ARIA Authoring Practices. */
const KEYS: ReadonlyMap<string, Step> = new Map<string, Step>([
  ['ArrowRight', (at, last) => (at === last ? 0 : at + 1)],
  ['ArrowLeft', (at, last) => (at === 0 ? last : at - 1)],
  ['Home', () => 0],
  ['End', (_, last) => last],
]);

/**
 * Tabs that stand beneath each other where there is no room beside; what is given inside is the part
 * that is shown.
 * @fires choose with the value of the tab to be shown.
 */
export default class PowerPolicyTabs extends LightningElement {
  @api tabs: readonly TabItem[] = [];
  @api active = '';
  /** What the tabs are of. */
  @api label = '';

  get items(): TabView[] {
    return this.tabs.map((tab) => {
      const isActive = tab.value === this.active;
      const classes = isActive ? 'tab tab_active' : 'tab';
      return { ...tab, isActive, classes, tabIndex: isActive ? '0' : '-1' };
    });
  }

  get activeLabel(): string {
    return this.tabs.find(({ value }) => value === this.active)?.label ?? '';
  }

  choose({ currentTarget }: Event): void {
    this.tell((currentTarget as HTMLElement).dataset['value'] ?? '');
  }

  press(event: KeyboardEvent): void {
    const at = this.tabs.findIndex(({ value }) => value === this.active);
    const next = KEYS.get(event.key)?.(at, this.tabs.length - 1);
    if (next === undefined) return;
    event.preventDefault();
    const { value = '' } = this.tabs[next] ?? {};
    this.template?.querySelector<HTMLElement>(`[data-value="${value}"]`)?.focus();
    this.tell(value);
  }

  tell(value: string): void {
    this.dispatchEvent(new CustomEvent('choose', { detail: { value } }));
  }
}
