import fc from 'fast-check';
import { connect } from 'node:net';

import { anyText, DATA, deal, startOrg, textLike, type TestOrg } from './support.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startOrg({}, [deal('One'), deal('Two')]);
});

afterEach(async () => {
  expect(test.faults).toEqual([]);
  const answer = await test.graphql('rep', '{ uiapi { query { Opportunity { totalCount } } } }');
  expect(answer.data).toEqual({ uiapi: { query: { Opportunity: { totalCount: 2 } } } });
});

const authorization = () => `Bearer ${test.org.accessToken('rep@powerbalance.local')}`;

/** Posts a body and checks that the answer has one of Salesforce's shapes. */
async function post(body: string): Promise<void> {
  const init = { method: 'POST', headers: { authorization: authorization() }, body };
  const response = await fetch(`${test.origin}${DATA}/graphql`, init);
  const answer: unknown = await response.json();
  if (Array.isArray(answer)) expectFaults(response.status, answer);
  else expectGraphQL(response.status, answer as { errors: object[] });
}

function expectFaults(status: number, faults: unknown[]): void {
  expect(status).toBe(400);
  expect(faults).toEqual([{ message: anyText, errorCode: anyText }]);
}

function expectGraphQL(status: number, answer: { errors: object[] }): void {
  expect(status).toBe(200);
  expect(Object.keys(answer)).toEqual(['data', 'errors']);
  for (const error of answer.errors) {
    expect(Object.keys(error)).toEqual(['message', 'locations', 'path', 'extensions']);
    expect(error).toMatchObject({
      message: anyText,
      extensions: { ErrorType: textLike(/^[A-Z]\w+$/) },
    });
  }
}

const DEPTH = { maxDepth: 5, depthSize: 'medium' } as const;

const FIELDS = [
  ...['uiapi', 'query', 'Opportunity', 'edges', 'node', 'Name', 'value', 'Account', 'Id'],
  ...['Power_Concessions__r', 'totalCount', '__typename', 'pageInfo', 'nope', '__schema'],
];
const ARGUMENTS = ['first', 'after', 'where', 'orderBy', 'upperBound', 'scope'];
const KEYS = ['and', 'or', 'not', 'Name', 'Amount', 'CloseDate', 'Account', 'eq', 'in', 'like'];
const MORE_KEYS = ['range', 'last_n_days', 'value', 'order', 'nulls', '__proto__', 'constructor'];

const literal = fc.oneof(
  fc.integer().map(String),
  fc.double().map(String),
  fc.string().map((text) => JSON.stringify(text)),
  fc.constantFrom('null', 'true', 'ASC', 'TODAY', '$x', '[]', '{}', '"""block"""'),
);

const { selection } = fc.letrec<{ value: string; selection: string }>((tie) => ({
  value: fc.oneof(
    DEPTH,
    literal,
    fc.array(tie('value'), { maxLength: 3 }).map((values) => `[${values.join(' ')}]`),
    fc.tuple(fc.constantFrom(...KEYS), tie('value')).map(([key, value]) => `{${key}: ${value}}`),
  ),
  selection: fc.oneof(
    DEPTH,
    fc.constantFrom(...FIELDS),
    fc
      .tuple(
        fc.constantFrom(...FIELDS),
        fc.constantFrom('', '', '', ...ARGUMENTS),
        tie('value'),
        fc.constantFrom('', '', '', '@optional', '@skip(if: true)', '@nope'),
        fc.array(tie('selection'), { maxLength: 3 }),
      )
      .map(([name, argument, value, directive, fields]) => {
        const args = argument === '' ? '' : `(${argument}: ${value})`;
        return `${name}${args}${directive}${fields.length > 0 ? `{${fields.join(' ')}}` : ''}`;
      }),
  ),
}));

/** A selection where it may be right, so that not everything fails at the first brace. */
const document = fc
  .tuple(
    fc.constantFrom(
      '{ @ }',
      '{ uiapi { query { @ } } }',
      '{ uiapi { query { Opportunity { edges { node { @ } } } } } }',
    ),
    selection,
  )
  .map(([frame, text]) => frame.replace('@', () => text));

/** A document with a few characters of it replaced. */
const damaged = fc
  .tuple(document, fc.nat(), fc.string({ maxLength: 3 }))
  .map(([text, place, noise]) => {
    const at = place % text.length;
    return text.slice(0, at) + noise + text.slice(at + 1);
  });

const { input } = fc.letrec<{ input: unknown }>((tie) => ({
  input: fc.oneof(
    DEPTH,
    fc.oneof(
      fc.string(),
      fc.double(),
      fc.constantFrom(null, true, 'ASC', 'TODAY', '2026-11-25', 5),
    ),
    fc.array(tie('input'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...KEYS, ...MORE_KEYS), tie('input'), { maxKeys: 3 }),
  ),
}));

describe('whatever is posted as GraphQL is answered in Salesforce’s shape', () => {
  it('queries', async () => {
    const query = fc.oneof(document, damaged, fc.string({ unit: 'grapheme' }));
    await fc.assert(
      fc.asyncProperty(query, fc.jsonValue(), (text, x) =>
        post(JSON.stringify({ query: text, variables: { x } })),
      ),
      { numRuns: 600, seed: 11 },
    );
  });

  it('filters, orders and pages in variables', async () => {
    const query = `query ($where: Opportunity_Filter, $orderBy: Opportunity_OrderBy, $first: Int, $after: String) {
      uiapi { query { Opportunity(where: $where, orderBy: $orderBy, first: $first, after: $after) {
        edges { node { Id } } } } } }`;
    const shape = { where: input, orderBy: input, first: input, after: input };
    await fc.assert(
      fc.asyncProperty(fc.record(shape, { requiredKeys: [] }), (variables) =>
        post(JSON.stringify({ query, variables })),
      ),
      { numRuns: 600, seed: 12 },
    );
  });

  it('bodies', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.string(), fc.json()), post), {
      numRuns: 200,
      seed: 13,
    });
  });
});

describe('whatever comes over the wire', () => {
  const PATHS = [
    ...[
      `${DATA}/graphql`,
      '/services/data',
      '/login',
      '/secur/frontdoor.jsp?retURL=//x',
      '/id/a/b',
    ],
    ...['//', '/services/%00', `${DATA}/ui-api/object-info/%2e%2e`],
  ];
  const HEADERS = [
    ...['Host: localhost', 'Host: x', 'Cookie: sid', 'Cookie: =;;sid=%', 'Authorization: Bearer'],
    ...['Content-Length: 5', 'Content-Length: -1', 'Transfer-Encoding: chunked'],
    ...['Sec-Fetch-Site: ?', 'Expect: 100-continue', 'Upgrade: websocket'],
  ];
  const request = fc
    .tuple(
      fc.constantFrom('GET', 'POST', 'PUT', 'HEAD', 'OPTIONS', 'BREW', ''),
      fc.oneof(
        fc.constantFrom(...PATHS),
        fc.webPath().map((path) => `/services${path}`),
        fc.string().map((path) => `/services/${path.replace(/\s/g, '')}`),
      ),
      fc.array(fc.oneof(fc.constantFrom(...HEADERS), fc.string({ maxLength: 40 })), {
        maxLength: 4,
      }),
      fc.string(),
    )
    .map(([method, path, headers, body]) =>
      [`${method} ${path} HTTP/1.1`, 'Host: localhost', ...headers, '', body].join('\r\n'),
    );

  /** Sends bytes as they are; gives the statuses that come back. */
  function exchange(bytes: Uint8Array | string): Promise<string[]> {
    return new Promise((resolve) => {
      const socket = connect(Number(new URL(test.origin).port), '127.0.0.1');
      let text = '';
      socket.on('data', (chunk) => (text += chunk.toString('latin1')));
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(text.match(/HTTP\/1\.1 \d{3}/g) ?? []));
      socket.end(bytes);
    });
  }

  it('is never answered with a 5xx, and never ends the org', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(request, fc.uint8Array({ maxLength: 200 })), async (bytes) => {
        for (const status of await exchange(bytes)) expect(status).toMatch(/ [1-4]\d\d$/);
      }),
      { numRuns: 300, seed: 14 },
    );
  });

  it('may end before it is complete', async () => {
    const head = [`POST ${DATA}/graphql HTTP/1.1`, 'Host: localhost', 'Content-Length: 1000'];
    const statuses = await exchange(
      [...head, `Authorization: ${authorization()}`, '', '{"query'].join('\r\n'),
    );
    expect(statuses).not.toContain('HTTP/1.1 500');
  });
});
