import { CallBudget } from '../../src/org/budget.ts';
import { diagnose } from '../../src/org/doctor/diagnose.ts';
import type { CheckName } from '../../src/org/doctor/check.ts';
import { gateTo, type Gate } from '../../src/org/gate.ts';
import { EVENTS } from '../service/serving.ts';
import { connectTo, metadataHiding, metadataWithout } from './support.ts';
import { deal, record, startOrg, type TestOrg, type User } from '../local-org/support.ts';

const HOUR_MS = 3_600_000;
const now = new Date();
const before = (hours: number): string => new Date(now.getTime() - hours * HOUR_MS).toISOString();

type Findings = Record<CheckName, [state: string, finding: string, ...values: unknown[]]>;

interface Examined {
  as?: User;
  at?: Date;
  /** Records of objects that describe the org's setup. */
  setup?: Readonly<Record<string, object[]>>;
  /** What the org answers at an address, in the place of its own. */
  answers?: Readonly<Record<string, object>>;
}

const objectIn = (soql: string): string => /FROM(?: |%20)(\w+)/.exec(soql)?.[1] ?? '';

/** The org with what a local org has none of, and with other answers. */
function withAnswers(gate: Gate, { setup = {}, answers = {} }: Examined): Gate {
  const answerTo = (call: string): object | undefined => {
    const records = setup[objectIn(call)];
    return answers[call] ?? (records && { records, done: true, totalSize: records.length });
  };
  const request = (call: string): Promise<unknown> =>
    Promise.resolve(answerTo(call) ?? gate.request(call));
  const query = (soql: string): Promise<unknown> =>
    Promise.resolve(answerTo(soql) ?? gate.query(soql));
  return { ...gate, request, query } as unknown as Gate;
}

async function examined(
  test: TestOrg,
  { as = 'admin', at = now, ...said }: Examined = {},
): Promise<Findings> {
  const connection = await connectTo(test, as);
  const gate = withAnswers(gateTo(connection, { budget: new CallBudget() }), said);
  const checks = await diagnose({ gate, connection, now: at });
  const pairs = checks.map(({ check, state, finding, values }) => [
    check,
    [state, finding, ...values],
  ]);
  return Object.fromEntries(pairs) as Findings;
}

const start = (options: Parameters<typeof startOrg>[0] = {}): Promise<TestOrg> =>
  startOrg({ now: () => new Date(), eventsDir: EVENTS, ...options });

describe('an examined org', () => {
  it('is told who has which permission set', async () => {
    const found = await examined(await start());
    expect(found.permissions).toEqual(['ok', 'assigned', 1, 1]);
    expect(found['service-user']).toEqual(['ok', 'found', 'service@powerbalance.local']);
  });

  it('has what is deployed but hidden from whoever asks told as hidden', async () => {
    const cost = 'Power_Concession__c.Cost__c';
    const test = await start({ metadataDir: metadataHiding(cost) });
    const found = await examined(test, { as: 'rep' });
    expect(found.permissions).toEqual(['warning', 'fieldsHidden', 'rep@powerbalance.local', cost]);
    expect(found['service-user']).toEqual(['unknown', 'hidden']);
  });

  it('lacks a part of the package', async () => {
    const test = await start({ metadataDir: metadataWithout('Power_Behavior__c') });
    const found = await examined(test, { as: 'rep' });
    expect(found.package.slice(0, 2)).toEqual(['problem', 'missing']);
    expect(String(found.package[2])).toContain('Power_Behavior__c');
  });

  it('tells of changes, or does not', async () => {
    const [told, untold] = await Promise.all([start(), startOrg()]);
    expect((await examined(told))['change-events']).toEqual(['ok', 'heard']);
    expect((await examined(untold))['change-events']).toEqual(['warning', 'none']);
  });

  it('tells of some changes only', async () => {
    const all = ['Opportunity', 'Power_Behavior_', 'Power_Concession_', 'Power_Policy_'].map(
      (object) => ({ DeveloperName: `Power_Balance_chn_${object}ChangeEvent` }),
    );
    const test = await start();
    const members = (records: object[]): Examined => ({
      setup: { PlatformEventChannelMember: records },
    });
    expect((await examined(test, members(all)))['change-events']).toEqual(['ok', 'complete']);
    expect((await examined(test, members(all.slice(0, 3))))['change-events']).toEqual([
      'problem',
      'partial',
      'Power_Balance_chn_Power_Policy_ChangeEvent',
    ]);
  });

  it('has users who read a language that is not deployed', async () => {
    const test = await start({ language: 'de' });
    const labels = (...languages: string[]): Examined => ({
      setup: { ExternalStringLocalization: languages.map((Language) => ({ Language })) },
    });
    expect((await examined(test)).languages).toEqual(['unknown', 'hidden', 'de']);
    expect((await examined(test, labels('fr'))).languages).toEqual(['warning', 'missing', 'de']);
    expect((await examined(test, labels('fr', 'de'))).languages).toEqual(['ok', 'deployed', 'de']);
  });

  it('has flows that are active or not', async () => {
    const test = await start();
    const flow = (ApiName: string, IsActive: boolean): object => ({ ApiName, IsActive });
    const flows = (...FlowDefinitionView: object[]): Examined => ({
      setup: { FlowDefinitionView },
    });
    expect((await examined(test)).flows).toEqual(['unknown', 'hidden']);
    expect((await examined(test, flows(flow('PowerDialer', false)))).flows).toEqual(['ok', 'none']);
    const found = await examined(test, flows(flow('Power_A', true), flow('Power_B', false)));
    expect(found.flows).toEqual(['warning', 'inactive', 'Power_B']);
    const active = await examined(test, flows(flow('Power_A', true)));
    expect(active.flows).toEqual(['ok', 'active', 1]);
  });

  it('is not at the same time as this machine', async () => {
    const test = await start();
    const ahead = (seconds: number): Examined => ({ at: new Date(Date.now() + seconds * 1000) });
    expect((await examined(test)).clock.slice(0, 2)).toEqual(['ok', 'right']);
    expect((await examined(test, ahead(60))).clock.slice(0, 2)).toEqual(['warning', 'off']);
    expect((await examined(test, ahead(-400))).clock.slice(0, 2)).toEqual(['problem', 'wrong']);
  });

  it.each([
    ['was never synced', null, ['warning', 'never']],
    ['is being synced', { Started_On__c: before(1) }, ['ok', 'running', 1]],
    ['has a sync that was cut off', { Started_On__c: before(9) }, ['problem', 'cutOff', 9]],
    [
      'was not synced last night',
      { Started_On__c: before(31), Finished_On__c: before(30) },
      ['problem', 'stale', 30],
    ],
    [
      'refused readings',
      { Started_On__c: before(2), Finished_On__c: before(1), Rejected__c: 3 },
      ['warning', 'rejected', 3],
    ],
    [
      'has a deal without a reading',
      { Started_On__c: before(2), Finished_On__c: before(1), Rejected__c: 0 },
      ['warning', 'incomplete', 1],
    ],
  ])('%s', async (_, run, finding) => {
    const test = await start();
    test.org.load([{ records: [deal('Acme')] }]);
    if (run) test.org.load([{ records: [record('Power_Run__c', run)] }]);
    expect((await examined(test, { as: 'service' })).freshness).toEqual(finding);
  });

  it.each([
    [400, ['ok', 'left', 400, 1000]],
    [200, ['warning', 'scarce', 200, 1000]],
    [90, ['problem', 'spent', 90, 1000, 10]],
  ])('has %s calls left', async (left, finding) => {
    const test = await start();
    const calls = { DailyApiRequests: { Max: 1000, Remaining: left } };
    const found = await examined(test, { answers: { '/limits': calls } });
    expect(found['api-calls']).toEqual(finding);
  });
});

it('is not examined where it does not answer', async () => {
  const test = await start();
  const connection = await connectTo(test);
  await test.close();
  const gate = gateTo(connection, { budget: new CallBudget(), pause: () => Promise.resolve() });
  await expect(diagnose({ gate, connection, now })).rejects.toMatchObject({
    name: 'OrgUnreachableError',
  });
});
