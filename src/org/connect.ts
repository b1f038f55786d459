import { ConfigAggregator, Org, OrgConfigProperties, type Connection } from '@salesforce/core';
import { problem } from './messages.ts';

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
