import { request } from 'node:http';

import { anyText, DATA, startOrg, textLike, type TestOrg } from './support.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startOrg();
});

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(test.origin + path, { method: 'POST', body, headers, redirect: 'manual' });

const bearer = () => ({
  authorization: `Bearer ${test.org.accessToken('rep@powerbalance.local')}`,
});

/** fetch may not set the header Host. */
function statusWithHost(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const req = request(`${test.origin}/services/data`, { headers: { host } }, (res) => {
      res.resume();
      resolve(res.statusCode);
    });
    req.on('error', reject);
    req.end();
  });
}

const NEVER = 4_000_000_000;

const BY_TOKEN = 'grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=';

/** A log-in by JSON Web Token, as `sf org login jwt` sends it. */
const byToken = (claims: object): string =>
  `${BY_TOKEN}e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2lnbmVk`;

describe('addresses', () => {
  it.each([
    ['/services/data', 200],
    ['//services/data/', 200],
    ['/services/oauth2/userinfo', 200],
    [DATA, 200],
    [`/${DATA}/`, 200],
    ['/services/data/v31.0', 200],
    ['/services/data/v30.0', 404],
    ['/services/data/v67.0', 404],
    ['/services/data/66', 404],
    [`${DATA}/nothing`, 404],
    [`${DATA}/%E0%A4%A`, 400],
    ['/id/00D/005', 404],
    ['/secur/nothing.jsp', 404],
    ['/services/local/session', 200],
    ['/elsewhere', 404],
  ])('%s answers %i to someone logged in', async (path, status) => {
    expect((await test.get(path, 'rep')).status).toBe(status);
  });

  it('leaves paths that are not its own to others', async () => {
    const req = { url: '/lightning/o/Opportunity/list', headers: {} };
    expect(await test.org.handle(req as never, {} as never)).toBe(false);
    expect(await test.org.handle({ ...req, url: '/loginish' } as never, {} as never)).toBe(false);
  });

  it('refuses a method that an address does not take', async () => {
    const response = await fetch(`${test.origin}${DATA}/graphql`, { headers: bearer() });
    expect(response.status).toBe(405);
    expect(await response.json()).toEqual([
      {
        errorCode: 'METHOD_NOT_ALLOWED',
        message: "HTTP Method 'GET' not allowed. Allowed are POST",
      },
    ]);
  });

  it('lists versions by the names of their releases', async () => {
    const versions = (await (await test.get('/services/data')).json()) as { label: string }[];
    expect(versions.at(-1)).toEqual({
      label: "Spring '26",
      url: '/services/data/v66.0',
      version: '66.0',
    });
    expect(versions.find(({ label }) => label === "Winter '25")).toMatchObject({ version: '62.0' });
  });

  it('tells clients how near their limit is', async () => {
    const response = await test.get(DATA, 'rep');
    expect(response.headers.get('sforce-limit-info')).toMatch(/^api-usage=\d+\/1000000$/);
  });
});

describe('sessions', () => {
  const expired = [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }];

  it.each([
    ['no token', {}],
    ['a wrong token', { authorization: 'Bearer 00D!wrong' }],
    ['a scheme it does not know', { authorization: 'Basic cmVwOnBvd2VyYmFsYW5jZQ==' }],
    ['an empty token', { authorization: 'Bearer ' }],
  ])('answers 401 to %s', async (_, headers) => {
    for (const path of [DATA, `${DATA}/nothing`, '/services/local/session', '/id/x/y']) {
      const response = await test.get(path, undefined, headers);
      expect([path, response.status, await response.json()]).toEqual([path, 401, expired]);
    }
  });

  it('takes OAuth for Bearer', async () => {
    const authorization = bearer().authorization.replace('Bearer', 'OAuth');
    expect((await test.get(DATA, undefined, { authorization })).status).toBe(200);
  });

  it('answers only to names of this machine', async () => {
    const { port } = new URL(test.origin);
    expect(await statusWithHost(`localhost:${port}`)).toBe(200);
    expect(await statusWithHost(`127.0.0.1:${port}`)).toBe(200);
    expect(await statusWithHost(`[::1]:${port}`)).toBe(200);
    expect(await statusWithHost('evil.example')).toBe(403);
    expect(await statusWithHost('localhost.evil.example')).toBe(403);
    expect(await statusWithHost('not a host')).toBe(403);
  });

  it.each([
    [
      'the right password',
      'grant_type=password&username=manager%40powerbalance.local&password=powerbalance',
    ],
    ['a JWT', byToken({ sub: 'manager@powerbalance.local', exp: NEVER })],
  ])('gives a token for %s', async (_, form) => {
    const answer = (await (await post('/services/oauth2/token', form)).json()) as Record<
      string,
      string
    >;
    expect(answer).toMatchObject({ token_type: 'Bearer', instance_url: test.origin });
    const authorization = `Bearer ${answer['access_token']}`;
    const info = await test.get('/services/oauth2/userinfo', undefined, { authorization });
    expect(await info.json()).toMatchObject({
      preferred_username: 'manager@powerbalance.local',
      name: 'Thomas Okafor',
      zoneinfo: 'UTC',
      language: 'en_US',
    });
  });

  it.each([
    [byToken({ sub: 'nobody', exp: NEVER }), 'invalid_grant'],
    [byToken({ sub: 'rep@powerbalance.local', exp: 0 }), 'invalid_grant'],
    [byToken({ sub: 'rep@powerbalance.local' }), 'invalid_grant'],
    [byToken([]), 'invalid_grant'],
    [`${BY_TOKEN}a.b.c`, 'invalid_grant'],
    ['grant_type=password&username=rep%40powerbalance.local&password=no', 'invalid_grant'],
    ['grant_type=password&username=nobody&password=powerbalance', 'invalid_grant'],
    ['grant_type=password', 'invalid_grant'],
    ['grant_type=magic', 'unsupported_grant_type'],
    ['', 'unsupported_grant_type'],
  ])('refuses the token request %j with %s', async (form, error) => {
    const response = await post('/services/oauth2/token', form);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error, error_description: anyText });
  });

  it('shows a user their own identity and nobody else’s', async () => {
    const info = await (await test.get('/services/oauth2/userinfo', 'rep')).json();
    const { user_id, organization_id } = info as Record<string, string>;
    const own = await test.get(`/id/${organization_id}/${user_id}`, 'rep');
    expect(await own.json()).toMatchObject({ user_id, username: 'rep@powerbalance.local' });
    const short = `/id/${organization_id?.slice(0, 15)}/${user_id?.slice(0, 15)}`;
    expect((await test.get(short, 'rep')).status).toBe(200);
    expect((await test.get(`/id/${organization_id}/${user_id}`, 'manager')).status).toBe(404);
  });

  it('tells a page what Lightning would put into it', async () => {
    const rep = await (await test.get('/services/local/session', 'rep')).json();
    expect(rep).toMatchObject({
      username: 'rep@powerbalance.local',
      locale: 'en_US',
      timeZone: 'UTC',
      currency: 'USD',
      permissionSets: ['Power_Rep'],
      customPermissions: ['Power_Contest'],
    });
    const service = await (await test.get('/services/local/session', 'service')).json();
    expect(service).toMatchObject({ customPermissions: [] });
  });
});

describe('bodies', () => {
  it.each([
    ['no body', '', 'JSON_PARSER_ERROR'],
    ['broken JSON', '{"query":', 'JSON_PARSER_ERROR'],
    ['an array', '[]', 'JSON_PARSER_ERROR'],
    ['no query', '{}', 'JSON_PARSER_ERROR'],
    ['a query that is no text', '{"query":1}', 'JSON_PARSER_ERROR'],
    ['variables that are no object', '{"query":"{a}","variables":[1]}', 'JSON_PARSER_ERROR'],
    ['variables that are text', '{"query":"{a}","variables":"x"}', 'JSON_PARSER_ERROR'],
  ])('answers 400 to %s', async (_, body, errorCode) => {
    const response = await post(`${DATA}/graphql`, body, bearer());
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject([{ errorCode, message: anyText }]);
  });

  it('answers 413 to a body that is too large', async () => {
    const response = await post(`${DATA}/graphql`, ' '.repeat(6 * 1024 * 1024), bearer());
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject([{ errorCode: 'EXCEEDED_MAX_SIZE_REQUEST' }]);
  });
});

describe('methods', () => {
  const ask = (method: string, path: string) =>
    fetch(test.origin + path, { method, headers: bearer() });

  it('HEAD answers as GET does, without a body', async () => {
    const response = await ask('HEAD', `${DATA}/sobjects/Account/describe`);
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect((await ask('HEAD', `${DATA}/sobjects/Nothing/describe`)).status).toBe(404);
  });

  it.each([
    ['OPTIONS', '001000000000000'],
    ['PUT', '001000000000000'],
    ['PUT', 'describe'],
  ])('%s of %s is refused with what is allowed, each once', async (method, id) => {
    const response = await ask(method, `${DATA}/sobjects/Account/${id}`);
    expect(response.status).toBe(405);
    expect(await response.json()).toMatchObject([
      { errorCode: 'METHOD_NOT_ALLOWED', message: textLike('Allowed are GET,PATCH,DELETE$') },
    ]);
  });
});
