import { LightningElement } from 'lwc';

/** Says what was done, and leads the keyboard to what came of it once that is on the page. */
export abstract class Guided extends LightningElement {
  /** The last thing that was done, in words. */
  said = '';
  goesTo: (() => void) | null = null;

  override renderedCallback(): void {
    const { goesTo } = this;
    this.goesTo = null;
    goesTo?.();
  }

  say(words: string): void {
    this.said = words;
    this.leadTo('.said');
  }

  leadTo(selector: string): void {
    this.goesTo = () => this.template?.querySelector<HTMLElement>(selector)?.focus();
  }
}
