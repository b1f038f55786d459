import { deal } from '../local-org/support.ts';
import { importBench } from './importBench.ts';
import { behaviorRow, concessionRow, fates, run } from './importing.ts';
import { connectTo, record, startOrg } from './support.ts';

const LONG = 'x'.repeat(81);

const bench = importBench();

/** Concessions by external id. */
async function concessions(): Promise<Map<unknown, unknown>> {
  const { records } = await bench.rep.query('SELECT Id, External_Id__c FROM Power_Concession__c');
  return new Map(records.map((found) => [found['External_Id__c'], found.Id]));
}

describe('a row is rejected, and the others are imported,', () => {
  const KINDS =
    /^kind: "bribe" is not known to the policy in force\. Known are: price, payment-terms/;

  it.each<[string, Record<string, string>, RegExp]>([
    ['without an id', concessionRow(''), /^id: empty/],
    ['with an id that is too long', concessionRow(LONG), /^id: 81 characters.*room for 80/],
    ['of no log', { ...concessionRow('x'), log: 'gift' }, /^log: "gift" is neither/],
    [
      'with what its log does not have',
      behaviorRow('x', { cost: '5' }),
      /^A behavior has no "cost"/,
    ],
    [
      'that empties what its log does not have',
      concessionRow('x', { intensity: '#N/A' }),
      /^A concession has no/,
    ],
    ['without an opportunity', concessionRow('x', { dealName: '' }), /^deal: empty/],
    [
      'of an opportunity with no id',
      concessionRow('x', { deal: 'D1' }),
      /^deal: "D1" is not the Id/,
    ],
    [
      'of one that is not there',
      concessionRow('x', { deal: '0060000000000zz' }),
      /^deal: there is no opportunity 0060000000000zz/,
    ],
    [
      'of one with a name that no org could have',
      concessionRow('x', { dealName: 'é\n'.repeat(9000) }),
      /^dealName: there is no opportunity "é[^]{499}…"/,
    ],
    [
      'of one with another name',
      concessionRow('x', { dealName: 'acme' }),
      /^dealName: there is no opportunity "acme"/,
    ],
    [
      'of one that is not alone with its name',
      concessionRow('x', { dealName: 'Twin' }),
      /^dealName: 2 opportunities are called "Twin".*006\w+, 006\w+\.$/,
    ],
    [
      'that moves an event',
      concessionRow('elsewhere'),
      /^deal: the event is on opportunity 006\w+ already/,
    ],
    [
      'without what it needs',
      concessionRow('x', { kind: '', on: '' }),
      /^Needs a value in: kind, on/,
    ],
    ['that empties what it needs', concessionRow('there', { by: '#N/A' }), /^Needs a value in: by/],
    ['by nobody', concessionRow('x', { by: 'us' }), /^by: "us" is neither seller nor customer/],
    ['of an unknown kind', concessionRow('x', { kind: 'bribe' }), KINDS],
    [
      'of a kind of the other log',
      behaviorRow('x', { kind: 'price' }),
      /^kind: "price" is not known/,
    ],
    ['of no day', concessionRow('x', { on: '2026-02-30' }), /^on: "2026-02-30" is not a day/],
    ['with a cost below zero', concessionRow('x', { cost: '-5' }), /^cost, value: "-5" and ""/],
    [
      'with a number that is none',
      concessionRow('x', { cost: '1.000,5' }),
      /^cost: "1\.000,5" is not a plain number/,
    ],
    ['with an intensity of 9', behaviorRow('x', { intensity: '9' }), /^intensity: "9"/],
    ['secured by force', concessionRow('x', { securedBy: 'force' }), /^securedBy: "force"/],
    ['of another status', concessionRow('x', { status: 'done' }), /^status: "done"/],
    [
      'contested without a reason',
      concessionRow('x', { contested: 'yes' }),
      /^contestReason: empty/,
    ],
    [
      'with a reason that is too long',
      concessionRow('x', { contestReason: 'y'.repeat(256) }),
      /^contestReason: 256 characters/,
    ],
    [
      'that answers nothing',
      concessionRow('x', { inReturnFor: 'none' }),
      /^inReturnFor: there is no concession "none"/,
    ],
    [
      'that answers a behavior',
      concessionRow('x', { inReturnFor: 'shown' }),
      /^inReturnFor: there is no concession "shown"/,
    ],
    [
      'that answers itself',
      concessionRow('x', { inReturnFor: 'X' }),
      /^inReturnFor: a concession cannot answer itself/,
    ],
    [
      'that answers another opportunity',
      concessionRow('x', { inReturnFor: 'elsewhere' }),
      /^inReturnFor: the concession "elsewhere" is on another opportunity/,
    ],
  ])('%s', async (_, row, reason) => {
    const [fate, other, ...more] = fates(await run(bench.rep, [row, concessionRow('fine')]));
    expect(fate).toMatch(reason);
    expect([other, more]).toEqual(['created', []]);
    expect((await concessions()).size).toBe(3);
  });

  it('with what answers it, unless the org has it', async () => {
    const rows = [
      concessionRow('c1', { kind: 'bribe' }),
      concessionRow('c2', { inReturnFor: 'c1' }),
      concessionRow('c3', { inReturnFor: 'c2' }),
      concessionRow('there', { kind: 'bribe' }),
      concessionRow('c4', { inReturnFor: 'there' }),
    ];
    expect(fates(await run(bench.rep, rows))).toEqual([
      expect.stringMatching(/^kind: "bribe"/),
      'inReturnFor: "c1" in line 2 was rejected, so this one is as well. Correct both.',
      'inReturnFor: "c2" in line 3 was rejected, so this one is as well. Correct both.',
      expect.stringMatching(/^kind: "bribe"/),
      'created',
    ]);
  });

  it('in a circle', async () => {
    const answering = (id: string, to: string) => concessionRow(id, { inReturnFor: to });
    const rows = [
      answering('a', 'b'),
      answering('b', 'c'),
      answering('c', 'a'),
      answering('d', 'a'),
    ];
    expect(fates(await run(bench.rep, rows))).toEqual([
      ...Array<string>(3).fill('inReturnFor: lines 2, 3, 4 answer each other in a circle.'),
      'inReturnFor: "a" in line 2 was rejected, so this one is as well. Correct both.',
    ]);
  });

  it('whose event another row stands for as well, however it is called', async () => {
    const id = String((await concessions()).get('there'));
    const rows = [
      concessionRow('c1'),
      concessionRow('C1', { kind: 'bribe' }),
      concessionRow('there'),
      concessionRow(id),
      behaviorRow('c1'),
    ];
    expect(fates(await run(bench.rep, rows))).toEqual([
      'id: "c1" stands in line 3 as well. Keep the right one.',
      'id: "C1" stands in line 2 as well. Keep the right one.',
      'id: "there" stands in line 5 as well. Keep the right one.',
      `id: "${id}" stands in line 4 as well. Keep the right one.`,
      'created',
    ]);
  });
});

describe('the policy in force', () => {
  it('decides which kinds there are, on the close of a closed deal', async () => {
    const local = await startOrg({ now: () => bench.now }, [
      deal('Acme'),
      deal('Won', { StageName: 'Closed Won', CloseDate: '2026-06-30' }),
      record('Power_Policy__c', {
        Name: 'Gifts',
        Version_Key__c: 'all:1',
        Published_On__c: '2026-07-01',
        Policy__c: JSON.stringify(await giftPolicy()),
        Reason__c: 'Gifts happen',
      }),
    ]);
    const gift = (id: string, dealName: string) => concessionRow(id, { kind: 'gift', dealName });
    const done = await run(await connectTo(local), [gift('a', 'Acme'), gift('b', 'Won')]);
    expect(fates(done)).toEqual(['created', expect.stringMatching(/^kind: "gift" is not known/)]);
  });
});

async function giftPolicy(): Promise<unknown> {
  const { policyInForce } = await import('../../src/org/records.ts');
  const { policy } = policyInForce([], null, '2026-11-25');
  return { ...policy, concessions: { gift: { weight: 1, cash: false, valueToCost: 1 } } };
}
