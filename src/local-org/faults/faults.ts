import type { EventFaults } from '../changes/faults.ts';
import type { RowLock } from '../write/recordWriter.ts';
import { disturbingEvents } from './events.ts';
import { Occasions } from './occasions.ts';
import type { FaultPlan } from './plan.ts';
import { RequestFaults, type FaultyOrg } from './requests.ts';
import { lockingRows } from './rows.ts';

/** What goes wrong in an org, by where it does. */
export interface Faults {
  lockRows: RowLock;
  events: EventFaults;
  /** Between clients and an org that is there by now. */
  requests: (org: FaultyOrg) => RequestFaults;
}

/** Puts a plan to work; without one nothing goes wrong. */
export function faultsOf(plan: FaultPlan | undefined): Partial<Faults> {
  if (plan === undefined) return {};
  const occasions = new Occasions(plan);
  return {
    lockRows: lockingRows(occasions),
    events: disturbingEvents(occasions),
    requests: (org) => new RequestFaults(occasions, org),
  };
}
