/** Hears what happens in an org, and sees to it that all of it is stored. One process does so. */
import type { State } from '../state/state.ts';
import { keepWeeks } from '../weekly/weekly.ts';
import type { Work } from '../upkeep/work.ts';
import { feed, type Hearer } from './feed.ts';
import { Keeper } from './keeper.ts';
import { positionIn } from './position.ts';
import { Steps } from './steps.ts';
import type { Tools } from './tools.ts';

/** Brings what is heard to the keeper. */
const hearerFor = (
  keeper: Keeper,
  { log, vitals }: Tools,
  failed: (error: Error) => void,
): Hearer => ({
  heard: (replayId, change) => keeper.heard(replayId, change),
  begun: (by, isGapless) => {
    log.info({ by, isGapless }, 'listening');
    vitals.hears(by);
    keeper.begun(by, isGapless);
  },
  deaf: () => {
    vitals.hears('not yet');
    keeper.deaf();
  },
  failed,
});

/**
 * Leads a service from where the last leader was, until it is over.
 * @param work who does what is to be done.
 * @throws {SfError} where something is wrong that no patience mends.
 */
export async function lead(
  tools: Tools,
  { state, work }: { state: State; work: Work },
  over: AbortSignal,
): Promise<void> {
  const { connection, log, pollSeconds, backlog, weekly } = tools;
  const [feeding, broken] = [new AbortController(), new AbortController()];
  backlog.clear();
  const position = await positionIn(state);
  const keeper = new Keeper({ ...tools, state, work }, position);
  const hearer = hearerFor(keeper, tools, (error) => broken.abort(error));
  const { signal } = feeding;
  const feedOptions = { connection, log, pollSeconds, hearer, signal };
  const gate = tools.gateUntil(signal);
  const hearing = feed({ ...feedOptions, gate }, position);
  const keeping = keepWeeks({ ...tools, gate }, state, weekly, signal);
  try {
    await new Steps(tools, keeper, AbortSignal.any([over, broken.signal])).take();
    broken.signal.throwIfAborted();
  } finally {
    feeding.abort();
    await Promise.all([hearing, keeping]);
  }
}
