import { resolve } from 'node:path';
import { Messages } from '@salesforce/core';
import { Flags, SfCommand } from '@salesforce/sf-plugins-core';
import { CallBudget, countingByDay, RESERVE_PERCENT, type CallLimits } from '../../org/budget.ts';
import { orgKeyOf, unattendedConnection } from '../../org/connect.ts';
import { LOG_LEVELS, openLog } from '../../service/log.ts';
import { serve } from '../../service/serve/serve.ts';
import type { Service } from '../../service/serve/service.ts';
import { openState } from '../../service/state/stateFolder.ts';
import { stateFolderOf } from '../../service/state/stateFolderOf.ts';
import { toFolder, toWebhook, type WeeklyOptions } from '../../service/weekly/digest.ts';
import { digestOf } from '../../terminal/review/digest.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('@power-balance/plugin-power', 'power.serve');

const PORT = 9464;
const MOST_PORT = 65_535;
const HOST = '127.0.0.1';
const MOST_PERCENT = 100;
const SHORTEST_POLL = 5;
const LONGEST_POLL = 86_400;
const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

export default class PowerServe extends SfCommand<void> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');
  // It answers with lines of a log for as long as it runs.
  public static override readonly enableJsonFlag = false;

  public static override readonly flags = {
    'target-org': Flags.optionalOrg(),
    'api-version': Flags.orgApiVersion(),
    port: Flags.integer({
      summary: messages.getMessage('flags.port.summary'),
      default: PORT,
      min: 0,
      max: MOST_PORT,
    }),
    host: Flags.string({
      summary: messages.getMessage('flags.host.summary'),
      description: messages.getMessage('flags.host.description'),
      default: HOST,
    }),
    // eslint-disable-next-line sf-plugin/flag-min-max-default -- none: the org tells of changes
    poll: Flags.integer({
      summary: messages.getMessage('flags.poll.summary'),
      description: messages.getMessage('flags.poll.description'),
      min: SHORTEST_POLL,
      max: LONGEST_POLL,
    }),
    state: Flags.directory({
      summary: messages.getMessage('flags.state.summary'),
      description: messages.getMessage('flags.state.description'),
      exclusive: ['queue'],
    }),
    queue: Flags.string({
      summary: messages.getMessage('flags.queue.summary'),
      description: messages.getMessage('flags.queue.description'),
      env: 'POWER_QUEUE',
    }),
    freeze: Flags.boolean({
      summary: messages.getMessage('flags.freeze.summary'),
      description: messages.getMessage('flags.freeze.description'),
      default: true,
      allowNo: true,
    }),
    // eslint-disable-next-line sf-plugin/flag-min-max-default -- none: all weeks are kept
    'keep-weeks': Flags.integer({
      summary: messages.getMessage('flags.keep-weeks.summary'),
      min: 1,
    }),
    'digest-webhook': Flags.url({
      summary: messages.getMessage('flags.digest-webhook.summary'),
      description: messages.getMessage('flags.digest-webhook.description'),
      env: 'POWER_DIGEST_WEBHOOK',
    }),
    'digest-folder': Flags.directory({
      summary: messages.getMessage('flags.digest-folder.summary'),
    }),
    // eslint-disable-next-line sf-plugin/flag-min-max-default -- none: as many as the org allows
    'max-calls-per-day': Flags.integer({
      summary: messages.getMessage('flags.max-calls-per-day.summary'),
      min: 1,
    }),
    'reserve-percent': Flags.integer({
      summary: messages.getMessage('flags.reserve-percent.summary'),
      default: RESERVE_PERCENT,
      min: 0,
      max: MOST_PERCENT,
    }),
    'log-level': Flags.option({
      summary: messages.getMessage('flags.log-level.summary'),
      default: 'info' as const,
      options: LOG_LEVELS,
    })(),
  };

  public async run(): Promise<void> {
    const { flags } = await this.parse(PowerServe);
    const connection = await unattendedConnection(flags['target-org'], flags['api-version']);
    const stop = new AbortController();
    const service = {
      connection,
      now: () => new Date(),
      log: openLog(flags['log-level']),
      watch: { host: flags.host, port: flags.port },
      pollSeconds: flags.poll ?? null,
      weekly: weeklyOf(flags),
      stop: stop.signal,
    };
    const limits = {
      maxCalls: flags['max-calls-per-day'] ?? null,
      reservePercent: flags['reserve-percent'],
    };
    const org = orgKeyOf(connection);
    const folder = resolve(flags.state ?? stateFolderOf(this.config.dataDir, org));
    for (const signal of SIGNALS) {
      // The command's own way is to end at once; a service finishes what is under way.
      process.removeAllListeners(signal);
      process.once(signal, () => stop.abort());
    }
    if (flags.queue === undefined) await serveAlone(service, limits, folder);
    else await serveWithOthers(service, limits, { address: flags.queue, org });
  }
}

/** Flags of the weekly review. */
interface WeeklyFlags {
  freeze: boolean;
  'keep-weeks'?: number | undefined;
  'digest-webhook'?: URL | undefined;
  'digest-folder'?: string | undefined;
}

function weeklyOf(flags: WeeklyFlags): WeeklyOptions {
  const { 'digest-webhook': webhook, 'digest-folder': folder } = flags;
  return {
    which: flags.freeze ? 'each' : 'requested',
    keepWeeks: flags['keep-weeks'] ?? null,
    deliveries: [
      ...(webhook ? [toWebhook(webhook.href)] : []),
      ...(folder === undefined ? [] : [toFolder(resolve(folder))]),
    ],
    digestOf,
  };
}

type Unbudgeted = Omit<Service, 'budget'>;

/** In this process alone. */
async function serveAlone(service: Unbudgeted, limits: CallLimits, folder: string): Promise<void> {
  const state = await openState(folder);
  const budget = new CallBudget(limits, countingByDay(Date.now));
  await serve({ ...service, budget }, state).finally(() => state.close());
}

/** Together with others. What that takes is loaded only where it is asked for. */
async function serveWithOthers(
  service: Unbudgeted,
  limits: CallLimits,
  { address, org }: { address: string; org: string },
): Promise<void> {
  const { openShared, serveTogether } = await import('../../service/queue/index.ts');
  const shared = await openShared(address, org);
  const budget = new CallBudget(limits, shared.counter);
  await serveTogether({ ...service, budget }, shared).finally(() => shared.close());
}
