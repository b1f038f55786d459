import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

import { LocalOrgError } from '../../src/local-org/index.ts';
import { column, deal, folder, openOrg, query, startOrg, stateFile, tree } from './support.ts';

const open = (path: string, options: { metadataDir?: string; reset?: boolean } = {}) =>
  openOrg({ stateFile: path, ...options });

/** The name and the words of what opening throws. */
function refusal(path: string, options: { metadataDir?: string } = {}): string {
  try {
    open(path, options).close();
    return 'opened';
  } catch (error) {
    if (error instanceof LocalOrgError) return `${error.name}: ${error.message}`;
    throw error;
  }
}

const names = async (path: string, options: object = {}): Promise<unknown[]> => {
  const test = await startOrg({ stateFile: path, ...options });
  const answer = await test.graphql('rep', query('Opportunity', '', 'Name { value }'));
  await test.close();
  return column(answer, 'Opportunity', 'Name.value');
};

describe('a restart', () => {
  it('keeps records, ids, notes and sessions', async () => {
    const path = stateFile();
    const first = open(path);
    const { ids } = first.load(tree(deal('Kept')), { key: 'sample', value: 'pipeline' });
    const token = first.accessToken('rep@powerbalance.local');
    first.close();

    const second = open(path);
    expect(second.note('sample')).toBe('pipeline');
    expect(second.note('other')).toBeUndefined();
    expect(second.accessToken('rep@powerbalance.local')).toBe(token);
    const { ids: more } = second.load(tree(deal('Later')));
    expect(more.get('Later')).not.toBe(ids.get('Kept'));
    second.close();
    expect(await names(path)).toEqual(['Kept', 'Later']);
  });

  it('keeps what was loaded when the process ends without a word', async () => {
    const path = stateFile();
    const org = open(path);
    org.load(tree(deal('Kept')));
    const copy = `${path}.copy`;
    for (const suffix of ['', '-wal']) copyFileSync(path + suffix, copy + suffix);
    org.close();
    expect(await names(copy)).toEqual(['Kept']);
  });

  it('leaves nothing for others to read', () => {
    const path = stateFile();
    open(path).close();
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});

describe('reset', () => {
  it('starts over, with sessions of its own', async () => {
    const path = stateFile();
    const first = open(path);
    first.load(tree(deal('Lost')), { key: 'sample', value: 'pipeline' });
    const token = first.accessToken('rep@powerbalance.local');
    first.close();
    const second = open(path, { reset: true });
    expect(second.note('sample')).toBeUndefined();
    expect(second.accessToken('rep@powerbalance.local')).not.toBe(token);
    second.close();
    expect(await names(path)).toEqual([]);
  });

  it('replaces even a damaged file', async () => {
    const path = stateFile();
    open(path).close();
    writeFileSync(path, 'not a database at all');
    expect(await names(path, { reset: true })).toEqual([]);
  });
});

describe('a file that holds no state of ours', () => {
  const foreign = folder({
    'text.txt': 'my notes',
    'short.db': 'SQLite format 3\0',
    'empty-header.db': `SQLite format 3\0${'\0'.repeat(200)}`,
  });

  it.each(['text.txt', 'short.db', 'empty-header.db'])('is refused and left alone: %s', (name) => {
    const path = `${foreign}/${name}`;
    const before = readFileSync(path);
    expect(refusal(path)).toMatch(/^NotAStateFile: .* is not the state of a local org.* reset/);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  it('is refused when it is someone’s database', () => {
    const path = `${foreign}/other.db`;
    const db = new DatabaseSync(path);
    db.exec('CREATE TABLE mine (x); INSERT INTO mine VALUES (1)');
    db.close();
    expect(refusal(path)).toMatch(/^NotAStateFile/);
  });

  it('is refused when it is a folder', () => {
    expect(refusal(foreign)).toMatch(/^NotAStateFile/);
  });
});

describe('a damaged state', () => {
  const damaged = (damage: (path: string) => void): string => {
    const path = stateFile();
    const org = open(path);
    org.load(tree(...Array.from({ length: 200 }, (_, index) => deal(`Deal ${index}`))));
    org.close();
    damage(path);
    return path;
  };

  it.each<[string, (path: string) => void]>([
    [
      'overwritten in the middle',
      (path) => {
        const bytes = readFileSync(path);
        bytes.fill(0x5a, 8192, bytes.length - 4096);
        writeFileSync(path, bytes);
      },
    ],
    ['cut off', (path) => writeFileSync(path, readFileSync(path).subarray(0, 40_000))],
    [
      'of a later version',
      (path) => {
        const db = new DatabaseSync(path);
        db.exec('PRAGMA user_version = 99');
        db.close();
      },
    ],
  ])('is reported and left alone: %s', (_, damage) => {
    const path = damaged(damage);
    const before = readFileSync(path);
    expect(refusal(path)).toMatch(/^StateFile(?:Damaged|OfAnotherVersion): .* reset/);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('metadata that changed since', () => {
  const OBJECT = `<CustomObject><label>Thing</label><nameField><label>Name</label><type>Text</type></nameField><pluralLabel>Things</pluralLabel></CustomObject>`;
  const field = (name: string, type: string, more = '') =>
    `<CustomField><fullName>${name}</fullName><label>${name}</label><type>${type}</type>${more}</CustomField>`;
  const packageDir = (fields: Record<string, string>) =>
    folder({
      'objects/Thing__c/Thing__c.object-meta.xml': OBJECT,
      'permissionsets/Power_Rep.permissionset-meta.xml': `<PermissionSet><label>Rep</label>
        <objectPermissions><allowRead>true</allowRead><object>Thing__c</object></objectPermissions>
        ${Object.keys(fields)
          .map(
            (name) =>
              `<fieldPermissions><field>Thing__c.${name}</field><readable>true</readable></fieldPermissions>`,
          )
          .join('')}</PermissionSet>`,
      ...Object.fromEntries(
        Object.entries(fields).map(([name, xml]) => [
          `objects/Thing__c/fields/${name}.field-meta.xml`,
          xml,
        ]),
      ),
    });
  const TEXT = field('A__c', 'Text', '<length>40</length>');

  it('adds columns, keeps what was there, and gives back fields that return', async () => {
    const path = stateFile();
    const org = open(path, { metadataDir: packageDir({ A__c: TEXT }) });
    org.load(tree({ attributes: { type: 'Thing__c', referenceId: 't' }, Name: 'T', A__c: 'old' }));
    org.close();
    const added = { B__c: field('B__c', 'Checkbox', '<defaultValue>true</defaultValue>') };
    for (const fields of [added, { A__c: TEXT, ...added }]) {
      const test = await startOrg({ stateFile: path, metadataDir: packageDir(fields) });
      const selection = Object.keys(fields).map((name) => `${name} { value }`);
      const answer = await test.graphql('rep', query('Thing__c', '', selection.join(' ')));
      await test.close();
      expect(column(answer, 'Thing__c', 'B__c.value')).toEqual([true]);
      if ('A__c' in fields) expect(column(answer, 'Thing__c', 'A__c.value')).toEqual(['old']);
    }
  });

  it('keeps the key prefix of an object when others come before it', () => {
    const path = stateFile();
    const thing = { attributes: { type: 'Thing__c', referenceId: 't' }, Name: 'T' };
    const first = open(path, { metadataDir: packageDir({ A__c: TEXT }) });
    const before = first.load(tree(thing)).ids.get('t');
    first.close();
    const more = packageDir({ A__c: TEXT });
    const another = `${more}/objects/Another__c`;
    mkdirSync(another);
    writeFileSync(`${another}/Another__c.object-meta.xml`, OBJECT.replaceAll('Thing', 'Another'));
    const second = open(path, { metadataDir: more });
    const after = second.load(tree(thing)).ids.get('t');
    second.close();
    expect(after?.slice(0, 3)).toBe(before?.slice(0, 3));
  });

  it('is refused when a field holds another type now', () => {
    const path = stateFile();
    open(path, { metadataDir: packageDir({ A__c: TEXT }) }).close();
    const changed = { A__c: field('A__c', 'Number', '<precision>9</precision><scale>0</scale>') };
    expect(refusal(path, { metadataDir: packageDir(changed) })).toMatch(
      /^FieldTypeChanged: Thing__c\.A__c .* reset/,
    );
  });

  it('is refused when a key becomes unique that is not', () => {
    const path = stateFile();
    const org = open(path, { metadataDir: packageDir({ A__c: TEXT }) });
    org.load(
      tree(
        ...['x', 'y'].map((key) => ({
          attributes: { type: 'Thing__c', referenceId: key },
          Name: key,
          A__c: 'same',
        })),
      ),
    );
    org.close();
    const unique = { A__c: field('A__c', 'Text', '<length>40</length><unique>true</unique>') };
    expect(refusal(path, { metadataDir: packageDir(unique) })).toMatch(/^UniqueKeyNotMet/);
    expect(refusal(path, { metadataDir: packageDir({ A__c: TEXT }) })).toBe('opened');
  });

  it('assigns a permission set that is new to its user', async () => {
    const path = stateFile();
    open(path, { metadataDir: folder({ 'objects/x': '' }) }).close();
    const test = await startOrg({ stateFile: path, metadataDir: packageDir({ A__c: TEXT }) });
    expect((await test.graphql('rep', query('Thing__c', '', 'Id'))).errors).toEqual([]);
    await test.close();
  });
});
