import likely from '@salesforce/label/c.Power_Gauge_likely';
import hideWhy from '@salesforce/label/c.Power_Why_fold';
import showWhy from '@salesforce/label/c.Power_Why_unfold';
import { fill, signed } from 'c/powerFormat';
import type { Band, Deal, Party, Reading } from 'c/powerModel';
import type { PolicyBasis, PolicyInForce, PolicyTaken } from 'c/powerRecords';
import { BAND_SHAPES, BAND_WORDS } from 'c/powerWords';
import { api, LightningElement } from 'lwc';

/** What is known of an event besides its share. */
export interface EventEntry {
  id: string;
  object: string;
  /** What its kind is called. */
  kindName: string;
  /** Its kind, and for a concession its size. */
  title: string;
  by: Party;
  /** ISO day. */
  on: string;
  isConcession: boolean;
}

/** A reading as a record keeps it. */
export interface StoredReading {
  balance: number;
  band: Band;
  /** ISO day. */
  asOf: string;
  /** Version key of its policy. */
  policy: string;
}

/** A deal as it was known on a Monday, as far as its records tell. */
export interface LastMonday {
  deal: Deal;
  /** Null: it cannot be read. */
  policy: PolicyInForce | null;
  /** That Monday, ISO. */
  asOf: string;
}

/** A reading with what a page says about it. */
export interface ReadingView extends PolicyTaken {
  reading: Reading;
  /** What it is read from, with what is on its way to the org. */
  deal: Deal;
  /** The day it is read, ISO. */
  asOf: string;
  /** The deal's own day, ISO: today, or its close. */
  readOn: string;
  /** The user's own day, ISO. */
  today: string;
  /** A past day that is looked at in place of the deal's own, ISO; null: none. */
  replay: string | null;
  /** The deal on the Monday before that day. */
  lastMonday: LastMonday;
  isClosed: boolean;
  /** Amount of the deal; null: unknown. */
  amount: number | null;
  /** ISO code of the deal's currency; null: the user's own. */
  currency: string | null;
  /** What is known of each event, by its id. */
  entries: ReadonlyMap<string, EventEntry>;
  /** Why there is no ledger to show; empty: there is one. */
  ledgerGap: string;
  /** The reading that lists and reports show; null: none, or not to be seen. */
  stored: StoredReading | null;
  /** Fields that it rests on and that are hidden from the user, by API name. */
  hidden: readonly string[];
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
  /** The reading with a plan in it, where there is one. */
  @api planned: Reading | null = null;
  /** All of it is shown; otherwise the needle alone, with what it does not know. */
  @api isWhole = false;
  /** There is a plan to go to. */
  @api canPlan = false;
  /** Weeks of history, 1 … 52. */
  @api weeks = 12;
  /** Why the needle stands there is shown only to those who ask. */
  @api foldWhy = false;
  /** Parts that the page leaves out. */
  @api hideHistory = false;
  @api hideLedger = false;

  isWhyOpen = false;

  get isKnown(): boolean {
    return this.band !== 'unknown';
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

  /** What says more than the needle. */
  get more(): ReadingView | null {
    return this.isWhole ? this.view : null;
  }

  /** What says more, where the needle says anything. */
  get known(): ReadingView | null {
    return this.band === 'unknown' ? null : this.more;
  }

  get showsWhy(): boolean {
    return this.isWhyOpen || !this.foldWhy;
  }

  get hasHistory(): boolean {
    return !this.hideHistory;
  }

  get hasLedger(): boolean {
    return !this.hideLedger;
  }

  get whyLabel(): string {
    return this.isWhyOpen ? hideWhy : showWhy;
  }

  toggleWhy(): void {
    this.isWhyOpen = !this.isWhyOpen;
  }

  get hasWarnings(): boolean {
    return (this.view?.reading.warnings.length ?? 0) > 0;
  }
}
