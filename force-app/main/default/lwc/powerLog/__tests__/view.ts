/** The log of a deal like those of a real pipeline, as the gauge gives it to its components. */
import defaultPolicy from '../../../../../../config/policy.default.json';

export const PRICE = {
  id: 'a00000000000001AAA',
  object: 'Power_Concession__c',
  title: 'Price, 6.0% ($72K)',
  by: 'seller',
  on: '2026-11-10',
  isConcession: true,
  log: 'concession',
  held: '',
  isContested: false,
  isSaving: false,
  record: {
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
    Note__c: 'They threatened to leave',
    LastModifiedDate: '2026-11-10T09:00:00.000Z',
  },
};

export const ULTIMATUM = {
  id: 'a01000000000001AAA',
  object: 'Power_Behavior__c',
  title: 'Ultimatum',
  by: 'customer',
  on: '2026-11-18',
  isConcession: false,
  log: 'behavior',
  held: '',
  isContested: false,
  isSaving: false,
  record: {
    Id: 'a01000000000001AAA',
    Shown_By__c: 'customer',
    Kind__c: 'ultimatum',
    Seen_On__c: '2026-11-18',
    Intensity__c: 4,
    Contested__c: false,
    Note__c: null,
    LastModifiedDate: '2026-11-18T09:00:00.000Z',
  },
};

const CONTEST = ['Contested__c', 'Contested_By__c', 'Contested_On__c', 'Contest_Reason__c'];
const FIELDS = {
  concession: [
    'Given_By__c',
    'Kind__c',
    'Given_On__c',
    'Cost__c',
    'Value__c',
    'Secured_By__c',
    'In_Return_For__c',
    'Status__c',
    'Note__c',
  ],
  behavior: ['Shown_By__c', 'Kind__c', 'Seen_On__c', 'Intensity__c', 'Note__c'],
};

const rights = (fields: string[]) => ({
  createable: new Set(fields),
  updateable: new Set([...fields, ...CONTEST]),
  mayDelete: true,
});

/** What somebody may do who may only read. */
export const READ_ONLY = { createable: new Set(), updateable: new Set(), mayDelete: false };

export const view = (changes: object = {}) => ({
  dealId: '006000000000001AAA',
  amount: 1_200_000,
  currency: 'USD',
  today: '2026-11-23',
  closedOn: '',
  policy: defaultPolicy,
  entries: [ULTIMATUM, PRICE],
  answerable: [{ id: PRICE.id, by: 'seller', label: 'Price, 6.0% ($72K) · Nov 10 · 100% open' }],
  words: {
    concession: new Map([
      ['price', 'Price'],
      ['reference', 'Reference'],
    ]),
    behavior: new Map([['ultimatum', 'Ultimatum']]),
    securedBy: new Map([['collaboration', 'Working together']]),
    status: new Map([['planned', 'Planned']]),
  },
  rights: { concession: rights(FIELDS.concession), behavior: rights(FIELDS.behavior) },
  mayContest: true,
  balance: -34.2,
  ...changes,
});

export const failure = (changes: object = {}) => ({
  type: 'offline',
  message: 'Out of reach.',
  details: [],
  fields: {},
  ...changes,
});
