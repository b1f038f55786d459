/** From where a service goes on after it ended, however that was. */
import type { StateFolder } from '../state/stateFolder.ts';

const NAME = 'position';
/** Goes up when what is kept here changes its meaning. */
const VERSION = 1;

/** What all stored readings rest on. */
export interface Position {
  /** Whether changes are told by the org, or asked for. */
  by: 'channel' | 'poll';
  /** A replay id; or a time by the org's clock, milliseconds since 1970. Null: none is known. */
  at: number | null;
  /** ISO day of the last sync of the whole org, where the org is. */
  syncedOn: string;
}

interface Kept extends Position {
  version: number;
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && (value as Kept).version === VERSION;

/** Where the last service was; null: there was none, or it came to nothing. */
export async function positionIn(state: StateFolder): Promise<Position | null> {
  const kept = await state.read(NAME);
  return isKept(kept) ? kept : null;
}

export const keepPosition = (state: StateFolder, position: Position): Promise<void> =>
  state.write(NAME, { ...position, version: VERSION });
