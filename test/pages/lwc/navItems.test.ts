import { startOrg, type TestOrg, type User } from '../../local-org/support.ts';
import { removeScratch } from '../scratchProject.ts';
import { listen, platform, type Platform } from './platform.ts';

const { fetch: network } = globalThis;
let test: TestOrg;
let lightning: Platform;

beforeAll(async () => {
  test = await startOrg();
  lightning = await platform();
});

afterAll(() => {
  globalThis.fetch = network;
  removeScratch();
});

/** What a page asks for as a user: address and session are the browser's to add. */
function askAs(user: User): void {
  const authorization = `Bearer ${test.org.accessToken(`${user}@powerbalance.local`)}`;
  globalThis.fetch = (input) =>
    network(new URL(input, test.origin), { headers: { authorization } });
}

async function tabs(config: object): Promise<unknown> {
  const { first, stop } = listen(lightning.getNavItems, config);
  const { data, error } = await first;
  stop();
  const items = (data as { navItems: { label: string }[] } | undefined)?.navItems;
  return items?.map(({ label }) => label) ?? (error as { status: number }).status;
}

describe('the tabs on a page', () => {
  const LAB = { navItemNames: ['Power_Policy_Lab', 'Power_Policy__c'], pageSize: 100 };

  it.each<[User, string[]]>([
    ['admin', ['Policy Lab', 'Power Policies']],
    ['manager', ['Power Policies']],
    ['rep', []],
  ])('are to a %s those that they may open', async (user, labels) => {
    askAs(user);
    expect(await tabs(LAB)).toEqual(labels);
  });

  it('are an error where the question makes no sense', async () => {
    askAs('rep');
    expect(await tabs({ pageSize: 0 })).toBe(400);
  });

  it('are not asked for before every parameter has a value', () => {
    let calls = 0;
    globalThis.fetch = () => {
      calls += 1;
      return Promise.reject(new Error('asked'));
    };
    const { stop } = listen(lightning.getNavItems, { navItemNames: undefined });
    stop();
    expect(calls).toBe(0);
  });
});
