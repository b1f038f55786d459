/** Events for an org, in CSV files, and the rows that an org did not take. */
import { extname } from 'node:path';
import { readEvents, type EventsFile } from './csv/readEvents.ts';
import { fileError } from './messages.ts';

export { requireRoomFor } from './access.ts';
export type { EventsFile } from './csv/readEvents.ts';
export { writeRejects, type Reject } from './csv/writeRejects.ts';

const CSV = '.csv';

/**
 * Reads a CSV file of events, a row each.
 * @throws {SfError} where it is none, cannot be read or is broken.
 */
export async function readEventsFile(path: string): Promise<EventsFile> {
  if (extname(path).toLowerCase() !== CSV) throw fileError('unknownFileKind', [path], [CSV]);
  return readEvents(path);
}
