import { refusal, rest } from './rest.ts';
import { DATA, startOrg, textLike, type TestOrg } from './support.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startOrg();
});

afterEach(() => {
  expect(test.faults).toEqual([]);
});

const part = (referenceId: string, call: string, body?: unknown): object => {
  const [method, path] = call.split(' ');
  return { referenceId, method, url: `${DATA}/${path}`, ...(body === undefined ? {} : { body }) };
};

interface Response {
  referenceId: string;
  httpStatusCode: number;
  httpHeaders: object;
  body: unknown;
}

async function composite(parts: readonly object[], more: object = {}): Promise<Response[]> {
  const answer = await rest(test, 'rep', 'POST composite', { compositeRequest: parts, ...more });
  expect(answer.status).toBe(200);
  return (answer.body as { compositeResponse: Response[] }).compositeResponse;
}

const statuses = (responses: readonly Response[]): number[] =>
  responses.map(({ httpStatusCode }) => httpStatusCode);

async function names(like: string): Promise<unknown> {
  const soql = `SELECT Name FROM Account WHERE Name LIKE '${like}' ORDER BY Name`;
  const { body } = await rest(test, 'rep', `GET query?q=${encodeURIComponent(soql)}`);
  return (body as { records: { Name: string }[] }).records.map(({ Name }) => Name);
}

const account = (Name: string): object => ({ Name });

describe('several requests in one', () => {
  it('use what earlier ones answered', async () => {
    const soql = "query?q=SELECT+Name,AccountId+FROM+Contact+WHERE+AccountId='@{acme.id}'";
    const responses = await composite([
      part('acme', 'POST sobjects/Account', account('Acme')),
      part('ann', 'POST sobjects/Contact', { LastName: 'Ann', AccountId: '@{acme.id}' }),
      part('found', `GET ${soql}`),
      part('renamed', 'PATCH sobjects/Account/@{found.records[0].AccountId}', {
        Name: 'Home of @{found.records[0].Name}',
      }),
      part('read', 'GET sobjects/Account/@{acme.id}?fields=Name'),
    ]);
    expect(statuses(responses)).toEqual([201, 201, 200, 204, 200]);
    expect(responses.map(({ referenceId }) => referenceId)[3]).toBe('renamed');
    expect(responses[0]?.httpHeaders).toEqual({ Location: textLike(/sobjects\/Account\/001/) });
    expect(responses[3]).toMatchObject({ body: null, httpHeaders: {} });
    expect(responses[4]?.body).toMatchObject({ Name: 'Home of Ann' });
  });

  it('go on after one that fails, but not with what it should have answered', async () => {
    const responses = await composite([
      part('bad', 'POST sobjects/Account', {}),
      part('good', 'POST sobjects/Account', account('Good')),
      part('lost', 'POST sobjects/Contact', { LastName: 'X', AccountId: '@{bad.id}' }),
      part('early', 'GET sobjects/Account/@{late.id}'),
      part('late', 'POST sobjects/Account', account('Late')),
    ]);
    expect(statuses(responses)).toEqual([400, 201, 400, 400, 201]);
    expect(responses[2]?.body).toMatchObject([
      { errorCode: 'PROCESSING_HALTED', message: textLike('No value for bad.id found in bad') },
    ]);
  });

  it.each<[string, object[]]>([
    ['a record', [part('bad', 'POST sobjects/Account', {})]],
    ['a reference', [part('bad', 'GET sobjects/Account/@{nothing.id}')]],
    ['an address', [part('bad', 'GET nowhere')]],
    [
      'a record of a collection',
      [part('bad', 'POST composite/sobjects', { records: [{ attributes: { type: 'Account' } }] })],
    ],
  ])('all or none: nothing stays where %s is wrong', async (_, bad) => {
    const parts = [
      part('one', 'POST sobjects/Account', account('None 1')),
      part('two', 'POST composite/sobjects', {
        records: [{ attributes: { type: 'Account' }, Name: 'None 2' }],
      }),
      ...bad,
      part('last', 'POST sobjects/Account', account('None 3')),
    ];
    const responses = await composite(parts, { allOrNone: true });
    const halted = [{ errorCode: 'PROCESSING_HALTED', message: textLike('rolled back') }];
    for (const index of [0, 1, 3]) {
      expect(responses[index]).toMatchObject({ httpStatusCode: 400, body: halted });
    }
    expect(responses[2]?.body).not.toEqual(halted);
    expect(await names('None %')).toEqual([]);
  });

  it('all or none: all stays where all is right', async () => {
    const parts = [
      part('one', 'POST sobjects/Account', account('All 1')),
      part('two', 'POST sobjects/Account', account('All 2')),
    ];
    expect(statuses(await composite(parts, { allOrNone: true }))).toEqual([201, 201]);
    expect(await names('All %')).toEqual(['All 1', 'All 2']);
  });

  it('keeps requests that come meanwhile out of its transaction', async () => {
    const parts = Array.from({ length: 24 }, (_, index) =>
      part(`r${index}`, 'POST sobjects/Account', account('Undone')),
    );
    const halted = composite([...parts, part('bad', 'GET nowhere')], { allOrNone: true });
    const others = Array.from({ length: 10 }, (_, index) =>
      rest(test, 'rep', 'POST sobjects/Account', account(`Meanwhile ${index}`)),
    );
    const answers = await Promise.all([halted, ...others]);
    expect(answers.slice(1)).toMatchObject(others.map(() => ({ status: 201 })));
    expect(await names('Undone')).toEqual([]);
    expect(await names('Meanwhile %')).toHaveLength(10);
  });

  it('carries conditions of its own', async () => {
    const { body } = await rest(test, 'rep', 'POST sobjects/Account', account('Old'));
    const { id } = body as { id: string };
    const change = part('c', `PATCH sobjects/Account/${id}`, { Name: 'New' });
    const httpHeaders = { 'If-Unmodified-Since': 'Mon, 23 Nov 2020 10:00:00 GMT' };
    expect(statuses(await composite([{ ...change, httpHeaders }]))).toEqual([412]);
  });

  it('do not grow without end by what they refer to', async () => {
    const long = { Name: 'Long', Description: 'x'.repeat(32_000) };
    const [, , made] = await composite([
      part('a', 'POST sobjects/Account', long),
      part('b', 'GET sobjects/Account/@{a.id}'),
      part('c', 'POST sobjects/Account', { Name: '@{b.Description}'.repeat(50_000) }),
    ]);
    expect(made).toMatchObject({ httpStatusCode: 400, body: [{ errorCode: 'LIMIT_EXCEEDED' }] });
  });

  it.each<[string, unknown]>([
    ['no list', { compositeRequest: 'x' }],
    ['no requests', {}],
    ['a request that is none', { compositeRequest: [1] }],
    ['no reference id', { compositeRequest: [{ method: 'GET', url: '/' }] }],
    ['a reference id of other signs', { compositeRequest: [part('a b', 'GET limits')] }],
    [
      'one reference id twice',
      { compositeRequest: [part('a', 'GET limits'), part('a', 'GET limits')] },
    ],
    ['no method', { compositeRequest: [{ referenceId: 'a', url: '/' }] }],
    [
      '26 requests',
      {
        compositeRequest: Array.from({ length: 26 }, (_, index) => part(`r${index}`, 'GET limits')),
      },
    ],
    ['no JSON', '{'],
    ['JSON nested without end', '['.repeat(100_000) + ']'.repeat(100_000)],
  ])('are refused with %s', async (_, body) => {
    expect((await refusal(test, 'rep', 'POST composite', body)).status).toBe(400);
  });

  it.each([
    ['another composite', `${DATA}/composite`],
    ['another composite, dressed up', `${DATA}/sobjects/../composite/`],
    ['another composite in disguise', `${DATA}/%63omposite`],
    ['a batch', `${DATA}/composite/batch`],
    ['the page’s session', '/services/local/session'],
    ['GraphQL', `${DATA}/graphql`],
    ['a log-in', '/services/oauth2/token'],
    ['a log-in, dressed up', `${DATA}/../../oauth2/token`],
    ['another server', 'http://example.com/services/data/v66.0/limits'],
    ['another server without a scheme', '//example.com/services/data/v66.0/limits'],
    ['no address', ''],
  ])('does not reach %s', async (_, url) => {
    const [response] = await composite([{ referenceId: 'a', method: 'POST', url, body: {} }]);
    expect([400, 404, 405]).toContain(response?.httpStatusCode);
    expect(response?.body).toMatchObject([{ errorCode: textLike(/^[A-Z_]+$/) }]);
  });
});

describe('a batch', () => {
  const batch = async (batchRequests: unknown, more: object = {}) => {
    const { status, body } = await rest(test, 'rep', 'POST composite/batch', {
      batchRequests,
      ...more,
    });
    return {
      status,
      ...(body as { hasErrors: boolean; results: { statusCode: number; result: unknown }[] }),
    };
  };
  const requests = [
    { method: 'POST', url: 'v66.0/sobjects/Account', richInput: account('Batch') },
    { method: 'POST', url: 'v66.0/sobjects/Account', richInput: {} },
    { method: 'GET', url: `${DATA}/query?q=SELECT+Name+FROM+Account+WHERE+Name='Batch'` },
  ];

  it('answers each request by its own, in order', async () => {
    const { status, hasErrors, results } = await batch(requests);
    expect([status, hasErrors]).toEqual([200, true]);
    expect(results.map(({ statusCode }) => statusCode)).toEqual([201, 400, 200]);
    expect(results[2]?.result).toMatchObject({ totalSize: 1 });
  });

  it('stops at an error where that is asked for', async () => {
    const { results } = await batch(requests, { haltOnError: true });
    expect(results.map(({ statusCode }) => statusCode)).toEqual([201, 400, 412]);
    expect(results[2]?.result).toMatchObject([{ errorCode: 'BATCH_PROCESSING_HALTED' }]);
  });

  it.each([[undefined], ['x'], [[1]], [[{ url: 'v66.0/limits' }]], [Array(26).fill(requests[2])]])(
    'is refused if it is none: %j',
    async (batchRequests) => {
      expect((await batch(batchRequests)).status).toBe(400);
    },
  );
});
