/** How far the reading of a review has come, in words. */
import dealsWords from '@salesforce/label/c.Power_Review_read_deals';
import givesWords from '@salesforce/label/c.Power_Review_read_gives';
import records from '@salesforce/label/c.Power_Review_read_records';
import soFar from '@salesforce/label/c.Power_Review_read_so_far';
import { fill, plain } from 'c/powerFormat';

/** What `c-power-progress` shows. */
export interface ProgressView {
  label: string;
  detail: string;
  /** From 0 to 1. */
  done: number;
}

/**
 * While the lists are read.
 * @param expected deals that there are; null: nobody knows.
 */
export function dealsProgress(
  progress: ReadonlyMap<string, number>,
  lane: string,
  expected: number | null,
): ProgressView {
  const count = progress.get(lane) ?? 0;
  if (expected === null || expected === 0) return { label: dealsWords, detail: '', done: 0 };
  // Deals that were closed since are read beside those that are open.
  const all = Math.max(expected, count);
  return {
    label: dealsWords,
    detail: fill(records, plain(count), plain(all)),
    done: count / all,
  };
}

/** While concessions are read; how many there are nobody has counted. */
export const givesProgress = (progress: ReadonlyMap<string, number>): ProgressView => ({
  label: givesWords,
  detail: fill(soFar, plain(progress.get('gives') ?? 0)),
  done: 0,
});
