/** Keeps the stored readings of an org up to date for as long as it is let, in one process. */
import type { State } from '../state/state.ts';
import { ownWork } from '../upkeep/work.ts';
import { lead } from './lead.ts';
import type { Service } from './service.ts';
import { watched } from './tools.ts';

/**
 * Serves an org until it is told to stop.
 * @throws {SfError} where something is wrong that no patience mends.
 */
export const serve = (service: Service, state: State): Promise<void> =>
  watched(service, (tools) =>
    lead(tools, { state, work: ownWork({ ...tools, state }) }, service.stop),
  );
