/** How far a run had come when it was cut off. */
import type { WholeReading } from '../../org/wholeOrg/readWholeOrg.ts';
import type { Kept, State } from '../state/state.ts';

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

const KEPT: Kept<Checkpoint> = { name: 'checkpoint', version: 3 };

/** The checkpoint of a run that was cut off; null: the last one came to its end. */
export const checkpointIn = (state: State): Promise<Checkpoint | null> => state.read(KEPT);

export const keepCheckpoint = (state: State, checkpoint: Checkpoint): Promise<void> =>
  state.write(KEPT, checkpoint);

export const dropCheckpoint = (state: State): Promise<void> => state.remove(KEPT);
