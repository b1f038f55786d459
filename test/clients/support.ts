import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type * as Jsforce from '../salesforce-clients/node_modules/jsforce/index.js';
import type { User } from '../local-org/support.ts';

const CLIENTS = new URL('../salesforce-clients/', import.meta.url);
const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const BIN = fileURLToPath(new URL('node_modules/.bin', CLIENTS));
const SF = fileURLToPath(new URL('node_modules/@salesforce/cli/bin/run.js', CLIENTS));

/** sfdmu as its users install it, for `sf plugins link`. */
export const SFDMU = fileURLToPath(new URL('node_modules/sfdmu', CLIENTS));

/** The library jsforce, at its own version. */
export const jsforce = createRequire(new URL('package.json', CLIENTS))('jsforce') as typeof Jsforce;

const homes: string[] = [];

afterAll(() => {
  for (const path of homes) rmSync(path, { recursive: true, force: true });
});

/** What a command came to. */
interface SfRun {
  code: number;
  stdout: string;
  stderr: string;
}

/** The answer of a command that was asked for JSON. */
interface SfJson {
  status: number;
  result: unknown;
  /** Of a command that failed. */
  name?: string;
  message?: string;
}

/** The real `sf` with a home of its own. Each run takes about two seconds. */
export interface Sf {
  /** A folder for files, which is also where commands run. */
  home: string;
  run(...args: string[]): Promise<SfRun>;
  /** Runs a command with `--json`. */
  json(...args: string[]): Promise<SfJson>;
}

/** An org that `sf` can reach. */
interface Reachable {
  origin: string;
  org: { accessToken(username: string): string };
}

/** The alias under which `sf` knows the org that it was logged in to. */
export const ALIAS = 'local';

/** `sf` as it is after its installation: nobody is logged in. */
function openSf(environment: Readonly<Record<string, string>>): Sf {
  const home = mkdtempSync(join(tmpdir(), 'sf-home-'));
  homes.push(home);
  const run = (...args: string[]): Promise<SfRun> => runSf(home, environment, args);
  const json = async (...args: string[]): Promise<SfJson> => {
    const { stdout, stderr } = await run(...args, '--json');
    return parsed(stdout, stderr);
  };
  return { home, run, json };
}

/** `sf` with a user of a local org logged in: as its default org, unless told otherwise. */
export async function loggedIn(
  { origin, org }: Reachable,
  user: User = 'admin',
  { asDefault = true } = {},
): Promise<Sf> {
  const sf = openSf({ SF_ACCESS_TOKEN: org.accessToken(`${user}@powerbalance.local`) });
  const flags = ['--instance-url', origin, '--no-prompt', '--alias', ALIAS];
  const login = ['org', 'login', 'access-token', ...flags];
  await succeed(sf, ...login, ...(asDefault ? ['--set-default'] : []));
  return sf;
}

/** Links this plugin, as it was built last. */
export const linkPlugin = (sf: Sf): Promise<void> =>
  succeed(sf, 'plugins', 'link', PROJECT, '--no-install');

async function succeed(sf: Sf, ...args: string[]): Promise<void> {
  const { code, stderr } = await sf.run(...args);
  if (code !== 0) throw new Error(stderr);
}

function parsed(stdout: string, stderr: string): SfJson {
  try {
    return JSON.parse(stdout) as SfJson;
  } catch (cause) {
    throw new Error(`sf answered no JSON: ${stdout}${stderr}`, { cause });
  }
}

function runSf(
  home: string,
  environment: Readonly<Record<string, string>>,
  args: readonly string[],
): Promise<SfRun> {
  const env = {
    // sf starts itself again by its name.
    PATH: [BIN, dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter),
    NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
    HOME: home,
    USERPROFILE: home,
    CI: 'true',
    NO_COLOR: '1',
    SF_AUTOUPDATE_DISABLE: 'true',
    SF_DISABLE_TELEMETRY: 'true',
    SF_HIDE_RELEASE_NOTES: 'true',
    SF_SKIP_NEW_VERSION_CHECK: 'true',
    ...environment,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [SF, ...args], { env, cwd: home }, (error, stdout, stderr) => {
      const code = error === null ? 0 : Number(error.code ?? 1);
      resolve({ code, stdout, stderr });
    });
  });
}
