import again from '@salesforce/label/c.Power_Log_again';
import behavior from '@salesforce/label/c.Power_Log_behavior';
import concession from '@salesforce/label/c.Power_Log_concession';
import draftKept from '@salesforce/label/c.Power_Log_draft_kept';
import keptTheirs from '@salesforce/label/c.Power_Log_kept_theirs';
import readOnly from '@salesforce/label/c.Power_Log_read_only';
import {
  begunDraft,
  draftKey,
  draftsOf,
  forgetDraft,
  isBlank,
  keepDraft,
  type Draft,
  type Drafts,
} from 'c/powerDraft';
import { fill } from 'c/powerFormat';
import type { Log, LogChange, LogEntry, LogView, Outcome } from 'c/powerLogData';
import { api, LightningElement } from 'lwc';
import { savedWords } from './announcements';

interface Settling extends HTMLElement {
  settle(outcome: Outcome): void;
}
interface Editor extends Settling {
  focus(): void;
}
interface History extends Settling {
  focusEntry(id: string): void;
}

/**
 * The log of a deal: add to it, mend it, contest what is wrong. It changes nothing itself. Further
 * commands that it is given stand beside its own.
 * @fires save with a change to make; `settle` hears what became of it.
 * @fires hold with a change to show before it is made, which `save` or `undo` follows.
 * @fires undo with a change that is not to be made after all.
 */
export default class PowerLog extends LightningElement {
  @api view!: LogView;

  labels = { again, behavior, concession, readOnly };
  drafts: Drafts = {};
  /** What the form is open for; null: it is closed. */
  open: { log: Log; entry: LogEntry | null } | null = null;
  /** The last thing that was done, in words. */
  said = '';
  /** The log to which one more may be added at once. */
  repeats: Log | null = null;
  /** Key of the change that is on its way; empty: none is, and the form may be left. */
  sending = '';
  /** The needle before that change. */
  before: number | null = null;
  /** Where the keyboard goes once the page shows what has changed. */
  goesTo: (() => void) | null = null;

  override connectedCallback(): void {
    this.drafts = draftsOf(this.view.dealId);
  }

  override renderedCallback(): void {
    const { goesTo } = this;
    this.goesTo = null;
    goesTo?.();
  }

  get mayLogConcession(): boolean {
    return this.view.rights.concession.createable.size > 0;
  }

  get mayLogBehavior(): boolean {
    return this.view.rights.behavior.createable.size > 0;
  }

  get isReadOnly(): boolean {
    return !this.mayLogConcession && !this.mayLogBehavior;
  }

  get key(): string {
    return this.open ? draftKey(this.open.log, this.open.entry?.id) : '';
  }

  get draft(): Draft | null {
    const { open } = this;
    return open && (this.drafts[this.key] ?? begunDraft(this.view, open.log, open.entry));
  }

  /** What waits to be finished, while its form is closed. */
  get waiting(): string {
    const closed = Object.keys(this.drafts).filter((key) => key !== this.key);
    const names = closed.map((key) => this.nameOf(key)).filter(Boolean);
    return names.length > 0 ? fill(draftKept, names.join(', ')) : '';
  }

  /** What a draft is of: a log, or an entry; empty: an entry that is gone. */
  nameOf(key: string): string {
    const logs: Readonly<Record<string, string>> = { concession, behavior };
    return logs[key] ?? this.view.entries.find(({ id }) => id === key)?.title ?? '';
  }

  /** The button of a form that is open closes it. */
  begin(event: Event): void {
    const { log } = (event.currentTarget as HTMLElement).dataset as { log: Log };
    if (this.key === draftKey(log)) this.close();
    else this.openForm(log);
  }

  repeat(): void {
    if (this.repeats) this.openForm(this.repeats);
  }

  edit({ detail: entry }: CustomEvent<LogEntry>): void {
    this.openForm(entry.log, entry);
  }

  openForm(log: Log, entry: LogEntry | null = null): void {
    if (this.sending) return;
    this.said = '';
    this.repeats = null;
    if (this.key === draftKey(log, entry?.id)) this.goesTo = () => this.editor?.focus();
    this.open = { log, entry };
  }

  get isConcessionOpen(): boolean {
    return this.key === draftKey('concession');
  }

  get isBehaviorOpen(): boolean {
    return this.key === draftKey('behavior');
  }

  /** Another form is made where one is open: each begins at its first field. */
  get editors(): { key: string }[] {
    return this.open ? [{ key: this.key }] : [];
  }

  keepDraft({ detail }: CustomEvent<Draft>): void {
    if (!this.open) return;
    const { dealId } = this.view;
    this.drafts = isBlank(this.open.log, detail)
      ? forgetDraft(dealId, this.drafts, this.key)
      : keepDraft(dealId, this.drafts, this.key, detail);
  }

  /** Back to where the form was opened from. */
  close(): void {
    const { open } = this;
    if (this.sending) return;
    this.open = null;
    this.goesTo = () => {
      if (open?.entry) this.history?.focusEntry(open.entry.id);
      else this.focusOn(`[data-log="${open?.log ?? ''}"]`);
    };
  }

  discard(): void {
    if (this.sending) return;
    this.drafts = forgetDraft(this.view.dealId, this.drafts, this.key);
    this.close();
  }

  dropped(): void {
    this.discard();
    this.said = keptTheirs;
  }

  send({ detail }: CustomEvent<LogChange>): void {
    this.sending = detail.key;
    this.before = this.view.balance;
    this.dispatchEvent(new CustomEvent('save', { detail }));
  }

  saved(): void {
    const { open } = this;
    this.discard();
    this.said = savedWords(this.before, this.view.balance);
    if (!open || open.entry) return;
    this.repeats = open.log;
    this.goesTo = () => this.focusOn('.again');
  }

  /** What became of a change, wherever it came from. */
  @api
  settle(outcome: Outcome): void {
    if (outcome.key === this.sending) this.sending = '';
    this.editor?.settle(outcome);
    this.history?.settle(outcome);
  }

  get editor(): Editor | null {
    return this.template?.querySelector<Editor>('c-power-log-editor') ?? null;
  }

  get history(): History | null {
    return this.template?.querySelector<History>('c-power-log-history') ?? null;
  }

  /** Whether the entry that a change takes away is being edited. */
  isOpenFor(change: LogChange): boolean {
    return change.action === 'delete' && change.id === this.open?.entry?.id;
  }

  focusOn(selector: string): void {
    this.template?.querySelector<HTMLElement>(selector)?.focus();
  }

  /** What the history wants changed goes on to whoever makes changes. */
  pass({ type, detail }: CustomEvent<LogChange>): void {
    if (type === 'hold' && this.isOpenFor(detail)) this.open = null;
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
