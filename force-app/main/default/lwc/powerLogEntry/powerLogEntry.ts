import actions from '@salesforce/label/c.Power_Entry_actions';
import contest from '@salesforce/label/c.Power_Entry_contest';
import edit from '@salesforce/label/c.Power_Entry_edit';
import intensity from '@salesforce/label/c.Power_Entry_intensity';
import remove from '@salesforce/label/c.Power_Entry_remove';
import saving from '@salesforce/label/c.Power_Entry_saving';
import takeBack from '@salesforce/label/c.Power_Entry_take_back';
import worth from '@salesforce/label/c.Power_Entry_worth';
import { textOf } from 'c/powerDealData';
import { INTENSITY_WORDS } from 'c/powerDraft';
import type { Failure } from 'c/powerErrors';
import { dayText, fill, money } from 'c/powerFormat';
import { wordOf, type LogEntry, type LogView } from 'c/powerLogData';
import { whoWords } from 'c/powerWords';
import { api, LightningElement } from 'lwc';

/** What may be done with an entry. */
export type EntryAction = 'edit' | 'remove' | 'contest' | 'takeBack';

interface MenuItem {
  value: EntryAction;
  label: string;
}

/** One event of the log: what happened, whether it counts, and what may be done with it. */
export default class PowerLogEntry extends LightningElement {
  @api view!: LogView;
  @api entry!: LogEntry;
  /** Somebody is saying why it is wrong. */
  @api isContesting = false;
  @api isSaving = false;
  @api failure: Failure | null = null;

  labels = { saving };

  /** Who, when, and what is known of it besides. */
  get detail(): string {
    const { by, isConcession, on } = this.entry;
    const said = [whoWords(by, isConcession), dayText(on, this.view.today)];
    return [...said, ...(isConcession ? this.terms : this.manner)].join(' · ');
  }

  /** How a concession was secured, and what it is worth where that is not what it costs. */
  get terms(): string[] {
    const { Secured_By__c: securedBy, Value__c: value, Cost__c: cost } = this.entry.record;
    const ways =
      typeof securedBy === 'string' ? [wordOf(this.view.words.securedBy, securedBy)] : [];
    const isOther = typeof value === 'number' && value !== cost;
    return [...ways, ...(isOther ? [fill(worth, money(value, this.view.currency))] : [])];
  }

  /** How strongly a behavior was shown. */
  get manner(): string[] {
    const { Intensity__c: strength } = this.entry.record;
    if (typeof strength !== 'number') return [];
    return [INTENSITY_WORDS[strength] ?? fill(intensity, strength)];
  }

  get note(): string {
    return textOf(this.entry.record['Note__c']);
  }

  get titleClass(): string {
    return this.entry.held ? 'title title_held' : 'title';
  }

  get menuLabel(): string {
    return fill(actions, this.entry.title);
  }

  get menu(): MenuItem[] {
    const { updateable, mayDelete } = this.view.rights[this.entry.log];
    const contesting: MenuItem = this.entry.isContested
      ? { value: 'takeBack', label: takeBack }
      : { value: 'contest', label: contest };
    return [
      ...(updateable.size > 0 ? [{ value: 'edit', label: edit } as const] : []),
      ...(mayDelete ? [{ value: 'remove', label: remove } as const] : []),
      ...(this.view.mayContest && updateable.has('Contested__c') ? [contesting] : []),
    ];
  }

  get hasMenu(): boolean {
    return this.menu.length > 0;
  }

  /** Goes to the menu; while there is none, to the entry itself. */
  @api
  focus(): void {
    const menu = this.template?.querySelector<HTMLElement>('lightning-button-menu');
    (menu ?? this.template?.querySelector<HTMLElement>('.entry'))?.focus();
  }

  choose({ detail }: CustomEvent<{ value: EntryAction }>): void {
    this.tell(detail.value);
  }

  contest({ detail }: CustomEvent<{ reason: string }>): void {
    this.tell('contest', detail.reason);
  }

  closeContest(): void {
    this.dispatchEvent(new CustomEvent('contestclose'));
  }

  /** With a reason an event is contested, without one it is asked for. */
  tell(action: EntryAction, reason = ''): void {
    const detail = { action, entry: this.entry, reason };
    this.dispatchEvent(new CustomEvent('entryaction', { detail }));
  }
}
