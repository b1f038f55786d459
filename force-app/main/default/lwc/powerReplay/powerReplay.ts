import back from '@salesforce/label/c.Power_Replay_back';
import backToClose from '@salesforce/label/c.Power_Replay_back_to_close';
import looking from '@salesforce/label/c.Power_Replay_looking';
import note from '@salesforce/label/c.Power_Replay_note';
import { dayText, fill } from 'c/powerFormat';
import type { ReadingView } from 'c/powerReading';
import { api, LightningElement } from 'lwc';

/**
 * Says that a past day is looked at, and leads back to the deal's own. Each day that comes to be
 * looked at takes the focus here: everything below has changed.
 * @fires replay with no day.
 */
export default class PowerReplay extends LightningElement {
  /** Null: there is no reading of that day. */
  @api
  get view(): ReadingView | null {
    return this.currentView;
  }
  set view(view: ReadingView | null) {
    if (view?.replay !== this.currentView?.replay) this.isSticky = false;
    this.currentView = view;
  }

  labels = { note };
  currentView: ReadingView | null = null;
  /** The day that was shown last, ISO. */
  shownDay = '';
  /** Not while it takes the focus: the page is to scroll there, not it to where the page is. */
  isSticky = false;

  override renderedCallback(): void {
    const day = this.view?.replay ?? '';
    if (day === this.shownDay || this.isSticky) return;
    this.shownDay = day;
    (this.template?.querySelector('.looking') as HTMLElement | null)?.focus();
    this.isSticky = true;
  }

  get words(): string {
    return this.view?.replay ? fill(looking, dayText(this.view.replay)) : '';
  }

  get backLabel(): string {
    return this.view?.isClosed ? backToClose : back;
  }

  get barClass(): string {
    return this.isSticky ? 'bar bar_sticky' : 'bar';
  }

  leave(): void {
    this.dispatchEvent(new CustomEvent('replay', { detail: { day: null } }));
  }
}
