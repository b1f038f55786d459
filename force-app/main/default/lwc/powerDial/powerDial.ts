import label from '@salesforce/label/c.Power_Dial_label';
import spoken from '@salesforce/label/c.Power_Dial_spoken';
import spokenUnknown from '@salesforce/label/c.Power_Dial_spoken_unknown';
import theyHoldIt from '@salesforce/label/c.Power_Dial_they_hold_it';
import weHoldIt from '@salesforce/label/c.Power_Dial_we_hold_it';
import plannedLabel from '@salesforce/label/c.Power_Plan_needle';
import plannedLegend from '@salesforce/label/c.Power_Plan_legend';
import { bandArc, degreesOf, HEIGHT, wedge, WIDTH } from 'c/powerDialGeometry';
import { fill, plain, signed } from 'c/powerFormat';
import type { Band, Reading, Thresholds } from 'c/powerModel';
import { rounded } from 'c/powerRecords';
import { BAND_SHAPES, BAND_WORDS, BANDS } from 'c/powerWords';
import { api, LightningElement } from 'lwc';

interface Arc {
  band: Band;
  path: string;
  classes: string;
}

/** Without a needle every band is lit. */
const arcClasses = (band: Band, current: Band | null): string =>
  [`band band_${band}`, current === null || band === current ? 'band_current' : '']
    .join(' ')
    .trim();

/** The arcs of the bands between their thresholds. */
const arcsOf = (thresholds: Thresholds, current: Band | null): Arc[] => {
  const ends = [-100, ...thresholds, 100];
  return BANDS.map((band, index) => ({
    band,
    path: bandArc(ends[index] ?? 0, ends[index + 1] ?? 0),
    classes: arcClasses(band, current),
  }));
};

/** What of a reading the dial shows. */
type Shown = Pick<Reading, 'balance' | 'low' | 'high' | 'band'>;

/** A needle and the wedge around it, with what is spoken of them. */
interface Needle {
  value: number;
  spoken: string;
  style: string;
  wedge: string;
}

function needleOf({ balance, low, high, band }: Shown): Needle {
  const words = [signed(balance), plain(low), plain(high), BAND_WORDS[band]];
  return {
    value: rounded(balance, 0),
    spoken: fill(band === 'unknown' ? spokenUnknown : spoken, ...words),
    style: `transform: rotate(${degreesOf(balance).toFixed(3)}deg)`,
    wedge: wedge(low, high),
  };
}

/** On too little evidence a needle stands nowhere in particular. */
const legendOf = ({ balance, band }: Shown): string =>
  fill(plannedLegend, band === 'unknown' ? BAND_SHAPES.unknown : signed(balance));

/**
 * The dial: bands, the interval in which the balance likely lies, and the needle; with a plan a second
 * one. What it is given inside lies over the bands.
 */
export default class PowerDial extends LightningElement {
  /** Null: the bands alone. */
  @api reading: Shown | null = null;
  /** The reading with a plan in it, which a second, dashed needle shows; null: none. */
  @api planned: Shown | null = null;
  @api thresholds!: Thresholds;

  labels = { label, plannedLabel, theyHoldIt, weHoldIt, balanced: BAND_WORDS.balanced };
  viewBox = `0 0 ${WIDTH} ${HEIGHT}`;

  get arcs(): Arc[] {
    return arcsOf(this.thresholds, this.reading?.band ?? null);
  }

  get needle(): Needle | null {
    return this.reading && needleOf(this.reading);
  }

  get plannedNeedle(): Needle | null {
    return this.planned && needleOf(this.planned);
  }

  /** What the dashed needle is, and where it stands. */
  get legend(): string {
    return this.planned ? legendOf(this.planned) : '';
  }

  get dialClass(): string {
    return this.reading?.band === 'unknown' ? 'dial dial_unknown' : 'dial';
  }
}
