/** The real client of a user, without the files in which `sf` keeps who is logged in. */
import { Connection, type AuthInfo } from '@salesforce/core';

// The client keeps a log in the home folder unless it is told not to.
process.env['SF_DISABLE_LOG_FILE'] = 'true';

/** Connects to an org with a session's token. */
export function connect(
  origin: string,
  username: string,
  accessToken: string,
): Promise<Connection> {
  const authInfo = {
    getUsername: () => username,
    getConnectionOptions: () => ({ instanceUrl: origin, accessToken }),
    getFields: () => ({}),
  };
  return Connection.create({
    authInfo: authInfo as unknown as AuthInfo,
    connectionOptions: { version: '66.0' },
  });
}
