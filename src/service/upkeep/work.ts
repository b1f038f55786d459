/** The work that keeps stored readings current, and who does it. */
import type { Gate } from '../../org/gate.ts';
import type { State } from '../state/state.ts';
import { refreshDeals, type Refreshed } from '../sync/refreshDeals.ts';
import { syncOrg, type Synced } from '../sync/syncOrg.ts';
import type { Outlooks } from './outlooks.ts';

/** Does what a keeper finds to be done. */
export interface Work {
  /** How many pieces of it are done at once. */
  readonly hands: number;
  /**
   * Recomputes the readings of some deals, and stores those that differ.
   * @param ids of opportunities, at most `DEALS_AT_ONCE`.
   * @throws {SfError} where the org does not answer or refuses.
   */
  refresh(ids: readonly string[]): Promise<Refreshed>;
  /**
   * Recomputes all readings, and stores those that differ.
   * @throws {SfError} where the org does not answer or refuses.
   */
  sync(): Promise<Synced>;
}

/** What it takes to work. */
export interface WorkTools {
  gate: Gate;
  state: State;
  now: () => Date;
  outlooks: Outlooks;
}

/** Work that this process does itself. */
export const ownWork = ({ gate, state, now, outlooks }: WorkTools): Work => ({
  hands: 1,
  refresh: async (ids) => refreshDeals(gate, await outlooks.today(), ids, now()),
  sync: () =>
    syncOrg({
      gate,
      state,
      now,
      open: false,
      dryRun: false,
      // Older results would lack what was heard of since.
      reusesResults: false,
    }),
});
