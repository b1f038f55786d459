/** An org with a few deals, and the effect of a draft on a page that reads them. */
import PowerPolicyEffect from 'c/powerPolicyEffect';
import { parsePolicy } from 'c/powerModel';
import { graphql } from 'lightning/graphql';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import { createElement } from 'lwc';
import defaultPolicy from '../../../../../../config/policy.default.json';

const TODAY = '2026-11-23';

const FIELDS = {
  Opportunity: ['Name', 'Amount', 'CloseDate', 'IsClosed', 'IsWon', 'RecordTypeId'],
  Power_Concession__c: ['Opportunity__c', 'Kind__c', 'Given_By__c', 'Given_On__c', 'Cost__c'],
  Power_Behavior__c: ['Opportunity__c', 'Kind__c', 'Shown_By__c', 'Seen_On__c'],
};

export const descriptions = () => ({
  results: Object.entries(FIELDS).map(([apiName, fields]) => ({
    statusCode: 200,
    result: { apiName, fields: Object.fromEntries(fields.map((name) => [name, {}])) },
  })),
});

const node = ({ Id, RecordType, ...values }) => ({
  Id,
  ...(RecordType && { RecordType: { DeveloperName: { value: RecordType } } }),
  ...Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, label: value }]),
  ),
});

export const deal = (Id, fields = {}) => ({ Id, Name: `Deal ${Id}`, Amount: 100000, ...fields });
export const closedDeal = (Id, fields = {}) =>
  deal(Id, { IsClosed: true, CloseDate: '2026-11-01', IsWon: true, ...fields });

/** Force that the customer used a day before the deal is read. */
export const threat = (Id, dealId, fields = {}) => ({
  Id,
  Opportunity__c: dealId,
  Shown_By__c: 'customer',
  Kind__c: 'ultimatum',
  Seen_On__c: '2026-11-22',
  ...fields,
});

/** A policy that differs from the default one in these fields. */
export const policyWith = (changes) => parsePolicy({ ...defaultPolicy, ...changes }).policy;

/** Under it a deal with force on one side alone is balanced. */
export const WIDE = policyWith({ thresholds: [-99, -98, 98, 99] });

export const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

export function mount(properties = {}) {
  const element = createElement('c-power-policy-effect', { is: PowerPolicyEffect });
  Object.assign(element, { draft: null, scope: null, policies: [], today: TODAY, ...properties });
  element.heard = [];
  for (const type of ['effectready', 'unknownkinds'])
    element.addEventListener(type, ({ detail }) => element.heard.push([type, detail]));
  document.body.appendChild(element);
  return element;
}

const isPageOf =
  (object, part) =>
  ({ query }) =>
    (query?.source.includes(`${object}(`) &&
      query.source.includes('powerLabPage') &&
      query.source.includes('$since') === (part === 'closed')) ??
    false;

/** The org's answer for one page. */
export async function answerPage(object, part, records, next = null) {
  const edges = records.map((record) => ({ node: node(record) }));
  const pageInfo = { hasNextPage: next !== null, endCursor: next };
  const data = { uiapi: { query: { [object]: { edges, pageInfo } } } };
  graphql.emit({ data, errors: undefined }, isPageOf(object, part));
  await settle();
}

export async function failPage(object, part, message) {
  graphql.emit({ data: undefined, errors: [{ message }] }, isPageOf(object, part));
  await settle();
}

/** What is asked for at the moment: object and cursor of each query for a page. */
export function asked() {
  const pages = [];
  graphql.emit({}, ({ query, variables }) => {
    const [, object] = query?.source.match(/query \{\s+(\w+)\(/) ?? [];
    if (query?.source.includes('powerLabPage')) pages.push([object, variables.after]);
    return false;
  });
  return pages;
}

async function answerCounts(counts = {}) {
  const query = Object.fromEntries(
    ['open', 'closed'].flatMap((part) =>
      ['deals', 'concessions', 'behaviors'].map((source) => {
        const alias = `${part}_${source}`;
        return [alias, { edges: [], totalCount: counts[alias] ?? 0 }];
      }),
    ),
  );
  graphql.answer('powerLabCounts', { uiapi: { query } });
  await settle();
}

/** Describes what may be seen, and counts it. */
export async function begin(counts) {
  getObjectInfos.emit(descriptions());
  await settle();
  await answerCounts(counts);
}

async function answerPart(part, deals, log) {
  await answerPage('Opportunity', part, deals);
  await answerPage('Power_Concession__c', part, []);
  await answerPage('Power_Behavior__c', part, log);
}

/** Answers everything: open deals with their behaviors, then closed ones with theirs. */
export async function answerAll({ open = [], openLog = [], closed = [], closedLog = [] }) {
  await begin({ open_deals: open.length, closed_deals: closed.length });
  await answerPart('open', open, openLog);
  await answerPart('closed', closed, closedLog);
}

const partsHeard = ({ heard }) => heard.filter(([type]) => type === 'unknownkinds').length;

async function heardOf(element, parts) {
  if (partsHeard(element) >= parts) return;
  await settle();
  await heardOf(element, parts);
}

/** Waits until a draft was tried on so many more parts: open deals and closed ones. */
export async function tried(element, parts = 2) {
  element.partsTried = (element.partsTried ?? 0) + parts;
  await heardOf(element, element.partsTried);
  await settle();
}

export const find = (element, selector) => element.shadowRoot.querySelector(selector);
export const textOf = (element, selector) => find(element, selector)?.textContent.trim();
export const progress = (element) => find(element, 'c-power-progress');
