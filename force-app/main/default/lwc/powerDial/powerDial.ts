import label from '@salesforce/label/c.Power_Dial_label';
import spoken from '@salesforce/label/c.Power_Dial_spoken';
import spokenUnknown from '@salesforce/label/c.Power_Dial_spoken_unknown';
import theyHoldIt from '@salesforce/label/c.Power_Dial_they_hold_it';
import weHoldIt from '@salesforce/label/c.Power_Dial_we_hold_it';
import { fill, plain, signed } from 'c/powerFormat';
import type { Band, Reading, Thresholds } from 'c/powerModel';
import { rounded } from 'c/powerRecords';
import { BAND_WORDS } from 'c/powerWords';
import { api, LightningElement } from 'lwc';
import { bandArc, degreesOf, HEIGHT, wedge, WIDTH } from './geometry';

/** The bands of the dial, from left to right. */
const BANDS: readonly Band[] = [
  'customer-dominates',
  'customer-leads',
  'balanced',
  'seller-leads',
  'seller-dominates',
];

interface Arc {
  band: Band;
  path: string;
  classes: string;
}

const arcClasses = (band: Band, current: Band): string =>
  [`band band_${band}`, band === current ? 'band_current' : ''].join(' ').trim();

/** The arcs of the bands between their thresholds. */
const arcsOf = (thresholds: Thresholds, current: Band): Arc[] => {
  const ends = [-100, ...thresholds, 100];
  return BANDS.map((band, index) => ({
    band,
    path: bandArc(ends[index] ?? 0, ends[index + 1] ?? 0),
    classes: arcClasses(band, current),
  }));
};

/** The dial: bands, the interval in which the balance likely lies, and the needle. */
export default class PowerDial extends LightningElement {
  @api reading!: Reading;
  @api thresholds!: Thresholds;

  labels = { label, theyHoldIt, weHoldIt, balanced: BAND_WORDS.balanced };
  viewBox = `0 0 ${WIDTH} ${HEIGHT}`;

  get arcs(): Arc[] {
    return arcsOf(this.thresholds, this.reading.band);
  }

  get wedge(): string {
    return wedge(this.reading.low, this.reading.high);
  }

  get isUnknown(): boolean {
    return this.reading.band === 'unknown';
  }

  get dialClass(): string {
    return this.isUnknown ? 'dial dial_unknown' : 'dial';
  }

  get needleStyle(): string {
    return `transform: rotate(${degreesOf(this.reading.balance).toFixed(3)}deg)`;
  }

  get value(): number {
    return rounded(this.reading.balance, 0);
  }

  get spokenValue(): string {
    const { balance, low, high, band } = this.reading;
    const words = [signed(balance), plain(low), plain(high), BAND_WORDS[band]];
    return fill(this.isUnknown ? spokenUnknown : spoken, ...words);
  }
}
