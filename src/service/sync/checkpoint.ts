/** How far a run had come when it was cut off. */
import type { WholeReading } from '../../org/wholeOrg/readWholeOrg.ts';
import type { StateFolder } from '../state/stateFolder.ts';

const NAME = 'checkpoint';
/** Goes up when what is kept here changes its meaning. */
const VERSION = 2;

/** What a run that goes on needs of the one before. */
export interface Checkpoint {
  /** When its queries were begun, milliseconds since 1970. */
  begunAt: number;
  /** Whether only open deals are read. */
  open: boolean;
  /** Bulk queries that were begun. */
  jobs: NonNullable<WholeReading['jobs']>;
  /** Bulk jobs that write, and are not done yet. */
  writing: readonly string[];
  /** Id of its `Power_Run__c`; null: it has none. */
  runId: string | null;
}

interface Kept extends Checkpoint {
  version: number;
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && (value as Kept).version === VERSION;

/** The checkpoint of a run that was cut off; null: the last one came to its end. */
export async function checkpointIn(state: StateFolder): Promise<Checkpoint | null> {
  const kept = await state.read(NAME);
  return isKept(kept) ? kept : null;
}

export const keepCheckpoint = (state: StateFolder, checkpoint: Checkpoint): Promise<void> =>
  state.write(NAME, { ...checkpoint, version: VERSION });

export const dropCheckpoint = (state: StateFolder): Promise<void> => state.remove(NAME);
