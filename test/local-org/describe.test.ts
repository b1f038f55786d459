import { getJson, including, type Rest } from './soql.ts';
import { at, DATA, record, startOrg, textLike, type TestOrg, type User } from './support.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startOrg({ recordTypes: true }, [
    record('RecordType', {
      Name: 'Power deals',
      DeveloperName: 'Power_Deals',
      SobjectType: 'Opportunity',
    }),
  ]);
});

interface Describe extends Rest {
  fields: Rest[];
  childRelationships: Rest[];
  recordTypeInfos: Rest[];
}

async function describeOf(object: string, user: User = 'admin'): Promise<Describe> {
  const { status, body } = await getJson(test, `${DATA}/sobjects/${object}/describe`, user);
  expect(status).toBe(200);
  return body as Describe;
}

async function fieldOf(object: string, name: string, user: User = 'admin'): Promise<Rest> {
  const { fields } = await describeOf(object, user);
  return fields.find((field) => field['name'] === name) ?? {};
}

describe('the list of objects', () => {
  it('has what the user may see, with their rights and addresses', async () => {
    const { body } = await getJson(test, `${DATA}/sobjects`, 'rep');
    const { sobjects } = body as { sobjects: Rest[] };
    expect(body).toMatchObject({ encoding: 'UTF-8', maxBatchSize: 200 });
    expect(sobjects.map(({ name }) => name)).toEqual([
      ...['Account', 'Contact', 'Opportunity', 'Organization', 'Power_Behavior__c'],
      ...['Power_Concession__c', 'Power_Policy__c', 'Power_Reading__c', 'Power_Run__c'],
      ...['RecordType', 'User'],
    ]);
    expect(sobjects.find(({ name }) => name === 'Power_Reading__c')).toMatchObject({
      custom: true,
      keyPrefix: textLike(/^a\w\w$/),
      createable: false,
      updateable: false,
      deletable: false,
      queryable: true,
      urls: { describe: `${DATA}/sobjects/Power_Reading__c/describe` },
    });
  });
});

describe('a field', () => {
  it.each([
    [
      'Id',
      {
        type: 'id',
        soapType: 'tns:ID',
        nillable: false,
        createable: false,
        idLookup: true,
        length: 18,
      },
    ],
    [
      'Name',
      { type: 'string', soapType: 'xsd:string', nillable: false, nameField: true, length: 120 },
    ],
    [
      'Amount',
      { type: 'currency', soapType: 'xsd:double', precision: 18, scale: 2, groupable: false },
    ],
    ['CloseDate', { type: 'date', soapType: 'xsd:date', nillable: false, createable: true }],
    [
      'CreatedDate',
      { type: 'datetime', soapType: 'xsd:dateTime', nillable: false, updateable: false },
    ],
    [
      'IsPrivate',
      { type: 'boolean', soapType: 'xsd:boolean', nillable: false, defaultValue: false },
    ],
    ['FiscalYear', { type: 'int', soapType: 'xsd:int', digits: 9, precision: 0 }],
    ['Description', { type: 'textarea', filterable: false, sortable: false, aggregatable: false }],
    [
      'AccountId',
      { type: 'reference', referenceTo: ['Account'], relationshipName: 'Account', groupable: true },
    ],
    ['OwnerId', { type: 'reference', nillable: false, defaultedOnCreate: true }],
    [
      'Power_Balance__c',
      {
        custom: true,
        calculated: true,
        createable: false,
        calculatedFormula: 'Power_Reading__r.Balance__c',
      },
    ],
  ])('of an opportunity: %s', async (name, expected) => {
    expect(await fieldOf('Opportunity', name)).toMatchObject(expected);
  });

  it('that is a picklist lists its values', async () => {
    expect(await fieldOf('Opportunity', 'StageName')).toMatchObject({
      type: 'picklist',
      restrictedPicklist: false,
      picklistValues: including([
        {
          active: true,
          defaultValue: false,
          label: 'Closed Won',
          validFor: null,
          value: 'Closed Won',
        },
      ]),
    });
    expect(await fieldOf('Power_Concession__c', 'Given_By__c')).toMatchObject({
      restrictedPicklist: true,
    });
  });

  it('that leads to a master says so', async () => {
    expect(await fieldOf('Power_Concession__c', 'Opportunity__c')).toMatchObject({
      referenceTo: ['Opportunity'],
      relationshipName: 'Opportunity__r',
      relationshipOrder: 0,
      cascadeDelete: true,
      nillable: false,
      updateable: false,
    });
  });

  it('that is an external id or a number of its own says so', async () => {
    expect(await fieldOf('Power_Concession__c', 'External_Id__c')).toMatchObject({
      externalId: true,
      idLookup: true,
      unique: true,
    });
    expect(await fieldOf('User', 'Username')).toMatchObject({ externalId: false, idLookup: true });
    expect(await fieldOf('Power_Concession__c', 'Name')).toMatchObject({
      autoNumber: true,
      nillable: false,
      createable: false,
      defaultedOnCreate: true,
    });
  });

  it('is writable as far as the user may write', async () => {
    expect(await fieldOf('Power_Reading__c', 'Balance__c', 'service')).toMatchObject({
      createable: true,
      updateable: true,
    });
    expect(await fieldOf('Power_Reading__c', 'Balance__c', 'rep')).toMatchObject({
      createable: false,
      updateable: false,
    });
  });

  it('has every property that clients read', async () => {
    const { fields } = await describeOf('Opportunity');
    const names = fields.map((field) => Object.keys(field).sort());
    expect(names.every((each) => each.join() === names[0]?.join())).toBe(true);
    expect(names[0]).toEqual(including(PROPERTIES));
  });
});

/** What the REST API documents of a field. */
const PROPERTIES = [
  ...['aggregatable', 'autoNumber', 'byteLength', 'calculated', 'calculatedFormula'],
  ...['cascadeDelete', 'caseSensitive', 'compoundFieldName', 'controllerName', 'createable'],
  ...['custom', 'defaultValue', 'defaultValueFormula', 'defaultedOnCreate', 'dependentPicklist'],
  ...['deprecatedAndHidden', 'digits', 'displayLocationInDecimal', 'encrypted', 'externalId'],
  ...['extraTypeInfo', 'filterable', 'filteredLookupInfo', 'groupable', 'highScaleNumber'],
  ...['htmlFormatted', 'idLookup', 'inlineHelpText', 'label', 'length', 'mask', 'maskType', 'name'],
  ...['nameField', 'namePointing', 'nillable', 'permissionable', 'picklistValues', 'precision'],
  ...['queryByDistance', 'referenceTargetField', 'referenceTo', 'relationshipName'],
  ...['relationshipOrder', 'restrictedDelete', 'restrictedPicklist', 'scale', 'soapType'],
  ...['sortable', 'type', 'unique', 'updateable', 'writeRequiresMasterRead'],
];

describe('an object', () => {
  it('lists the ways down to it that the user may go', async () => {
    const { childRelationships } = await describeOf('Opportunity', 'rep');
    const ways = childRelationships.map(({ relationshipName }) => relationshipName);
    expect(ways).toEqual(including(['Power_Concessions__r', 'Power_Behaviors__r']));
    expect(childRelationships.map(({ childSObject }) => childSObject)).not.toContain(
      'Power_Week__c',
    );
    expect(
      childRelationships.find(
        ({ relationshipName }) => relationshipName === 'Power_Concessions__r',
      ),
    ).toMatchObject({
      childSObject: 'Power_Concession__c',
      field: 'Opportunity__c',
      cascadeDelete: true,
    });
  });

  it('lists its record types', async () => {
    const { recordTypeInfos } = await describeOf('Opportunity');
    expect(recordTypeInfos).toMatchObject([
      { name: 'Power deals', developerName: 'Power_Deals', master: false, active: true },
      { name: 'Master', master: true, recordTypeId: '012000000000000AAA' },
    ]);
  });

  it('is found whatever the case of its name', async () => {
    expect((await describeOf('opportunity'))['name']).toBe('Opportunity');
  });

  it('has a short description too', async () => {
    const { body } = await getJson(test, `${DATA}/sobjects/Account`);
    expect(body).toMatchObject({ objectDescribe: { name: 'Account' }, recentItems: [] });
    expect(at(body, 'objectDescribe.fields')).toBeUndefined();
  });

  it.each(['Nope', 'sqlite_master', '__proto__', 'Power_Week__c'])(
    '%s is unknown to a rep',
    async (name) => {
      expect(await getJson(test, `${DATA}/sobjects/${name}/describe`, 'rep')).toEqual({
        status: 404,
        body: [{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }],
      });
    },
  );
});
