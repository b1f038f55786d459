/** What a place on the plane means, in a salesperson's words: one place for all components. */
import business from '@salesforce/label/c.Power_Account_quadrant_business';
import fight from '@salesforce/label/c.Power_Account_quadrant_fight';
import hardTogether from '@salesforce/label/c.Power_Account_quadrant_hard_together';
import together from '@salesforce/label/c.Power_Account_quadrant_together';
import type { Quadrant } from './standing';

export const QUADRANT_WORDS: Readonly<Record<Quadrant, string>> = {
  fight,
  'hard-together': hardTogether,
  business,
  together,
};

/** A shape for each, so that none is told by its colour alone. */
export const QUADRANT_SHAPES: Readonly<Record<Quadrant, string>> = {
  fight: '✕',
  'hard-together': '▲',
  business: '■',
  together: '●',
};
