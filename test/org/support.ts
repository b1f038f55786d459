import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '@salesforce/core';
import { connect } from '../../scripts/connected.ts';
import {
  deal,
  FORCE_APP,
  record,
  startOrg,
  type TestOrg,
  type User,
} from '../local-org/support.ts';

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

export function connectTo(test: TestOrg, user: User = 'rep'): Promise<Connection> {
  const username = `${user}@powerbalance.local`;
  return connect(test.origin, username, test.org.accessToken(username));
}

/** The product's metadata with one file changed. */
export function metadataWith(file: string, change: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'power-metadata-'));
  folders.push(folder);
  cpSync(FORCE_APP, folder, { recursive: true, filter: (path) => !path.includes('/lwc') });
  const path = join(folder, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return folder;
}

const permissionSet = (name: string): string =>
  `default/permissionsets/${name}.permissionset-meta.xml`;

/** The product's metadata, in which a rep may not see these fields. */
export const metadataHiding = (...fields: string[]): string =>
  metadataWith(permissionSet('Power_Rep'), (text) =>
    text.replace(/<fieldPermissions>[\s\S]*?<\/fieldPermissions>/g, (permission) =>
      fields.some((field) => permission.includes(`<field>${field}</field>`)) ? '' : permission,
    ),
  );

/** The product's metadata, in which a role may not read an object: as if it was not deployed. */
export const metadataWithout = (object: string, role = 'Power_Rep'): string =>
  metadataWith(permissionSet(role), (text) =>
    text
      .replace(/<objectPermissions>[\s\S]*?<\/objectPermissions>/g, (permission) =>
        permission.includes(`<object>${object}</object>`) ? '' : permission,
      )
      .replace(/<fieldPermissions>[\s\S]*?<\/fieldPermissions>/g, (permission) =>
        permission.includes(`<field>${object}.`) ? '' : permission,
      ),
  );

/** A behavior with all it needs, of the deal with this key. */
export const behavior = (of: string, fields: object = {}) =>
  record('Power_Behavior__c', {
    Opportunity__c: `@${of}`,
    Shown_By__c: 'customer',
    Kind__c: 'ultimatum',
    Seen_On__c: '2026-11-20',
    ...fields,
  });

export { connect, deal, record, startOrg };
