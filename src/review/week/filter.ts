/** Which deals of a pipeline are looked at. */
import type { WeekDeal } from './types.ts';

/** All conditions hold at once; one that is missing always does. */
export interface WeekFilter {
  /** Id of the owner. */
  owner?: string;
  /** Id of a manager: whoever is below, and the manager's own deals. */
  team?: string;
  /** DeveloperName. */
  recordType?: string;
  forecastCategory?: string;
  /** In each deal's own currency; a deal without an amount is in no range. */
  amountFrom?: number;
  amountTo?: number;
}

const isOfTeam = ({ owner, managers }: WeekDeal, team: string): boolean =>
  owner.id === team || managers.includes(team);

function isInRange({ amount }: WeekDeal, { amountFrom, amountTo }: WeekFilter): boolean {
  if (amountFrom === undefined && amountTo === undefined) return true;
  return amount !== null && amount >= (amountFrom ?? 0) && amount <= (amountTo ?? Infinity);
}

/** Whether a deal is looked at. */
export function isLookedAt(deal: WeekDeal, filter: WeekFilter): boolean {
  const { owner, team, recordType, forecastCategory } = filter;
  return (
    (owner === undefined || deal.owner.id === owner) &&
    (team === undefined || isOfTeam(deal, team)) &&
    (recordType === undefined || deal.recordType === recordType) &&
    (forecastCategory === undefined || deal.forecastCategory === forecastCategory) &&
    isInRange(deal, filter)
  );
}
