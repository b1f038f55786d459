import fewer from '@salesforce/label/c.Power_Limits_fewer';
import label from '@salesforce/label/c.Power_Limits_label';
import more from '@salesforce/label/c.Power_Limits_more';
import moreEntries from '@salesforce/label/c.Power_Limits_more_entries';
import { fill, plain } from 'c/powerFormat';
import type { ReadingView } from 'c/powerReading';
import { api, LightningElement } from 'lwc';
import type { Limit } from './limit';
import { limitsOf } from './limits';

/** Limits that are shown without being asked for: the needle is to be read first. */
const FEW = 2;
/** Entries that are named; the log marks all of them. */
const NAMED = 3;

interface LimitView extends Limit {
  /** How many entries are not named; empty: all are. */
  others: string;
}

const viewOf = (limit: Limit): LimitView => ({
  ...limit,
  entries: limit.entries.slice(0, NAMED),
  others:
    limit.entries.length > NAMED ? fill(moreEntries, plain(limit.entries.length - NAMED)) : '',
});

/** What a reading does not know; where there is nothing to say, nothing is said. */
export default class PowerLimits extends LightningElement {
  @api
  get view(): ReadingView {
    return this.given;
  }
  set view(view: ReadingView) {
    this.given = view;
    this.limits = limitsOf(view).map(viewOf);
  }

  given!: ReadingView;
  limits: readonly LimitView[] = [];
  isOpen = false;
  labels = { label };

  get hasLimits(): boolean {
    return this.limits.length > 0;
  }

  get shown(): readonly LimitView[] {
    return this.isOpen ? this.limits : this.limits.slice(0, FEW);
  }

  get canFold(): boolean {
    return this.limits.length > FEW;
  }

  get foldLabel(): string {
    return this.isOpen ? fewer : fill(more, plain(this.limits.length - FEW));
  }

  toggle(): void {
    this.isOpen = !this.isOpen;
  }
}
