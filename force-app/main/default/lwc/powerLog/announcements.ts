/** What is said once something is saved. */
import moved from '@salesforce/label/c.Power_Log_moved';
import saved from '@salesforce/label/c.Power_Log_saved';
import stays from '@salesforce/label/c.Power_Log_stays';
import { fill, signed } from 'c/powerFormat';

/** A needle that rests on too little has not moved. */
function movement(before: number | null, after: number | null): string[] {
  if (before === null || after === null) return [];
  const [from, to] = [signed(before), signed(after)];
  return [from === to ? fill(stays, to) : fill(moved, from, to)];
}

/**
 * `Saved. The needle moved from −12 to −18.`
 * @param before the needle then; null: there was too little evidence to say.
 */
export const savedWords = (before: number | null, after: number | null): string =>
  [saved, ...movement(before, after)].join(' ');
