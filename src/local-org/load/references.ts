import type { DatabaseSync } from 'node:sqlite';

import { SalesforceError } from '../errors.ts';
import { BUILT_IN_USERS } from '../access/users.ts';
import { statement } from '../store/statements.ts';

/** Finds what `@NAME` stands for when no record of the trees bears that reference id. */
const BY_KIND: Readonly<Record<string, string>> = {
  Profile: 'SELECT "Id" FROM "Profile" WHERE "Name" = ?',
  PermissionSet: 'SELECT "Id" FROM "PermissionSet" WHERE "Name" = ?',
  RecordType: `SELECT "Id" FROM "RecordType" WHERE "SobjectType" || '.' || "DeveloperName" = ?`,
  User: 'SELECT "Id" FROM "User" WHERE "Username" = ?',
};

/**
 * The id behind a reference: `@ref` is the record with that reference id; else `@rep`, `@manager`,
 * `@admin`, `@service` are the built-in users, and `@Profile:Standard User`,
 * `@PermissionSet:Power_Rep`, `@RecordType:Opportunity.Renewal`, `@User:name@example.com` are
 * records that the org has already.
 */
export function resolveReference(
  db: DatabaseSync,
  ids: ReadonlyMap<string, string>,
  name: string,
): string {
  const id = ids.get(name) ?? builtIn(db, name);
  if (id !== undefined) return id;
  throw new SalesforceError('INVALID_CROSS_REFERENCE_KEY', `nothing is called @${name}`);
}

/** The id of the built-in user with that key; undefined if there is none, or not yet. */
export function builtInUser(db: DatabaseSync, key: string): string | undefined {
  const user = BUILT_IN_USERS.find((builtIn) => builtIn.key === key);
  return user && find(db, 'User', user.username);
}

function builtIn(db: DatabaseSync, name: string): string | undefined {
  const user = builtInUser(db, name);
  if (user !== undefined) return user;
  const colon = name.indexOf(':');
  return find(db, name.slice(0, Math.max(colon, 0)), name.slice(colon + 1));
}

function find(db: DatabaseSync, kind: string, key: string): string | undefined {
  const sql = BY_KIND[kind];
  const row = sql === undefined ? undefined : statement(db, sql).get(key);
  return row === undefined ? undefined : String(row['Id']);
}
