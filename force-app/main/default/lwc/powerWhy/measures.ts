/** What can be taken apart, in words. */
import heading from '@salesforce/label/c.Power_Why_heading';
import headingIntegration from '@salesforce/label/c.Power_Why_heading_integration';
import headingTension from '@salesforce/label/c.Power_Why_heading_tension';
import integration from '@salesforce/label/c.Power_Why_measure_integration';
import balance from '@salesforce/label/c.Power_Why_measure_balance';
import tension from '@salesforce/label/c.Power_Why_measure_tension';
import noteBalance from '@salesforce/label/c.Power_Why_note_balance';
import noteIntegration from '@salesforce/label/c.Power_Why_note_integration';
import noteTension from '@salesforce/label/c.Power_Why_note_tension';
import sum from '@salesforce/label/c.Power_Why_sum';
import sumIntegration from '@salesforce/label/c.Power_Why_sum_integration';
import sumTension from '@salesforce/label/c.Power_Why_sum_tension';
import { plain, signed } from 'c/powerFormat';
import type { Measure } from './rows';

interface MeasureWords {
  label: string;
  /** Takes the sum. */
  heading: string;
  /** What its signs mean. */
  note: string;
  /** Names the last row. */
  sum: string;
  /** Writes the sum; only the needle has two sides. */
  format: (value: number, digits: number) => string;
}

export const MEASURES: Readonly<Record<Measure, MeasureWords>> = {
  balance: { label: balance, heading, note: noteBalance, sum, format: signed },
  tension: {
    label: tension,
    heading: headingTension,
    note: noteTension,
    sum: sumTension,
    format: plain,
  },
  integration: {
    label: integration,
    heading: headingIntegration,
    note: noteIntegration,
    sum: sumIntegration,
    format: plain,
  },
};
