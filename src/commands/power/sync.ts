import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Messages } from '@salesforce/core';
import { Flags, SfCommand } from '@salesforce/sf-plugins-core';
import { CallBudget, RESERVE_PERCENT } from '../../org/budget.ts';
import { orgKeyOf, unattendedConnection } from '../../org/connect.ts';
import { gateTo } from '../../org/gate.ts';
import { writeRefusals, type RefusedRecord } from '../../files/csv/writeRefusals.ts';
import { stateFolderOf } from '../../service/state/stateFolderOf.ts';
import { openState } from '../../service/state/stateFolder.ts';
import { syncOrg, type Synced } from '../../service/sync/syncOrg.ts';
import { patiently } from '../../terminal/patience.ts';
import { issueWord } from '../../terminal/words.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('@power-balance/plugin-power', 'power.sync');

/** Refusals that are told one by one. */
const TOLD = 10;
const MOST_PERCENT = 100;

/** What a sync did. */
export interface SyncResult extends Synced {
  /** Calls of the API that it made. */
  calls: number;
  /** The file that lists what was refused or left out; null: nothing was, or nothing was written. */
  rejectsFile: string | null;
}

export default class PowerSync extends SfCommand<SyncResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    'target-org': Flags.optionalOrg(),
    'api-version': Flags.orgApiVersion(),
    open: Flags.boolean({ summary: messages.getMessage('flags.open.summary'), default: false }),
    'dry-run': Flags.boolean({
      summary: messages.getMessage('flags.dry-run.summary'),
      default: false,
    }),
    // eslint-disable-next-line sf-plugin/flag-min-max-default -- none: as many as the org allows
    'max-calls': Flags.integer({ summary: messages.getMessage('flags.max-calls.summary'), min: 1 }),
    'reserve-percent': Flags.integer({
      summary: messages.getMessage('flags.reserve-percent.summary'),
      default: RESERVE_PERCENT,
      min: 0,
      max: MOST_PERCENT,
    }),
    state: Flags.directory({
      summary: messages.getMessage('flags.state.summary'),
      description: messages.getMessage('flags.state.description'),
    }),
    rejects: Flags.file({
      summary: messages.getMessage('flags.rejects.summary'),
      description: messages.getMessage('flags.rejects.description'),
    }),
  };

  public async run(): Promise<SyncResult> {
    const { flags } = await this.parse(PowerSync);
    const { open, 'dry-run': dryRun, 'target-org': org } = flags;
    const budget = new CallBudget({
      maxCalls: flags['max-calls'] ?? null,
      reservePercent: flags['reserve-percent'],
    });
    const connection = await unattendedConnection(org, flags['api-version']);
    const folder = resolve(flags.state ?? stateFolderOf(this.config.dataDir, orgKeyOf(connection)));
    const synced = await patiently(this.spinner, messages.getMessage('syncing'), async () => {
      const gate = gateTo(connection, { budget });
      const state = await openState(folder);
      try {
        const now = (): Date => new Date();
        return await syncOrg({ gate, state, now, open, dryRun, reusesResults: true });
      } finally {
        state.close();
      }
    });
    const rejects = resolve(flags.rejects ?? join(folder, 'rejects.csv'));
    const rejectsFile = await keptRejects(rejects, synced, dryRun && flags.rejects === undefined);
    const result = { ...synced, calls: budget.spent, rejectsFile };
    this.log(report(result, dryRun).join('\n'));
    if (result.rejected.length > 0) process.exitCode = 1;
    return result;
  }
}

/** What was refused, and what no reading rests on. */
const recordsOf = ({ rejected, leftOut }: Synced): RefusedRecord[] => [
  ...rejected.map(({ dealId, code, message }) => ({
    deal: dealId,
    record: '',
    code,
    reason: message,
  })),
  ...leftOut.named.map(({ dealId, eventId, code }) => ({
    deal: dealId,
    record: eventId ?? '',
    code,
    reason: issueWord(code),
  })),
];

/** Writes down what was refused or left out; a list of an earlier run is no longer true. */
async function keptRejects(path: string, synced: Synced, isDry: boolean): Promise<string | null> {
  const records = recordsOf(synced);
  if (isDry) return null;
  if (records.length > 0) await writeRefusals(path, records);
  else await rm(path, { force: true });
  return records.length > 0 ? path : null;
}

/** What is said of a number, unless it is nothing. */
const unlessNone = (key: string, count: number): string[] =>
  count === 0 ? [] : [messages.getMessage(key, [count])];

function refusals({ rejected }: SyncResult): string[] {
  const told = rejected
    .slice(0, TOLD)
    .map(({ dealId, code, message }) => `  ${dealId}  ${message} (${code})`);
  return [
    ...unlessNone('report.rejected', rejected.length),
    ...told,
    ...unlessNone('report.more', rejected.length - told.length),
  ];
}

function report(result: SyncResult, dryRun: boolean): string[] {
  const { read, today, changed, written, linked, gone, calls } = result;
  const key = dryRun ? 'report.wouldWrite' : 'report.written';
  const stored =
    changed === 0
      ? messages.getMessage('report.nothing')
      : messages.getMessage(key, [dryRun ? changed : written]);
  return [
    messages.getMessage('report.read', [read, today]),
    stored,
    ...unlessNone('report.linked', linked),
    ...unlessNone('report.gone', gone),
    ...refusals(result),
    ...unlessNone('report.leftOut', result.leftOut.events),
    ...(result.rejectsFile === null
      ? []
      : [messages.getMessage('report.kept', [result.rejectsFile])]),
    messages.getMessage('report.calls', [calls]),
  ];
}
