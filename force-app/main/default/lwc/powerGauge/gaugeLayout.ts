import { painted } from 'c/powerPainted';
import { api } from 'lwc';
import { DealReader } from './dealReader';

/** What of the gauge is shown: first the needle, then all that an admin has not left out. */
export abstract class GaugeLayout extends DealReader {
  /** Weeks of history, 1 … 52. */
  @api weeks = 12;
  /** Why the needle stands there is shown only to those who ask. */
  @api foldWhy = false;
  /** Parts that the page leaves out. */
  @api hideHistory = false;
  @api hideLedger = false;

  /** The needle is on the screen. */
  isPainted = false;

  /** What is not whole yet takes the room that it will need. */
  get readingClass(): string {
    return this.isPainted ? '' : 'loading';
  }

  override forget(): void {
    super.forget();
    this.isPainted = false;
  }

  /** What stands below the needle waits until that is on the screen. */
  async complete(): Promise<void> {
    await painted();
    if (this.isPainted) return;
    this.isPainted = true;
    this.read();
  }
}
