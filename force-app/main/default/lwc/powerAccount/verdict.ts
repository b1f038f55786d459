/** Whether a customer works with us, in words. Pure. */
import driftApartCalmer from '@salesforce/label/c.Power_Account_drift_apart_calmer';
import driftApartHarder from '@salesforce/label/c.Power_Account_drift_apart_harder';
import driftApart from '@salesforce/label/c.Power_Account_drift_apart';
import driftCalmer from '@salesforce/label/c.Power_Account_drift_calmer';
import driftCloserCalmer from '@salesforce/label/c.Power_Account_drift_closer_calmer';
import driftCloserHarder from '@salesforce/label/c.Power_Account_drift_closer_harder';
import driftCloser from '@salesforce/label/c.Power_Account_drift_closer';
import driftHarder from '@salesforce/label/c.Power_Account_drift_harder';
import driftUnknown from '@salesforce/label/c.Power_Account_drift_unknown';
import driftNone from '@salesforce/label/c.Power_Account_drift_none';
import fair from '@salesforce/label/c.Power_Account_evidence_fair';
import little from '@salesforce/label/c.Power_Account_evidence_little';
import thinEvidence from '@salesforce/label/c.Power_Account_evidence_thin';
import much from '@salesforce/label/c.Power_Account_evidence_much';
import lastKnown from '@salesforce/label/c.Power_Account_last_known';
import business from '@salesforce/label/c.Power_Account_verdict_business';
import fight from '@salesforce/label/c.Power_Account_verdict_fight';
import hardTogether from '@salesforce/label/c.Power_Account_verdict_hard_together';
import thin from '@salesforce/label/c.Power_Account_verdict_thin';
import together from '@salesforce/label/c.Power_Account_verdict_together';
import {
  QUADRANT_SHAPES,
  QUADRANT_WORDS,
  quadrantOf,
  quarterName,
  type Drift,
  type Quadrant,
  type Standing,
  type Weight,
} from 'c/powerAccountData';
import { fill, plain } from 'c/powerFormat';

const VERDICTS: Readonly<Record<Quadrant, string>> = {
  together,
  'hard-together': hardTogether,
  business,
  fight,
};

/** More or less done together, then harder or calmer. */
const DRIFTS: Readonly<Record<Drift['together'], Readonly<Record<Drift['hard'], string>>>> = {
  more: { more: driftCloserHarder, less: driftCloserCalmer, same: driftCloser },
  less: { more: driftApartHarder, less: driftApartCalmer, same: driftApart },
  same: { more: driftHarder, less: driftCalmer, same: driftNone },
};

const WEIGHTS: Readonly<Record<Weight, string>> = { little, fair, much };

/** What the page says first. */
export interface Verdict {
  shape: string;
  line: string;
  /** How it came there, and on what it rests: a sentence each. */
  details: string[];
  classes: string;
}

function courseOf({ drift, lastKnown: point, quadrant }: Standing, today: string): string[] {
  if (drift) return [DRIFTS[drift.together][drift.hard]];
  if (quadrant) return [driftUnknown];
  if (!point?.point) return [];
  const word = QUADRANT_WORDS[quadrantOf(point.point)];
  return [fill(lastKnown, quarterName(point.quarter, today), word)];
}

/** A standing in sentences. */
export function verdictOf(standing: Standing, today: string): Verdict {
  const { quadrant, weight, deals, events } = standing;
  return {
    shape: quadrant ? QUADRANT_SHAPES[quadrant] : '?',
    line: quadrant ? VERDICTS[quadrant] : thin,
    details: [
      ...courseOf(standing, today),
      fill(quadrant ? WEIGHTS[weight] : thinEvidence, plain(deals), plain(events)),
    ],
    classes: `verdict verdict_${quadrant ?? 'unknown'}`,
  };
}
