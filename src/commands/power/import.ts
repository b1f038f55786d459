import { setTimeout as pause } from 'node:timers/promises';
import { Messages, SfError, type Org } from '@salesforce/core';
import { Flags, SfCommand } from '@salesforce/sf-plugins-core';
import {
  readEventsFile,
  requireRoomFor,
  writeRejects,
  type EventsFile,
  type Reject,
} from '../../files/events.ts';
import { connectionTo } from '../../org/connect.ts';
import { importEvents, type Imported } from '../../org/import/importEvents.ts';
import { resultOf, type ImportResult } from '../../org/import/result.ts';
import type { ImportedRow } from '../../org/import/types.ts';
import { patiently } from '../../terminal/patience.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('@power-balance/plugin-power', 'power.import');

/** Rows that are told one by one. */
const TOLD = 10;

/** What to import, and where to. */
interface Job {
  file: EventsFile;
  org: Org;
  apiVersion: string | undefined;
  dryRun: boolean;
}

export type { ImportResult };

export default class PowerImport extends SfCommand<ImportResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    'target-org': Flags.requiredOrg(),
    'api-version': Flags.orgApiVersion(),
    file: Flags.file({
      char: 'f',
      summary: messages.getMessage('flags.file.summary'),
      description: messages.getMessage('flags.file.description'),
      required: true,
    }),
    'dry-run': Flags.boolean({
      summary: messages.getMessage('flags.dry-run.summary'),
      description: messages.getMessage('flags.dry-run.description'),
      default: false,
    }),
    rejects: Flags.file({
      summary: messages.getMessage('flags.rejects.summary'),
      description: messages.getMessage('flags.rejects.description'),
    }),
  };

  public async run(): Promise<ImportResult> {
    const { flags } = await this.parse(PowerImport);
    const dryRun = flags['dry-run'];
    const rejectsPath = rejectsPathOf(flags.file, flags.rejects, dryRun);
    const file = await readEventsFile(flags.file);
    if (rejectsPath !== null) await requireRoomFor(rejectsPath).catch(orCorrectIt(rejectsPath));
    for (const column of file.unknown) {
      this.warn(messages.getMessage('warning.unknownColumn', [column]));
    }
    const job = { file, org: flags['target-org'], apiVersion: flags['api-version'], dryRun };
    const { rows, stoppedBy } = await this.import(job);
    const rejectsFile = await keepRejects(rejectsPath, file, rows).catch((error: unknown) => {
      throw notKept(resultOf(rows, dryRun, null), error as Error);
    });
    const result = resultOf(rows, dryRun, rejectsFile);
    if (stoppedBy) throw interrupted(result, stoppedBy, flags.file);
    this.log(report(result).join('\n'));
    if (result.rejected > 0) process.exitCode = 1;
    return result;
  }

  /** Imports, and says how far it is once it takes long. */
  private import({ file, org, apiVersion, dryRun }: Job): Promise<Imported> {
    const onProgress = (done: number, total: number): void => {
      this.spinner.status = messages.getMessage('progress', [done, total]);
    };
    const pace = { onProgress, pause: (ms: number) => pause(ms) };
    return patiently(this.spinner, messages.getMessage('importing'), async () => {
      const connection = await connectionTo(org, apiVersion);
      return importEvents(connection, file.rows, { dryRun, now: new Date(), pace });
    });
  }
}

/** Beside the file unless named; a dry run leaves nothing behind unless asked to. */
function rejectsPathOf(file: string, named: string | undefined, dryRun: boolean): string | null {
  if (named !== undefined) return named;
  return dryRun ? null : file.replace(/\.csv$/i, '.rejects.csv');
}

/** What is there already are rows that somebody was to correct, as like as not. */
const orCorrectIt = (path: string) => (error: unknown) => {
  const isThere = error instanceof SfError && error.name === 'FileExistsError';
  throw isThere ? messages.createError('error.rejectsThere', [path]) : error;
};

/** Writes the rejected rows, where there are any and a place for them. */
async function keepRejects(
  path: string | null,
  file: EventsFile,
  imported: readonly ImportedRow[],
): Promise<string | null> {
  const rejects = file.rows.flatMap((row, index): Reject[] => {
    const reason = imported[index]?.reason ?? null;
    return reason === null ? [] : [{ row, reason }];
  });
  if (path === null || rejects.length === 0) return null;
  await writeRejects(path, file, rejects);
  return path;
}

/** The rows of a result, as JSON: what an error carries along. */
const dataOf = (result: ImportResult) => ({
  ...result,
  rows: result.rows.map((row) => ({ ...row })),
});

/** Rejected rows that could not be written down: what was imported stands all the same. */
function notKept(result: ImportResult, cause: Error): SfError {
  const written = result.created + result.updated;
  const tokens = [cause.message, written, result.rejected];
  const error = messages.createError('error.rejectsNotKept', tokens, [], cause);
  error.setData(dataOf(result));
  return error;
}

/** A connection that broke midway: how far it came, where the rest is, and that a repeat is safe. */
function interrupted(result: ImportResult, cause: SfError, file: string): SfError {
  const written = result.created + result.updated;
  const error = messages.createError(
    'error.importInterrupted',
    [cause.message, written, result.rejected],
    [file, result.rejectsFile ?? ''],
    cause,
  );
  error.setData(dataOf(result));
  return error;
}

const nameOf = ({ line, id }: ImportedRow): string =>
  id === null ? messages.getMessage('row', [line]) : messages.getMessage('row.named', [line, id]);

/** Some rows, each with what is to be said of it. */
function listed(
  heading: string,
  rows: readonly ImportedRow[],
  words: (row: ImportedRow) => string,
): string[] {
  if (rows.length === 0) return [];
  const lines = rows.slice(0, TOLD).map((row) => `  ${nameOf(row)}: ${words(row)}`);
  const more = rows.length - TOLD;
  const rest = more > 0 ? [`  ${messages.getMessage('more', [more])}`] : [];
  return ['', messages.getMessage(heading), ...lines, ...rest];
}

/** What is said to a reader. */
function report(result: ImportResult): string[] {
  const { dryRun, created, updated, unchanged, rejected, rejectsFile, rows } = result;
  const counts = [created, updated, unchanged, rejected];
  const changes = dryRun ? rows.filter(({ outcome }) => outcome === 'updated') : [];
  const rejects = rows.filter(({ outcome }) => outcome === 'rejected');
  return [
    messages.getMessage(dryRun ? 'summary.dryRun' : 'summary.done', counts),
    ...listed('heading.updates', changes, ({ columns }) => columns.join(', ')),
    ...listed('heading.rejects', rejects, ({ reason }) => reason ?? ''),
    ...(rejectsFile === null ? [] : ['', messages.getMessage('rejectsKept', [rejectsFile])]),
  ];
}
