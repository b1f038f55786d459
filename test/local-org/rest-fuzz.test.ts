import fc from 'fast-check';

import { query } from './soql.ts';
import { anyText, DATA, deal, record, startOrg, type TestOrg } from './support.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startOrg({}, [record('Account', { Name: 'Acme' }, 'acme'), deal('One')]);
});

afterEach(async () => {
  expect(test.faults).toEqual([]);
  expect((await query(test, 'SELECT COUNT() FROM Opportunity')).totalSize).toBe(1);
});

const authorization = () => `Bearer ${test.org.accessToken('rep@powerbalance.local')}`;

const SEGMENTS = [
  ...['sobjects', 'query', 'queryAll', 'tooling', 'composite', 'limits', 'recent', 'search'],
  ...['Account', 'opportunity', 'Nope', 'describe', 'updated', 'deleted', 'Id', 'External_Id__c'],
  ...['001000000000000AAA', '001000000000000', '01g000000000000AAA-200', "'", '%', '__proto__'],
  ...['..', 'constructor', '"Account"', '\u0000', '🎈', 'a'.repeat(2000)],
];
const KEYS = ['q', 'columns', 'explain', 'fields', 'ids', 'start', 'end', 'limit'];
const VALUES = [
  ...[
    'true',
    'Id',
    'Id,Name',
    'Account.Name',
    '*',
    '',
    ',',
    "' OR 1=1 --",
    'SELECT Id FROM Account',
  ],
  ...[
    '2026-11-25T00:00:00Z',
    '2026-11-25T00:00:00+00:00',
    '9999999999999',
    '-1',
    '001000000000000AAA',
  ],
];

const segment = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...SEGMENTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
);
const parameter = fc.tuple(
  fc.constantFrom(...KEYS),
  fc.oneof(fc.constantFrom(...VALUES), fc.string({ unit: 'grapheme', maxLength: 20 })),
);

describe('whatever is read', () => {
  it('is answered in Salesforce’s shape', async () => {
    const segments = fc.array(segment, { minLength: 1, maxLength: 5 });
    const parameters = fc.array(parameter, { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(segments, parameters, async (names, search) => {
        const path = names.map(encodeURIComponent).join('/');
        const address = `${DATA}/${path}?${new URLSearchParams(search).toString()}`;
        const response = await test.get(address, 'rep');
        expect([200, 400, 404, 405]).toContain(response.status);
        const body: unknown = await response.json();
        if (response.status !== 200)
          expect(body).toEqual([{ message: anyText, errorCode: anyText }]);
      }),
      { numRuns: 800, seed: 41 },
    );
  });

  it('by collections of ids is too', async () => {
    const body = fc.oneof(
      fc.record({ ids: fc.array(fc.jsonValue()), fields: fc.array(fc.jsonValue()) }),
      fc.jsonValue(),
    );
    await fc.assert(
      fc.asyncProperty(body, async (wanted) => {
        const response = await fetch(`${test.origin}${DATA}/composite/sobjects/Account`, {
          method: 'POST',
          headers: { authorization: authorization() },
          body: JSON.stringify(wanted),
        });
        expect([200, 400]).toContain(response.status);
      }),
      { numRuns: 200, seed: 42 },
    );
  });
});

describe('SOAP', () => {
  const post = async (body: string): Promise<[number, string]> => {
    const response = await fetch(`${test.origin}/services/Soap/u/66.0`, { method: 'POST', body });
    return [response.status, await response.text()];
  };
  const login = (username: string, password: string): string =>
    `<e:Envelope xmlns:e="x"><e:Body><n1:login xmlns:n1="urn:partner.soap.sforce.com">` +
    `<n1:username>${username}</n1:username><n1:password>${password}</n1:password>` +
    '</n1:login></e:Body></e:Envelope>';

  it('lets people in', async () => {
    const [status, xml] = await post(login('rep@powerbalance.local', 'powerbalance'));
    expect(status).toBe(200);
    expect(xml).toMatch(/<sessionId>00D\w{12}!\S+<\/sessionId>/);
    expect(xml).toContain('<userName>rep@powerbalance.local</userName>');
  });

  it.each([
    ['a wrong password', login('rep@powerbalance.local', 'wrong'), 'INVALID_LOGIN'],
    ['a name that is markup', login('&lt;b&gt;&amp;amp;', ''), 'INVALID_LOGIN'],
    ['another call', '<x><query/></x>', 'UNSUPPORTED_API_VERSION'],
    ['nothing', '', 'UNSUPPORTED_API_VERSION'],
    ['no XML', '<login><username>', 'INVALID_LOGIN'],
  ])('answers %s with a fault', async (_, body, code) => {
    const [status, xml] = await post(body);
    expect(status).toBe(500);
    expect(xml).toContain(`<faultcode>sf:${code}</faultcode>`);
  });
});
