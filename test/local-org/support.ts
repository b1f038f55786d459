import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import {
  createOrgServer,
  openLocalOrg,
  type LocalOrg,
  type LocalOrgOptions,
  type SObjectTree,
  type TreeRecord,
} from '../../src/local-org/index.ts';

/** The package that most tests run on: the product's own metadata. */
export const FORCE_APP = fileURLToPath(new URL('../../force-app/main', import.meta.url));

/** The clock of every test: a Wednesday. */
export const NOW = new Date('2026-11-25T10:30:00.000Z');

export const DATA = '/services/data/v66.0';

export type User = 'rep' | 'manager' | 'admin' | 'service';

export interface GraphQLAnswer {
  data: unknown;
  errors: { message: string; path: unknown[]; extensions: { ErrorType: string } }[];
}

/** An org on a free port, with the calls that tests make. */
export interface TestOrg {
  org: LocalOrg;
  origin: string;
  /** What the org reported as its own fault. */
  faults: unknown[];
  graphql(user: User, query: string, variables?: object): Promise<GraphQLAnswer>;
  /** GET as a user, or as nobody. */
  get(path: string, user?: User, headers?: Record<string, string>): Promise<Response>;
  /** Ends server and org; orgs that a test leaves open are ended after it. */
  close(): Promise<void>;
}

const open = new Set<TestOrg>();

const folders: string[] = [];

afterAll(async () => {
  for (const test of open) await test.close();
  for (const path of folders) rmSync(path, { recursive: true });
});

/** An org on the product's metadata, at the tests' time. */
export const openOrg = (options: Partial<LocalOrgOptions> = {}): LocalOrg =>
  openLocalOrg({
    stateFile: ':memory:',
    metadataDir: FORCE_APP,
    timeZone: 'UTC',
    now: () => NOW,
    ...options,
  });

export async function startOrg(
  options: Partial<LocalOrgOptions> = {},
  records: readonly TreeRecord[] = [],
): Promise<TestOrg> {
  const faults: unknown[] = [];
  const org = openOrg({ onError: (error) => faults.push(error), ...options });
  org.load([{ records }]);
  const server = await createOrgServer(org, { port: 0 });
  const authorization = (user: User): Record<string, string> => ({
    authorization: `Bearer ${org.accessToken(`${user}@powerbalance.local`)}`,
  });
  const test: TestOrg = {
    org,
    origin: server.origin,
    faults,
    graphql: async (user, query, variables = {}) => {
      const init = { method: 'POST', headers: authorization(user) };
      const body = JSON.stringify({ query, variables });
      const response = await fetch(`${server.origin}${DATA}/graphql`, { ...init, body });
      return (await response.json()) as GraphQLAnswer;
    },
    get: (path, user, headers = {}) =>
      fetch(server.origin + path, {
        redirect: 'manual',
        headers: { ...(user === undefined ? {} : authorization(user)), ...headers },
      }),
    close: async () => {
      open.delete(test);
      await server.close();
      org.close();
    },
  };
  open.add(test);
  return test;
}

/** What lies at a dotted path, e.g. `uiapi.query.User.edges.0.node.Id`. */
export function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((part, key) => {
    if (typeof part !== 'object' || part === null) return undefined;
    return (part as Record<string, unknown>)[key];
  }, value);
}

/** One value of each record of a connection, e.g. of Opportunity the `Name.value`. */
export function column(answer: GraphQLAnswer, object: string, path: string): unknown[] {
  const edges = at(answer.data, `uiapi.query.${object}.edges`);
  return (Array.isArray(edges) ? edges : []).map((edge) => at(edge, `node.${path}`));
}

/** A query for one connection of the UI API. */
export const query = (object: string, args: string, node: string, more = ''): string =>
  `{ uiapi { query { ${object}${args} { edges { cursor node { ${node} } } ${more} } } } }`;

/** Matchers, as values: what they stand for is checked when they are compared. */
export const anyText: unknown = expect.any(String);
export const textLike = (pattern: RegExp | string): unknown => expect.stringMatching(pattern);

let references = 0;

/** A record of a tree; `key` is its reference id. */
export const record = (type: string, fields: object, key = `r${references++}`): TreeRecord => ({
  attributes: { type, referenceId: key },
  ...fields,
});

/** An opportunity with all it needs. */
export const deal = (name: string, fields: object = {}, key = name): TreeRecord =>
  record(
    'Opportunity',
    { Name: name, StageName: 'Prospecting', CloseDate: '2026-12-31', ...fields },
    key,
  );

/** A concession with all it needs but its opportunity. */
export const concession = (fields: object, key?: string): TreeRecord =>
  record(
    'Power_Concession__c',
    { Given_By__c: 'seller', Kind__c: 'price', Given_On__c: '2026-11-01', ...fields },
    key,
  );

/** What publishes a policy for all. */
export const version = (fields: object = {}) => ({
  Name: 'Promises count',
  Version_Key__c: 'all:1',
  Policy__c: '{}',
  Published_On__c: '2026-11-01',
  Reason__c: 'Two lost deals began with a broken promise',
  ...fields,
});

export const tree = (...records: TreeRecord[]): SObjectTree[] => [{ records }];

/** A directory under the system's temporary one, with these files. */
export function folder(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'local-org-'));
  folders.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** A fresh path for a state file. */
export const stateFile = (): string => join(folder({}), 'state', 'org.db');
