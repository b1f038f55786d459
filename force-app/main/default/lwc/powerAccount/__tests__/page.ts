/** The account's component on a page, and an org that answers it when a test says so. */
import PowerAccount from 'c/powerAccount';
import { graphql } from 'lightning/graphql';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import { createElement } from 'lwc';
import { TODAY, WARMING } from '../../powerAccountData/__tests__/records';

export const ACCOUNT = '001000000000001AAA';

export const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

const FIELDS = {
  Opportunity: [
    'Name',
    'AccountId',
    'StageName',
    'CreatedDate',
    'Amount',
    'CloseDate',
    'IsClosed',
    'Margin_Percent__c',
    'Seller_Alternatives__c',
    'Customer_Alternatives__c',
  ],
  Power_Concession__c: [
    'Opportunity__c',
    'Given_By__c',
    'Kind__c',
    'Given_On__c',
    'Cost__c',
    'Value__c',
    'Secured_By__c',
    'In_Return_For__c',
    'Status__c',
    'Contested__c',
  ],
  Power_Behavior__c: [
    'Opportunity__c',
    'Shown_By__c',
    'Kind__c',
    'Seen_On__c',
    'Intensity__c',
    'Contested__c',
  ],
  Power_Policy__c: ['Name', 'Version_Key__c', 'Record_Type__c', 'Published_On__c', 'Policy__c'],
};

const info = (apiName: string, fields: string[]) => ({
  statusCode: 200,
  result: {
    apiName,
    label: apiName,
    defaultRecordTypeId: '012000000000000AAA',
    fields: Object.fromEntries(fields.map((name) => [name, { apiName: name, label: name }])),
  },
});

/** What a rep may see, but for some fields. */
export const descriptions = (...hidden: string[]) => ({
  results: Object.entries(FIELDS).map(([object, fields]) =>
    info(
      object,
      fields.filter((field) => !hidden.includes(field)),
    ),
  ),
});

/** What somebody sees who may see none of the logs. */
export const descriptionsWithoutLogs = () => ({
  results: descriptions().results.map((one) =>
    one.result.apiName === 'Power_Behavior__c'
      ? { statusCode: 403, result: [{ errorCode: 'INSUFFICIENT_ACCESS' }] }
      : one,
  ),
});

const connection = (nodes, next: string | null) => ({
  edges: nodes.map((one) => ({ node: one })),
  pageInfo: { hasNextPage: next !== null, endCursor: next },
});

/** Policies as the org answers: each field with its value. */
const asNode = ({ Id, ...values }) => ({
  Id,
  ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }])),
});

export const NOTHING = { deals: [], concessions: [], behaviors: [], policies: [] };

/** One answer of the org: a page of each object, and where the next begins. */
const answerOf = (records, next: Record<string, string> = {}) => ({
  uiapi: {
    query: {
      Opportunity: connection(records.deals, next.deals ?? null),
      Power_Concession__c: connection(records.concessions, next.concessions ?? null),
      Power_Behavior__c: connection(records.behaviors, next.behaviors ?? null),
      Power_Policy__c: connection(records.policies.map(asNode), null),
    },
  },
});

/** Answers whoever asks with these cursors; without any: for the first pages. */
export function give(records, { after = {}, next = {}, refresh = undefined } = {}) {
  const cursors = { deals: null, concessions: null, behaviors: null, policies: null, ...after };
  graphql.emit(
    { data: answerOf(records, next), errors: undefined, refresh },
    ({ variables }) =>
      variables && Object.entries(cursors).every(([name, cursor]) => variables[name] === cursor),
  );
}

export const refuse = (message: string, refresh = undefined) =>
  graphql.reject('powerAccount', [{ message }], refresh);

/** Plays the org's answers for one account. */
export async function answer(records = WARMING, described = descriptions()) {
  getObjectInfos.emit(described);
  await settle();
  give(records);
  await settle();
}

export function mount(properties = {}) {
  const element = createElement('c-power-account', { is: PowerAccount });
  Object.assign(element, { recordId: ACCOUNT, ...properties });
  document.body.appendChild(element);
  return element;
}

export const shown = (element, selector: string) => element.shadowRoot.querySelector(selector);
export const textsOf = (element, selector: string): string[] =>
  [...element.shadowRoot.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
export const notice = (element) => shown(element, 'c-power-notice');
export const deals = (element) => shown(element, 'c-power-account-deals');

/** A fixed noon, and nothing left of the test before. */
export function freshPage() {
  beforeEach(() => {
    jest.useFakeTimers({ now: new Date(`${TODAY}T12:00:00Z`), doNotFake: ['setTimeout'] });
  });
  afterEach(() => {
    jest.useRealTimers();
    document.body.replaceChildren();
  });
}
