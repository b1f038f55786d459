import { startOrg, type TestOrg } from './support.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startOrg();
});

const token = () => test.org.accessToken('rep@powerbalance.local');

const frontdoor = (returnUrl: string, sid = token()) =>
  test.get(
    `/secur/frontdoor.jsp?sid=${encodeURIComponent(sid)}&retURL=${encodeURIComponent(returnUrl)}`,
  );

const logIn = (form: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${test.origin}/login`, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers,
    redirect: 'manual',
  });

const cookieOf = (response: Response) => response.headers.get('set-cookie') ?? '';

describe('the front door', () => {
  it('takes a session into the browser, out of reach of scripts and other sites', async () => {
    const response = await frontdoor('/lightning/r/Opportunity/006/view?a=1#b');
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/lightning/r/Opportunity/006/view?a=1#b');
    expect(cookieOf(response)).toBe(`sid=${token()}; Path=/; HttpOnly; SameSite=Strict`);
  });

  it.each([
    '//evil.example/',
    'https://evil.example/',
    '/\\evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/./\\evil.example',
    '/a/..//evil.example',
    '',
  ])('never leads away from here: %j', async (returnUrl) => {
    const location = (await frontdoor(returnUrl)).headers.get('location') ?? '';
    expect(new URL(location, test.origin).origin).toBe(test.origin);
    expect(location).toMatch(/^\/(?!\/)/);
  });

  it('sends someone with a wrong token to the login page, and remembers where they wanted to go', async () => {
    const response = await frontdoor('/lightning/page', '00D!wrong');
    expect(response.headers.get('location')).toBe('/login?retURL=%2Flightning%2Fpage');
    expect(cookieOf(response)).toBe('');
  });
});

describe('the login page', () => {
  it('offers the users of the org', async () => {
    const page = await (await test.get('/login?retURL=/lightning/page')).text();
    for (const user of ['rep', 'manager', 'admin', 'service']) {
      expect(page).toContain(`value="${user}@powerbalance.local"`);
    }
    expect(page).toContain('name="retURL" value="/lightning/page"');
    expect(page).toMatch(/<html lang="en">.*<title>.*<main>.*<h1>/s);
  });

  it('never writes what it was asked into the page as HTML', async () => {
    const page = await (await test.get('/login?retURL=/"><script>alert(1)</script>')).text();
    expect(page).not.toContain('<script>');
  });

  it('logs in and goes back', async () => {
    const username = 'manager@powerbalance.local';
    const response = await logIn({ username, password: 'powerbalance', retURL: '/lightning/x' });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/lightning/x');
    const cookie = cookieOf(response).split(';')[0] ?? '';
    const session = await test.get('/services/local/session', undefined, { cookie });
    expect(await session.json()).toMatchObject({ username });
  });

  it('says so when the password is wrong', async () => {
    const response = await logIn({ username: 'rep@powerbalance.local', password: 'guess' });
    expect(response.status).toBe(401);
    expect(await response.text()).toContain('role="alert"');
    expect(cookieOf(response)).toBe('');
  });

  it('is not posted to from another site', async () => {
    const form = { username: 'rep@powerbalance.local', password: 'powerbalance' };
    const response = await logIn(form, { 'sec-fetch-site': 'cross-site' });
    expect(response.status).toBe(403);
    expect(cookieOf(response)).toBe('');
  });

  it('ends a session on logging out, and only that one', async () => {
    const form = { username: 'service@powerbalance.local', password: 'powerbalance' };
    const kept = test.org.accessToken('service@powerbalance.local');
    const cookie = cookieOf(await logIn(form)).split(';')[0] ?? '';
    const response = await test.get('/secur/logout.jsp', undefined, { cookie });
    expect(response.headers.get('location')).toBe('/login');
    expect(cookieOf(response)).toContain('Max-Age=0');
    const after = await test.get('/services/local/session', undefined, { cookie });
    expect(after.status).toBe(401);
    expect(test.org.accessToken('service@powerbalance.local')).toBe(kept);
  });
});

describe('a token', () => {
  const revoke = (form: Record<string, string>) =>
    fetch(`${test.origin}/services/oauth2/revoke`, {
      method: 'POST',
      body: new URLSearchParams(form),
    });

  it('can be revoked, once', async () => {
    const own = { username: 'service@powerbalance.local', password: 'powerbalance' };
    const sid = /sid=([^;]+)/.exec(cookieOf(await logIn(own)))?.[1] ?? '';
    const headers = { authorization: `Bearer ${sid}` };
    expect((await test.get('/services/oauth2/userinfo', undefined, headers)).status).toBe(200);
    expect((await revoke({ token: sid })).status).toBe(200);
    expect((await test.get('/services/oauth2/userinfo', undefined, headers)).status).toBe(401);
    const again = await revoke({ token: sid });
    expect([again.status, await again.json()]).toMatchObject([400, { error: 'invalid_token' }]);
  });

  it('gets an address that opens the org in a browser, but no script gets it', async () => {
    const path = '/services/oauth2/singleaccess?redirect_uri=%2Flightning%2Fo%2FAccount%2Flist';
    const body: unknown = await (await test.get(path, 'rep')).json();
    const address = new URL((body as { frontdoor_uri: string }).frontdoor_uri);
    expect(address.origin).toBe(test.origin);
    const opened = await test.get(address.pathname + address.search);
    expect(opened.headers.get('location')).toBe('/lightning/o/Account/list');
    expect(cookieOf(opened)).toContain(`sid=${token()}`);
    const cookie = { cookie: `sid=${token()}` };
    expect((await test.get(path, undefined, cookie)).status).toBe(401);
    const dressedUp = { ...cookie, authorization: 'Basic eDp5' };
    expect((await test.get(path, undefined, dressedUp)).status).toBe(401);
  });
});

describe('the cookie', () => {
  const session = (headers: Record<string, string>) =>
    test.get('/services/local/session', undefined, { cookie: `a=b; sid=${token()}`, ...headers });

  it.each([
    [{}, 200],
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{ 'sec-fetch-site': 'none' }, 200],
    [{ 'sec-fetch-site': 'same-site' }, 401],
    [{ 'sec-fetch-site': 'cross-site' }, 401],
    [{ origin: 'http://evil.example' }, 401],
    [{ origin: 'null' }, 401],
  ])('with %j answers %i', async (headers, status) => {
    expect((await session(headers)).status).toBe(status);
  });

  it('counts from our own pages, not from another port', async () => {
    expect((await session({ origin: test.origin })).status).toBe(200);
    expect((await session({ origin: 'http://localhost:1' })).status).toBe(401);
  });
});
