import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { readDealsFile, writeDealsFile, type DealEntry } from '../../src/files/deals.ts';
import { readEventsFile } from '../../src/files/events.ts';
import { fromInert, inert } from '../../src/review/export/inert.ts';
import { deal } from '../model/arbitraries.ts';
import { path, said } from './support.ts';

const HOSTILE = [
  '=1+1',
  '-5',
  '+',
  '@SUM(A1)',
  "'=x",
  "''",
  '\t=x',
  ' ',
  '"',
  'a,"b"\r\nc;\td',
  '\uFEFF',
  '\0',
  'null',
  'é😀',
  '＝1',
  '%s %d',
  '__proto__',
  'constructor',
  '\\N',
  '#N/A',
];

/** Any text, and often what files and spreadsheets stumble over. */
const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }),
  fc.tuple(fc.constantFrom(...HOSTILE), fc.string()).map((parts) => parts.join('')),
);
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const entry = fc
  .record({
    deal,
    id: text,
    name: text,
    currency: orNull(fc.constantFrom('EUR', 'JPY')),
    closedOn: orNull(fc.constantFrom('2026-11-23', '2024-02-29')),
    won: orNull(fc.boolean()),
    policy: orNull(text),
    readOn: orNull(fc.constantFrom('2026-11-20', '2024-02-28')),
    supersededBy: orNull(text),
    insteadOf: orNull(text),
    remark: text,
  })
  .map(({ deal: model, id, remark, ...labels }): DealEntry => {
    const ids = [...(model.concessions ?? []), ...(model.behaviors ?? [])].map((event) => event.id);
    return {
      ...labels,
      deal: { ...model, id },
      notes: new Map(ids.filter((_, at) => at % 2 === 0).map((event) => [event, remark])),
      contestReasons: new Map(ids.slice(1, 2).map((event) => [event, remark])),
    };
  });

const entries = fc.uniqueArray(entry, { selector: (one) => one.deal.id, maxLength: 4 });
const policies = fc
  .dictionary(text, fc.jsonValue(), { maxKeys: 2 })
  .map((it) => new Map(Object.entries(it)));

const schema = JSON.parse(
  readFileSync(new URL('../../schemas/deals.schema.json', import.meta.url), 'utf8'),
) as object;
const isDealsDocument = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

describe('what is written', () => {
  it('is read back from JSON as it was, and fits the published schema', async () => {
    const target = path('deals.json');
    await fc.assert(
      fc.asyncProperty(entries, policies, async (deals, known) => {
        await writeDealsFile(target, { deals, policies: known });
        const read = await readDealsFile(target);
        expect(said(read)).toEqual(said({ deals, policies: known, issues: [] }));
      }),
      { numRuns: 200 },
    );
    const sample = fc.sample(entries, { numRuns: 50, seed: 7 });
    for (const deals of sample) {
      await writeDealsFile(target, { deals, policies: new Map([['all:1', {}]]) });
      const valid = isDealsDocument(JSON.parse(readFileSync(target, 'utf8')));
      expect([valid, isDealsDocument.errors]).toEqual([true, null]);
    }
  });

  it('is read back from CSV as it was, but for what is known of policies', async () => {
    const target = path('deals.csv');
    await fc.assert(
      fc.asyncProperty(entries, async (deals) => {
        await writeDealsFile(target, { deals, policies: new Map() });
        const read = await readDealsFile(target);
        const written = deals.map((one) => ({ ...one, supersededBy: null, insteadOf: null }));
        expect(said(read)).toEqual(said({ deals: written, policies: new Map(), issues: [] }));
      }),
      { numRuns: 300 },
    );
  });

  it('can be imported as it stands', async () => {
    const target = path('deals.csv');
    const event = { id: 'b1', by: 'customer', kind: 'tender', on: '2026-10-01' } as const;
    const acme: DealEntry = {
      deal: { id: 'D1', behaviors: [event] },
      name: 'Acme',
      currency: null,
      closedOn: '2026-11-20',
      won: true,
      policy: 'all:2',
      readOn: '2026-11-20',
      supersededBy: 'all:3',
      insteadOf: null,
      notes: new Map(),
      contestReasons: new Map(),
    };
    await writeDealsFile(target, { deals: [acme], policies: new Map() });
    const { unknown, rows } = await readEventsFile(target);
    expect([unknown, rows.map(({ flaw, emptied }) => ({ flaw, emptied }))]).toEqual([
      [],
      [{ flaw: null, emptied: [] }],
    ]);
    expect(rows[0]?.values).toMatchObject({ deal: 'D1', log: 'behavior', ...event });
  });

  it('runs in no spreadsheet', async () => {
    const target = path('deals.csv');
    const hostile: DealEntry = {
      deal: {
        id: '=cmd|calc',
        amount: -5,
        concessions: [{ id: '@a', by: 'seller', kind: '+b', on: '2026-10-01', cost: 0.1 + 0.2 }],
      },
      name: '-1+1',
      currency: null,
      closedOn: '2026-11-20',
      won: true,
      policy: '=all:3',
      readOn: '2026-11-20',
      supersededBy: null,
      insteadOf: null,
      notes: new Map([['@a', '=HYPERLINK("http://x";"y")']]),
      contestReasons: new Map(),
    };
    await writeDealsFile(target, { deals: [hostile], policies: new Map() });
    const [, row] = readFileSync(target, 'utf8').split('\n');
    expect(row).toBe(
      `"'=cmd|calc","'-1+1",-5,,,,,2026-11-20,true,"'=all:3",2026-11-20,concession,"'@a",seller,"'+b",2026-10-01,0.30000000000000004,,,,,,,,"'=HYPERLINK(""http://x"";""y"")"`,
    );
  });

  it('has no text that becomes another on its way into a cell and back', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.stringMatching(/^'{0,3}[=+@-]?'?x?$/)), (any) => {
        expect(fromInert(inert(any))).toBe(any);
        expect(inert(any)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
    );
  });

  it('never takes for a number in CSV what is none in JSON', async () => {
    const target = path('deals.csv');
    const concession = { id: 'c1', by: 'seller', kind: 'price', on: '2026-10-01', cost: '5' };
    const odd = {
      deal: { id: 'D1', amount: NaN, concessions: [concession] },
      name: 'D1',
    } as unknown;
    const labels = {
      currency: null,
      closedOn: null,
      won: null,
      policy: null,
      readOn: null,
      supersededBy: null,
      insteadOf: null,
      notes: new Map(),
      contestReasons: new Map(),
    };
    const deals = [{ ...labels, ...(odd as Pick<DealEntry, 'deal' | 'name'>) }];
    await writeDealsFile(target, { deals, policies: new Map() });
    const { issues } = await readDealsFile(target);
    expect(issues.map(({ code, event }) => [code, event])).toEqual([
      ['invalid-number', null],
      ['invalid-number', 'c1'],
    ]);
  });
});

describe('the published schema', () => {
  it.each([
    [{ id: 'D1', amount: 5, concessions: [] }, true],
    [[{ name: 'Acme' }], true],
    [{ deals: [] }, true],
    [{ deals: [], polices: {} }, false],
    [{ id: 'D1', amont: 5 }, false],
    [{ id: 'D1', behaviors: [{ id: 'b', by: 'us', kind: 'tender', on: '2026-10-01' }] }, false],
    [{ id: 'D1', currency: 'Euro' }, false],
    [{ id: 'D1', policy: 'all:2', readOn: '2026-10-01', supersededBy: 'all:3' }, true],
    [{ id: 'D1', readOn: 'then' }, false],
    [7, false],
  ])('says of %j: %s', (document, valid) => {
    expect(isDealsDocument(document)).toBe(valid);
  });
});
