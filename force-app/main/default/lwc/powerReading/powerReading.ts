import hidden from '@salesforce/label/c.Power_Gauge_hidden';
import likely from '@salesforce/label/c.Power_Gauge_likely';
import thinMessage from '@salesforce/label/c.Power_Gauge_thin_message';
import { fill, signed } from 'c/powerFormat';
import type { Band, Reading } from 'c/powerModel';
import type { PolicyBasis, PolicyTaken } from 'c/powerRecords';
import type { EventEntry } from 'c/powerWhy';
import { BAND_SHAPES, BAND_WORDS } from 'c/powerWords';
import { api, LightningElement } from 'lwc';

/** A reading as a record keeps it. */
export interface StoredReading {
  balance: number;
  band: Band;
  /** ISO day. */
  asOf: string;
  /** Version key of its policy. */
  policy: string;
}

/** A reading with what a page says about it. */
export interface ReadingView extends PolicyTaken {
  reading: Reading;
  /** The day it is read, ISO. */
  asOf: string;
  isClosed: boolean;
  /** Amount of the deal; null: unknown. */
  amount: number | null;
  /** ISO code of the deal's currency; null: the user's own. */
  currency: string | null;
  /** What is known of each event, by its id. */
  entries: ReadonlyMap<string, EventEntry>;
  /** What of the log does not count and why, one line a reason. */
  remarks: string[];
  /** Why there is no ledger to show; empty: there is one. */
  ledgerGap: string;
  /** The reading that lists and reports show; null: none, or not to be seen. */
  stored: StoredReading | null;
  /** Some of the fields it rests on are hidden from the user. */
  isPartial: boolean;
}

/** What a page says below a reading. */
export interface StampView {
  /** Its day and its policy. */
  line: string;
  /** What else has been in force, on that day or since; empty: nothing. */
  otherPolicy: string;
  /** What lists and reports show; empty: the same. */
  inLists: string;
  /** Whose policy it is read under; empty: there is but one. */
  basis: PolicyBasis | '';
}

/** One reading, from the needle down to the money; what it is given inside stands by the needle. */
export default class PowerReading extends LightningElement {
  /** Null: there is no reading, only what stands by it. */
  @api view: ReadingView | null = null;

  labels = { hidden, thinMessage };

  get isThin(): boolean {
    return this.band === 'unknown';
  }

  get isKnown(): boolean {
    return !this.isThin;
  }

  get headline(): string {
    return signed(this.view?.reading.balance ?? 0);
  }

  get interval(): string {
    const { low = 0, high = 0, contributions = [] } = this.view?.reading ?? {};
    return fill(likely, signed(low), signed(high), contributions.length);
  }

  get band(): Band {
    return this.view?.reading.band ?? 'unknown';
  }

  get bandClass(): string {
    return `badge badge_${this.band}`;
  }

  get bandWord(): string {
    return BAND_WORDS[this.band];
  }

  get bandShape(): string {
    return BAND_SHAPES[this.band];
  }

  get hasWarnings(): boolean {
    return (this.view?.reading.warnings.length ?? 0) > 0;
  }
}
