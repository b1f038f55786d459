/** Answers of an org, in the UI API's own shapes, for one opportunity like those of a real pipeline. */
import defaultPolicy from '../../../../../../config/policy.default.json';

export const DEAL = '006000000000001AAA';
export const AS_OF = '2026-11-23';

const field = (apiName: string) => ({
  apiName,
  label: apiName,
  createable: apiName !== 'LastModifiedDate',
  updateable: apiName !== 'LastModifiedDate',
});

const info = (apiName: string, fields: string[]) => ({
  statusCode: 200,
  result: {
    apiName,
    label: apiName,
    createable: true,
    updateable: true,
    deletable: true,
    defaultRecordTypeId: '012000000000000AAA',
    fields: Object.fromEntries(fields.map((name) => [name, field(name)])),
  },
});

const LOG_FIELDS = [
  'Kind__c',
  'Note__c',
  'Contested__c',
  'Contested_By__c',
  'Contested_On__c',
  'Contest_Reason__c',
  'LastModifiedDate',
];

/** What a rep may see; pass other fields of the opportunity to hide or add some. */
export const descriptions = (
  opportunityFields = [
    'Amount',
    'CloseDate',
    'IsClosed',
    'Margin_Percent__c',
    'Seller_Alternatives__c',
    'Customer_Alternatives__c',
  ],
) => ({
  results: [
    info('Opportunity', opportunityFields),
    info('Power_Concession__c', [
      ...LOG_FIELDS,
      'Given_By__c',
      'Given_On__c',
      'Cost__c',
      'Value__c',
      'Secured_By__c',
      'In_Return_For__c',
      'Status__c',
    ]),
    info('Power_Behavior__c', [...LOG_FIELDS, 'Shown_By__c', 'Seen_On__c', 'Intensity__c']),
    info('Power_Policy__c', [
      'Name',
      'Version_Key__c',
      'Record_Type__c',
      'Published_On__c',
      'Policy__c',
    ]),
  ],
});

type Values = Record<string, unknown>;

const labelOf = (name: string, value: unknown): unknown =>
  name === 'Kind__c' && typeof value === 'string'
    ? value.charAt(0).toUpperCase() + value.slice(1).replaceAll('-', ' ')
    : undefined;

const node = ({ Id, ...values }: Values) => ({
  Id,
  ...Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, label: labelOf(name, value) }]),
  ),
});

export const page = (name: string, records: Values[], next: string | null = null) => ({
  uiapi: {
    query: {
      [name]: {
        edges: records.map((record) => ({ node: node(record) })),
        pageInfo: { hasNextPage: next !== null, endCursor: next },
      },
    },
  },
});

export const opportunity = (values: Values = {}) =>
  page('Opportunity', [
    {
      Id: DEAL,
      Amount: 1_200_000,
      CloseDate: '2027-01-29',
      IsClosed: false,
      Margin_Percent__c: 32,
      Seller_Alternatives__c: 1,
      Customer_Alternatives__c: 2,
      ...values,
    },
  ]);

export const CONCESSIONS: Values[] = [
  {
    Id: 'a00000000000001AAA',
    Given_By__c: 'seller',
    Kind__c: 'price',
    Given_On__c: '2026-11-10',
    Cost__c: 72_000,
    Value__c: null,
    Secured_By__c: 'pressure',
    In_Return_For__c: null,
    Status__c: 'given',
    Contested__c: false,
  },
  {
    Id: 'a00000000000002AAA',
    Given_By__c: 'customer',
    Kind__c: 'term-length',
    Given_On__c: '2026-11-09',
    Cost__c: 36_000,
    Value__c: 54_000,
    Secured_By__c: 'exchange',
    In_Return_For__c: null,
    Status__c: 'given',
    Contested__c: false,
  },
];

export const BEHAVIORS: Values[] = [
  ['ultimatum', 'customer', '2026-11-18', 4],
  ['competitor-quote', 'customer', '2026-11-12', 3],
  ['shared-goals', 'seller', '2026-11-03', 3],
  ['late-demand', 'customer', '2026-10-29', 3],
  ['kept-commitment', 'seller', '2026-10-20', 3],
  ['budget-limit', 'customer', '2026-10-14', 2],
  ['joint-problem-solving', 'customer', '2026-10-02', 2],
].map(([kind, by, on, intensity], index) => ({
  Id: `a0100000000000${index}AAA`,
  Shown_By__c: by,
  Kind__c: kind,
  Seen_On__c: on,
  Intensity__c: intensity,
  Contested__c: false,
}));

export const policies = (own: Values[] = [], forAll: Values[] = []) => ({
  uiapi: {
    query: { ...page('own', own).uiapi.query, ...page('forAll', forAll).uiapi.query },
  },
});

/** A published policy: the default with some of its values replaced. */
export const policyRecord = (changes: Values = {}): Values => ({
  Id: 'a02000000000001AAA',
  Name: 'Autumn rules',
  Version_Key__c: 'all:3',
  Record_Type__c: null,
  Published_On__c: '2026-09-01',
  Policy__c: JSON.stringify({ ...defaultPolicy, ...changes }),
});
