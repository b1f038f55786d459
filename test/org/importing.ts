import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEventsFile } from '../../src/files/events.ts';
import type { WritableOrg } from '../../src/org/import/collections.ts';
import { importEvents, type Imported } from '../../src/org/import/importEvents.ts';
import type { ImportRow } from '../../src/org/import/types.ts';
import type { Pace } from '../../src/org/import/write.ts';
import { NOW } from '../local-org/support.ts';

const folder = mkdtempSync(join(tmpdir(), 'power-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

const COLUMNS =
  'deal,dealName,currency,log,id,by,kind,on,cost,value,securedBy,inReturnFor,status,contested,contestReason,intensity,note';

let files = 0;

/** Rows as the command reads them from a file; cells are named, the others empty. */
async function rowsOf(...rows: readonly Readonly<Record<string, string>>[]): Promise<ImportRow[]> {
  const columns = COLUMNS.split(',');
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const lines = rows.map((row) => columns.map((column) => quoted(row[column] ?? '')).join(','));
  const path = join(folder, `${files++}.csv`);
  writeFileSync(path, [COLUMNS, ...lines].join('\n'));
  return (await readEventsFile(path)).rows;
}

export const concessionRow = (id: string, more: Readonly<Record<string, string>> = {}) => ({
  dealName: 'Acme',
  log: 'concession',
  id,
  by: 'seller',
  kind: 'price',
  on: '2026-11-02',
  ...more,
});

export const behaviorRow = (id: string, more: Readonly<Record<string, string>> = {}) => ({
  dealName: 'Acme',
  log: 'behavior',
  id,
  by: 'customer',
  kind: 'ultimatum',
  on: '2026-11-03',
  ...more,
});

/** No test waits for a lock. */
export const HASTE: Pace = { onProgress: () => undefined, pause: () => Promise.resolve() };

/** Imports rows. */
export async function run(
  org: WritableOrg,
  rows: readonly Readonly<Record<string, string>>[],
  { dryRun = false, pace = HASTE }: { dryRun?: boolean; pace?: Pace } = {},
): Promise<Imported> {
  return importEvents(org, await rowsOf(...rows), { dryRun, now: NOW, pace });
}

/** What became of each row: its outcome, or why it was rejected. */
export const fates = ({ rows }: Imported): string[] =>
  rows.map(({ outcome, reason }) => reason ?? outcome);
