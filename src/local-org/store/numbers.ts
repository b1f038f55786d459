/** Rounds to that many decimals, halves away from zero, as the digits are written: 1.005 → 1.01. */
export function rounded(number: number, decimals: number): number {
  const shifted = Math.round(shift(Math.abs(number), decimals));
  // Beyond that a double has no digit left to round.
  if (!Number.isSafeInteger(shifted)) return number;
  return Math.sign(number) * shift(shifted, -decimals) || 0;
}

/** Moves the decimal point without multiplying, which would lose the written digits. */
function shift(number: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(number).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}
