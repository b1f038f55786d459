import undo from '@salesforce/label/c.Power_Undo_undo';
import { api, LightningElement } from 'lwc';

/** Long enough to notice a slip, short enough that what is gone stays gone. */
const MILLISECONDS = 10_000;

/** By what pointer and keyboard leave: by what they came. */
const CAME: Readonly<Record<string, string>> = { mouseleave: 'mouseenter', focusout: 'focusin' };

/**
 * Says what was done and offers to undo it, for ten seconds; whoever is at it has all the time.
 * @fires undo when it was a slip.
 * @fires expire when it was not.
 */
export default class PowerUndo extends LightningElement {
  /** What was done. */
  @api message = '';

  labels = { undo };
  timer: ReturnType<typeof setTimeout> | undefined;
  /** How those came that are at it: the pointer, the keyboard, or both. */
  guests = new Set<string>();

  override connectedCallback(): void {
    this.count();
  }

  override disconnectedCallback(): void {
    this.pause();
  }

  @api
  focus(): void {
    (this.template?.querySelector('lightning-button') as HTMLElement | null)?.focus();
  }

  come({ type }: Event): void {
    this.guests.add(type);
    this.pause();
  }

  /** Counts anew once nobody is at it any more. */
  go({ type }: Event): void {
    this.guests.delete(CAME[type] ?? '');
    if (this.guests.size === 0) this.count();
  }

  count(): void {
    this.pause();
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- it is stopped with the component
    this.timer = setTimeout(() => this.dispatchEvent(new CustomEvent('expire')), MILLISECONDS);
  }

  pause(): void {
    clearTimeout(this.timer);
  }

  undo(): void {
    this.pause();
    this.dispatchEvent(new CustomEvent('undo'));
  }
}
