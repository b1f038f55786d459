import { concession, deal } from '../local-org/support.ts';
import { importBench } from './importBench.ts';
import { behaviorRow, concessionRow, fates, run } from './importing.ts';
import { connectTo, startOrg } from './support.ts';

const MINUTE = 60_000;

const bench = importBench();

const LOG_FIELDS = 'External_Id__c, Opportunity__r.Name, SystemModstamp, Note__c, Contested__c';

/** A log by external id. */
async function logged(object: string, more = ''): Promise<Map<unknown, Record<string, unknown>>> {
  const { records } = await bench.rep.query(
    `SELECT Id, ${LOG_FIELDS}${more} FROM ${object} ORDER BY External_Id__c`,
  );
  return new Map(records.map((found) => [found['External_Id__c'], found]));
}

const concessions = () =>
  logged(
    'Power_Concession__c',
    ', Cost__c, Value__c, Secured_By__c, Status__c, In_Return_For__r.External_Id__c, Contested_By__c, Contested_On__c',
  );
const behaviors = () => logged('Power_Behavior__c', ', Intensity__c');

const idOf = async (name: string): Promise<string> => {
  const { records } = await bench.rep.query(`SELECT Id FROM Opportunity WHERE Name = '${name}'`);
  return String(records[0]?.Id);
};

describe('an import', () => {
  const ROWS = [
    concessionRow('c3', { inReturnFor: 'c2' }),
    concessionRow('c2', { by: 'customer', kind: 'volume', inReturnFor: 'C1', value: '500' }),
    concessionRow('c1', { cost: '1000.555', securedBy: 'pressure', note: ' =1+1 \r\n twice ' }),
    concessionRow('c4', { by: 'customer', inReturnFor: 'there', status: 'offered' }),
    behaviorRow('b1', { intensity: '4' }),
    behaviorRow('c1'),
  ];

  it('writes each event once, answers after what they answer', async () => {
    const dry = await run(bench.rep, ROWS, { dryRun: true });
    expect([fates(dry), (await concessions()).size]).toEqual([ROWS.map(() => 'created'), 2]);
    expect(fates(await run(bench.rep, ROWS))).toEqual(ROWS.map(() => 'created'));
    const log = await concessions();
    expect(log.get('c1')).toMatchObject({
      Cost__c: 1000.56,
      Secured_By__c: 'pressure',
      Status__c: 'given',
      Note__c: '=1+1 \n twice',
    });
    const answers = ['c2', 'c3', 'c4'].map((id) => log.get(id)?.['In_Return_For__r']);
    expect(answers).toMatchObject(['c1', 'c2', 'there'].map((id) => ({ External_Id__c: id })));
    expect((await behaviors()).get('b1')).toMatchObject({ Intensity__c: 4 });
  });

  it('writes nothing when it is repeated', async () => {
    await run(bench.rep, ROWS);
    const before = [await concessions(), await behaviors()];
    bench.now = new Date(bench.now.getTime() + MINUTE);
    for (const dryRun of [true, false]) {
      expect(fates(await run(bench.rep, ROWS, { dryRun }))).toEqual(ROWS.map(() => 'unchanged'));
    }
    expect([await concessions(), await behaviors()]).toEqual(before);
  });

  it('changes only what a row says otherwise, and only that row', async () => {
    await run(bench.rep, ROWS);
    bench.now = new Date(bench.now.getTime() + MINUTE);
    const rows = [
      concessionRow('c1', { cost: '1000.56', securedBy: 'exchange' }),
      concessionRow('c2', { by: 'customer', kind: 'volume', inReturnFor: 'there' }),
      concessionRow('there', { cost: '#N/A' }),
      behaviorRow('shown', { by: '', kind: '', on: '', note: '#N/A' }),
    ];
    const { rows: done } = await run(bench.rep, rows);
    expect(done.map(({ outcome, columns }) => [outcome, ...columns])).toEqual([
      ['updated', 'securedBy'],
      ['updated', 'inReturnFor'],
      ['updated', 'on', 'cost'],
      ['updated', 'note'],
    ]);
    const log = await concessions();
    expect(log.get('c1')).toMatchObject({ Cost__c: 1000.56, Secured_By__c: 'exchange' });
    expect(log.get('c2')).toMatchObject({
      Value__c: 500,
      In_Return_For__r: { External_Id__c: 'there' },
    });
    expect(log.get('there')).toMatchObject({ Cost__c: null });
    expect((await behaviors()).get('shown')).toMatchObject({ Note__c: null });
    const written = [...log].filter(([, { SystemModstamp: at }]) => String(at).includes('10:31'));
    expect(written.map(([id]) => id)).toEqual(['c1', 'c2', 'there']);
  });

  it('finds events by the ids of their records, as an exported file has them', async () => {
    const log = await concessions();
    const id = String(log.get('there')?.['Id']);
    const rows = [
      concessionRow(id, { on: '2026-11-01', cost: '501', deal: await idOf('Acme') }),
      concessionRow('c1', { inReturnFor: id.slice(0, 15), by: 'customer' }),
    ];
    expect(fates(await run(bench.rep, rows))).toEqual(['updated', 'created']);
    expect((await concessions()).get('there')).toMatchObject({ Cost__c: 501 });
    expect(fates(await run(bench.rep, rows))).toEqual(['unchanged', 'unchanged']);
  });

  it('leaves alone what changes nothing, whatever the policy says of it now', async () => {
    const old = await startOrg({ now: () => bench.now }, [
      deal('Acme'),
      concession({ Opportunity__c: '@Acme', External_Id__c: 'old', Kind__c: 'gift' }),
    ]);
    const row = concessionRow('old', { kind: 'gift', on: '2026-11-01' });
    const done = await run(await connectTo(old), [
      row,
      concessionRow('c1', { inReturnFor: 'old' }),
    ]);
    expect(fates(done)).toEqual(['unchanged', 'created']);
  });

  it('remembers who contests, and when', async () => {
    const contested = { contested: 'true', contestReason: 'It was a list price.' };
    const rows = [concessionRow('there', { on: '2026-11-01', ...contested })];
    expect(fates(await run(bench.rep, rows))).toEqual(['updated']);
    const { records } = await bench.rep.query("SELECT Id FROM User WHERE Username LIKE 'rep@%'");
    expect((await concessions()).get('there')).toMatchObject({
      Contested__c: true,
      Contested_By__c: records[0]?.Id,
    });
    expect(fates(await run(bench.rep, rows))).toEqual(['unchanged']);
  });

  it('keeps the rows of 1,000 events apart from each other, 200 at a time', async () => {
    const rows = Array.from({ length: 1000 }, (_, n) =>
      n % 2 === 0 ? behaviorRow(`b${n}`) : concessionRow(`c${n}`, { dealName: 'Other' }),
    );
    const counts: number[] = [];
    const pace = {
      pause: () => Promise.resolve(),
      onProgress: (done: number) => counts.push(done),
    };
    const { rows: done } = await run(bench.rep, rows, { pace });
    expect(new Set(done.map(({ outcome }) => outcome))).toEqual(new Set(['created']));
    expect(counts).toEqual([200, 400, 500, 700, 900, 1000]);
    expect((await concessions()).size).toBe(502);
  });
});
