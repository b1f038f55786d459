import asTable from '@salesforce/label/c.Power_Effect_as_table';
import band from '@salesforce/label/c.Power_Effect_band';
import change from '@salesforce/label/c.Power_Effect_change';
import deals from '@salesforce/label/c.Power_Effect_deals';
import flowWords from '@salesforce/label/c.Power_Effect_flow';
import from from '@salesforce/label/c.Power_Effect_from';
import to from '@salesforce/label/c.Power_Effect_to';
import { fill, plain, signed } from 'c/powerFormat';
import {
  FLOW_WIDTH,
  flowLayout,
  type FlowLayout,
  type FlowRibbon,
  type FlowSlot,
} from 'c/powerCompare';
import { api, LightningElement } from 'lwc';

/** Where an end stands: what only came was not there before, what left is no more. */
export type Sides = 'both' | 'before' | 'after';

/** Where deals come from or go to, and how many. */
export interface End {
  /** A band, or what else may become of a deal: it has a colour of that name. */
  end: string;
  word: string;
  shape: string;
  sides: Sides;
  before: number;
  after: number;
}

/** How many deals go from one end to another. */
export interface Way {
  from: string;
  to: string;
  deals: number;
}

/** Drawing units of a rem: words beside the picture keep their place at any size of text. */
const UNITS = 16;

interface StopView {
  key: string;
  shape: string;
  word: string;
  count: string;
  /** By how much it grows; empty: it does not. */
  change: string;
  style: string;
}

const changeText = (by: number): string => (by === 0 ? '' : signed(by));

const barsOf = ({ end: key, before: then, after: now }: FlowSlot<string>) => [
  { key: `${key} before`, x: 0, y: then.top, height: then.height, classes: `bar band_${key}` },
  {
    key: `${key} after`,
    x: FLOW_WIDTH - 1,
    y: now.top,
    height: now.height,
    classes: `bar band_${key}`,
  },
];

const isStay = ({ from: left, to: right }: Way): boolean => left === right;

/** From where to where deals go: a picture, and the same as a table. */
export default class PowerFlow extends LightningElement {
  /** None: whoever shows it has one. */
  @api heading = '';
  /** Above the left side. */
  @api beforeLabel = '';
  /** Above the right side. */
  @api afterLabel = '';
  /** Spoken in place of the picture. */
  @api pictureLabel = '';
  /** From the top of the picture to its foot. */
  @api ends: readonly End[] = [];
  @api flows: readonly Way[] = [];

  labels = { asTable, band, change, deals, from, to };

  get layout(): FlowLayout<string> {
    return flowLayout(this.ends, this.flows);
  }

  get viewBox(): string {
    return `0 0 ${FLOW_WIDTH} ${this.layout.height}`;
  }

  get pictureStyle(): string {
    return `block-size: ${(this.layout.height / UNITS).toFixed(3)}rem`;
  }

  get ribbons() {
    return this.layout.ribbons.map((ribbon) => this.ribbonView(ribbon));
  }

  get bars() {
    return this.layout.slots.flatMap(barsOf);
  }

  get stopsBefore(): StopView[] {
    return this.layout.slots
      .filter(({ end }) => this.endOf(end).sides !== 'after')
      .map((slot) => this.stopView(slot, false));
  }

  get stopsAfter(): StopView[] {
    return this.layout.slots
      .filter(({ end }) => this.endOf(end).sides !== 'before')
      .map((slot) => this.stopView(slot, true));
  }

  get endRows() {
    return this.ends.map(({ end: key, before: then, after: now, shape, word, sides }) => ({
      key,
      shape,
      word,
      before: sides === 'after' ? '' : plain(then),
      after: sides === 'before' ? '' : plain(now),
      change: sides === 'both' ? signed(now - then) : '',
    }));
  }

  /** Those that change come first. */
  get flowRows() {
    const { flows } = this;
    const ordered = [...flows.filter((flow) => !isStay(flow)), ...flows.filter(isStay)];
    return ordered.map(({ from: left, to: right, deals: count }) => ({
      key: `${left} ${right}`,
      from: `${this.endOf(left).shape} ${this.endOf(left).word}`,
      to: `${this.endOf(right).shape} ${this.endOf(right).word}`,
      deals: plain(count),
    }));
  }

  endOf(key: string): End {
    return this.ends.find(({ end }) => end === key) as End;
  }

  ribbonView({ from: left, to: right, deals: count, path }: FlowRibbon<string>) {
    return {
      key: `${left} ${right}`,
      path,
      classes: left === right ? 'ribbon ribbon_same' : `ribbon band_${right}`,
      title: fill(flowWords, this.endOf(left).word, this.endOf(right).word, plain(count)),
    };
  }

  stopView({ end: key, middle, before: then, after: now }: FlowSlot<string>, isAfter: boolean) {
    const { shape, word, sides } = this.endOf(key);
    return {
      key,
      shape,
      word,
      count: plain((isAfter ? now : then).deals),
      change: isAfter && sides === 'both' ? changeText(now.deals - then.deals) : '',
      style: `inset-block-start: ${(middle / UNITS).toFixed(3)}rem`,
    };
  }
}
