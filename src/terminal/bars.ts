/** Bars of whole columns. */

/**
 * Columns of each part of a bar: each share's whole columns, and what is left over to those that lost
 * most by it, so that together they fill it.
 * @param shares each 0 … 1, summing to 1.
 */
export function columnsOfShares(shares: readonly number[], columns: number): number[] {
  const exact = shares.map((share) => share * columns);
  const whole = exact.map(Math.floor);
  const left = columns - whole.reduce((sum, count) => sum + count, 0);
  const losers = exact
    .map((value, index) => ({ index, lost: value - Math.floor(value) }))
    .sort((a, b) => b.lost - a.lost)
    .slice(0, left)
    .map(({ index }) => index);
  return whole.map((count, index) => count + (losers.includes(index) ? 1 : 0));
}

/** A track that is full as far as the share goes. */
export function meter(share: number, columns: number): string {
  const full = Math.round(Math.min(1, Math.max(0, share)) * columns);
  return '▰'.repeat(full) + '▱'.repeat(columns - full);
}

/** A bar that grows from the middle, to the left below 0 and to the right above. */
export function sway(value: number, largest: number, half: number): string {
  const length = largest === 0 ? 0 : Math.round((Math.abs(value) / largest) * half);
  const [theirs, ours] = value < 0 ? [length, 0] : [0, length];
  return `${'▪'.repeat(theirs).padStart(half)}│${'▪'.repeat(ours).padEnd(half)}`;
}
