import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';

import { getJson } from './soql.ts';
import { DATA, startOrg, type TestOrg } from './support.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startOrg();
});

const bearer = (): Record<string, string> => ({
  authorization: `Bearer ${test.org.accessToken('admin@powerbalance.local')}`,
});

describe('an answer', () => {
  const get = (headers: Record<string, string>): Promise<{ encoding: unknown; bytes: Buffer }> =>
    new Promise((resolve, reject) => {
      const path = `${test.origin}${DATA}/sobjects/Opportunity/describe`;
      request(path, { headers: { ...bearer(), ...headers } }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            encoding: response.headers['content-encoding'],
            bytes: Buffer.concat(chunks),
          }),
        );
      })
        .on('error', reject)
        .end();
    });

  it.each([
    ['gzip', 'gzip'],
    ['deflate, gzip;q=0.5', 'gzip'],
    ['gzip;q=0', undefined],
    ['identity', undefined],
  ])('that is long is compressed for a client that accepts %s: %s', async (accepted, encoding) => {
    const answer = await get({ 'accept-encoding': accepted });
    expect(answer.encoding).toBe(encoding);
    const text = encoding === 'gzip' ? gunzipSync(answer.bytes) : answer.bytes;
    expect(JSON.parse(text.toString('utf8'))).toMatchObject({ name: 'Opportunity' });
  });
});

describe('the limit of calls', () => {
  it('is told with every answer, and refuses what exceeds it', async () => {
    let now = new Date('2026-11-25T10:00:00Z');
    const limited = await startOrg({ apiLimit: 3, now: () => now });
    const usage = async (path: string): Promise<[number, string | null]> => {
      const response = await limited.get(path, 'rep');
      return [response.status, response.headers.get('sforce-limit-info')];
    };
    expect(await usage(DATA)).toEqual([200, 'api-usage=1/3']);
    expect((await getJson(limited, `${DATA}/limits`)).body).toEqual({
      DailyApiRequests: { Max: 3, Remaining: 1 },
    });
    expect(await usage(`${DATA}/nope`)).toEqual([404, 'api-usage=3/3']);
    expect(await getJson(limited, DATA)).toEqual({
      status: 403,
      body: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests Limit exceeded.' }],
    });
    now = new Date('2026-11-26T10:00:00Z');
    expect(await usage(DATA)).toEqual([200, 'api-usage=1/3']);
  });

  it('is not spent by strangers', async () => {
    const limited = await startOrg({ apiLimit: 1 });
    expect((await limited.get(DATA)).status).toBe(401);
    expect((await limited.get(DATA, 'rep')).status).toBe(200);
  });
});
