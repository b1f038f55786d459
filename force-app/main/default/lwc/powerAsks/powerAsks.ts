import add from '@salesforce/label/c.Power_Plan_add';
import addNamed from '@salesforce/label/c.Power_Plan_add_named';
import each from '@salesforce/label/c.Power_Plan_asks_each';
import heading from '@salesforce/label/c.Power_Plan_asks_heading';
import more from '@salesforce/label/c.Power_Plan_asks_more';
import pair from '@salesforce/label/c.Power_Plan_asks_pair';
import short from '@salesforce/label/c.Power_Plan_asks_short';
import { fill } from 'c/powerFormat';
import { api, LightningElement } from 'lwc';

/** A way back to balanced, in words. */
export interface AskView {
  key: string;
  /** The kinds of its concessions. */
  name: string;
  /** A sentence for each concession. */
  lines: readonly string[];
  /** It brings the deal back to balanced. */
  isEnough: boolean;
  /** Where the needle then stands. */
  needle: string;
}

/** Asks that are shown at first: the cheapest for who gives. */
const FEW = 3;

function introOf([first]: readonly AskView[]): string {
  if (!first) return '';
  if (!first.isEnough) return fill(short, first.needle);
  return first.lines.length > 1 ? pair : each;
}

/**
 * What would bring the deal back to balanced.
 * @fires take with the key of the ask that goes into the plan.
 */
export default class PowerAsks extends LightningElement {
  @api asks: readonly AskView[] = [];
  /** Why there is none. */
  @api note = '';

  labels = { add, heading };
  showsAll = false;

  get intro(): string {
    return introOf(this.asks) || this.note;
  }

  get shown() {
    const asks = this.showsAll ? this.asks : this.asks.slice(0, FEW);
    return asks.map((ask) => ({ ...ask, addNamed: fill(addNamed, ask.name) }));
  }

  get moreLabel(): string {
    const isFolded = !this.showsAll && this.asks.length > FEW;
    return isFolded ? fill(more, this.asks.length) : '';
  }

  showAll(): void {
    this.showsAll = true;
  }

  take({ currentTarget }: Event): void {
    const detail = (currentTarget as HTMLElement).dataset['key'];
    this.dispatchEvent(new CustomEvent('take', { detail }));
  }
}
