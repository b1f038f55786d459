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
  'CreatedDate',
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

const LISTED = new Set(Object.keys({ ...defaultPolicy.concessions, ...defaultPolicy.behaviors }));

/** A kind that the picklist does not have is its own label. */
function labelOf(name: string, value: unknown): unknown {
  if (name !== 'Kind__c' || typeof value !== 'string') return undefined;
  return LISTED.has(value)
    ? value.charAt(0).toUpperCase() + value.slice(1).replaceAll('-', ' ')
    : value;
}

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

const lists = (own: [string, Values[]][]) => ({
  uiapi: {
    query: Object.assign({}, ...own.map(([name, records]) => page(name, records).uiapi.query)),
  },
});

export const policies = (own: Values[] = [], forAll: Values[] = []) =>
  lists([
    ['own', own],
    ['forAll', forAll],
  ]);

/** The policies for all of the day on which a deal closed, and those of today. */
export const policiesSince = (ofDay: Values[], ofToday: Values[]) =>
  lists([
    ['own', []],
    ['forAll', ofDay],
    ['ownToday', []],
    ['forAllToday', ofToday],
  ]);

/** What a rep may see where lists show stored readings; pass other fields of them to hide some. */
export const withStoredReadings = (stored = ['As_Of__c', 'Balance__c', 'Band__c', 'Policy__c']) => {
  const { results } = descriptions();
  const [deal] = results;
  if (deal) deal.result.fields.Power_Reading__c = field('Power_Reading__c');
  return { results: [...results, info('Power_Reading__c', stored)] };
};

/** The opportunity with the reading that lists show of it. */
export const opportunityWithReading = (stored: Values, values: Values = {}) => {
  const answer = opportunity(values);
  const [edge] = answer.uiapi.query.Opportunity?.edges ?? [];
  Object.assign(edge?.node ?? {}, { Power_Reading__r: node({ Id: 'a03', ...stored }) });
  return answer;
};

/** A published policy: the default with some of its values replaced. */
export const policyRecord = (changes: Values = {}): Values => ({
  Id: 'a02000000000001AAA',
  Name: 'Autumn rules',
  Version_Key__c: 'all:3',
  Record_Type__c: null,
  Published_On__c: '2026-09-01',
  Policy__c: JSON.stringify({ ...defaultPolicy, ...changes }),
});
