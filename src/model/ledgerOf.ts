import type { CountedConcession } from './intake.ts';
import { moneyOf } from './ledger.ts';
import type { Deal, Party, Policy } from './types.ts';
import { weigh } from './weigh.ts';
import { other } from './words.ts';

/** Money that one party gave and got, never faded. */
export interface PartyLedger {
  /** What its concessions cost it. */
  given: number;
  /** What the other's concessions are worth to it. */
  received: number;
  /** Its concessions whose cost nobody has said: they count 0 here. */
  unsized: number;
}

/**
 * What each party gave and got, in the deal's currency: what the net of a reading is made of.
 *
 * Source: docs/model.md, 'The ledger'.
 * @throws {RangeError} where `asOf` is no calendar day.
 * @throws {PolicyError} where the policy is malformed.
 */
export function ledgerOf(deal: Deal, policy: Policy, asOf: string): Record<Party, PartyLedger> {
  const { concessions } = weigh(deal, policy, asOf).log;
  const money = moneyOf(concessions);
  const isUnsized = ({ event }: CountedConcession): boolean => typeof event.cost !== 'number';
  const of = (party: Party): PartyLedger => ({
    given: money[party].cost,
    received: money[other(party)].value,
    unsized: concessions.filter((one) => one.event.by === party && isUnsized(one)).length,
  });
  return { seller: of('seller'), customer: of('customer') };
}
