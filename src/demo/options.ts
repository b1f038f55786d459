import { parseArgs } from 'node:util';

/** The users of every demo org, by their role. */
export const USERS = ['rep', 'manager', 'admin', 'service'] as const;
export type DemoUser = (typeof USERS)[number];

/** What a demo org can be filled with. */
export const SAMPLES = ['pipeline', 'large', 'casino'] as const;
export type SampleName = (typeof SAMPLES)[number];

/** What the users of a demo org can read, as Salesforce names it. */
export const LANGUAGES = ['en_US', 'de', 'fr', 'es', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How the demo is started. */
export interface DemoOptions {
  /** TCP port on 127.0.0.1; 0: any free one. */
  port: number;
  /** Who is logged in when the page opens. */
  user: DemoUser;
  sample: SampleName;
  /** What everybody reads; numbers and dates are written as where it is spoken. */
  language: Language;
  /** Whether opportunities have record types. */
  recordTypes: boolean;
  /** Whether deals have currencies of their own. */
  multiCurrency: boolean;
  /** Folder that keeps the org's data, a file for each sample. */
  state: string;
  /** File with what is to go wrong in the org; none: nothing. */
  faults?: string;
  /** Begin with a fresh org instead of the one that was left last time. */
  reset: boolean;
  /** Serve the sources, reloading on change, instead of the build. */
  dev: boolean;
  /** Open the page in a browser. */
  open: boolean;
}

export const DEFAULT_PORT = 7180;
/** For `npm start`, in the project. */
const DEFAULT_STATE = '.local-org';
export const MAX_PORT = 65_535;

export const USAGE = `Power Balance on a local org: no Salesforce needed.

usage: npm start -- [options]

  --port N        listen on 127.0.0.1:N (default ${DEFAULT_PORT}; 0: any free port)
  --user ROLE     log in as ${USERS.join(', ')} (default rep)
  --sample NAME   fill the org with ${SAMPLES.join(', ')} (default pipeline)
  --language CODE show everything in ${LANGUAGES.join(', ')} (default en_US)
  --multi-currency
                  deals have currencies of their own
  --no-record-types
                  the org has no record types
  --state DIR     keep the org's data there (default ${DEFAULT_STATE})
  --faults FILE   let go wrong what that file says, to see what becomes of clients
  --reset         start over with a fresh org
  --dev           reload the page when a source changes
  --no-open       do not open a browser
  --help          show this
`;

/** An option that makes no sense: its message says which and what it may be. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}

function oneOf<T extends string>(flag: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === value);
  if (!found) throw new OptionError(`--${flag} must be ${allowed.join(' or ')}, not '${value}'.`);
  return found;
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > MAX_PORT) {
    throw new OptionError(`--port must be a number from 0 to ${MAX_PORT}, not '${text}'.`);
  }
  return port;
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowNegative: true,
      options: {
        port: { type: 'string', default: String(DEFAULT_PORT) },
        user: { type: 'string', default: 'rep' },
        sample: { type: 'string', default: 'pipeline' },
        language: { type: 'string', default: 'en_US' },
        'record-types': { type: 'boolean', default: true },
        'multi-currency': { type: 'boolean', default: false },
        state: { type: 'string', default: DEFAULT_STATE },
        faults: { type: 'string' },
        reset: { type: 'boolean', default: false },
        dev: { type: 'boolean', default: false },
        open: { type: 'boolean', default: true },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new OptionError((error as Error).message);
  }
}

/**
 * Reads the command line.
 * @returns the options, or null where only help is wanted.
 * @throws {OptionError} where a flag is unknown or its value makes no sense.
 */
export function readOptions(args: string[]): DemoOptions | null {
  const { port, user, sample, language, state, faults, reset, dev, open, help, ...org } =
    parse(args);
  if (help) return null;
  return {
    port: portOf(port),
    user: oneOf('user', user, USERS),
    sample: oneOf('sample', sample, SAMPLES),
    language: oneOf('language', language, LANGUAGES),
    recordTypes: org['record-types'],
    multiCurrency: org['multi-currency'],
    state,
    ...(faults === undefined ? {} : { faults }),
    reset,
    dev,
    open,
  };
}
