import after from '@salesforce/label/c.Power_Effect_after';
import asTable from '@salesforce/label/c.Power_Effect_as_table';
import band from '@salesforce/label/c.Power_Effect_band';
import before from '@salesforce/label/c.Power_Effect_before';
import change from '@salesforce/label/c.Power_Effect_change';
import deals from '@salesforce/label/c.Power_Effect_deals';
import flowWords from '@salesforce/label/c.Power_Effect_flow';
import heading from '@salesforce/label/c.Power_Effect_flow_heading';
import pictureLabel from '@salesforce/label/c.Power_Effect_flow_label';
import from from '@salesforce/label/c.Power_Effect_from';
import to from '@salesforce/label/c.Power_Effect_to';
import { fill, plain, signed } from 'c/powerFormat';
import type { Band } from 'c/powerModel';
import {
  FLOW_WIDTH,
  flowLayout,
  type Effect,
  type FlowLayout,
  type FlowRibbon,
  type FlowSlot,
} from 'c/powerCompare';
import { BAND_SHAPES, BAND_WORDS } from 'c/powerWords';
import { api, LightningElement } from 'lwc';

/** Drawing units of a rem: words beside the picture keep their place at any size of text. */
const UNITS = 16;

interface StopView {
  key: Band;
  shape: string;
  word: string;
  count: string;
  /** By how much it grows; empty: it does not. */
  change: string;
  style: string;
}

const changeText = (by: number): string => (by === 0 ? '' : signed(by));

const stopView = (
  { end: key, middle, before: then, after: now }: FlowSlot<Band>,
  isAfter: boolean,
) => ({
  key,
  shape: BAND_SHAPES[key],
  word: BAND_WORDS[key],
  count: plain((isAfter ? now : then).deals),
  change: isAfter ? changeText(now.deals - then.deals) : '',
  style: `inset-block-start: ${(middle / UNITS).toFixed(3)}rem`,
});

const ribbonView = ({ from: left, to: right, deals: count, path }: FlowRibbon<Band>) => ({
  key: `${left} ${right}`,
  path,
  classes: left === right ? 'ribbon ribbon_same' : `ribbon band_${right}`,
  title: fill(flowWords, BAND_WORDS[left], BAND_WORDS[right], plain(count)),
});

const barsOf = ({ end: key, before: then, after: now }: FlowSlot<Band>) => [
  { key: `${key} before`, x: 0, y: then.top, height: then.height, classes: `bar band_${key}` },
  {
    key: `${key} after`,
    x: FLOW_WIDTH - 1,
    y: now.top,
    height: now.height,
    classes: `bar band_${key}`,
  },
];

type Flow = Effect['flows'][number];

/** Which deals go from which band to which: a picture, and the same as a table. */
export default class PowerPolicyFlow extends LightningElement {
  @api effect!: Pick<Effect, 'bands' | 'flows' | 'deals' | 'changed'>;

  labels = { after, asTable, band, before, change, deals, from, heading, to };

  get layout(): FlowLayout<Band> {
    const { bands, flows } = this.effect;
    const ends = bands.map(({ band: end, ...counts }) => ({ end, ...counts }));
    return flowLayout(ends, flows);
  }

  get pictureLabel(): string {
    return fill(pictureLabel, plain(this.effect.changed), plain(this.effect.deals));
  }

  get viewBox(): string {
    return `0 0 ${FLOW_WIDTH} ${this.layout.height}`;
  }

  get pictureStyle(): string {
    return `block-size: ${(this.layout.height / UNITS).toFixed(3)}rem`;
  }

  get ribbons() {
    return this.layout.ribbons.map(ribbonView);
  }

  get bars() {
    return this.layout.slots.flatMap(barsOf);
  }

  get stopsBefore(): StopView[] {
    return this.layout.slots.map((slot) => stopView(slot, false));
  }

  get stopsAfter(): StopView[] {
    return this.layout.slots.map((slot) => stopView(slot, true));
  }

  get bandRows() {
    return this.effect.bands.map(({ band: key, before: then, after: now }) => ({
      key,
      shape: BAND_SHAPES[key],
      word: BAND_WORDS[key],
      before: plain(then),
      after: plain(now),
      change: signed(now - then),
    }));
  }

  /** Those that change come first. */
  get flowRows() {
    const { flows } = this.effect;
    const stays = ({ from: left, to: right }: Flow): boolean => left === right;
    const ordered = [...flows.filter((flow) => !stays(flow)), ...flows.filter(stays)];
    return ordered.map(({ from: left, to: right, deals: count }) => ({
      key: `${left} ${right}`,
      from: `${BAND_SHAPES[left]} ${BAND_WORDS[left]}`,
      to: `${BAND_SHAPES[right]} ${BAND_WORDS[right]}`,
      deals: plain(count),
    }));
  }
}
