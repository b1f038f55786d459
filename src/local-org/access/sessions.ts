import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

import { LocalOrgError } from '../errors.ts';
import { statement } from '../store/statements.ts';
import { DEMO_PASSWORD } from './users.ts';

const USER_BY_NAME = `
  SELECT "Id" FROM "User" WHERE "Username" = ? AND "IsActive" = 1 AND "IsDeleted" = 0`;

/** Sessions of an org: tokens like `00D…!…`, kept in the state so that a restart ends none. */
export class Sessions {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  /** Starts a session if the password is right; undefined if user or password is wrong. */
  logIn(username: string, password: string): string | undefined {
    return password === DEMO_PASSWORD ? this.begin(username) : undefined;
  }

  /** Starts a session of a user; undefined if there is none of that name. */
  begin(username: string): string | undefined {
    const userId = this.#userId(username);
    return userId === undefined ? undefined : this.#open(userId);
  }

  /** The token of a user's oldest session, or of a first one. Throws if there is no such user. */
  tokenOf(username: string): string {
    const userId = this.#userId(username);
    if (userId === undefined) throw unknownUser(username);
    const sql = 'SELECT token FROM _session WHERE user_id = ? ORDER BY rowid LIMIT 1';
    const token = statement(this.#db, sql).get(userId)?.['token'];
    return token === undefined ? this.#open(userId) : String(token);
  }

  /** Whose session it is; undefined if the token is none. */
  userIdOf(token: string): string | undefined {
    const row = statement(this.#db, 'SELECT user_id FROM _session WHERE token = ?').get(token);
    return row === undefined ? undefined : String(row['user_id']);
  }

  /** Ends a session. */
  end(token: string): void {
    statement(this.#db, 'DELETE FROM _session WHERE token = ?').run(token);
  }

  #userId(username: string): string | undefined {
    const row = statement(this.#db, USER_BY_NAME).get(username);
    return row === undefined ? undefined : String(row['Id']);
  }

  #open(userId: string): string {
    const organization = statement(this.#db, 'SELECT "Id" FROM "Organization" LIMIT 1').get();
    const secret = randomBytes(48).toString('base64url').replaceAll('-', '.');
    const token = `${String(organization?.['Id']).slice(0, 15)}!${secret}`;
    statement(this.#db, 'INSERT INTO _session (token, user_id) VALUES (?, ?)').run(token, userId);
    return token;
  }
}

const unknownUser = (username: string): LocalOrgError =>
  new LocalOrgError(
    'UnknownUser',
    `There is no active user ${username} in this org.`,
    'Name a user of the org, such as rep@powerbalance.local.',
  );
