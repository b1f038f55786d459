import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AuthInfo, Connection, Messages, SfError } from '@salesforce/core';
import { Flags, SfCommand } from '@salesforce/sf-plugins-core';
import type { Demo } from '../../demo/demo.ts';
import {
  DEFAULT_PORT,
  LANGUAGES,
  MAX_PORT,
  SAMPLES,
  USERS,
  type DemoOptions,
} from '../../demo/options.ts';
import { DemoProblem } from '../../demo/problem.ts';
import type { OrgSession } from '../../demo/weekByWeek.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('@power-balance/plugin-power', 'power.local');

/** Where the plugin is installed. */
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** Where the org's data is, in the folder that the Salesforce CLI keeps its data in. */
const STATE = 'power-local';
/** The alias that the login line gives the org. */
const ALIAS = 'power-local';
/** Version of the API by which weeks are frozen. */
const API_VERSION = '66.0';
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'];

type LocalOptions = Omit<DemoOptions, 'dev' | 'open'>;

/** A local org that is being served. */
export interface LocalResult {
  /** Address of the deal to open first. */
  url: string;
  /** The same address, which logs in on the way. */
  loginUrl: string;
  /** Where `sf` and other clients log in. */
  instanceUrl: string;
  /** Who is logged in. */
  username: string;
  /** A session of theirs. */
  accessToken: string;
  /** Everybody in the org, by username. */
  users: string[];
  /** Folder with the org's data. */
  state: string;
  /** Process that serves it. */
  pid: number;
}

export default class PowerLocal extends SfCommand<LocalResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    port: Flags.integer({
      summary: messages.getMessage('flags.port.summary'),
      default: DEFAULT_PORT,
      min: 0,
      max: MAX_PORT,
    }),
    user: Flags.option({
      summary: messages.getMessage('flags.user.summary'),
      options: USERS,
      default: 'rep' as const,
    })(),
    sample: Flags.option({
      summary: messages.getMessage('flags.sample.summary'),
      options: SAMPLES,
      default: 'pipeline' as const,
    })(),
    language: Flags.option({
      summary: messages.getMessage('flags.language.summary'),
      options: LANGUAGES,
      default: 'en_US' as const,
    })(),
    'multi-currency': Flags.boolean({
      summary: messages.getMessage('flags.multi-currency.summary'),
      default: false,
    }),
    'record-types': Flags.boolean({
      summary: messages.getMessage('flags.record-types.summary'),
      default: true,
      allowNo: true,
    }),
    state: Flags.directory({
      summary: messages.getMessage('flags.state.summary'),
      description: messages.getMessage('flags.state.description'),
    }),
    faults: Flags.file({
      summary: messages.getMessage('flags.faults.summary'),
      description: messages.getMessage('flags.faults.description'),
      exists: true,
    }),
    reset: Flags.boolean({
      summary: messages.getMessage('flags.reset.summary'),
      default: false,
    }),
    open: Flags.boolean({
      summary: messages.getMessage('flags.open.summary'),
      default: true,
      allowNo: true,
    }),
  };

  /** One line, so that whoever reads it knows where it ends: the command goes on. */
  public override logJson(json: unknown): void {
    process.stdout.write(`${JSON.stringify(json)}\n`);
  }

  public async run(): Promise<LocalResult> {
    const { flags } = await this.parse(PowerLocal);
    const { port, user, sample, language, reset, open, faults } = flags;
    const features = {
      multiCurrency: flags['multi-currency'],
      recordTypes: flags['record-types'],
    };
    const state = resolve(flags.state ?? join(this.config.dataDir, STATE));
    const trouble = faults === undefined ? {} : { faults };
    const org = { sample, language, ...features, ...trouble, state, reset };
    const demo = await this.serve({ port, user, ...org });
    const { url, loginUrl, instanceUrl, username, accessToken, users } = demo;
    const isOpened = open && !this.jsonEnabled() && (await opened(demo));
    this.announce(demo, isOpened);
    const addresses = { url, loginUrl, instanceUrl };
    return { ...addresses, username, accessToken, users, state, pid: process.pid };
  }

  /** Starts serving, until a signal ends it: not as the CLI would, but once the org is closed. */
  private async serve(options: LocalOptions): Promise<Demo> {
    withoutSqliteWarning();
    const { startShipped } = await import('../../demo/shipped.ts');
    const { stopOnSignal } = await import('../../demo/lifetime.ts');
    const demo = await startShipped(ROOT, options, freeze).catch((error: unknown) => {
      throw explained(error);
    });
    for (const signal of SIGNALS) process.removeAllListeners(signal);
    stopOnSignal(demo, () => this.log(messages.getMessage('stopping')));
    return demo;
  }

  private announce({ url, loginUrl, instanceUrl, ...demo }: Demo, isOpened: boolean): void {
    const { username, accessToken, users, tips } = demo;
    const login = [accessToken, instanceUrl, ALIAS];
    const parts = [
      messages.getMessage('running', [url]),
      ...(isOpened ? [] : [messages.getMessage('loginUrl', [username, loginUrl])]),
      messages.getMessage('users', [username, users.join(', ')]),
      messages.getMessage('login', login),
      messages.getMessage('login.powershell', login),
      [messages.getMessage('tips'), ...tips.map((tip) => `  · ${tip}`)].join('\n'),
      messages.getMessage('stop'),
    ];
    this.log(parts.join('\n\n'));
  }
}

/** Node warns of its SQLite being young, which is of no use to whoever tries a demo. */
function withoutSqliteWarning(): void {
  const warn = process.emitWarning.bind(process);
  process.emitWarning = (warning: string | Error, ...rest: unknown[]): void => {
    if (!String(warning).includes('SQLite')) warn(warning, ...(rest as []));
  };
}

/** A connection with a session's token: the CLI keeps nothing of a user who is named by it. */
async function connected({ instanceUrl, accessToken }: OrgSession): Promise<Connection> {
  const accessTokenOptions = { instanceUrl, accessToken };
  const authInfo = await AuthInfo.create({ username: accessToken, accessTokenOptions });
  // Whoever does not name a version asks the org, by way of a proxy that may not know this machine.
  return Connection.create({ authInfo, connectionOptions: { version: API_VERSION } });
}

/** Freezes a week as the service does. What that takes is loaded only where there is one to freeze. */
async function freeze(session: OrgSession, monday: string, now: Date): Promise<void> {
  const { CallBudget } = await import('../../org/budget.ts');
  const { gateTo } = await import('../../org/gate.ts');
  const { freezeWeek } = await import('../../org/week/freezeWeek.ts');
  const gate = gateTo(await connected(session), { budget: new CallBudget() });
  await freezeWeek(gate, monday, now);
}

/** The same problem as the Salesforce CLI shows it; anything else as it is. */
function explained(error: unknown): unknown {
  if (!(error instanceof DemoProblem)) return error;
  const remedy = error.remedy('sf power local');
  return new SfError(error.message, `${error.code}Error`, [remedy], undefined, error);
}

/** Opens the page in a browser, where there is a screen. */
async function opened({ loginUrl }: Demo): Promise<boolean> {
  const { openBrowser } = await import('../../demo/browser.ts');
  return openBrowser(loginUrl);
}
