import { anyText, at, DATA, NOW, textLike } from './support.ts';
import { output, recordError, startUiOrg, uiApi, type Answer, type UiOrg } from './uiApi.ts';

let org: UiOrg;
let clock = NOW;

const MINUTE = 60_000;

beforeAll(async () => {
  org = await startUiOrg(() => clock);
});

describe('what a user may not do', () => {
  it.each([
    ['make a record of', 'manager', 'POST records', 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY'],
    ['change', 'manager', 'PATCH', 'INSUFFICIENT_ACCESS_OR_READONLY'],
    ['delete', 'service', 'DELETE', 'INSUFFICIENT_ACCESS_OR_READONLY'],
  ] as const)('is to %s a concession as %s', async (_, user, method, errorCode) => {
    const call = method === 'POST records' ? method : `${method} records/${org.id('c1')}`;
    const answer = await uiApi(org.test, user, call, method === 'DELETE' ? undefined : org.given());
    expect(answer.status).toBe(400);
    expect(output(answer)).toEqual({ errors: [recordError(errorCode, anyText)], fieldErrors: {} });
  });

  it('is to fill a field that the platform fills', async () => {
    const fields = { CreatedDate: '2020-01-01T00:00:00.000Z' };
    const answer = await uiApi(org.test, 'rep', `PATCH records/${org.id('c1')}`, { fields });
    expect(at(output(answer), 'fieldErrors.CreatedDate')).toEqual([
      recordError('INVALID_FIELD_FOR_INSERT_UPDATE', anyText, 'CreatedDate'),
    ]);
  });

  it('is to touch what waits for approval', async () => {
    const submit = { actionType: 'Submit', contextId: org.id('Other') };
    const authorization = `Bearer ${org.test.org.accessToken('rep@powerbalance.local')}`;
    const submitted = await fetch(`${org.test.origin}${DATA}/process/approvals`, {
      method: 'POST',
      headers: { authorization },
      body: JSON.stringify({ requests: [submit] }),
    });
    expect(submitted.status).toBe(200);
    const locked = { errors: [recordError('ENTITY_IS_LOCKED', anyText)], fieldErrors: {} };
    const fields = { Name: 'Renamed' };
    const renamed = await uiApi(org.test, 'rep', `PATCH records/${org.id('Other')}`, { fields });
    expect(output(renamed)).toEqual(locked);
    const logged = await uiApi(
      org.test,
      'rep',
      'POST records',
      org.given({ Opportunity__c: org.id('Other') }),
    );
    expect(output(logged)).toEqual(locked);
  });
});

describe('a record that someone else changed since it was read', () => {
  it.each(['iso', 'http'])('stays as they left it (%s dates)', async (form) => {
    const read = new Date(clock);
    const since = form === 'iso' ? read.toISOString() : read.toUTCString();
    const save = (user: 'rep' | 'manager', amount: number, header?: string): Promise<Answer> =>
      uiApi(
        org.test,
        user,
        `PATCH records/${org.id('Deal')}`,
        { fields: { Amount: amount } },
        header === undefined ? {} : { 'if-unmodified-since': header },
      );
    expect((await save('rep', 2, since)).status).toBe(200);
    clock = new Date(clock.getTime() + MINUTE);
    expect((await save('manager', 3)).status).toBe(200);
    const message = textLike(/^This record was modified by Thomas Okafor during your edit session/);
    expect(await save('rep', 4, since)).toEqual({
      status: 400,
      body: [
        {
          statusCode: 400,
          enhancedErrorType: 'RecordError',
          output: {
            errors: [recordError('CollisionDetectedException', message)],
            fieldErrors: {},
          },
        },
      ],
    });
    const amount = `GET records/${org.id('Deal')}?fields=Opportunity.Amount`;
    expect(at((await uiApi(org.test, 'rep', amount)).body, 'fields.Amount.value')).toBe(3);
  });

  it('is saved all the same by a client that does not ask', async () => {
    const fields = { Cost__c: 7 };
    const odd = { 'if-unmodified-since': 'yesterday, I think' };
    expect(
      (await uiApi(org.test, 'rep', `PATCH records/${org.id('c1')}`, { fields }, odd)).status,
    ).toBe(200);
  });
});

describe('the browser', () => {
  const send = (headers: Record<string, string>) => {
    const token = org.test.org.accessToken('rep@powerbalance.local');
    return fetch(`${org.test.origin}/services/data/v66.0/ui-api/records/${org.id('Deal')}`, {
      method: 'PATCH',
      headers: { cookie: `sid=${token}`, ...headers },
      body: JSON.stringify({ fields: { Name: 'Deal' } }),
    });
  };

  it('saves from our own pages, and from no others', async () => {
    expect((await send({ 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await send({ 'sec-fetch-site': 'cross-site' })).status).toBe(401);
    expect((await send({ origin: 'http://evil.example' })).status).toBe(401);
  });
});
