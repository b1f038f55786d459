/** From where a service goes on after it ended, however that was. */
import type { Kept, State } from '../state/state.ts';

/** What all stored readings rest on. */
export interface Position {
  /** Whether changes are told by the org, or asked for. */
  by: 'channel' | 'poll';
  /** A replay id; or a time by the org's clock, milliseconds since 1970. Null: none is known. */
  at: number | null;
  /** ISO day of the last sync of the whole org, where the org is. */
  syncedOn: string;
}

const KEPT: Kept<Position> = { name: 'position', version: 2 };

/** Where the last service was; null: there was none, or it came to nothing. */
export const positionIn = (state: State): Promise<Position | null> => state.read(KEPT);

export const keepPosition = (state: State, position: Position): Promise<void> =>
  state.write(KEPT, position);
