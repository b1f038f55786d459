import { given, made, refusal, rest, shown } from './rest.ts';
import { deal, startOrg, version, type TestOrg, type User } from './support.ts';

let test: TestOrg;
let ours: string;

beforeAll(async () => {
  test = await startOrg();
  ours = test.org.load([{ records: [deal('Ours')] }]).ids.get('Ours') ?? '';
});

describe('what each user may write', () => {
  const bodies: Record<string, () => object> = {
    Account: () => ({ Name: 'Someone' }),
    Power_Concession__c: () => given(ours),
    Power_Behavior__c: () => shown(ours),
    Power_Policy__c: () => version(),
    Power_Reading__c: () => ({ Opportunity__c: ours, Deal_Key__c: 'key' }),
    Power_Week__c: () => ({ Week_Key__c: 'key' }),
    OpportunityStage: () => ({ MasterLabel: 'x' }),
    Organization: () => ({ Name: 'x' }),
  };

  it.each<[User, string, number, string]>([
    ['rep', 'Account', 201, ''],
    ['rep', 'Power_Concession__c', 201, ''],
    ['rep', 'Power_Behavior__c', 201, ''],
    ['rep', 'Power_Policy__c', 403, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY'],
    ['rep', 'Power_Reading__c', 403, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY'],
    ['rep', 'Power_Week__c', 404, 'NOT_FOUND'],
    ['rep', 'OpportunityStage', 404, 'NOT_FOUND'],
    ['manager', 'Account', 201, ''],
    ['manager', 'Power_Concession__c', 403, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY'],
    ['manager', 'Power_Behavior__c', 403, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY'],
    ['manager', 'Power_Week__c', 403, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY'],
    ['admin', 'Account', 201, ''],
    ['admin', 'Power_Policy__c', 201, ''],
    ['admin', 'OpportunityStage', 403, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY'],
    ['admin', 'Organization', 403, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY'],
    ['service', 'Power_Concession__c', 403, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY'],
    ['service', 'Power_Reading__c', 201, ''],
    ['service', 'Power_Week__c', 201, ''],
    ['rep', 'Nothing__c', 404, 'NOT_FOUND'],
  ])('%s makes a %s: %i', async (user, object, status, errorCode) => {
    const answer = await rest(test, user, `POST sobjects/${object}`, bodies[object]?.() ?? {});
    expect(answer.status).toBe(status);
    if (errorCode !== '') expect(answer.body).toMatchObject([{ errorCode }]);
  });

  it.each<[User, string, number]>([
    ['manager', 'PATCH', 403],
    ['service', 'PATCH', 403],
    ['service', 'DELETE', 403],
    ['rep', 'PATCH', 204],
    ['rep', 'DELETE', 204],
  ])('%s on a logged concession, %s: %i', async (user, method, status) => {
    const id = await made(test, 'rep', 'Power_Concession__c', given(ours));
    const body = method === 'PATCH' ? { Cost__c: 1 } : undefined;
    const call = `${method} sobjects/Power_Concession__c/${id}`;
    const answer = await rest(test, user, call, body);
    expect(answer.status).toBe(status);
    if (status === 403) {
      expect(answer.body).toMatchObject([{ errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY' }]);
    }
  });

  it.each(['Organization', 'Profile', 'PermissionSet', 'OpportunityStage', 'User'])(
    'nobody deletes a record of %s',
    async (object) => {
      const soql = encodeURIComponent(`SELECT Id FROM ${object}`);
      const { body } = await rest(test, 'admin', `GET query?q=${soql}`);
      const [first] = (body as { records: { Id: string }[] }).records;
      const { status } = await refusal(test, 'admin', `DELETE sobjects/${object}/${first?.Id}`);
      expect(status).toBe(403);
    },
  );
});
