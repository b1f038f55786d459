import { at, DATA, record, startOrg, textLike, type TestOrg, type User } from './support.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startOrg({ recordTypes: true }, [
    record('RecordType', { Name: 'Renewal', DeveloperName: 'Renewal', SobjectType: 'Opportunity' }),
    record('User', {
      Username: 'new@powerbalance.local',
      LastName: 'Newcomer',
      Email: 'new@powerbalance.local',
      Alias: 'new',
      ProfileId: '@Profile:Standard User',
    }),
  ]);
});

async function info(path: string, user: User = 'rep'): Promise<unknown> {
  return (await test.get(`${DATA}/ui-api/object-info/${path}`, user)).json();
}

const newcomer = () => ({
  authorization: `Bearer ${test.org.accessToken('new@powerbalance.local')}`,
});

describe('an object', () => {
  it('is described as the UI API does', async () => {
    const opportunity = await info('Opportunity');
    expect(opportunity).toMatchObject({
      apiName: 'Opportunity',
      label: 'Opportunity',
      labelPlural: 'Opportunities',
      keyPrefix: '006',
      custom: false,
      createable: true,
      updateable: true,
      deletable: true,
      queryable: true,
      nameFields: ['Name'],
      eTag: textLike(/^[0-9a-f]{32}$/),
      themeInfo: {
        color: 'FF5D2D',
        iconUrl: textLike('/standard/opportunity_120.png'),
      },
    });
    expect(at(opportunity, 'fields.Amount')).toMatchObject({
      apiName: 'Amount',
      dataType: 'Currency',
      label: 'Amount',
      precision: 18,
      scale: 2,
      required: false,
      createable: true,
      updateable: true,
      calculated: false,
    });
    expect(at(opportunity, 'fields.AccountId')).toMatchObject({
      dataType: 'Reference',
      reference: true,
      relationshipName: 'Account',
      referenceToInfos: [{ apiName: 'Account', nameFields: ['Name'] }],
    });
    expect(at(opportunity, 'fields.Name')).toMatchObject({ required: true, nameField: true });
    expect(at(opportunity, 'fields.Power_Band__c')).toMatchObject({
      calculated: true,
      createable: false,
      updateable: false,
      custom: true,
    });
    expect(at(opportunity, 'fields.Seller_Alternatives__c.inlineHelpText')).toMatch(/none/);
  });

  it('names its children and record types', async () => {
    const opportunity = await info('Opportunity');
    expect(at(opportunity, 'childRelationships')).toContainEqual({
      childObjectApiName: 'Power_Concession__c',
      fieldName: 'Opportunity__c',
      junctionIdListNames: [],
      junctionReferenceTo: [],
      relationshipName: 'Power_Concessions__r',
    });
    const types = Object.values(at(opportunity, 'recordTypeInfos') as object);
    expect(types).toEqual([
      expect.objectContaining({ name: 'Renewal', master: false, defaultRecordTypeMapping: true }),
      expect.objectContaining({ name: 'Master', master: true, recordTypeId: '012000000000000AAA' }),
    ]);
    expect(at(await info('Power_Policy__c'), 'defaultRecordTypeId')).toBe('012000000000000AAA');
  });

  it.each([
    ['rep', 'Power_Policy__c', { createable: false, updateable: false, deletable: false }],
    ['admin', 'Power_Policy__c', { createable: true }],
    ['rep', 'Power_Reading__c', { createable: false, updateable: false }],
    ['service', 'Power_Reading__c', { createable: true, updateable: true }],
    ['rep', 'Power_Concession__c', { createable: true }],
  ] as const)('says to %s what they may do with %s', async (user, object, rights) => {
    expect(await info(object, user)).toMatchObject(rights);
  });

  it('shows a newcomer neither our fields nor our objects', async () => {
    const response = await test.get(
      `${DATA}/ui-api/object-info/Opportunity`,
      undefined,
      newcomer(),
    );
    const opportunity = await response.json();
    const fields = Object.keys(at(opportunity, 'fields') as object);
    expect(fields).toContain('Amount');
    expect(fields.filter((name) => name.endsWith('__c'))).toEqual([]);
    expect(at(opportunity, 'childRelationships')).toEqual([]);
  });

  it('is refused where the user may not see it, and unknown where it is not there', async () => {
    const closed = await test.get(`${DATA}/ui-api/object-info/Power_Run__c`, undefined, newcomer());
    expect(closed.status).toBe(403);
    expect(await closed.json()).toMatchObject([{ errorCode: 'INSUFFICIENT_ACCESS' }]);
    const unknown = await test.get(`${DATA}/ui-api/object-info/Nope__c`, 'rep');
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toEqual([
      { errorCode: 'INVALID_TYPE', message: 'Object Nope__c is not supported in UI API' },
    ]);
  });

  it('comes in batches, each with its own status', async () => {
    expect(await info('batch/Opportunity,Nope__c,Profile,Account')).toMatchObject({
      results: [
        { statusCode: 200, result: { apiName: 'Opportunity' } },
        { statusCode: 404, result: [{ errorCode: 'INVALID_TYPE' }] },
        { statusCode: 404 },
        { statusCode: 200, result: { apiName: 'Account' } },
      ],
    });
    const many = await test.get(`${DATA}/ui-api/object-info/batch/${'a,'.repeat(150)}`, 'rep');
    expect(many.status).toBe(400);
  });
});
