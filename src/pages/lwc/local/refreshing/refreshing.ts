import { LightningElement } from 'lwc';
import { registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';

/** What reads its data again whenever the page around it is refreshed. */
export default class Refreshing extends LightningElement {
  /** Asks the org once more; there once a wire has emitted it. */
  reread: (() => Promise<void>) | undefined;
  handler: number | undefined;

  override connectedCallback(): void {
    this.handler = registerRefreshHandler(this, () => this.refreshed());
  }

  override disconnectedCallback(): void {
    if (this.handler !== undefined) unregisterRefreshHandler(this.handler);
  }

  async refreshed(): Promise<boolean> {
    await this.reread?.();
    return true;
  }
}
