import { readDealsFile } from '../../src/files/deals.ts';
import { brokenAt } from '../../src/files/json/position.ts';
import { file, issuesOf, path, readJson, refusal, said } from './support.ts';

const concession = { id: 'c1', by: 'seller', kind: 'price', on: '2026-10-01', cost: 5 };
const deal = {
  id: 'D1',
  name: 'Acme',
  currency: 'EUR',
  closedOn: '2026-11-02',
  won: false,
  policy: 'all:2',
  amount: 100,
  concessions: [{ ...concession, note: 'They pushed', contestReason: 'No, they did not' }],
};

const entry = {
  name: 'Acme',
  currency: 'EUR',
  closedOn: '2026-11-02',
  won: false,
  policy: 'all:2',
  deal: { id: 'D1', amount: 100, concessions: [concession], behaviors: [] },
  notes: new Map([['c1', 'They pushed']]),
  contestReasons: new Map([['c1', 'No, they did not']]),
};

describe('a JSON file of deals', () => {
  it.each([
    ['one deal', deal],
    ['one deal that names its schema', { $schema: '../deals.schema.json', ...deal }],
    ['a list', [deal]],
    ['deals with policies', { $schema: 'x', policies: {}, deals: [deal] }],
  ])('holds %s', async (_, document) => {
    const { deals, issues } = await readJson(document);
    expect(issues).toEqual([]);
    expect(said(deals)).toEqual(said([entry]));
  });

  it('hands policies on as they are', async () => {
    const { policies } = await readJson({ policies: { 'all:2': { any: 'thing' } }, deals: [] });
    expect([...policies]).toEqual([['all:2', { any: 'thing' }]]);
  });

  it('leaves events to the model, even one that is none', async () => {
    const { deals, issues } = await readJson({ id: 'D1', behaviors: [null, 'x', { id: 5 }] });
    expect(issues).toEqual([]);
    expect(deals[0]?.deal.behaviors).toEqual([null, 'x', { id: 5 }]);
  });

  it.each<[string, unknown, unknown[]]>([
    ['a deal that is none', [7, deal], [null, 'deal 1', null, 'malformed-deal']],
    ['a deal that is there twice', [deal, deal], [null, 'D1', null, 'duplicate-deal']],
    ['a log that is no list', { id: 'D1', concessions: {} }, [null, 'D1', null, 'malformed-log']],
    ['a field nobody knows', { id: 'D1', concesions: [] }, [null, 'D1', null, 'unknown-field']],
    [
      'such a field of an event',
      { id: 'D1', behaviors: [{ id: 'b1', cost: 5 }] },
      [null, 'D1', 'b1', 'unknown-field'],
    ],
    [
      'a note that is no text',
      { id: 'D1', behaviors: [{ id: 'b1', note: 5 }] },
      [null, 'D1', 'b1', 'invalid-text'],
    ],
    ['an end that is neither', { id: 'D1', won: 'yes' }, [null, 'D1', null, 'invalid-won']],
    ['a name that is no text', { id: 'D1', name: 5 }, [null, 'D1', null, 'invalid-text']],
  ])('reports %s', async (_, document, issue) => {
    const read = await readJson(document);
    expect(issuesOf(read)).toEqual([issue]);
    expect(read.deals).toHaveLength(1);
  });

  it('tells deals without an id apart by name or place', async () => {
    const { deals } = await readJson([{ name: 'Acme' }, { amount: 5 }, { id: '', amount: 6 }]);
    expect(deals.map(({ deal: { id } }) => id)).toEqual(['Acme', 'deal 2', 'deal 3']);
  });

  it.each([
    [5, 'NoDealsError'],
    [null, 'NoDealsError'],
    [{ opportunity: 'Acme' }, 'NoDealsError'],
    [{ deals: {} }, 'NoDealsError'],
    [{ policies: [], deals: [] }, 'NoDealsError'],
    [{ deals: [], polices: {} }, 'UnknownPartError'],
  ])('is refused where it is %j', async (document, name) => {
    const error = await refusal(readJson(document));
    expect(error.name).toBe(name);
    expect(error.actions).toHaveLength(1);
  });
});

describe('JSON that breaks', () => {
  it('is refused with line and column', async () => {
    const error = await refusal(
      readDealsFile(file('a.json', '{\n  "id": "D1",\n  "amount": 1.234,50\n}')),
    );
    expect(error.name).toBe('BrokenJsonError');
    expect(error.message).toMatch(/a\.json is not JSON: it breaks at line 3, column 19\.$/);
  });

  it.each([
    ['', 1, 1],
    ['hello', 1, 1],
    ['[1,2,abc]', 1, 6],
    ['{"a":1,}', 1, 8],
    ["{'a':1}", 1, 2],
    ['{"a":', 1, 6],
    ['{"a" 1}', 1, 6],
    ['{"a":1}}', 1, 8],
    ['{"a":NaN}', 1, 6],
    ['[1,\n  2\n', 3, 1],
    ['{\n "b": tru,\n}\n', 2, 10],
    ['"a\n"', 1, 3],
    ['"\\u12x4"', 1, 6],
    ['"abc', 1, 5],
    ['01', 1, 2],
    ['-a', 1, 2],
    [`[${'1,'.repeat(100_000)}x]`, 1, 200_002],
  ])('breaks where it does (%#)', (text, line, column) => {
    expect(brokenAt(text)).toEqual({ line, column });
  });
});

describe('a file that cannot be used', () => {
  it.each([
    ['is not there', () => path('a.csv'), 'FileNotFoundError'],
    ['is below a file', () => `${file('a.csv', 'x')}/b.csv`, 'FileNotFoundError'],
    ['is empty', () => file('a.json', ''), 'FileIsEmptyError'],
    ['is blank', () => file('a.json', ' \n'), 'FileIsEmptyError'],
    ['is of another kind', () => file('a.xlsx', 'x'), 'UnknownFileKindError'],
    ['is of no kind', () => file('deals', 'x'), 'UnknownFileKindError'],
    [
      'is of a kind named like a part of every object',
      () => file('a.constructor', 'x'),
      'UnknownFileKindError',
    ],
  ])('is refused: it %s', async (_, made, name) => {
    const error = await refusal(readDealsFile(made()));
    expect(error.name).toBe(name);
    expect(error.actions).toHaveLength(1);
  });

  it('tells of JSON in a wrong encoding', async () => {
    const error = await refusal(
      readDealsFile(file('a.json', Buffer.from('{"name":"Schön"}', 'latin1'))),
    );
    expect(error.name).toBe('NotTextError');
  });
});
