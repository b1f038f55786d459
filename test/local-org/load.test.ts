import { LocalOrgError, type TreeRecord } from '../../src/local-org/index.ts';
import { at, column, concession, deal, openOrg, query, record, startOrg, tree } from './support.ts';

/** What loading says is wrong. */
function problems(...records: TreeRecord[]): string {
  const org = openOrg();
  try {
    org.load(tree(...records));
    return 'loaded';
  } catch (error) {
    if (error instanceof LocalOrgError) return error.message;
    throw error;
  } finally {
    org.close();
  }
}

describe('a record is refused', () => {
  it.each<[string, TreeRecord[]]>([
    ['1 of 1 records .*Nothing x: no such object', [record('Nothing', {}, 'x')]],
    [
      'Account x: the reference id is taken',
      [deal('a', {}, 'x'), record('Account', { Name: 'b' }, 'x')],
    ],
    [
      "INVALID_FIELD: No such column 'Nope' on sobject of type Opportunity",
      [deal('a', { Nope: 1 })],
    ],
    ['INVALID_FIELD_FOR_INSERT_UPDATE.*IsClosed', [deal('a', { IsClosed: true })]],
    ['INVALID_FIELD_FOR_INSERT_UPDATE.*Power_Band__c', [deal('a', { Power_Band__c: 'x' })]],
    ['REQUIRED_FIELD_MISSING: .*CloseDate', [record('Opportunity', { Name: 'a', StageName: 'b' })]],
    ['REQUIRED_FIELD_MISSING: .*\\[Name\\]', [deal('  ')]],
    ['REQUIRED_FIELD_MISSING: .*Opportunity__c', [concession({})]],
    ['STRING_TOO_LONG: .*max length=120', [deal('x'.repeat(121))]],
    ['INVALID_TYPE_ON_FIELD_IN_RECORD: Amount', [deal('a', { Amount: 'much' })]],
    ['INVALID_TYPE_ON_FIELD_IN_RECORD: Amount', [deal('a', { Amount: Infinity })]],
    ['NUMBER_OUTSIDE_VALID_RANGE: Amount', [deal('a', { Amount: 1e16 })]],
    ['NUMBER_OUTSIDE_VALID_RANGE: Our alternatives', [deal('a', { Seller_Alternatives__c: 10 })]],
    ['INVALID_TYPE_ON_FIELD_IN_RECORD: Close Date', [deal('a', { CloseDate: '2026-02-29' })]],
    ['INVALID_TYPE_ON_FIELD_IN_RECORD: Close Date', [deal('a', { CloseDate: '12/31/2026' })]],
    ['INVALID_TYPE_ON_FIELD_IN_RECORD: Created Date', [deal('a', { CreatedDate: '2026-01-01' })]],
    ['INVALID_TYPE_ON_FIELD_IN_RECORD: Private', [deal('a', { IsPrivate: 'perhaps' })]],
    ['INVALID_TYPE_ON_FIELD_IN_RECORD: Name', [deal('a', { Name: 5 })]],
    ['MALFORMED_ID: Account ID', [deal('a', { AccountId: 'x' })]],
    [
      'INVALID_CROSS_REFERENCE_KEY: .*there is no Account',
      [deal('a', { AccountId: '001000000000000' })],
    ],
    [
      'INVALID_CROSS_REFERENCE_KEY: .*there is no Account',
      [deal('a'), deal('b', { AccountId: '@a' })],
    ],
    ['INVALID_CROSS_REFERENCE_KEY: nothing is called @nobody', [deal('a', { OwnerId: '@nobody' })]],
    [
      'INVALID_CROSS_REFERENCE_KEY: nothing is called @Profile:None',
      [deal('a', { OwnerId: '@Profile:None' })],
    ],
    [
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: Given by',
      [deal('a'), concession({ Opportunity__c: '@a', Given_By__c: 'nobody' })],
    ],
    [
      'DUPLICATE_VALUE: duplicate value found: External_Id__c duplicates value on record with id: a',
      [
        deal('a'),
        concession({ Opportunity__c: '@a', External_Id__c: 'KEY' }, 'c1'),
        concession({ Opportunity__c: '@a', External_Id__c: 'key' }, 'c2'),
      ],
    ],
    ['INVALID_EMAIL_ADDRESS', [record('Contact', { LastName: 'x', Email: 'nobody at all' }, 'k')]],
    [
      'Time Zone: bad value',
      [
        record('User', {
          Username: 'u@x.y',
          LastName: 'U',
          Email: 'u@x.y',
          Alias: 'u',
          ProfileId: '@Profile:Standard User',
          TimeZoneSidKey: 'Nowhere/At_All',
        }),
      ],
    ],
  ])('%s', (message, records) => {
    expect(problems(...records)).toMatch(new RegExp(message, 's'));
  });

  it('with every other that is wrong, and none is loaded', () => {
    const org = openOrg();
    const bad = Array.from({ length: 12 }, (_, index) => deal(`d${index}`, { Amount: 'x' }));
    const load = () => org.load(tree(deal('good'), ...bad), { key: 'sample', value: 'bad' });
    expect(load).toThrow(/^12 of 13 records .*Opportunity d9: .*\nand 2 more\n/s);
    expect(org.note('sample')).toBeUndefined();
    expect(() => org.load(tree(deal('good')))).not.toThrow();
    org.close();
  });
});

const BOSS = {
  Username: 'boss@powerbalance.local',
  FirstName: 'Ada',
  LastName: 'Boss',
  Email: 'boss@powerbalance.local',
  Alias: 'boss',
  ProfileId: '@Profile:Standard User',
  ManagerId: '@User:admin@powerbalance.local',
};

describe('references', () => {
  it('reach records before and after, built-in users, profiles, permission sets and record types', async () => {
    const test = await startOrg({ recordTypes: true }, [
      record('RecordType', {
        Name: 'Renewal',
        DeveloperName: 'Renewal',
        SobjectType: 'Opportunity',
      }),
      deal('One', {
        AccountId: '@later',
        OwnerId: '@boss',
        RecordTypeId: '@RecordType:Opportunity.Renewal',
        CreatedById: '@rep',
      }),
      record('Account', { Name: 'Later' }, 'later'),
      record('User', BOSS, 'boss'),
      record('PermissionSetAssignment', {
        AssigneeId: '@boss',
        PermissionSetId: '@PermissionSet:Power_Manager',
      }),
    ]);
    const node =
      'Owner { Name { value } Manager { Username { value } } } CreatedBy { Alias { value } } RecordType { Name { value } }';
    const answer = await test.graphql('rep', query('Opportunity', '', node));
    expect(answer.errors).toEqual([]);
    expect(column(answer, 'Opportunity', 'Owner')).toEqual([
      { Name: { value: 'Ada Boss' }, Manager: { Username: { value: 'admin@powerbalance.local' } } },
    ]);
    expect(column(answer, 'Opportunity', 'CreatedBy.Alias.value')).toEqual(['rep']);
    expect(column(answer, 'Opportunity', 'RecordType.Name.value')).toEqual(['Renewal']);
  });

  it('join two halves of one record, and stand for ids in text and in notes', async () => {
    const test = await startOrg();
    const halves = tree(
      deal('Deal'),
      record('Power_Reading__c', { Opportunity__c: '@Deal', Deal_Key__c: '@Deal' }, 'reading'),
      record('Opportunity', { Power_Reading__c: '@reading', NextStep: '@nobody' }, 'Deal'),
    );
    test.org.load(halves, { key: 'opens', value: '@Deal' });
    const node = 'Id Name { value } NextStep { value } Power_Reading__r { Deal_Key__c { value } }';
    const answer = await test.graphql('rep', query('Opportunity', '', node));
    const [id] = column(answer, 'Opportunity', 'Id');
    expect(column(answer, 'Opportunity', 'Name.value')).toEqual(['Deal']);
    expect(column(answer, 'Opportunity', 'NextStep.value')).toEqual(['@nobody']);
    expect(column(answer, 'Opportunity', 'Power_Reading__r.Deal_Key__c.value')).toEqual([id]);
    expect(test.org.note('opens')).toBe(id);
  });

  it('change a built-in user who is named by their own', async () => {
    const test = await startOrg({}, [
      record('User', { Title: 'Head of Sales', ManagerId: '@boss' }, 'manager'),
      record('User', BOSS, 'boss'),
    ]);
    const where = '(where: { Username: { eq: "manager@powerbalance.local" } })';
    const node = 'Name { value } Title { value } Manager { Name { value } }';
    const answer = await test.graphql('rep', query('User', where, node));
    expect(at(answer.data, 'uiapi.query.User.edges.0.node')).toEqual({
      Name: { value: 'Thomas Okafor' },
      Title: { value: 'Head of Sales' },
      Manager: { Name: { value: 'Ada Boss' } },
    });
    const taken = record('User', { Username: 'rep@powerbalance.local' }, 'admin');
    expect(() => test.org.load(tree(taken))).toThrow(/DUPLICATE_VALUE/);
  });

  it('may form a circle', async () => {
    const test = await startOrg({}, [
      deal('Deal'),
      concession({ Opportunity__c: '@Deal', In_Return_For__c: '@c2' }, 'c1'),
      concession({ Opportunity__c: '@Deal', In_Return_For__c: '@c1' }, 'c2'),
    ]);
    const answer = await test.graphql(
      'rep',
      query('Power_Concession__c', '', 'Name { value } In_Return_For__r { Name { value } }'),
    );
    expect(column(answer, 'Power_Concession__c', 'In_Return_For__r.Name.value')).toEqual([
      'C-000002',
      'C-000001',
    ]);
  });
});
