import { sum } from './numbers.ts';
import { readPower } from './readPower.ts';
import type { Deal, Policy, Reading } from './types.ts';

/** A deal of an account, with when it was opened and closed: ISO days; null: still open. */
export interface AccountDeal {
  deal: Deal;
  openedOn: string;
  closedOn: string | null;
}

/** A stretch of days, ISO, both ends in it. */
export interface Quarter {
  first: string;
  last: string;
}

/** How an account stood in a quarter. */
export interface AccountPoint {
  quarter: Quarter;
  /** Mean over its deals, weighted by their evidence, 0 … 100; null: too little evidence. */
  point: { tension: number; integration: number } | null;
  /** How many deals were open in the quarter. */
  deals: number;
  /** Their evidence together, in units. */
  evidence: number;
}

const wasOpenIn =
  ({ first, last }: Quarter) =>
  ({ openedOn, closedOn }: AccountDeal): boolean =>
    openedOn <= last && (closedOn === null || closedOn >= first);

/** A closed deal stays as it ended. */
const lastDay = ({ closedOn }: AccountDeal, { last }: Quarter): string =>
  closedOn !== null && closedOn < last ? closedOn : last;

function pointIn(
  readings: readonly Reading[],
  quarter: Quarter,
  minEvidence: number,
): AccountPoint {
  const evidence = sum(readings, (reading) => reading.evidence);
  const mean = (of: 'tension' | 'integration'): number =>
    sum(readings, (reading) => reading.evidence * reading[of]) / evidence;
  const isKnown = evidence > 0 && evidence >= minEvidence;
  const point = isKnown ? { tension: mean('tension'), integration: mean('integration') } : null;
  return { quarter, point, deals: readings.length, evidence };
}

/**
 * Whether a customer works with us, quarter by quarter: the mean of tension and of integration over
 * the account's deals, weighted by evidence, each read on the quarter's last day or on its close.
 *
 * Source: docs/model.md, 'Accounts'.
 * @throws {RangeError} where a day is no calendar day.
 * @throws {PolicyError} where the policy is malformed.
 */
export const accountPoints = (
  deals: readonly AccountDeal[],
  policy: Policy,
  quarters: readonly Quarter[],
): AccountPoint[] =>
  quarters.map((quarter) => {
    const open = deals.filter(wasOpenIn(quarter));
    const readings = open.map((one) => readPower(one.deal, policy, lastDay(one, quarter)));
    return pointIn(readings, quarter, policy.minEvidence);
  });
