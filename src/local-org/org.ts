import type { IncomingMessage, ServerResponse } from 'node:http';

import { readCustomPermissions } from './access/customPermissions.ts';
import { readPermissionSets, type PermissionSet } from './access/permissionSets.ts';
import { Requesters } from './access/requester.ts';
import { seed, type OrgSettings } from './access/seed.ts';
import { Sessions } from './access/sessions.ts';
import { isTimeZone } from './calendar.ts';
import { openChangeStream } from './changes/stream.ts';
import { deskFor, translatedDesk, type Desk } from './desk.ts';
import { LocalOrgError } from './errors.ts';
import { Jobs } from './bulk/jobs.ts';
import type { ChangeStream } from './changes/stream.ts';
import { faultsOf } from './faults/faults.ts';
import type { FaultPlan } from './faults/plan.ts';
import { handle } from './http/handler.ts';
import { routesOf } from './http/routes.ts';
import type { Route } from './http/types.ts';
import { Turns } from './http/turns.ts';
import { ApiUsage } from './http/usage.ts';
import { perLanguage } from './languages.ts';
import { loadTrees, type LoadResult } from './load/load.ts';
import type { SObjectTree } from './load/tree.ts';
import { createQueryEngine } from './query/engine.ts';
import { readSchema } from './schema/read.ts';
import { MASTER_LANGUAGE } from './schema/schema.ts';
import { readTranslations } from './schema/translations.ts';
import type { Features } from './schema/types.ts';
import { ensureIndexes } from './store/indexes.ts';
import { keepNote, noteUnder, type Note } from './store/notes.ts';
import type { Writer } from './store/record.ts';
import { keyPrefixes } from './store/sequences.ts';
import { openState, type State } from './store/state.ts';
import { transaction } from './store/statements.ts';
import { ensureTables } from './store/tables.ts';
import { RecordWriter } from './write/recordWriter.ts';

/** Calls of the API within 24 hours where nothing else is said: more than a demo makes. */
const API_CALLS = 1_000_000;

/** How to open a local org. */
export interface LocalOrgOptions {
  /** The file that holds everything, or ':memory:'. */
  stateFile: string;
  /** The package directory whose metadata the org has, such as `force-app/main`. */
  metadataDir: string;
  /** A package directory with translations, such as `force-app/languages`; none: English only. */
  languagesDir?: string;
  /** A package directory with channels of change events, such as `force-app/events`; none: no events. */
  eventsDir?: string;
  /** Starts over: what the state file holds is lost. */
  reset?: boolean;
  /** Whether opportunities have record types; fields exist accordingly. */
  recordTypes?: boolean;
  /** Whether records have a currency of their own. */
  multiCurrency?: boolean;
  /** Settings of a fresh org, and of its users: the machine's time zone, en_US, USD. */
  timeZone?: string;
  locale?: string;
  currency?: string;
  /**
   * Language of the built-in users from now on, with `locale`: Salesforce's name of it, e.g. `de`.
   * Not given: as they were left, `en_US` in a fresh org.
   */
  language?: string;
  /** Calls that clients may make of the API within 24 hours. */
  apiLimit?: number;
  /** What is to go wrong: for whoever wants to see what becomes of their client then. */
  faults?: FaultPlan;
  /** The clock; for tests. */
  now?: () => Date;
  /** Told of errors that are the org's own fault; by default they go to standard error. */
  onError?: (error: unknown) => void;
}

/** An org in this process: data in a file, answers over HTTP. */
export interface LocalOrg {
  /**
   * Answers a request whose path is the org's (`/services/`, `/id/`, `/secur/`, `/cometd/`,
   * `/login`) and says true; leaves any other alone and says false.
   */
  handle: (req: IncomingMessage, res: ServerResponse) => Promise<boolean>;
  /**
   * Loads records in the format of `sf data import tree`, all or none, and notes something along
   * with them. `@ref` stands for the id of a record, built-in ones such as `@rep` and
   * `@Profile:Standard User` included (see `resolveReference`), in lookups, texts and the note.
   * Audit fields (`CreatedDate`, …) may be set. What stands under the id of a record that is there
   * changes that. Throws a LocalOrgError that names every record
   * that is wrong.
   */
  load(trees: readonly SObjectTree[], note?: Note): LoadResult;
  /** What was noted under a key, e.g. which sample the org holds; undefined if nothing was. */
  note(key: string): string | undefined;
  /** A session token of that user, the same after a restart. Throws if there is no such user. */
  accessToken(username: string): string;
  /** Ends all work; the state is on disk. */
  close(): void;
}

/** Opens the org that a state file holds, or starts one in it. Throws a LocalOrgError. */
export function openLocalOrg(options: LocalOrgOptions): LocalOrg {
  const state = openState(options.stateFile, options.reset ?? false);
  try {
    return startOrg(state, options);
  } catch (error) {
    state.close();
    throw error;
  }
}

/** What change events call the API by which a job writes. */
const BULK_ORIGIN = 'com/salesforce/api/bulk';

/** What works on jobs, in turns with requests. */
const bulkWork = ({ changes }: ChangeStream) => ({
  jobs: new Jobs(),
  turns: new Turns(),
  onTransaction: () => {
    changes.origin = BULK_ORIGIN;
  },
});

function startOrg({ db, close }: State, options: LocalOrgOptions): LocalOrg {
  const { metadataDir, now = () => new Date(), currency = 'USD', onError = report } = options;
  const schema = readSchema(metadataDir, featuresOf(options), (names) => keyPrefixes(db, names));
  const permissionSets = readPermissionSets(metadataDir);
  const customPermissions = readCustomPermissions(metadataDir);
  const settings = settingsOf(options);
  const { timeZone } = settings;
  const engine = createQueryEngine(db, schema);
  const faults = faultsOf(options.faults);
  const { eventsDir } = options;
  const stream = openChangeStream({ db, schema, now, eventsDir, faults: faults.events });
  const office = { metadataDir, now, timeZone, customPermissions, changes: stream.changes };
  const desk = deskFor(office, schema, engine);
  const { writers } = desk;
  transaction(db, () => prepare(writers.administrator(), permissionSets, settings));
  const sessions = new Sessions(db);
  const requesters = new Requesters(db, schema, permissionSets, currency);
  const usage = new ApiUsage(options.apiLimit ?? API_CALLS, now);
  const bulk = bulkWork(stream);
  const callers = { ...bulk, sessions, requesters, usage, onError };
  const routes = (at: Desk): Route[] =>
    routesOf({ ...callers, ...at, now, records: new RecordWriter(at.writers, faults.lockRows) });
  const routesFor = perLanguage(
    readTranslations(options.languagesDir),
    routes(desk),
    (translation) => routes(translatedDesk(office, desk, translation)),
  );
  const requestFaults = faults.requests?.({
    limit: usage.limit,
    endSession: (token) => sessions.end(token),
    dropListeners: () => stream.streaming.reset(),
  });
  const site = { ...callers, stream, routesFor, faults: requestFaults };
  return {
    handle: (req, res) => handle(site, req, res),
    load: (trees, note) => transaction(db, () => load(writers.administrator(), trees, note)),
    note: (key) => noteUnder(db, key),
    accessToken: (username) => sessions.tokenOf(username),
    close: () => {
      bulk.jobs.close();
      stream.close();
      close();
    },
  };
}

const featuresOf = ({ recordTypes = false, multiCurrency = false }: LocalOrgOptions): Features => ({
  recordTypes,
  multiCurrency,
});

function settingsOf(options: LocalOrgOptions): OrgSettings {
  const { timeZone = machineTimeZone(), locale = MASTER_LANGUAGE, language } = options;
  const name = 'Power Balance';
  if (isTimeZone(timeZone)) {
    return { name, timeZone, locale, ...(language === undefined ? {} : { language }) };
  }
  throw new LocalOrgError(
    'UnknownTimeZone',
    `There is no time zone "${timeZone}".`,
    'Name one as IANA does, such as Europe/Berlin.',
  );
}

/** A machine may not know its own time zone, or call it by a name that nobody knows. */
function machineTimeZone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return isTimeZone(timeZone) ? timeZone : 'UTC';
}

function prepare(
  writer: Writer,
  permissionSets: readonly PermissionSet[],
  settings: OrgSettings,
): void {
  ensureTables(writer.db, writer.schema);
  ensureIndexes(writer.db, writer.schema);
  seed(writer, permissionSets, settings);
}

function load(writer: Writer, trees: readonly SObjectTree[], note?: Note): LoadResult {
  const result = loadTrees(writer, trees);
  if (note !== undefined) keepNote(writer.db, { ...note, value: noted(note, result) });
  return result;
}

/** As in the trees, `@ref` in a note stands for the id of the record with that reference id. */
const noted = ({ value }: Note, { ids }: LoadResult): string =>
  (value.startsWith('@') ? ids.get(value.slice(1)) : undefined) ?? value;

function report(error: unknown): void {
  process.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
}
