/** Figures that are rounded so that they still add up. */
import { rounded } from '../../model/index.ts';

/** The change between two figures as they are shown. */
export const shownChange = (before: number, after: number, digits: number): number =>
  rounded(rounded(after, digits) - rounded(before, digits), digits);

/**
 * Rounds parts so that what is shown of them sums to what is shown of their sum; the error goes to
 * those that lose most by rounding.
 * @param sum as it is shown; it may differ from that of the parts by what was rounded before.
 */
export function addingUp(parts: readonly number[], sum: number, digits: number): number[] {
  const scale = 10 ** digits;
  const exact = parts.map((part) => part * scale);
  const whole = exact.map(Math.floor);
  const missing = Math.round(sum * scale) - whole.reduce((total, part) => total + part, 0);
  const each = Math.floor(missing / Math.max(1, parts.length));
  const losers = exact
    .map((part, at) => ({ at, lost: part - Math.floor(part) }))
    .sort((a, b) => b.lost - a.lost)
    .slice(0, missing - each * parts.length);
  const raised = new Set(losers.map(({ at }) => at));
  return whole.map((part, at) => (part + each + (raised.has(at) ? 1 : 0)) / scale + 0);
}
