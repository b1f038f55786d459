import add from '@salesforce/label/c.Power_Lab_kind_add';
import addNamed from '@salesforce/label/c.Power_Lab_kind_add_named';
import inList from '@salesforce/label/c.Power_Lab_kind_in_list';
import loggedTimes from '@salesforce/label/c.Power_Lab_kind_logged_times';
import missing from '@salesforce/label/c.Power_Lab_kinds_missing';
import { fill } from 'c/powerFormat';
import {
  editEvent,
  isWithin,
  kindRows,
  missingKinds,
  pathOf,
  type KindRow,
  type Sheet,
} from 'c/powerPolicyDraft';
import type { KindLog } from 'c/powerPolicyWords';
import type { UnknownKind } from 'c/powerCompare';
import { api, LightningElement } from 'lwc';

interface Row extends KindRow {
  isOpen: boolean;
}

interface KindElement extends HTMLElement {
  row: KindRow;
  focusOn(path: string): void;
}

/**
 * The kinds of one log: to change, to add, to retire, and those that the org has and the policy not.
 * @fires policyedit with every change.
 */
export default class PowerPolicyKinds extends LightningElement {
  @api sheet!: Sheet;
  @api log!: KindLog;
  /** Kinds that are logged in the org and unknown to some policy, of both logs. */
  @api logged: readonly UnknownKind[] = [];

  labels = { add, missing };
  /** Place of the kind that is unfolded; empty: none is. */
  open = '';
  /** Where the keyboard goes once that is there. */
  goesTo = '';

  override renderedCallback(): void {
    const { goesTo } = this;
    this.goesTo = '';
    if (goesTo !== '') this.elementAt(goesTo)?.focusOn(goesTo);
  }

  /** Those that are retired come last. */
  get rows(): Row[] {
    const rows = kindRows(this.sheet, this.log);
    const isOpen = (row: KindRow): Row => ({ ...row, isOpen: row.path === this.open });
    const [offered, retired] = [
      rows.filter((row) => !row.isRetired),
      rows.filter((row) => row.isRetired),
    ];
    return [...offered, ...retired].map(isOpen);
  }

  get missing(): { kind: string; name: string; detail: string; addLabel: string }[] {
    return missingKinds(this.sheet, this.log, this.logged).map(({ kind, name, events }) => ({
      kind,
      name,
      detail: events === null ? inList : fill(loggedTimes, events),
      addLabel: fill(addNamed, name),
    }));
  }

  get hasMissing(): boolean {
    return this.missing.length > 0;
  }

  elementAt(path: string): KindElement | undefined {
    const elements = this.template?.querySelectorAll<KindElement>('c-power-policy-kind') ?? [];
    return [...elements].find(({ row }) => isWithin(path, row.path));
  }

  toggle({ currentTarget }: Event): void {
    const { path } = (currentTarget as KindElement).row;
    this.open = this.open === path ? '' : path;
  }

  add({ detail }: CustomEvent<{ kind: string; label: string }>): void {
    this.adds(detail.kind, detail.label);
  }

  addMissing({ currentTarget }: Event): void {
    this.adds((currentTarget as HTMLElement).dataset['kind'] ?? '');
  }

  adds(kind: string, label?: string): void {
    this.dispatchEvent(editEvent({ action: 'add', log: this.log, kind, label }));
    this.open = pathOf(this.log, kind);
    this.goesTo = this.open;
  }

  /** Goes to the field of a place; false: it is not here. */
  @api
  focusOn(path: string): boolean {
    const row = this.rows.find((one) => isWithin(path, one.path));
    if (!row) return false;
    if (row.isOpen) this.elementAt(path)?.focusOn(path);
    else this.goesTo = path;
    this.open = row.path;
    return true;
  }
}
