import type { Connection } from '@salesforce/core';
import { CallBudget } from '../../src/org/budget.ts';
import { gateTo, type Gate } from '../../src/org/gate.ts';
import { recordsOf } from '../../src/org/query.ts';
import { readingFields, type ReadingFields } from '../../src/org/readings.ts';
import { differs } from '../../src/org/wholeOrg/differences.ts';
import { readSpans } from '../../src/org/wholeOrg/readings.ts';
import { readWholeOrg, type WholeOrg } from '../../src/org/wholeOrg/readWholeOrg.ts';
import { samplePipeline } from '../../src/samples/index.ts';
import { folder, NOW, type TestOrg } from '../local-org/support.ts';
import { asked, refusal, score } from './scoring.ts';
import { behavior, connectTo, deal, metadataWith, record, startOrg } from './support.ts';
import { fieldsOf } from './whole.ts';

const gateOf = (connection: Connection): Gate => gateTo(connection, { budget: new CallBudget() });

const wholeFrom = (gate: Gate, open = false): Promise<WholeOrg> =>
  readWholeOrg(gate, { of: open ? 'open' : 'all', now: NOW });

/** Ids of the deals whose stored reading is to be written. */
function differing(whole: WholeOrg): string[] {
  const { packer, deals, order, timeline, stored } = whole;
  const ids: string[] = [];
  for (const { first, deals: count, readings, policy } of readSpans(whole, timeline)) {
    const code = stored.policies.codeOf(timeline.policies[policy]?.version ?? '');
    for (let row = 0; row < count; row += 1) {
      const deal = order.rowAt[first + row] ?? 0;
      if (differs(readings, stored, { row, deal }, code))
        ids.push(packer.textOf(deals.high[deal] ?? 0, deals.low[deal] ?? 0));
    }
  }
  return ids.sort();
}

describe('a whole org', () => {
  let test: TestOrg;
  let connection: Connection;
  let gate: Gate;

  beforeAll(async () => {
    test = await startOrg({ recordTypes: true });
    test.org.load(samplePipeline('2026-11-25', undefined, { recordTypes: true }).trees);
    connection = await connectTo(test, 'service');
    gate = gateOf(connection);
  });

  it('is read, deal by deal, as each is read by itself', async () => {
    const fields = fieldsOf(await wholeFrom(gate));
    const ids = (await recordsOf(gate, 'SELECT Id FROM Opportunity')).map(({ Id }) => String(Id));
    const { readings } = await score(connection, asked(...ids));
    const one = Object.fromEntries(
      readings.map(({ named, reading, readOn, policy }) => [
        String(named.deal.id),
        readingFields(reading, { asOf: readOn, policy: policy.version }),
      ]),
    );
    expect(fields.size).toBeGreaterThan(100);
    expect(Object.fromEntries(fields)).toEqual(one);
  });

  it('says which stored readings say something else, and that a new day alone does not', async () => {
    const whole = await wholeFrom(gate);
    const fields = fieldsOf(whole);
    const columns = Object.keys([...fields.values()][0] ?? {});
    const soql = `SELECT Deal_Key__c, ${columns.join(', ')} FROM Power_Reading__c`;
    const stored = new Map(
      (await recordsOf(gate, soql)).map((record) => [String(record['Deal_Key__c']), record]),
    );
    const isOther = (id: string): boolean =>
      columns.some(
        (column) =>
          column !== 'As_Of__c' &&
          stored.get(id)?.[column] !== fields.get(id)?.[column as keyof ReadingFields],
      );
    const expected = [...fields.keys()].filter(isOther).sort();
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(fields.size);
    expect(differing(whole)).toEqual(expected);
  });
});

describe('who may read a whole org', () => {
  const SERVICE = 'default/permissionsets/Power_Service.permissionset-meta.xml';
  const hiding = (field: string): string =>
    metadataWith(SERVICE, (text) =>
      text.replace(/<fieldPermissions>[\s\S]*?<\/fieldPermissions>/g, (permission) =>
        permission.includes(`<field>${field}</field>`) ? '' : permission,
      ),
    );

  it.each(['Power_Concession__c.Cost__c', 'Power_Reading__c.Tension__c'])(
    'is nobody who may not see %s, which is named',
    async (field) => {
      const shy = await startOrg({ metadataDir: hiding(field) });
      const error = await refusal(wholeFrom(gateOf(await connectTo(shy, 'service'))));
      expect(error.name).toBe('ServiceBlindError');
      expect(error.message).toContain(`service@powerbalance.local may not see ${field}:`);
      expect(error.actions?.join(' ')).toContain('Power_Service');
    },
  );

  it('is nobody where the package is missing, and that is said', async () => {
    const bare = await startOrg({ metadataDir: folder({ 'objects/readme.txt': '' }) });
    const error = await refusal(wholeFrom(gateOf(await connectTo(bare, 'service'))));
    expect(error.name).toBe('PackageMissingError');
  });
});

describe('the day and the deals of a whole org', () => {
  const RECORDS = [
    deal('Open', {}, 'open'),
    deal('Won', { StageName: 'Closed Won', CloseDate: '2026-06-30' }, 'won'),
    deal('Lost without a word', { StageName: 'Closed Lost', CloseDate: '2026-06-30' }, 'lost'),
    behavior('won', { Seen_On__c: '2026-06-01' }),
  ];
  const reading = (of: string, key: string) =>
    record('Power_Reading__c', {
      Opportunity__c: `@${of}`,
      Deal_Key__c: key,
      As_Of__c: '2026-11-01',
    });

  it('are those where the org is, and closed ones of which there is something to say', async () => {
    const east = await startOrg({ timeZone: 'Pacific/Kiritimati' }, RECORDS);
    const through = gateOf(await connectTo(east, 'service'));
    const days = (open: boolean) =>
      wholeFrom(through, open).then((whole) =>
        [...fieldsOf(whole).values()].map(({ As_Of__c }) => As_Of__c).sort(),
      );
    expect(await days(false)).toEqual(['2026-06-30', '2026-11-26']);
    expect(await days(true)).toEqual(['2026-11-26']);
  });

  it('are not taken to have a stored reading that bears the key of another', async () => {
    const some = await startOrg({}, [
      ...RECORDS,
      reading('open', 'no id'),
      reading('lost', 'nor this'),
    ]);
    const { stored } = await wholeFrom(gateOf(await connectTo(some, 'service')));
    expect([stored.count, stored.stray]).toEqual([2, 2]);
    expect(stored.isThere).not.toContain(1);
  });
});
