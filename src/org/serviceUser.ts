/** The login of a service by JWT, from the environment: for machines on which nobody logs in. */
import { AuthInfo, Connection, StateAggregator } from '@salesforce/core';
import { problem } from './messages.ts';

const NAMES = {
  username: 'POWER_USERNAME',
  clientId: 'POWER_CLIENT_ID',
  keyFile: 'POWER_JWT_KEY_FILE',
} as const;
/** Where the service logs in; Salesforce's own address where there is none. */
const LOGIN_URL = 'POWER_LOGIN_URL';

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether the environment says anything of a service's login. */
export const hasServiceUser = (environment: Environment): boolean =>
  Object.values(NAMES).some((name) => environment[name] !== undefined);

/** Forgets an earlier login of the user, as `sf org login jwt` does: another key may be said now. */
async function forget(username: string): Promise<void> {
  const { orgs } = await StateAggregator.getInstance();
  if (!(await orgs.hasFile(username))) return;
  await orgs.read(username);
  await orgs.remove(username);
}

/**
 * A connection of the service user whom the environment names.
 * @throws {SfError} where it does not say enough, or the org does not let that user in.
 */
export async function serviceConnection(
  environment: Environment,
  apiVersion?: string,
): Promise<Connection> {
  const missing = Object.values(NAMES).filter((name) => !environment[name]);
  if (missing.length > 0) throw problem('serviceUserIncomplete', [missing.join(', ')]);
  const username = environment[NAMES.username] ?? '';
  const loginUrl = environment[LOGIN_URL];
  const oauth2Options = {
    clientId: environment[NAMES.clientId] ?? '',
    privateKeyFile: environment[NAMES.keyFile] ?? '',
    ...(loginUrl === undefined ? {} : { loginUrl }),
  };
  try {
    await forget(username);
    const authInfo = await AuthInfo.create({ username, oauth2Options });
    return await Connection.create({
      authInfo,
      ...(apiVersion === undefined ? {} : { connectionOptions: { version: apiVersion } }),
    });
  } catch (error) {
    throw problem('serviceUserRefused', [username, (error as Error).message], [], error as Error);
  }
}
