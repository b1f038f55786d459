import type { Connection } from '@salesforce/core';
import type { SaveResult, WritableOrg } from '../../src/org/import/collections.ts';
import { concession, deal } from '../local-org/support.ts';
import { breakingAfter } from './breaking.ts';
import { concessionRow, fates, HASTE, run } from './importing.ts';
import { connect, connectTo, startOrg } from './support.ts';

const DEALS = [
  deal('Acme', { OwnerId: '@rep' }),
  concession({ Opportunity__c: '@Acme', External_Id__c: 'there' }),
];

/** What a write is sent as. */
interface Sent {
  method: string;
  body: string;
}

/** An org whose writes are answered by somebody else. */
function writingTo(org: WritableOrg, answer: (sent: Sent) => Promise<unknown>): WritableOrg {
  const request = (sent: unknown, options: unknown): Promise<unknown> => {
    const isWrite = typeof sent === 'object' && (sent as Sent).method === 'PATCH';
    return isWrite ? answer(sent as Sent) : org.request(sent as never, options as never);
  };
  return Object.assign(Object.create(org) as WritableOrg, { request: request as never });
}

/** How many concessions there are. */
const size = async (org: Connection): Promise<number> =>
  (await org.query('SELECT Id FROM Power_Concession__c')).totalSize;

describe('a row that is locked by somebody else', () => {
  /** An org in which only one row of a request can be written, so many times. */
  function locking(org: WritableOrg, times: number): { org: WritableOrg; sizes: number[] } {
    const sizes: number[] = [];
    const locked: SaveResult = {
      success: false,
      errors: [{ statusCode: 'UNABLE_TO_LOCK_ROW', message: 'unable to obtain exclusive access' }],
    };
    const answer = async (sent: Sent): Promise<SaveResult[]> => {
      const { records } = JSON.parse(sent.body) as { records: unknown[] };
      sizes.push(records.length);
      const free = sizes.length > times ? records : records.slice(0, 1);
      const body = JSON.stringify({ allOrNone: false, records: free });
      const done = await org.request<SaveResult[]>({ ...sent, body } as never);
      return [...done, ...records.slice(free.length).map(() => locked)];
    };
    return { org: writingTo(org, answer), sizes };
  }

  const ROWS = ['c1', 'c2', 'c3'].map((id) => concessionRow(id));

  it('is tried again, and only that row, after a pause that grows', async () => {
    const rep = await connectTo(await startOrg({}, DEALS));
    const { org, sizes } = locking(rep, 2);
    const pauses: number[] = [];
    const pace = { ...HASTE, pause: (ms: number) => Promise.resolve(void pauses.push(ms)) };
    expect(fates(await run(org, ROWS, { pace }))).toEqual(['created', 'created', 'created']);
    expect(sizes).toEqual([3, 2, 1]);
    expect(pauses).toHaveLength(2);
    expect(pauses[0]).toBeGreaterThanOrEqual(250);
    expect(pauses[1]).toBeLessThanOrEqual(1500);
    expect(await size(rep)).toBe(4);
  });

  it('is rejected when that never ends', async () => {
    const rep = await connectTo(await startOrg({}, DEALS));
    const rows = [...ROWS, ...['c4', 'c5', 'c6', 'c7', 'c8'].map((id) => concessionRow(id))];
    const { org, sizes } = locking(rep, 99);
    const done = fates(await run(org, rows));
    expect(sizes).toEqual([8, 7, 6, 5, 4, 3]);
    expect(done.filter((fate) => fate === 'created')).toHaveLength(6);
    expect(done.at(-1)).toBe('unable to obtain exclusive access (UNABLE_TO_LOCK_ROW)');
  });
});

describe('a connection that breaks midway', () => {
  const rows = Array.from({ length: 500 }, (_, n) =>
    concessionRow(`c${n}`, n >= 250 ? { inReturnFor: `c${n - 250}`, by: 'customer' } : {}),
  );

  it.each([
    ['before the org has heard of them', false, 200],
    ['after the org has written them', true, 250],
  ])('leaves nothing half-done and nothing twice, %s', async (_, isLastDone, written) => {
    const test = await startOrg({}, DEALS);
    const token = test.org.accessToken('rep@powerbalance.local');
    const origin = await breakingAfter(1, test.origin, isLastDone);
    const flaky = await connect(origin, 'rep@powerbalance.local', token);
    const broken = await run(flaky, rows);
    expect(broken.stoppedBy?.name).toBe('OrgUnreachableError');
    const done = fates(broken);
    expect(done.filter((fate) => fate === 'created')).toHaveLength(200);
    expect(done.filter((fate) => fate.includes('it is not known'))).toHaveLength(50);
    expect(done.filter((fate) => fate.startsWith('Not tried'))).toHaveLength(250);
    const rep = await connectTo(test);
    expect(await size(rep)).toBe(1 + written);
    const again = fates(await run(rep, rows));
    expect(again.filter((fate) => fate === 'unchanged')).toHaveLength(written);
    expect(again.filter((fate) => fate === 'created')).toHaveLength(500 - written);
    expect(await size(rep)).toBe(501);
    expect(new Set(fates(await run(rep, rows)))).toEqual(new Set(['unchanged']));
  });

  it('or a session that ends is told as what it is', async () => {
    const test = await startOrg({}, DEALS);
    const rep = await connectTo(test);
    const expired = Object.assign(new Error('expired'), { errorCode: 'INVALID_SESSION_ID' });
    const ended = writingTo(rep, () => Promise.reject(expired));
    const { stoppedBy } = await run(ended, [concessionRow('c1')]);
    expect(stoppedBy?.name).toBe('SessionExpiredError');
  });

  it('or an answer that is none stops the import', async () => {
    const rep = await connectTo(await startOrg({}, DEALS));
    const odd = writingTo(rep, () => Promise.resolve('<html>'));
    const broken = await run(odd, [concessionRow('c1')]);
    expect(broken.stoppedBy?.name).toBe('OrgAnswersOddlyError');
    expect(fates(broken)[0]).toMatch(/it is not known whether this was written/);
  });
});
