import type { DatabaseSync } from 'node:sqlite';

import type { Schema } from '../schema/schema.ts';
import { statement } from '../store/statements.ts';
import { merged } from './grants.ts';
import type { PermissionSet } from './permissionSets.ts';
import { profileGrants } from './profiles.ts';
import { Rights } from './rights.ts';

/** Whoever asks: a user with their settings and rights. */
export interface Requester {
  userId: string;
  organizationId: string;
  username: string;
  name: string;
  email: string;
  /** Salesforce's names, e.g. `en_US`. */
  locale: string;
  language: string;
  /** IANA name. */
  timeZone: string;
  /** ISO code. */
  currency: string;
  profile: string;
  permissionSets: readonly string[];
  /** Equal for users with equal rights: what depends on rights alone may be kept by it. */
  rightsKey: string;
  rights: Rights;
}

const USER = `
  SELECT u.*, p."Name" AS profile, (SELECT "Id" FROM "Organization" LIMIT 1) AS organization
  FROM "User" u JOIN "Profile" p ON p."Id" = u."ProfileId"
  WHERE u."Id" = ? AND u."IsActive" = 1 AND u."IsDeleted" = 0`;

const PERMISSION_SETS = `
  SELECT s."Name" AS name FROM "PermissionSetAssignment" a
  JOIN "PermissionSet" s ON s."Id" = a."PermissionSetId"
  WHERE a."AssigneeId" = ? AND a."IsDeleted" = 0 ORDER BY s."Name"`;

/** Looks users up with their rights, which are worked out once for each combination of sets. */
export class Requesters {
  readonly #db: DatabaseSync;
  readonly #schema: Schema;
  readonly #permissionSets: readonly PermissionSet[];
  readonly #currency: string;
  readonly #rights = new Map<string, Rights>();

  constructor(
    db: DatabaseSync,
    schema: Schema,
    permissionSets: readonly PermissionSet[],
    currency: string,
  ) {
    this.#db = db;
    this.#schema = schema;
    this.#permissionSets = permissionSets;
    this.#currency = currency;
  }

  /** The active user with that id; undefined if there is none. */
  find(userId: string): Requester | undefined {
    const row = statement(this.#db, USER).get(userId);
    if (row === undefined) return undefined;
    const text = (column: string): string => String(row[column] ?? '');
    const assigned = statement(this.#db, PERMISSION_SETS).all(userId);
    const permissionSets = assigned.map(({ name }) => String(name));
    const rightsKey = [text('profile'), ...permissionSets].join('|');
    return {
      userId,
      organizationId: text('organization'),
      username: text('Username'),
      name: text('Name'),
      email: text('Email'),
      locale: text('LocaleSidKey'),
      language: text('LanguageLocaleKey'),
      timeZone: text('TimeZoneSidKey'),
      currency: this.#currency,
      profile: text('profile'),
      permissionSets,
      rightsKey,
      rights: this.#rightsOf(rightsKey, text('profile'), permissionSets),
    };
  }

  #rightsOf(key: string, profile: string, names: readonly string[]): Rights {
    const known = this.#rights.get(key);
    if (known !== undefined) return known;
    const sets = this.#permissionSets.filter(({ name }) => names.includes(name));
    const grants = [profileGrants(this.#schema, profile), ...sets.map((set) => set.grants)];
    const rights = new Rights(this.#schema, merged(grants));
    this.#rights.set(key, rights);
    return rights;
  }
}
