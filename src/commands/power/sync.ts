import { join, resolve } from 'node:path';
import { Messages, type Org } from '@salesforce/core';
import { Flags, SfCommand } from '@salesforce/sf-plugins-core';
import { CallBudget, RESERVE_PERCENT } from '../../org/budget.ts';
import { connectionTo } from '../../org/connect.ts';
import { gateTo } from '../../org/gate.ts';
import { openState } from '../../service/state/stateFolder.ts';
import { syncOrg, type Synced } from '../../service/sync/syncOrg.ts';
import { patiently } from '../../terminal/patience.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('@power-balance/plugin-power', 'power.sync');

/** Where state is kept, in the folder that the Salesforce CLI keeps its data in. */
const STATE = 'power-service';
/** Refusals that are told one by one. */
const TOLD = 10;
const MOST_PERCENT = 100;

/** What a sync did. */
export interface SyncResult extends Synced {
  /** Calls of the API that it made. */
  calls: number;
}

export default class PowerSync extends SfCommand<SyncResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    'target-org': Flags.requiredOrg(),
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
  };

  public async run(): Promise<SyncResult> {
    const { flags } = await this.parse(PowerSync);
    const { open, 'dry-run': dryRun, 'target-org': org } = flags;
    const budget = new CallBudget({
      maxCalls: flags['max-calls'] ?? null,
      reservePercent: flags['reserve-percent'],
    });
    const folder = resolve(flags.state ?? this.stateOf(org));
    const synced = await patiently(this.spinner, messages.getMessage('syncing'), async () => {
      const gate = gateTo(await connectionTo(org, flags['api-version']), { budget });
      const state = await openState(folder);
      return syncOrg({ gate, state, now: () => new Date(), open, dryRun });
    });
    const result = { ...synced, calls: budget.spent };
    this.log(report(result, dryRun).join('\n'));
    if (result.rejected.length > 0) process.exitCode = 1;
    return result;
  }

  private stateOf(org: Org): string {
    return join(this.config.dataDir, STATE, org.getOrgId());
  }
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
    messages.getMessage('report.calls', [calls]),
  ];
}
