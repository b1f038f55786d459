import { given, made, refusal, rest } from './rest.ts';
import { anyText, deal, startOrg, textLike, tree, type TestOrg, type User } from './support.ts';

let test: TestOrg;
const START = '2026-11-25T10:30:00.250Z';
let clock = START;
let number = 0;

beforeEach(() => {
  clock = START;
});

beforeAll(async () => {
  test = await startOrg({ now: () => new Date(clock) });
});

/** A deal with a concession on it. */
async function loggedDeal(): Promise<{ id: string; concession: string }> {
  number += 1;
  const { ids } = test.org.load(tree(deal(`Deal ${number}`)));
  const id = ids.get(`Deal ${number}`) ?? '';
  return { id, concession: await made(test, 'rep', 'Power_Concession__c', given(id)) };
}

interface Result {
  success: boolean;
  instanceStatus: string | null;
  newWorkitemIds: string[] | null;
  actorIds: string[] | null;
  errors: { statusCode: string }[] | null;
}

async function approvals(user: User, ...requests: object[]): Promise<Result[]> {
  const { status, body } = await rest(test, user, 'POST process/approvals', { requests });
  expect(status).toBe(200);
  return body as Result[];
}

const submit = (user: User, contextId: string) =>
  approvals(user, { actionType: 'Submit', contextId });

const userId = async (user: User): Promise<string> =>
  ((await rest(test, user, 'GET ../../oauth2/userinfo')).body as { user_id: string }).user_id;

describe('a record that waits for approval', () => {
  const LOCKED = {
    status: 400,
    errors: [{ errorCode: 'ENTITY_IS_LOCKED', message: 'the entity is locked for editing' }],
  };

  it('answers in the platform’s shape', async () => {
    const { id } = await loggedDeal();
    expect(await submit('rep', id)).toEqual([
      {
        actorIds: [await userId('manager')],
        entityId: id,
        errors: null,
        instanceId: textLike(/^04g\w{15}$/),
        instanceStatus: 'Pending',
        newWorkitemIds: [textLike(/^04i\w{15}$/)],
        success: true,
      },
    ]);
  });

  it('is locked with its details', async () => {
    const { id, concession } = await loggedDeal();
    await submit('rep', id);
    const calls: [string, object | undefined][] = [
      [`PATCH sobjects/Opportunity/${id}`, { NextStep: 'x' }],
      [`DELETE sobjects/Opportunity/${id}`, undefined],
      [`PATCH sobjects/Power_Concession__c/${concession}`, { Cost__c: 1 }],
      [`DELETE sobjects/Power_Concession__c/${concession}`, undefined],
      ['POST sobjects/Power_Concession__c', given(id)],
      ['PATCH sobjects/Power_Concession__c/External_Id__c/locked', given(id)],
    ];
    for (const [call, body] of calls) {
      expect([call, await refusal(test, 'rep', call, body)]).toMatchObject([call, LOCKED]);
    }
    const other = await loggedDeal();
    await made(test, 'rep', 'Power_Concession__c', given(other.id));
  });

  it('stays open to administrators', async () => {
    const { id } = await loggedDeal();
    await submit('rep', id);
    const call = `PATCH sobjects/Opportunity/${id}`;
    expect((await rest(test, 'admin', call, { NextStep: 'x' })).status).toBe(204);
  });

  it('is not deleted along with its account', async () => {
    const account = await made(test, 'rep', 'Account', { Name: 'Acme' });
    const { id, concession } = await loggedDeal();
    await rest(test, 'rep', `PATCH sobjects/Opportunity/${id}`, { AccountId: account });
    await submit('rep', id);
    expect(await refusal(test, 'rep', `DELETE sobjects/Account/${account}`)).toEqual(LOCKED);
    const kept = await rest(test, 'rep', `GET sobjects/Power_Concession__c/${concession}`);
    expect(kept.status).toBe(200);
    expect((await rest(test, 'admin', `DELETE sobjects/Account/${account}`)).status).toBe(204);
  });

  it('is not deleted along with its master', async () => {
    const { id, concession } = await loggedDeal();
    await submit('rep', concession);
    expect(await refusal(test, 'rep', `DELETE sobjects/Opportunity/${id}`)).toEqual(LOCKED);
  });

  it('waits no longer once it is deleted', async () => {
    const { id } = await loggedDeal();
    const [waiting] = await submit('rep', id);
    await rest(test, 'admin', `DELETE sobjects/Opportunity/${id}`);
    const contextId = waiting?.newWorkitemIds?.[0];
    expect(await approvals('manager', { actionType: 'Approve', contextId })).toMatchObject([
      { success: false, errors: [{ statusCode: 'INVALID_CROSS_REFERENCE_KEY' }] },
    ]);
  });

  it.each<[string, User, string]>([
    ['Approve', 'manager', 'Approved'],
    ['Reject', 'manager', 'Rejected'],
    ['Approve', 'admin', 'Approved'],
    ['Removed', 'rep', 'Removed'],
    ['Removed', 'admin', 'Removed'],
  ])('is let go by %s of %s', async (actionType, user, instanceStatus) => {
    const { id, concession } = await loggedDeal();
    const [waiting] = await submit('rep', id);
    const contextId = waiting?.newWorkitemIds?.[0];
    const [done] = await approvals(user, { actionType, contextId });
    expect(done).toMatchObject({ success: true, instanceStatus, entityId: id, newWorkitemIds: [] });
    const call = `PATCH sobjects/Power_Concession__c/${concession}`;
    expect((await rest(test, 'rep', call, { Cost__c: 1 })).status).toBe(204);
    expect(await submit('rep', id)).toMatchObject([{ success: true }]);
  });

  it.each<[string, User, (id: string) => object, string]>([
    [
      'a second time',
      'rep',
      (contextId) => ({ actionType: 'Submit', contextId }),
      'ALREADY_IN_PROCESS',
    ],
    [
      'by who only asked',
      'rep',
      (contextId) => ({ actionType: 'Approve', contextId }),
      'INSUFFICIENT_ACCESS_OR_READONLY',
    ],
    [
      'back by another',
      'manager',
      (contextId) => ({ actionType: 'Removed', contextId }),
      'INSUFFICIENT_ACCESS_OR_READONLY',
    ],
    ['in another way', 'rep', (contextId) => ({ actionType: 'Shred', contextId }), 'INVALID_INPUT'],
    [
      'in an inherited way',
      'rep',
      (contextId) => ({ actionType: 'toString', contextId }),
      'INVALID_INPUT',
    ],
    ['under no id', 'rep', () => ({ actionType: 'Submit' }), 'INVALID_CROSS_REFERENCE_KEY'],
    [
      'under an id of nothing',
      'rep',
      () => ({ actionType: 'Approve', contextId: '04i000000000000' }),
      'INVALID_CROSS_REFERENCE_KEY',
    ],
    [
      'to nobody',
      'admin',
      () => ({ actionType: 'Submit', contextId: '', nextApproverIds: ['x'] }),
      'INVALID_CROSS_REFERENCE_KEY',
    ],
  ])('cannot go %s', async (_, user, request, statusCode) => {
    const { id } = await loggedDeal();
    await submit('rep', id);
    const [result] = await approvals(user, request(id));
    expect(result).toMatchObject({
      success: false,
      instanceStatus: null,
      errors: [{ statusCode }],
    });
  });

  it('goes to whom the submitter names, each request on its own', async () => {
    const [one, two] = [await loggedDeal(), await loggedDeal()];
    const admin = await userId('admin');
    const request = (contextId: string, to: string) => ({
      actionType: 'Submit',
      contextId,
      nextApproverIds: [to],
    });
    const results = await approvals('rep', request(one.id, 'nobody'), request(two.id, admin));
    expect(results.map(({ success }) => success)).toEqual([false, true]);
    expect(results[1]?.actorIds).toEqual([admin]);
    expect((await rest(test, 'rep', `PATCH sobjects/Opportunity/${one.id}`, {})).status).toBe(204);
  });

  it('cannot be what one may not edit', async () => {
    const { concession } = await loggedDeal();
    expect(await submit('manager', concession)).toMatchObject([
      {
        success: false,
        errors: [{ statusCode: 'INSUFFICIENT_ACCESS_OR_READONLY', message: anyText }],
      },
    ]);
  });
});
