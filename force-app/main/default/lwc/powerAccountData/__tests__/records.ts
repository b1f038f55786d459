/** An account's records as the UI API's GraphQL gives them: three deals of three years. */
import defaultPolicy from '../../../../../../config/policy.default.json';

export const TODAY = '2026-11-23';

type Values = Record<string, unknown>;

export const node = ({ Id, RecordType, ...values }: Values) => ({
  Id,
  ...(RecordType ? { RecordType: { DeveloperName: { value: RecordType } } } : {}),
  ...Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, label: `${value} (label)` }]),
  ),
});

export const dealId = (number: number): string => `00600000000000${number}AAA`;

export const deal = (number: number, values: Values = {}) =>
  node({
    Id: dealId(number),
    Name: `Deal ${number}`,
    StageName: 'Negotiation/Review',
    Amount: 400_000,
    CloseDate: '2026-12-18',
    IsClosed: false,
    CreatedDate: '2026-10-02T08:30:00.000Z',
    Margin_Percent__c: 32,
    Seller_Alternatives__c: null,
    Customer_Alternatives__c: null,
    ...values,
  });

export const closed = (number: number, openedOn: string, closedOn: string, values: Values = {}) =>
  deal(number, {
    StageName: 'Closed Won',
    IsClosed: true,
    CloseDate: closedOn,
    CreatedDate: `${openedOn}T08:30:00.000Z`,
    ...values,
  });

let events = 0;
const eventId = (prefix: string): string => {
  events += 1;
  return `${prefix}${String(events).padStart(11, '0')}AAA`;
};

export const behavior = (number: number, kind: string, on: string, values: Values = {}) =>
  node({
    Id: eventId('a01'),
    Opportunity__c: dealId(number),
    Shown_By__c: 'customer',
    Kind__c: kind,
    Seen_On__c: on,
    Intensity__c: 3,
    Contested__c: false,
    ...values,
  });

export const concession = (number: number, by: string, cost: number | null, values: Values = {}) =>
  node({
    Id: eventId('a00'),
    Opportunity__c: dealId(number),
    Given_By__c: by,
    Kind__c: 'price',
    Given_On__c: '2026-11-10',
    Cost__c: cost,
    Value__c: null,
    Secured_By__c: 'exchange',
    In_Return_For__c: null,
    Status__c: 'given',
    Contested__c: false,
    ...values,
  });

/** Several of a kind within a fortnight. */
export const many = (count: number, number: number, kind: string, day: string) =>
  Array.from({ length: count }, (_, index) =>
    behavior(
      number,
      kind,
      `${day.slice(0, 8)}${String(Number(day.slice(8)) - index).padStart(2, '0')}`,
    ),
  );

/** The default policy as a record, with some of its values replaced. */
export const policy = (key: string, publishedOn: string, changes: Values = {}) => {
  const [recordType = 'all'] = key.split(':');
  return {
    Id: 'a02000000000001AAA',
    Name: 'Autumn rules',
    Version_Key__c: key,
    Record_Type__c: recordType === 'all' ? null : recordType,
    Published_On__c: publishedOn,
    Policy__c: JSON.stringify({ ...defaultPolicy, ...changes }),
  };
};

/** It began with threats, and ends with work done together. */
export const WARMING = {
  deals: [closed(1, '2024-01-15', '2024-05-20'), closed(2, '2025-02-03', '2025-06-16'), deal(3)],
  concessions: [concession(3, 'seller', 12_000), concession(3, 'customer', 8_000)],
  behaviors: [
    ...many(5, 1, 'ultimatum', '2024-05-18'),
    ...many(5, 2, 'trade-proposal', '2025-06-14'),
    ...many(5, 3, 'joint-problem-solving', '2026-11-20'),
    ...many(3, 3, 'kept-commitment', '2026-11-12'),
  ],
  policies: [],
};
