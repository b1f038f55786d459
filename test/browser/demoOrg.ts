import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freeze } from '../../scripts/freeze.ts';
import {
  openDemoOrg,
  openDemoOrgWithWeeks,
  type DemoOrg,
  type DemoOrgOptions,
} from '../../src/demo/org.ts';
import type { SampleName } from '../../src/demo/options.ts';
import { HOST, inTurn, listen, stop } from '../../src/demo/server.ts';
import { servePages } from '../../src/pages/serve.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

function optionsOf(sample: SampleName, features: Partial<DemoOrgOptions>): DemoOrgOptions {
  const stateDir = mkdtempSync(join(tmpdir(), 'power-balance-'));
  const metadataDir = join(root, 'force-app/main');
  return { sample, reset: true, stateDir, metadataDir, ...features };
}

/** A demo on a port of its own, with a fresh org, as `npm start` composes it from the build. */
export class TestDemo {
  readonly org: DemoOrg['org'];
  readonly opens: string;
  readonly stateDir: string;
  #server: Server;
  #base = '';

  private constructor(stateDir: string, { org, opens }: DemoOrg, outDir: string) {
    const pages = servePages({ outDir });
    this.stateDir = stateDir;
    this.org = org;
    this.opens = opens;
    this.#server = createServer(inTurn([org.handle, pages.handle]));
  }

  /**
   * @param features what the org has besides what every demo has.
   * @param site folder of the built pages, from the project's.
   */
  static async start(
    sample: SampleName,
    features: Partial<DemoOrgOptions> = {},
    site = 'dist/site',
  ): Promise<TestDemo> {
    const options = optionsOf(sample, features);
    return new TestDemo(options.stateDir, openDemoOrg(options), resolve(root, site)).#listen();
  }

  /** The same with what its sample was on past Mondays, each frozen: it takes some seconds. */
  static async startWithWeeks(
    sample: SampleName,
    features: Partial<DemoOrgOptions> = {},
    site = 'dist/site',
  ): Promise<TestDemo> {
    const options = optionsOf(sample, features);
    const demoOrg = await openDemoOrgWithWeeks(options, freeze);
    return new TestDemo(options.stateDir, demoOrg, resolve(root, site)).#listen();
  }

  async #listen(): Promise<this> {
    this.#base = `http://${HOST}:${await listen(this.#server, 0)}`;
    return this;
  }

  /** Where it answers, e.g. `http://127.0.0.1:40123`. */
  get origin(): string {
    return this.#base;
  }

  /** An address that logs the user in and goes on to a page. */
  login(username: string, path: string): string {
    const query = new URLSearchParams({ sid: this.org.accessToken(username), retURL: path });
    return `${this.#base}/secur/frontdoor.jsp?${query.toString()}`;
  }

  /** What the org's own GraphQL answers a client with that user's token. */
  async query<T>(username: string, query: string, variables: object = {}): Promise<T> {
    const response = await fetch(`${this.#base}/services/data/v66.0/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${this.org.accessToken(username)}`,
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: T; errors: unknown[] };
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** What the org's REST API answers a client with that user's token. */
  rest(username: string, method: string, path: string, body?: object): Promise<Response> {
    return fetch(`${this.#base}/services/data/v66.0/${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${this.org.accessToken(username)}`,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  async close(): Promise<void> {
    await stop(this.#server);
    this.org.close();
    rmSync(this.stateDir, { recursive: true });
  }
}
