import type { DatabaseSync } from 'node:sqlite';

import { loadTrees } from '../load/load.ts';
import type { TreeRecord } from '../load/tree.ts';
import { MASTER_LANGUAGE } from '../schema/schema.ts';
import { STAGES } from '../schema/standard/stages.ts';
import type { Writer } from '../store/record.ts';
import { statement } from '../store/statements.ts';
import type { PermissionSet } from './permissionSets.ts';
import { PROFILES } from './profiles.ts';
import { BUILT_IN_USERS, type BuiltInUser } from './users.ts';

/** The org's own settings; users start with the same. */
export interface OrgSettings {
  name: string;
  /** IANA name, e.g. `Europe/Berlin`. */
  timeZone: string;
  /** Salesforce's name, e.g. `en_US`. */
  locale: string;
  /** Salesforce's name of the language that built-in users are to read from now on, e.g. `de`. */
  language?: string;
}

/**
 * Writes what an org cannot be without: its organization, profiles, stages and users, and the
 * permission sets that the metadata has gained. What is there already stays as it is. Run it in a
 * transaction.
 */
export function seed(
  writer: Writer,
  permissionSets: readonly PermissionSet[],
  settings: OrgSettings,
): void {
  const known = permissionSetNames(writer.db);
  const added = permissionSets.filter(({ name }) => !known.has(name)).flatMap(permissionSetRecords);
  const records = isEmpty(writer.db) ? [...foundation(settings), ...added] : added;
  loadTrees(writer, [{ records }]);
  if (settings.language !== undefined) speak(writer.db, settings.language, settings.locale);
}

/** Sets what the built-in users read, and how they write numbers and dates. */
function speak(db: DatabaseSync, language: string, locale: string): void {
  const set = 'UPDATE "User" SET "LanguageLocaleKey" = ?, "LocaleSidKey" = ? WHERE "Username" = ?';
  for (const { username } of BUILT_IN_USERS) statement(db, set).run(language, locale, username);
}

const isEmpty = (db: DatabaseSync): boolean =>
  db.prepare('SELECT 1 FROM "Organization"').get() === undefined;

function permissionSetNames(db: DatabaseSync): Set<string> {
  const rows = db.prepare('SELECT "Name" FROM "PermissionSet" WHERE "IsDeleted" = 0').all();
  return new Set(rows.map((row) => String(row['Name'])));
}

const record = (type: string, key: string, fields: object): TreeRecord => ({
  attributes: { type, referenceId: `${type}:${key}` },
  ...fields,
});

const foundation = (settings: OrgSettings): TreeRecord[] => [
  organization(settings),
  ...PROFILES.map((name) => record('Profile', name, { Name: name })),
  ...STAGES.map(stageRecord),
  ...BUILT_IN_USERS.map(userRecord),
];

const organization = ({ name, timeZone, locale }: OrgSettings): TreeRecord =>
  record('Organization', name, {
    Name: name,
    DefaultLocaleSidKey: locale,
    LanguageLocaleKey: MASTER_LANGUAGE,
    TimeZoneSidKey: timeZone,
    OrganizationType: 'Developer Edition',
    InstanceName: 'LOCAL',
  });

const stageRecord = (stage: (typeof STAGES)[number], index: number): TreeRecord =>
  record('OpportunityStage', stage.name, {
    MasterLabel: stage.name,
    ApiName: stage.name,
    SortOrder: index + 1,
    DefaultProbability: stage.probability,
    ForecastCategoryName: stage.forecastCategory,
    IsClosed: stage.closed,
    IsWon: stage.won,
  });

const userRecord = ({ key, username, manager, ...user }: BuiltInUser): TreeRecord =>
  record('User', key, {
    Username: username,
    Email: username,
    Alias: key,
    FirstName: user.firstName,
    LastName: user.lastName,
    Title: user.title,
    CompanyName: 'Power Balance',
    ProfileId: `@Profile:${user.profile}`,
    ...(manager === undefined ? {} : { ManagerId: `@${manager}` }),
  });

function permissionSetRecords({ name, label }: PermissionSet): TreeRecord[] {
  const users = BUILT_IN_USERS.filter(({ permissionSet }) => permissionSet === name);
  return [
    record('PermissionSet', name, { Name: name, Label: label }),
    ...users.map(({ key }) =>
      record('PermissionSetAssignment', key, {
        AssigneeId: `@${key}`,
        PermissionSetId: `@PermissionSet:${name}`,
      }),
    ),
  ];
}
