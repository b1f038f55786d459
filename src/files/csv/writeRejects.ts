import { unwritable } from '../access.ts';
import { respelled } from './cells.ts';
import { REJECT_COLUMNS, type EventRow, type EventsFile } from './readEvents.ts';
import { writeTable } from './write.ts';

/** A row that was not imported. */
export interface Reject {
  row: EventRow;
  reason: string;
}

/** Where columns stand that an earlier file of rejects brought along. */
const stalePlaces = (header: readonly string[]): Set<number> =>
  new Set(REJECT_COLUMNS.map((name) => header.indexOf(name)));

function* table({ header }: EventsFile, rejects: readonly Reject[]): Generator<string[]> {
  const stale = stalePlaces(header);
  const kept = (cells: readonly string[]) => cells.filter((_, place) => !stale.has(place));
  yield [...REJECT_COLUMNS, ...kept(header).map(respelled)];
  for (const { row, reason } of rejects) {
    yield [String(row.line), respelled(reason), ...kept(row.record).map(respelled)];
  }
}

/**
 * Writes rows as the file had them, each behind its line and the reason: to be corrected there and
 * imported again.
 * @throws {SfError} where there is a file of that name, or it cannot be written.
 */
export async function writeRejects(
  path: string,
  file: EventsFile,
  rejects: readonly Reject[],
): Promise<void> {
  const style = { delimiter: file.delimiter, flags: 'wx' } as const;
  await writeTable(path, table(file, rejects), style).catch((error: unknown) => {
    throw unwritable(path, error);
  });
}
