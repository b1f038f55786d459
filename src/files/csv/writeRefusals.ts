import { replaceFile } from '../access.ts';
import { respelled } from './cells.ts';
import { writeTable } from './write.ts';

/** A record that an org did not take, or that no reading rests on. */
export interface RefusedRecord {
  /** Id of the opportunity. */
  deal: string;
  /** Id of the record; empty: it has none, or it is the opportunity's own. */
  record: string;
  code: string;
  reason: string;
}

const HEADER = ['Opportunity', 'Record', 'Code', 'Reason'];

function* table(records: readonly RefusedRecord[]): Generator<string[]> {
  yield HEADER;
  for (const { deal, record, code, reason } of records)
    yield [deal, record, code, respelled(reason)];
}

/**
 * Writes records with the reason of each; what was there stays until everything is written.
 * @throws {SfError} where the file cannot be written.
 */
export const writeRefusals = (path: string, records: readonly RefusedRecord[]): Promise<void> =>
  replaceFile(path, (draft) => writeTable(draft, table(records)));
