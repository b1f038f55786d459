import { ConfigAggregator, Org, OrgConfigProperties, type Connection } from '@salesforce/core';
import { problem } from './messages.ts';
import { hasServiceUser, serviceConnection } from './serviceUser.ts';

/** The user's default org; looked for only when a command turns out to need one. */
async function defaultOrg(): Promise<Org> {
  const config = await ConfigAggregator.create();
  const aliasOrUsername = config.getPropertyValue<string>(OrgConfigProperties.TARGET_ORG);
  if (!aliasOrUsername) throw problem('noTargetOrg');
  return Org.create({ aliasOrUsername });
}

/**
 * A connection to an org.
 * @param org the one that was named; undefined: the default.
 * @param apiVersion such as `66.0`; undefined: the latest that the org has.
 * @throws {SfError} where none was named and there is no default, or nobody is logged in to it.
 */
export async function connectionTo(org?: Org, apiVersion?: string): Promise<Connection> {
  return (org ?? (await defaultOrg())).getConnection(apiVersion);
}

/**
 * A connection for what runs unattended.
 * @param org the one that was named; undefined: of the service user whom the environment names, else
 *   the default.
 * @throws {SfError} where there is none of these, or it lets nobody in.
 */
export const unattendedConnection = (org?: Org, apiVersion?: string): Promise<Connection> =>
  org === undefined && hasServiceUser(process.env)
    ? serviceConnection(process.env, apiVersion)
    : connectionTo(org, apiVersion);

/** What tells an org from others: its id, or its address where nobody has asked it yet. */
export const orgKeyOf = (connection: Connection): string =>
  connection.getAuthInfoFields().orgId ?? new URL(connection.instanceUrl).hostname;
