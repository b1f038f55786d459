import { browserModule } from './load.ts';

interface Field {
  apiName: string;
  label: string;
  dataType: string;
  reference: boolean;
  relationshipName: string | null;
  referenceToInfos: { apiName: string; nameFields: string[] }[];
  scale: number;
}
interface Column {
  path: string;
  label: string;
  field: Field;
}
interface ObjectInfo {
  apiName: string;
  label: string;
  fields: Record<string, Field>;
}
interface Cell {
  kind: string;
  text: string;
  url: string;
}

const { columnsOf, objectsAlong, selectionOf } = await browserModule<{
  columnsOf: (object: ObjectInfo, paths: string[], objects?: Map<string, ObjectInfo>) => Column[];
  objectsAlong: (object: ObjectInfo, paths: string[]) => string[];
  selectionOf: (column: Column) => string;
}>('columns');
const { cellOf, isEmpty } = await browserModule<{
  cellOf: (record: object, column: Column) => Cell;
  isEmpty: (cell: Cell) => boolean;
}>('cells');
const { whereOf, orderOf } = await browserModule<{
  whereOf: (filters: object[], columns: Column[], search: string) => object;
  orderOf: (sorting: { path: string; descending: boolean }) => object;
}>('filters');

const field = (apiName: string, label: string, dataType: string): Field => ({
  apiName,
  label,
  dataType,
  reference: false,
  relationshipName: null,
  referenceToInfos: [],
  scale: 2,
});

const reference = (apiName: string, label: string, name: string, objects: string[]): Field => ({
  ...field(apiName, label, 'Reference'),
  reference: true,
  relationshipName: name,
  referenceToInfos: objects.map((object) => ({ apiName: object, nameFields: ['Name'] })),
});

const object = (apiName: string, fields: Field[]): ObjectInfo => ({
  apiName,
  label: apiName,
  fields: Object.fromEntries(fields.map((it) => [it.apiName, it])),
});

const opportunity = object('Opportunity', [
  field('Name', 'Opportunity Name', 'String'),
  field('Amount', 'Amount', 'Currency'),
  field('IsClosed', 'Closed', 'Boolean'),
  field('StageName', 'Stage', 'Picklist'),
  reference('AccountId', 'Account ID', 'Account', ['Account']),
  reference('OwnerId', 'Owner ID', 'Owner', ['User']),
  reference('WhoId', 'Who ID', 'Who', ['Contact', 'Lead']),
]);
const objects = new Map([
  ['Account', object('Account', [field('Name', 'Account Name', 'String')])],
  ['User', object('User', [field('Alias', 'Alias', 'String')])],
]);
const column = (path: string) => columnsOf(opportunity, [path], objects)[0] as Column;

describe('the columns of a list', () => {
  it.each([
    ['Amount', 'Amount', 'Amount { value displayValue }'],
    ['AccountId', 'Account', 'AccountId { value } Account { Name { value } }'],
    ['Account.Name', 'Account Name', 'Account { Id Name { value displayValue } }'],
    ['Owner.Alias', 'Opportunity Owner Alias', 'Owner { Id Alias { value displayValue } }'],
    [
      'WhoId',
      'Who',
      'WhoId { value } Who { ... on Contact { Name { value } } ... on Lead { Name { value } } }',
    ],
  ])('%s is headed %s and read by %s', (path, label, selection) => {
    expect(column(path).label).toBe(label);
    expect(selectionOf(column(path))).toBe(selection);
  });

  it('leave out what the user may not see', () => {
    const paths = ['Name', 'Secret__c', 'Account.Secret__c', 'Campaign.Name'];
    expect(columnsOf(opportunity, paths, objects).map(({ path }) => path)).toEqual(['Name']);
  });

  it('wait for every object that they lead to', () => {
    expect(objectsAlong(opportunity, ['Name', 'Account.Name', 'Owner.Alias'])).toEqual([
      'Opportunity',
      'Account',
      'User',
    ]);
  });
});

describe('a value', () => {
  const record = {
    Id: '006A',
    Name: { value: 'Renewal', displayValue: null },
    Amount: { value: 5000, displayValue: '$5,000.00' },
    IsClosed: { value: false, displayValue: null },
    StageName: { value: 'won', displayValue: 'Closed Won' },
    AccountId: { value: '001A' },
    Account: { Id: '001A', Name: { value: 'Acme', displayValue: null } },
    OwnerId: { value: '005A' },
    Owner: { Id: '005A', Name: { value: 'Riley Park' }, Alias: { value: 'rpark' } },
  };

  it.each([
    ['Name', 'text', 'Renewal', ''],
    ['Amount', 'currency', '$5,000.00', ''],
    ['IsClosed', 'boolean', 'false', ''],
    ['StageName', 'text', 'Closed Won', ''],
    ['AccountId', 'link', 'Acme', '/lightning/r/Account/001A/view'],
    ['Account.Name', 'link', 'Acme', '/lightning/r/Account/001A/view'],
    ['OwnerId', 'text', 'Riley Park', ''],
    ['Owner.Alias', 'text', 'rpark', ''],
  ])('of %s is shown as %s: %s', (path, kind, text, url) => {
    expect(cellOf(record, column(path))).toMatchObject({ kind, text, url });
  });

  it.each(['Name', 'Amount', 'AccountId', 'Account.Name', 'Owner.Alias'])(
    'that is missing in %s is empty',
    (path) => {
      const bare = { Id: '006A', Account: null, Owner: null, AccountId: { value: null } };
      expect(isEmpty(cellOf(bare, column(path)))).toBe(true);
    },
  );
});

describe('what a list asks for', () => {
  const columns = ['Name', 'Account.Name', 'Amount', 'IsClosed', 'StageName'].map(column);

  it.each([
    [{ path: 'IsClosed', operator: 'eq', value: '0' }, { IsClosed: { eq: false } }],
    [{ path: 'Amount', operator: 'gt', value: '500' }, { Amount: { gt: 500 } }],
    [{ path: 'StageName', operator: 'eq', value: 'a,b' }, { StageName: { in: ['a', 'b'] } }],
    [{ path: 'StageName', operator: 'ne', value: 'a,b' }, { StageName: { nin: ['a', 'b'] } }],
    [
      { path: 'Account.Name', operator: 'like', value: 'A,%' },
      { Account: { Name: { like: 'A,%' } } },
    ],
  ])('filters by %j', (filter, condition) => {
    expect(whereOf([filter], columns, '')).toEqual({ and: [condition] });
  });

  it('searches every name in it, for just what was typed', () => {
    const like = { like: '%50\\%%' };
    expect(whereOf([], columns, '50%')).toEqual({
      and: [{ or: [{ Name: like }, { Account: { Name: like } }, { StageName: like }] }],
    });
  });

  it('sorts through references, empty values last', () => {
    expect(orderOf({ path: 'Account.Name', descending: true })).toEqual({
      Account: { Name: { order: 'DESC', nulls: 'LAST' } },
    });
  });
});
