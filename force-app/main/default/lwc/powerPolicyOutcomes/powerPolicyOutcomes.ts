import after from '@salesforce/label/c.Power_Effect_after';
import band from '@salesforce/label/c.Power_Effect_band';
import before from '@salesforce/label/c.Power_Effect_before';
import heading from '@salesforce/label/c.Power_Effect_closed_heading';
import note from '@salesforce/label/c.Power_Effect_closed_note';
import total from '@salesforce/label/c.Power_Effect_closed_total';
import few from '@salesforce/label/c.Power_Effect_few';
import fewNote from '@salesforce/label/c.Power_Effect_few_note';
import lost from '@salesforce/label/c.Power_Effect_lost';
import none from '@salesforce/label/c.Power_Effect_none';
import won from '@salesforce/label/c.Power_Effect_won';
import wonOf from '@salesforce/label/c.Power_Effect_won_of';
import { fill, plain, share } from 'c/powerFormat';
import { DAYS_BEFORE_CLOSE, type Effect, type Endings } from 'c/powerCompare';
import { BAND_SHAPES, BAND_WORDS } from 'c/powerWords';
import { api, LightningElement } from 'lwc';

/** Fewer deals than this in a band say little: of nine, one more won is eleven points. */
const FEW = 10;

type EndingsOfBand = Effect['endings'][number];

/** How the deals of a band ended, as it is shown. */
interface Cell {
  hasDeals: boolean;
  isFew: boolean;
  barClass: string;
  text: string;
  wonStyle: string;
  lostStyle: string;
}

function cellOf({ won: wins, lost: losses }: Endings): Cell {
  const deals = wins + losses;
  const width = (count: number): string => `inline-size: ${(100 * count) / Math.max(1, deals)}%`;
  const isFew = deals > 0 && deals < FEW;
  return {
    hasDeals: deals > 0,
    isFew,
    barClass: isFew ? 'track track_few' : 'track',
    text: deals === 0 ? none : fill(wonOf, share(wins / deals), plain(deals)),
    wonStyle: width(wins),
    lostStyle: width(losses),
  };
}

const dealsOf = ({ won: wins, lost: losses }: Endings): number => wins + losses;

const isSeen = ({ before: then, after: now }: EndingsOfBand): boolean =>
  dealsOf(then) + dealsOf(now) > 0;

/** How closed deals ended, by the band in which they were read while they could still turn. */
export default class PowerPolicyOutcomes extends LightningElement {
  @api endings: Effect['endings'] = [];

  labels = { after, band, before, few, heading, lost, won };
  note = fill(note, DAYS_BEFORE_CLOSE);
  fewNote = fill(fewNote, FEW);

  get rows() {
    return this.endings.filter(isSeen).map(({ band: key, before: then, after: now }) => ({
      key,
      shape: BAND_SHAPES[key],
      word: BAND_WORDS[key],
      before: cellOf(then),
      after: cellOf(now),
    }));
  }

  get total(): string {
    const sum = (ending: keyof Endings): number =>
      this.endings.reduce((at, { before: then }) => at + then[ending], 0);
    return fill(total, plain(sum('won') + sum('lost')), plain(sum('won')), plain(sum('lost')));
  }

  get hasFew(): boolean {
    return this.rows.some((row) => row.before.isFew || row.after.isFew);
  }
}
