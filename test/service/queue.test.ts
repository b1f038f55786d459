import { samplePipeline } from '../../src/samples/index.ts';
import { CallBudget } from '../../src/org/budget.ts';
import { gateTo, type Gate } from '../../src/org/gate.ts';
import { heldGate } from '../../src/service/queue/heldGate.ts';
import { openShared, type Shared } from '../../src/service/queue/shared.ts';
import { startRedis, type OwnRedis } from '../../scripts/soak/redis.ts';
import { freshAndStored } from '../../scripts/soak/stored.ts';
import { given, made } from '../local-org/rest.ts';
import { startOrg, type TestOrg } from '../local-org/support.ts';
import { refusal } from '../org/scoring.ts';
import { connectTo } from '../org/support.ts';
import { EVENTS, Serving } from './serving.ts';

const KEPT = { name: 'thing', version: 1 };

describe('what the processes of a service share', () => {
  let redis: OwnRedis;
  let ours: Shared;
  let theirs: Shared;

  beforeAll(async () => {
    redis = await startRedis();
    ours = await openShared(redis.address, 'org');
    theirs = await openShared(redis.address, 'org');
  });

  afterAll(async () => {
    for (const shared of [ours, theirs]) shared.close();
    await redis.stop();
  });

  it('is what any of them has kept, until it means something else', async () => {
    await ours.state.write(KEPT, { at: 7 });
    expect(await theirs.state.read(KEPT)).toEqual({ at: 7 });
    expect(await theirs.state.read({ ...KEPT, version: 2 })).toBeNull();
    await theirs.state.remove(KEPT);
    expect(await ours.state.read(KEPT)).toBeNull();
  });

  it('is of one org alone', async () => {
    const others = await openShared(redis.address, 'other');
    await ours.state.write(KEPT, 1);
    expect(await others.state.read(KEPT)).toBeNull();
    others.close();
  });

  it('is the number of calls, which none makes too many of', async () => {
    const budgets = [ours, theirs].map(({ counter }) => new CallBudget({ maxCalls: 20 }, counter));
    const taken = await Promise.allSettled(
      Array.from({ length: 15 }, () => budgets.map((budget) => budget.take())).flat(),
    );
    expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    expect(budgets.reduce((sum, { spent }) => sum + spent, 0)).toBe(20);
    expect(await ours.redis.pttl(`${ours.prefix}:calls`)).toBeGreaterThan(86_000_000);
  });

  it.each([
    ['is no address', 'nowhere', 'QueueAddressOddError', 'redis://HOST:PORT'],
    ['is another protocol', 'http://localhost:6379', 'QueueAddressOddError', 'redis://HOST:PORT'],
    ['does not answer', 'redis://me:secret@127.0.0.1:1', 'QueueUnreachableError', '127.0.0.1:1'],
  ])('is refused where it %s, and keeps its password', async (_, address, name, said) => {
    const error = await refusal(openShared(address, 'org'));
    expect(error.name).toBe(name);
    expect(`${error.message} ${error.actions?.join(' ')}`).toContain(said);
    expect(JSON.stringify([error.message, error.actions])).not.toContain('secret');
  });
});

it('whoever has lost a job reads on, and writes nothing any more', async () => {
  const made: string[] = [];
  const gate = {
    query: () => Promise.resolve(made.push('query')),
    request: (request: unknown) => Promise.resolve(made.push(JSON.stringify(request))),
    again: (url: string) => Promise.resolve(made.push(url)),
    stream: ({ method }: { method?: string }) => Promise.resolve(made.push(method ?? 'GET')),
  } as unknown as Gate;
  const held = heldGate(gate, () => Promise.reject(new Error('Lost.')));
  await held.query('SELECT Id FROM Opportunity');
  await held.request('/limits');
  await held.stream({ path: '/results' }, () => Promise.resolve());
  expect(made).toEqual(['query', '"/limits"', 'GET']);
  for (const write of [
    held.request({ method: 'PATCH', url: '/x' }),
    held.again('/jobs/ingest', {}),
    held.stream({ path: '/batches', method: 'PUT' }, () => Promise.resolve()),
  ])
    await expect(write).rejects.toThrow('Lost.');
  expect(made).toHaveLength(3);
});

describe('a service of two processes', () => {
  let redis: OwnRedis;
  let test: TestOrg;
  let gate: Gate;
  const running: Serving[] = [];

  beforeEach(async () => {
    redis = await startRedis();
    test = await startOrg({ now: () => new Date(), eventsDir: EVENTS });
    test.org.load(samplePipeline(new Date().toISOString().slice(0, 10)).trees);
    gate = gateTo(await connectTo(test, 'service'), { budget: new CallBudget() });
  });

  afterEach(async () => {
    for (const serving of running.splice(0)) await serving.stop();
    await test.close();
    await redis.stop();
  });

  async function start(maxCalls: number | null = null): Promise<Serving> {
    const serving = await Serving.startTogether(test, redis.address, maxCalls);
    running.push(serving);
    return serving;
  }

  async function log(): Promise<void> {
    const soql = 'SELECT Id FROM Opportunity WHERE IsClosed = false LIMIT 1';
    const { records } = await gate.query<{ Id: string }>(soql);
    await made(test, 'rep', 'Power_Concession__c', given(String(records[0]?.Id)));
  }

  async function expectFresh(): Promise<void> {
    const { fresh, stored } = await freshAndStored(gate, new Date());
    expect(stored).toEqual(fresh);
  }

  it('is led by one; when it leaves, the other goes on where it was', async () => {
    const first = await start();
    await first.idle();
    const second = await start();
    expect(await second.health()).toMatchObject({
      healthy: true,
      doing: 'standing by',
      hearing: 'elsewhere',
    });
    await log();
    await first.logged('refreshed');
    await first.settled();
    await first.stop();
    await log();
    await second.logged('refreshed');
    await second.idleAfter('refreshed');
    await expectFresh();
    expect(second.lines.filter(({ msg }) => msg === 'sync begun')).toEqual([]);
  });

  it('says that its queue is away, and goes on when it is back', async () => {
    const serving = await start();
    await serving.idle();
    await redis.stop();
    await serving.logged('the queue does not answer');
    await log();
    expect(await serving.health()).toMatchObject({ lastError: 'QueueUnreachableError' });
    redis = await startRedis(Number(new URL(redis.address).port));
    await serving.logged('refreshed');
    await serving.idleAfter('refreshed');
    await expectFresh();
  }, 60_000);

  it('stops as one, where no calls are left', async () => {
    const serving = await start(8);
    const failed = await serving.logged('failed, and will be tried again');
    expect(failed['err']).toMatchObject({ name: 'CallBudgetSpentError' });
    const other = await start(8);
    expect(await serving.health()).toMatchObject({ doing: 'failing' });
    expect(await other.health()).toMatchObject({ doing: 'standing by' });
  });
});
