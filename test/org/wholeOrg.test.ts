import type { Connection } from '@salesforce/core';
import { CallBudget } from '../../src/org/budget.ts';
import { gateTo, type Gate } from '../../src/org/gate.ts';
import { recordsOf } from '../../src/org/query.ts';
import { readingFields, type ReadingFields } from '../../src/org/readings.ts';
import { differs } from '../../src/org/wholeOrg/differences.ts';
import { fieldsAt, readSpans } from '../../src/org/wholeOrg/readings.ts';
import { readWholeOrg, type WholeOrg } from '../../src/org/wholeOrg/readWholeOrg.ts';
import { samplePipeline } from '../../src/samples/index.ts';
import { NOW, startOrg, type TestOrg } from '../local-org/support.ts';
import { asked, score } from './scoring.ts';
import { connectTo } from './support.ts';

const wholeFrom = (gate: Gate, open = false): Promise<WholeOrg> =>
  readWholeOrg(gate, { open, now: NOW });

/** What each deal's stored reading would be, by the id of the deal. */
function fieldsOf(whole: WholeOrg) {
  const { packer, deals, order, timeline } = whole;
  const found = new Map<string, ReturnType<typeof fieldsAt>>();
  for (const { first, deals: count, readings, policy } of readSpans(whole, timeline))
    for (let row = 0; row < count; row += 1) {
      const deal = order.rowAt[first + row] ?? 0;
      const stamp = {
        readOn: order.readOn[first + row] ?? 0,
        policy: timeline.policies[policy]?.version ?? '',
      };
      const id = packer.textOf(deals.high[deal] ?? 0, deals.low[deal] ?? 0);
      found.set(id, fieldsAt(readings, row, stamp));
    }
  return found;
}

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
    gate = gateTo(connection, { budget: new CallBudget() });
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
