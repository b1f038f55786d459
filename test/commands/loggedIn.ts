import { Org, type Connection } from '@salesforce/core';
import type { TestOrg, User } from '../local-org/support.ts';
import { connectTo } from '../org/support.ts';

const connections = new Map<string, Connection>();

const orgOf = (aliasOrUsername: string | undefined): Org => {
  const connection = connections.get(aliasOrUsername ?? '');
  if (!connection) throw new Error(`Nobody is logged in as ${aliasOrUsername ?? 'the default'}.`);
  return { getConnection: () => connection } as unknown as Org;
};

// Who is logged in is kept by the Salesforce CLI, in files that many tests at once would fight for.
const create: unknown = (options?: Org.Options) => Promise.resolve(orgOf(options?.aliasOrUsername));
const logins = jest.spyOn(Org, 'create').mockImplementation(create as (typeof Org)['create']);

// Other tests in this process log in for real.
afterAll(() => logins.mockRestore());

let aliases = 0;

/**
 * Logs a user of a local org in.
 * @returns what to name the org by.
 */
export async function logIn(test: TestOrg, user: User): Promise<string> {
  const alias = `${user}-${aliases++}`;
  connections.set(alias, await connectTo(test, user));
  return alias;
}
