import compare from '@salesforce/label/c.Power_Versions_compare';
import goBack from '@salesforce/label/c.Power_Versions_go_back';
import heading from '@salesforce/label/c.Power_Versions_heading';
import inForceLabel from '@salesforce/label/c.Power_Versions_in_force';
import more from '@salesforce/label/c.Power_Versions_more';
import none from '@salesforce/label/c.Power_Versions_none';
import notBefore from '@salesforce/label/c.Power_Versions_not_before';
import { fill } from 'c/powerFormat';
import { NO_NAMES, type KindNames } from 'c/powerPolicyWords';
import type { PolicyVersion } from 'c/powerRecords';
import { api, LightningElement } from 'lwc';
import { itemOf, pairAt, type Item, type Pair } from './items';

/** Versions that are there at first, and that each further step brings. */
const STEP = 20;

interface ItemView extends Item {
  isOpen: boolean;
  /** Nothing is compared before somebody asks for it. */
  pair: Pair | null;
  cannotCompare: boolean;
}

/**
 * Who published which version when and why, the newest first, what each changed, and a way back.
 * @fires rollback with the key of the version of which a copy is to be published.
 */
export default class PowerPolicyHistory extends LightningElement {
  /** Newest first. */
  @api versions: readonly PolicyVersion[] = [];
  /** What held until the first of them was published; none: what is built in. */
  @api origin: PolicyVersion | null = null;
  /** Version key of the one in force; none: the built-in one is. */
  @api inForce: string | null = null;
  /** What the org's picklists call the kinds. */
  @api lists: KindNames['lists'] = NO_NAMES.lists;
  /** Whether the user may not publish now. */
  @api readOnly = false;

  labels = { compare, goBack, heading, inForce: inForceLabel, none, notBefore };
  shown = STEP;
  opened: readonly string[] = [];

  get items(): ItemView[] {
    return this.versions.slice(0, this.shown).map((version, at) => this.viewOf(version, at));
  }

  get isEmpty(): boolean {
    return this.versions.length === 0;
  }

  get left(): number {
    return this.versions.length - this.shown;
  }

  get hasMore(): boolean {
    return this.left > 0;
  }

  get moreLabel(): string {
    return fill(more, Math.min(STEP, this.left), this.left);
  }

  viewOf(version: PolicyVersion, at: number): ItemView {
    const item = itemOf(version, this.inForce);
    const isOpen = this.opened.includes(version.key);
    const pair = isOpen ? pairAt(this.versions, at, this.origin) : null;
    const cannotCompare = isOpen && pair === null;
    return { ...item, mayGoBack: item.mayGoBack && !this.readOnly, isOpen, pair, cannotCompare };
  }

  toggle({ currentTarget }: Event): void {
    const { open, dataset } = currentTarget as HTMLDetailsElement;
    const { key = '' } = dataset;
    const others = this.opened.filter((one) => one !== key);
    this.opened = open ? [...others, key] : others;
  }

  showMore(): void {
    this.shown += STEP;
  }

  goBack({ currentTarget }: Event): void {
    const { key = '' } = (currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('rollback', { detail: { key } }));
  }
}
