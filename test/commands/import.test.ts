import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { schemaFile, schemaOf } from '../../scripts/schemas.ts';
import type { ImportResult } from '../../src/org/import/result.ts';
import { ALIAS, linkPlugin, loggedIn, type Sf } from '../clients/support.ts';
import { breakingAfter } from '../org/breaking.ts';
import { concession, deal, startOrg, type TestOrg } from '../local-org/support.ts';

const HALF_A_MINUTE_MS = 30_000;
const TWO_MINUTES_MS = 120_000;

const HEADER = 'deal;dealName;log;id;by;kind;on;cost;inReturnFor;note;mood';
const FILE = [
  HEADER,
  ';Acme;concession;c1;seller;price;2026-11-02;1000;;"=1+1; ""twice""";glum',
  ';Acme;concession;c2;customer;volume;2026-11-03;1.000,5;c1;;',
  ';Acme;concession;there;seller;price;2026-11-01;7;;;',
  ';Acme;behavior;b1;customer;tender;2026-11-03;;;;',
  ';Acme;concession;same;seller;price;2026-11-01;;;;',
].join('\n');

let test: TestOrg;
let sf: Sf;

beforeAll(async () => {
  test = await startOrg({}, [
    deal('Acme', { Amount: 100_000 }),
    concession({ Opportunity__c: '@Acme', External_Id__c: 'there', Cost__c: 5 }),
    concession({ Opportunity__c: '@Acme', External_Id__c: 'same' }),
  ]);
  sf = await loggedIn(test, 'rep', { asDefault: false });
  await linkPlugin(sf);
  writeFileSync(join(sf.home, 'events.csv'), FILE);
}, TWO_MINUTES_MS);

const imports = (...args: string[]) => sf.run('power', 'import', '-o', ALIAS, ...args);

const inHome = (file: string): string => join(sf.home, file);

const REASON =
  'cost: "1.000,5" is not a plain number. Write digits, with a dot before decimals and nothing else, such as 1234.50.';

describe('sf power import', () => {
  it(
    'says what it would do, and leaves nothing behind',
    async () => {
      const { stdout, stderr, code } = await imports('-f', 'events.csv', '--dry-run');
      expect(stdout).toBe(
        `Would create 2, update 1, leave 1 unchanged and reject 1. Nothing was written.

Would update:
  line 4 (there): cost

Rejected:
  line 3 (c2): ${REASON}
`,
      );
      expect(stderr).toContain('The column "mood" is not known; it was ignored.');
      expect(code).toBe(1);
      expect(readdirSync(sf.home)).not.toContain('events.rejects.csv');
    },
    HALF_A_MINUTE_MS,
  );

  it(
    'imports what makes sense, and puts the rest where it can be corrected',
    async () => {
      const { stdout, code } = await imports('-f', 'events.csv');
      expect(stdout).toMatch(/^Created 2, updated 1, left 1 unchanged, rejected 1\.\n/);
      expect(stdout).toMatch(
        /The rejected rows are in events\.rejects\.csv, each with its reason\./,
      );
      expect(code).toBe(1);
      expect(readFileSync(inHome('events.rejects.csv'), 'utf8')).toBe(
        `\uFEFFline;reason;${HEADER}\n` +
          `3;"${REASON.replaceAll('"', '""')}";;Acme;concession;c2;customer;volume;2026-11-03;"1.000,5";c1;;\n`,
      );
    },
    HALF_A_MINUTE_MS,
  );

  it(
    'does not write over those, and takes them once they are corrected',
    async () => {
      const again = await imports('-f', 'events.csv');
      expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('RejectsThereError')]);
      const rejects = inHome('events.rejects.csv');
      writeFileSync(rejects, readFileSync(rejects, 'utf8').replace('"1.000,5";c1', '1000.5;c1'));
      const corrected = await imports('-f', 'events.rejects.csv');
      expect(corrected.stdout).toBe('Created 1, updated 0, left 0 unchanged, rejected 0.\n');
      expect([corrected.code, corrected.stderr]).toEqual([0, expect.not.stringContaining('line')]);
      expect(existsSync(inHome('events.rejects.rejects.csv'))).toBe(false);
    },
    HALF_A_MINUTE_MS,
  );

  it(
    'answers with JSON that keeps its schema, and finds everything as it was',
    async () => {
      const rejects = ['--rejects', 'left.csv'];
      const { stdout } = await imports('-f', 'events.csv', '--json', ...rejects);
      const { status, result } = JSON.parse(stdout) as { status: number; result: ImportResult };
      expect([status, result]).toMatchObject([
        1,
        {
          created: 0,
          updated: 0,
          unchanged: 4,
          rejected: 1,
          rejectsFile: 'left.csv',
          dryRun: false,
        },
      ]);
      expect(result.rows[1]).toMatchObject({
        line: 3,
        id: 'c2',
        outcome: 'rejected',
        reason: REASON,
      });
      const schema = await schemaOf('import');
      expect(readFileSync(schemaFile('import'), 'utf8')).toBe(schema);
      expect(new Ajv().validate(JSON.parse(schema) as object, result)).toBe(true);
    },
    HALF_A_MINUTE_MS,
  );

  it(
    'takes what "sf power score" exports as it stands',
    async () => {
      await sf.run('power', 'score', '--open', '-o', ALIAS, '--export', 'all.csv');
      const { stdout, code } = await imports('-f', 'all.csv');
      expect([stdout, code]).toEqual(['Created 0, updated 0, left 5 unchanged, rejected 0.\n', 0]);
    },
    HALF_A_MINUTE_MS,
  );

  it.each([
    ['a file that is not there', ['-f', 'none.csv'], 'FileNotFoundError'],
    ['a file of another kind', ['-f', 'events.json'], 'UnknownFileKindError'],
    [
      'no room for rejected rows',
      ['-f', 'all.csv', '--rejects', 'no/where.csv'],
      'FolderNotFoundError',
    ],
  ])(
    'says what to do about %s',
    async (_, args, name) => {
      const { stderr, code } = await imports(...args);
      expect([code, stderr]).toEqual([1, expect.stringContaining(`Error (${name})`)]);
      expect(stderr).toContain('Try this:');
    },
    HALF_A_MINUTE_MS,
  );

  it(
    'says how far it came when the connection breaks, and loses no row',
    async () => {
      const rows = Array.from(
        { length: 450 },
        (_, n) => `,Acme,behavior,w${n},customer,tender,2026-11-01`,
      );
      const text = ['deal,dealName,log,id,by,kind,on', ...rows, 'D1,,,,,,'].join('\n');
      const origin = await breakingAfter(1, test.origin, true);
      const flaky = await loggedIn({ origin, org: test.org }, 'rep');
      await linkPlugin(flaky);
      writeFileSync(join(flaky.home, 'many.csv'), text);
      const { stdout, code } = await flaky.run('power', 'import', '-f', 'many.csv', '--json');
      const broken = JSON.parse(stdout) as { name: string; message: string; data: ImportResult };
      expect([code, broken.name]).toEqual([1, 'ImportInterruptedError']);
      expect(broken.message).toMatch(/Rows written by then: 200\. Rejected or not tried: 250\.$/);
      const data = { created: 200, rejected: 250, rejectsFile: 'many.rejects.csv' };
      expect(broken.data).toMatchObject(data);
      const left = join(flaky.home, 'many.rejects.csv');
      expect(readFileSync(left, 'utf8').match(/it is not known whether/g)).toHaveLength(200);
      copyFileSync(left, inHome('left-over.csv'));
      const rest = await imports('-f', 'left-over.csv');
      expect(rest.stdout).toBe('Created 50, updated 0, left 200 unchanged, rejected 0.\n');
    },
    TWO_MINUTES_MS,
  );

  it(
    'says that the org is gone, and leaves nothing behind',
    async () => {
      await test.close();
      const { stderr, code } = await imports('-f', 'all.csv');
      expect([code, stderr]).toEqual([1, expect.stringContaining('OrgUnreachableError')]);
    },
    HALF_A_MINUTE_MS,
  );
});
