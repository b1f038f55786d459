import deleted from '@salesforce/label/c.Power_History_deleted';
import dismiss from '@salesforce/label/c.Power_History_dismiss';
import notChanged from '@salesforce/label/c.Power_History_not_changed';
import toggle from '@salesforce/label/c.Power_History_toggle';
import { contested, removed, takenBack } from 'c/powerDraft';
import type { Failure } from 'c/powerErrors';
import { fill } from 'c/powerFormat';
import type { LogChange, LogEntry, LogView, Outcome } from 'c/powerLogData';
import type { EntryAction } from 'c/powerLogEntry';
import type { Contesting } from 'c/powerLogList';
import { api, LightningElement } from 'lwc';

/** A delete that waits until nobody can undo it any more. */
interface Held {
  key: string;
  message: string;
  entry: LogEntry;
  change: LogChange;
}

/** What a change was about, until the org has answered. */
interface Job {
  entry: LogEntry;
  isContest: boolean;
}

interface List extends HTMLElement {
  focusEntry(id: string): void;
}

/**
 * What was logged, folded to one line; what is wrong in it is deleted or contested here.
 * @fires edit with the entry to edit.
 * @fires save with a change to make; `settle` hears what became of it.
 * @fires hold with a change to show before it is made, which `save` or `undo` follows.
 * @fires undo with a change that is not to be made after all.
 */
export default class PowerLogHistory extends LightningElement {
  @api view!: LogView;

  labels = { dismiss };
  isUnfolded = false;
  held: readonly Held[] = [];
  contesting: Contesting | null = null;
  /** What could not be changed, and why. */
  alert = '';
  jobs = new Map<string, Job>();
  /** Where the keyboard goes once the page shows what has changed. */
  goesTo: (() => void) | null = null;

  override connectedCallback(): void {
    window.addEventListener('beforeunload', this.left);
  }

  /** Whoever leaves the page has not undone it. */
  override disconnectedCallback(): void {
    window.removeEventListener('beforeunload', this.left);
    this.expireAll();
  }

  /** The browser asks before it leaves: as long as it waits, the deletes get through. */
  left = (event: BeforeUnloadEvent): void => {
    if (this.held.length === 0) return;
    event.preventDefault();
    this.expireAll();
    this.goesTo = () => this.focusOn('.toggle');
  };

  override renderedCallback(): void {
    const { goesTo } = this;
    this.goesTo = null;
    goesTo?.();
  }

  get hasEntries(): boolean {
    return this.view.entries.length > 0;
  }

  get showsList(): boolean {
    return this.isUnfolded && this.hasEntries;
  }

  get toggleLabel(): string {
    return fill(toggle, this.view.entries.length);
  }

  get toggleIcon(): string {
    return this.isUnfolded ? 'utility:chevrondown' : 'utility:chevronright';
  }

  toggle(): void {
    this.isUnfolded = !this.isUnfolded;
  }

  dismiss(): void {
    this.alert = '';
    this.goesTo = () => this.focusOn('.toggle');
  }

  act({ detail }: CustomEvent<{ action: EntryAction; entry: LogEntry; reason: string }>): void {
    const { action, entry, reason } = detail;
    this.alert = '';
    if (action === 'edit') this.tell('edit', entry);
    if (action === 'remove') this.remove(entry);
    if (action === 'takeBack') this.change(takenBack(entry), entry);
    if (action === 'contest') this.contest(entry, reason);
  }

  /** It leaves the list at once, and the org when it can no longer be undone. */
  remove(entry: LogEntry): void {
    const change = removed(entry);
    const { key } = change;
    this.held = [...this.held, { key, message: fill(deleted, entry.title), entry, change }];
    this.tell('hold', change);
    this.goesTo = () => this.focusOn(`[data-key="${key}"]`);
  }

  undo(event: Event): void {
    const held = this.release(event);
    if (!held) return;
    this.tell('undo', held.change);
    this.goesTo = () => this.focusEntry(held.entry.id);
  }

  expire(event: Event): void {
    const held = this.release(event);
    if (held) this.change(held.change, held.entry);
  }

  expireAll(): void {
    const { held } = this;
    this.held = [];
    for (const { change, entry } of held) this.change(change, entry);
  }

  /** The held delete whose bar an event came from; its bar goes. */
  release(event: Event): Held | undefined {
    const { key } = (event.currentTarget as HTMLElement).dataset;
    const held = this.held.find((one) => one.key === key);
    this.held = this.held.filter((one) => one !== held);
    return held;
  }

  /** Without a reason there is one to be asked for first. */
  contest(entry: LogEntry, reason: string): void {
    this.contesting = { id: entry.id, isSaving: reason !== '', failure: null };
    if (reason) this.change(contested(this.view, entry, reason), entry, true);
  }

  closeContest(): void {
    const { id = '' } = this.contesting ?? {};
    this.contesting = null;
    this.goesTo = () => this.focusEntry(id);
  }

  change(change: LogChange, entry: LogEntry, isContest = false): void {
    this.jobs.set(change.key, { entry, isContest });
    this.tell('save', change);
  }

  /** What became of a change, of which this may have asked. */
  @api
  settle(outcome: Outcome): void {
    const job = this.jobs.get(outcome.key);
    this.jobs.delete(outcome.key);
    if (!job) return;
    if ('failure' in outcome) this.failed(job, outcome.failure);
    else if (this.isAsking(job)) this.closeContest();
  }

  /** Whether the reason for that change stands in the list: by now it may be another entry's. */
  isAsking({ entry, isContest }: Job): boolean {
    return isContest && this.contesting?.id === entry.id;
  }

  /** A reason that was typed stays where it is; anything else is told above the list. */
  failed(job: Job, failure: Failure): void {
    const { entry } = job;
    if (this.isAsking(job)) {
      this.contesting = { id: entry.id, isSaving: false, failure };
      return;
    }
    const why = [failure.message, ...failure.details, ...Object.values(failure.fields)];
    this.alert = fill(notChanged, entry.title, why.join(' '));
  }

  /** Goes to an entry where the list shows it, else to where it is folded. */
  @api
  focusEntry(id: string): void {
    const list = this.template?.querySelector<List>('c-power-log-list');
    if (list) list.focusEntry(id);
    else this.focusOn('.toggle');
  }

  focusOn(selector: string): void {
    this.template?.querySelector<HTMLElement>(selector)?.focus();
  }

  tell(what: string, detail: LogChange | LogEntry): void {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }
}
