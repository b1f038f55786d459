/**
 * Rounds half away from zero, alike on both sides, and never to −0: the one rounding of every number
 * that is shown or stored, so that page, terminal and report agree to the last digit.
 */
export function rounded(value: number, digits: number): number {
  const scale = 10 ** digits;
  return (Math.sign(value) * Math.round(Math.abs(value) * scale)) / scale + 0;
}
