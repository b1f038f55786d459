import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hasDisplay } from '../../src/demo/browser.ts';
import { DemoProblem } from '../../src/demo/problem.ts';
import { HOST, inTurn, listen, stop, type Handler } from '../../src/demo/server.ts';

const answering =
  (path: string, text: string): Handler =>
  (req, res) => {
    if (req.url !== path) return Promise.resolve(false);
    res.end(text);
    return Promise.resolve(true);
  };

const breaking: Handler = ({ url }) =>
  url === '/broken' ? Promise.reject(new Error('Out of order.')) : Promise.resolve(false);

describe('the address of the demo', () => {
  const server = createServer(inTurn([breaking, answering('/one', '1'), answering('/two', '2')]));
  let base: string;

  beforeAll(async () => {
    base = `http://${HOST}:${await listen(server, 0)}`;
  });
  afterAll(() => stop(server));

  it.each([
    ['/one', 200, '1'],
    ['/two', 200, '2'],
    ['/three', 404, 'There is nothing here.\n'],
  ])('answers %s by whoever knows it', async (path, status, text) => {
    const response = await fetch(base + path);
    expect([response.status, await response.text()]).toEqual([status, text]);
  });

  it('survives a part that fails, and says what failed', async () => {
    const response = await fetch(`${base}/broken`);
    expect(response.status).toBe(500);
    expect(await response.text()).toContain('Out of order.');
    expect((await fetch(`${base}/one`)).status).toBe(200);
  });

  it('can be reached from this machine only', () => {
    expect((server.address() as AddressInfo).address).toBe('127.0.0.1');
  });

  it('says what to do when the port is taken', async () => {
    const { port } = server.address() as AddressInfo;
    const second = listen(createServer(), port);
    await expect(second).rejects.toThrow(DemoProblem);
    await expect(second).rejects.toMatchObject({
      message: `Port ${port} is taken by another program, perhaps a demo that still runs.`,
      code: 'PortTaken',
    });
    const problem = (await second.catch((error: unknown) => error)) as DemoProblem;
    expect(problem.remedy('npm start --')).toBe(
      `Stop it, or choose another port: npm start -- --port ${port + 1}`,
    );
  });
});

describe('a browser', () => {
  it.each([
    ['on a desktop', { DISPLAY: ':0' }, 'linux', true],
    ['on Wayland', { WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true],
    ['not without a screen', {}, 'linux', false],
    ['not in CI', { CI: 'true', DISPLAY: ':0' }, 'linux', false],
    ['on a Mac', {}, 'darwin', true],
  ] as const)('is opened %s', (_, env, platform, opened) => {
    expect(hasDisplay(env, platform)).toBe(opened);
  });
});
