import { WEEK_REQUEST } from '../../src/org/fields.ts';
import { isRequested } from '../../src/org/week/requests.ts';
import { count, made, refusal } from '../local-org/rest.ts';
import { startOrg, type TestOrg, type User } from '../local-org/support.ts';
import { connectTo } from './support.ts';

const [MONDAY, TUESDAY, NEXT] = ['2026-11-23', '2026-11-24', '2026-11-30'];
const CREATE = `POST sobjects/${WEEK_REQUEST}`;

describe('asking for a week to be frozen', () => {
  let test: TestOrg;

  beforeEach(async () => {
    test = await startOrg();
  });

  const asks = (user: User, week = MONDAY): Promise<string> =>
    made(test, user, WEEK_REQUEST, { Week_Key__c: week });

  const refusedTo = async (user: User, call = CREATE, week = MONDAY): Promise<unknown> => {
    const { errors } = await refusal(test, user, call, { Week_Key__c: week });
    return errors[0]?.errorCode;
  };

  it.each(['manager', 'admin'] as const)('is for a %s, and the service sees it', async (user) => {
    const service = await connectTo(test, 'service');
    expect(await isRequested(service, MONDAY)).toBe(false);
    await asks(user);
    expect(await isRequested(service, MONDAY)).toBe(true);
    expect(await isRequested(service, NEXT)).toBe(false);
  });

  it('is for once: whoever comes second is told that it was asked for', async () => {
    await asks('manager');
    expect(await refusedTo('manager')).toBe('DUPLICATE_VALUE');
    expect(await refusedTo('admin')).toBe('DUPLICATE_VALUE');
    expect(await count(test, WEEK_REQUEST, 'admin')).toBe(1);
  });

  it('is not for a rep, who sees none, nor for the service', async () => {
    expect(await refusedTo('rep')).toBe('NOT_FOUND');
    expect(await refusedTo('service')).toBe('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY');
  });

  it('names a Monday', async () => {
    const { errors } = await refusal(test, 'manager', CREATE, { Week_Key__c: TUESDAY });
    expect(errors).toMatchObject([
      { errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', fields: ['Week_Key__c'] },
    ]);
  });

  it('is not taken back, nor made into another week', async () => {
    const id = await asks('manager');
    const record = `sobjects/${WEEK_REQUEST}/${id}`;
    expect(await refusedTo('manager', `PATCH ${record}`, NEXT)).toBe(
      'INSUFFICIENT_ACCESS_OR_READONLY',
    );
    expect(await refusedTo('manager', `DELETE ${record}`)).toBe('INSUFFICIENT_ACCESS_OR_READONLY');
  });
});
