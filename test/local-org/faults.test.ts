import type { FaultPlan, FaultRule } from '../../src/local-org/index.ts';
import { count, given, rest, stored } from './rest.ts';
import { deal, startOrg, tree, type TestOrg } from './support.ts';

let test: TestOrg;

/** An org in which this goes wrong, with a deal; what it is asked to begin with counts already. */
async function start(...rules: FaultRule[]): Promise<string> {
  test = await startOrg({ faults: { seed: 7, rules } });
  return test.org.load(tree(deal('Ours'))).ids.get('Ours') ?? '';
}

afterEach(async () => {
  expect(test.faults).toEqual([]);
  await test.close();
});

const make = () => rest(test, 'rep', 'POST sobjects/Account', { Name: 'Acme' });

const query = (soql = 'SELECT Id FROM Account'): Promise<Response> =>
  test.get(`/services/data/v66.0/query?q=${encodeURIComponent(soql)}`, 'rep');

/** How many accounts there are, once what is to go wrong has gone wrong. */
const accounts = (): Promise<number> => count(test, 'Account');

describe('a write', () => {
  const once = { method: 'POST', atMost: 1 };

  it.each<[string, FaultRule, number]>([
    ['is not done where the connection breaks before', { fault: 'reset' }, 0],
    ['is done where only its answer is lost', { fault: 'reset', when: 'after' }, 1],
  ])('%s', async (_, rule, written) => {
    await start({ ...rule, ...once });
    await expect(make()).rejects.toThrow('fetch failed');
    expect(await accounts()).toBe(written);
  });

  it.each<[string, FaultRule, unknown, number]>([
    [
      'is not done where the org says before that it cannot',
      { fault: 'status', status: 503 },
      [{ errorCode: 'SERVER_UNAVAILABLE', message: 'Service Unavailable' }],
      0,
    ],
    [
      'is done where the org only says after that it could not',
      { fault: 'status', status: 500, when: 'after' },
      [{ errorCode: 'UNKNOWN_EXCEPTION' }],
      1,
    ],
  ])('%s', async (_, rule, body, written) => {
    await start({ ...rule, ...once });
    const status = rule.fault === 'status' ? rule.status : undefined;
    expect(await make()).toMatchObject({ status, body });
    expect(await accounts()).toBe(written);
  });

  it('is done where its answer is late', async () => {
    await start({ fault: 'latency', ms: [1, 20] });
    expect(await make()).toMatchObject({ status: 201 });
  });

  it('is refused where the rows are held by somebody else', async () => {
    const ours = await start({ fault: 'lockRows', object: 'Power_Concession__c', nth: [2, 4] });
    const concession = { attributes: { type: 'Power_Concession__c' }, ...given(ours) };
    const records = [concession, concession, concession];
    const { body } = await rest(test, 'rep', 'POST composite/sobjects', { records });
    const locked = {
      statusCode: 'UNABLE_TO_LOCK_ROW',
      message: `unable to obtain exclusive access to this record or 1 records: ${ours}`,
      fields: [],
    };
    const done = { success: true };
    expect(body).toMatchObject([done, { success: false, errors: [locked] }, done]);
    const [{ id = '' } = {}] = body as { id?: string }[];
    const change = { Kind__c: 'terms' };
    const at = `PATCH sobjects/Power_Concession__c/${id}`;
    expect(await rest(test, 'rep', at, change)).toMatchObject({
      status: 400,
      body: [{ errorCode: 'UNABLE_TO_LOCK_ROW' }],
    });
    expect(await stored(test, 'Power_Concession__c', id, ['Kind__c'])).toEqual(['price']);
    expect(await rest(test, 'rep', at, change)).toMatchObject({ status: 204 });
  });
});

describe('an answer', () => {
  it('can be a page of HTML', async () => {
    await start({ fault: 'status', status: 502, body: 'html' });
    const response = await query();
    expect([response.status, response.headers.get('content-type')]).toEqual([
      502,
      'text/html;charset=UTF-8',
    ]);
    expect(await response.text()).toMatch(/^<html>/);
  });

  it('can break off', async () => {
    await start({ fault: 'truncate', bytes: 20 });
    const response = await query();
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
  });

  it.each([
    [20, '{"totalSize":0,"done'],
    [1e6, '{"totalSize":0,"done":true,"records":[]'],
  ])('can end too soon, after %d bytes at most', async (bytes, arrived) => {
    await start({ fault: 'truncate', bytes, ending: 'clean' });
    expect(await (await query()).text()).toBe(arrived);
  });
});

describe('a client', () => {
  it('is logged out before its request is worked on', async () => {
    await start({ fault: 'expireSession', nth: [2] });
    const token = test.org.accessToken('rep@powerbalance.local');
    const ask = async (): Promise<number> => {
      const headers = { authorization: `Bearer ${token}` };
      return (await fetch(`${test.origin}/services/data/v66.0/limits`, { headers })).status;
    };
    expect([await ask(), await ask(), await ask()]).toEqual([200, 401, 401]);
    expect(test.org.accessToken('rep@powerbalance.local')).not.toBe(token);
  });

  it('has no call left', async () => {
    await start({ fault: 'limitExceeded' });
    const { status, body, headers } = await rest(test, 'rep', 'GET limits');
    expect([status, body]).toMatchObject([403, [{ errorCode: 'REQUEST_LIMIT_EXCEEDED' }]]);
    expect(headers.get('sforce-limit-info')).toBe('api-usage=1000000/1000000');
  });

  it('finds the org as it was once that has restarted', async () => {
    await start({ fault: 'restart', ms: 20, nth: [2] });
    await make();
    await expect(accounts()).rejects.toThrow('fetch failed');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(await accounts()).toBe(1);
  });
});

describe('a rule', () => {
  /** Which of some requests fail, counted from 1. */
  async function struck(plan: FaultPlan, requests: number): Promise<number[]> {
    test = await startOrg({ faults: plan });
    const failed: number[] = [];
    for (let number = 1; number <= requests; number += 1) {
      const call = number % 2 === 0 ? 'GET query?q=SELECT+Id+FROM+Account' : 'GET limits';
      if ((await rest(test, 'rep', call)).status === 503) failed.push(number);
    }
    return failed;
  }

  const fault: FaultRule = { fault: 'status', status: 503 };

  it.each<[string, Partial<FaultRule>, number[]]>([
    ['strikes always', {}, [1, 2, 3, 4, 5, 6]],
    ['leaves the first alone', { after: 4 }, [5, 6]],
    ['strikes on each third', { every: 3 }, [3, 6]],
    ['strikes on each second after the first', { after: 1, every: 2 }, [3, 5]],
    ['strikes on some', { nth: [1, 4] }, [1, 4]],
    ['strikes so many times', { atMost: 2 }, [1, 2]],
    ['strikes never', { probability: 0 }, []],
    ['strikes on another method alone', { method: 'POST' }, []],
    ['strikes on an address', { path: '*/query' }, [2, 4, 6]],
    ['counts what it fits', { path: '*/query', nth: [2] }, [4]],
    ['takes an address by the letter', { path: '/services/data/v66.0/quer.' }, []],
  ])('%s', async (_, occasion, expected) => {
    const rule = { ...fault, ...occasion } as FaultRule;
    expect(await struck({ seed: 1, rules: [rule] }, 6)).toEqual(expected);
  });

  it('throws the same dice for the same seed, whatever other rules there are', async () => {
    const rule: FaultRule = { ...fault, probability: 0.3 };
    const first = await struck({ seed: 5, rules: [rule] }, 40);
    await test.close();
    const other: FaultRule = { fault: 'latency', ms: [0, 1], probability: 0.5 };
    const again = await struck({ seed: 5, rules: [rule, other] }, 40);
    await test.close();
    const another = await struck({ seed: 6, rules: [rule] }, 40);
    expect(first.length).toBeGreaterThan(4);
    expect(first.length).toBeLessThan(20);
    expect(again).toEqual(first);
    expect(another).not.toEqual(first);
  });
});
