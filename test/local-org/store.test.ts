import fc from 'fast-check';
import { DatabaseSync } from 'node:sqlite';

import { isCalendarDay, startOfDay } from '../../src/local-org/calendar.ts';
import { SalesforceError } from '../../src/local-org/errors.ts';
import { loadTrees } from '../../src/local-org/load/load.ts';
import { readSchema } from '../../src/local-org/schema/read.ts';
import { deleteRecord } from '../../src/local-org/store/delete.ts';
import { openDatabase } from '../../src/local-org/store/database.ts';
import { normalizedId, recordId, withCheck } from '../../src/local-org/store/ids.ts';
import { ensureIndexes } from '../../src/local-org/store/indexes.ts';
import { rounded } from '../../src/local-org/store/numbers.ts';
import type { Writer } from '../../src/local-org/store/record.ts';
import { keyPrefixes } from '../../src/local-org/store/sequences.ts';
import { ensureTables } from '../../src/local-org/store/tables.ts';
import { createQueryEngine } from '../../src/local-org/query/engine.ts';
import { ValidationRules } from '../../src/local-org/write/validationRules.ts';
import { concession, deal, FORCE_APP, record, tree } from './support.ts';

describe('ids', () => {
  it.each([
    // Ids from Salesforce's own documentation and public examples.
    ['001A000001hQwNo', '001A000001hQwNoIAK'],
    ['00D000000000062', '00D000000000062EAA'],
    ['012000000000000', '012000000000000AAA'],
    ['005A0000000ZZZZ', '005A0000000ZZZZIA4'],
  ])('%s has the check %s', (id15, id18) => {
    expect(withCheck(id15)).toBe(id18);
    expect(normalizedId(id15)).toBe(id18);
    expect(normalizedId(id18)).toBe(id18);
  });

  it('differ for every record, also without regard to case', () => {
    const numbers = [...Array.from({ length: 5000 }, (_, index) => index), 62 ** 3, 62 ** 3 + 1];
    const ids = numbers.map((number) => recordId('006', number));
    expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(ids.length);
    expect(ids.every((id) => id.length === 18)).toBe(true);
  });

  it('of 18 are the same without their capitals', () => {
    const numbers = fc.integer({ min: 0, max: 62 ** 6 });
    fc.assert(
      fc.property(numbers, (number) => {
        const id = recordId('a0B', number);
        expect(normalizedId(id.toLowerCase())).toBe(id);
        expect(normalizedId(id.toUpperCase())).toBe(id);
      }),
      { seed: 5 },
    );
  });

  it.each([null, 5, '', '006', `006${'0'.repeat(16)}`, '006-00000000000', {}])(
    '%j is none',
    (value) => {
      expect(normalizedId(value)).toBeUndefined();
    },
  );
});

describe('numbers', () => {
  it('round as their decimal digits say', () => {
    const decimals = fc.tuple(
      fc.integer({ min: -9_999_999, max: 9_999_999 }),
      fc.integer({ min: 0, max: 4 }),
    );
    fc.assert(
      fc.property(decimals, ([digits, places]) => {
        const number = Number(`${digits}e-${places}`);
        const whole = Math.trunc(Math.abs(digits) / 10 ** Math.max(0, places - 2));
        const rest = Math.abs(digits) % 10 ** Math.max(0, places - 2);
        const up = places > 2 && rest * 2 >= 10 ** (places - 2) ? 1 : 0;
        const expected = Number(`${Math.sign(digits) * (whole + up)}e-${Math.min(places, 2)}`);
        expect(rounded(number, 2)).toBe(expected || 0);
      }),
      { seed: 3 },
    );
  });
});

describe('days', () => {
  it.each([
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    ['2026-10-26', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
    ['2026-11-02', 'America/Los_Angeles', '2026-11-02T08:00:00.000Z'],
    ['2026-01-01', 'Asia/Kolkata', '2025-12-31T18:30:00.000Z'],
    ['2026-01-01', 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z'],
    ['2026-04-05', 'Australia/Sydney', '2026-04-04T13:00:00.000Z'],
    ['2026-10-04', 'Australia/Sydney', '2026-10-03T14:00:00.000Z'],
    // Clocks that leap, or go back, at midnight itself.
    ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
    ['2026-04-05', 'America/Santiago', '2026-04-05T04:00:00.000Z'],
    ['2026-03-08', 'America/Havana', '2026-03-08T05:00:00.000Z'],
    ['2026-11-01', 'America/Havana', '2026-11-01T04:00:00.000Z'],
    ['2026-04-24', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
  ])('%s begins in %s at %s', (day, timeZone, instant) => {
    expect(startOfDay(day, timeZone)).toBe(instant);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '20260101', '', null, 5])(
    '%j is none',
    (day) => {
      expect(isCalendarDay(day)).toBe(false);
    },
  );
});

describe('deleting', () => {
  function seeded(): { writer: Writer; ids: ReadonlyMap<string, string> } {
    const db = openDatabase(':memory:', false);
    const features = { recordTypes: false, multiCurrency: false };
    const schema = readSchema(FORCE_APP, features, (names) => keyPrefixes(db, names));
    ensureTables(db, schema);
    ensureIndexes(db, schema);
    const userId = recordId('005', 1);
    const writer: Writer = {
      db,
      schema,
      now: '2026-11-25T00:00:00.000Z',
      today: '2026-11-25',
      userId,
      permissions: new Set(),
      rules: new ValidationRules(schema, createQueryEngine(db, schema), ['Power_Contest']),
    };
    const { ids } = loadTrees(
      { ...writer, pending: new Map() },
      tree(
        record('Organization', {
          Name: 'O',
          TimeZoneSidKey: 'UTC',
          DefaultLocaleSidKey: 'en_US',
          LanguageLocaleKey: 'en_US',
        }),
        record('Profile', { Name: 'P' }, 'p'),
        record(
          'User',
          { Username: 'u@x.y', Email: 'u@x.y', Alias: 'u', LastName: 'U', ProfileId: '@p' },
          'u',
        ),
        record('Account', { Name: 'Acme' }, 'acme'),
        record('Contact', { LastName: 'Ann', AccountId: '@acme' }, 'ann'),
        deal('Deal', { AccountId: '@acme', Power_Reading__c: '@reading' }),
        concession({ Opportunity__c: '@Deal', External_Id__c: 'key' }, 'c1'),
        concession({ Opportunity__c: '@Deal', In_Return_For__c: '@c1' }, 'c2'),
        record('Power_Reading__c', { Opportunity__c: '@Deal', Deal_Key__c: 'k' }, 'reading'),
      ),
    );
    return { writer, ids };
  }

  const live = (db: DatabaseSync, object: string): unknown =>
    db.prepare(`SELECT count(*) AS n FROM "${object}" WHERE "IsDeleted" = 0`).get()?.['n'];

  const remove = ({ writer, ids }: ReturnType<typeof seeded>, object: string, key: string) =>
    deleteRecord(
      { writer, release: () => undefined },
      writer.schema.object(object),
      ids.get(key) ?? '',
    );

  it('takes the details of a master along, and the children of an account', () => {
    const org = seeded();
    remove(org, 'Account', 'acme');
    const objects = [
      'Account',
      'Contact',
      'Opportunity',
      'Power_Concession__c',
      'Power_Reading__c',
    ];
    expect(objects.map((object) => live(org.writer.db, object))).toEqual([0, 0, 0, 0, 0]);
  });

  it('empties the lookups that point at it', () => {
    const org = seeded();
    remove(org, 'Power_Concession__c', 'c1');
    remove(org, 'Power_Reading__c', 'reading');
    const row = (object: string, field: string, key: string) =>
      org.writer.db
        .prepare(`SELECT "${field}" AS value FROM "${object}" WHERE "Id" = ?`)
        .get(org.ids.get(key) ?? '')?.['value'];
    expect(row('Power_Concession__c', 'In_Return_For__c', 'c2')).toBeNull();
    expect(row('Opportunity', 'Power_Reading__c', 'Deal')).toBeNull();
    expect(live(org.writer.db, 'Opportunity')).toBe(1);
  });

  it('frees its unique key, and happens once', () => {
    const org = seeded();
    remove(org, 'Power_Concession__c', 'c1');
    expect(() => remove(org, 'Power_Concession__c', 'c1')).toThrow(SalesforceError);
    const again = concession({ Opportunity__c: org.ids.get('Deal'), External_Id__c: 'KEY' });
    expect(() => loadTrees(org.writer, tree(again))).not.toThrow();
  });
});
