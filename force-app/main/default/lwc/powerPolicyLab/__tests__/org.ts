/** The lab on a page, and an org with policies that answers it when a test says so. */
import PowerPolicyLab from 'c/powerPolicyLab';
import { printPolicy } from 'c/powerModel';
import { builtInPolicy } from 'c/powerRecords';
import { graphql } from 'lightning/graphql';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import { find, mount, settle } from '../../powerLog/__tests__/elements';

export const TODAY = '2026-11-23';
export const POLICY = builtInPolicy().policy;

const FIELDS = ['Name', 'Version_Key__c', 'Record_Type__c', 'Published_On__c', 'Policy__c'];
const SAID = ['Reason__c', 'Published_By__c'];

const info = (apiName, fields, more = {}) => ({
  statusCode: 200,
  result: {
    apiName,
    createable: true,
    defaultRecordTypeId: '012000000000000AAA',
    fields: Object.fromEntries(fields.map((name) => [name, {}])),
    ...more,
  },
});

const TYPES = {
  '012000000000000AAA': { recordTypeId: '012000000000000AAA', name: 'Master', master: true },
  '012000000000001AAA': { recordTypeId: '012000000000001AAA', name: 'Renewal', master: false },
};

export const descriptions = (policy = {}) => ({
  results: [
    info('Power_Policy__c', [...FIELDS, ...SAID], policy),
    info('Opportunity', ['RecordTypeId'], { recordTypeInfos: TYPES }),
    info('Power_Concession__c', ['Kind__c']),
    info('Power_Behavior__c', ['Kind__c']),
  ],
});

/** A version as the org has it. */
export const version = (key, changes = {}, more = {}) => ({
  Id: `a02-${key}`,
  Name: `Rules ${key}`,
  Version_Key__c: key,
  Record_Type__c: key.startsWith('all:') ? null : key.split(':')[0],
  Published_On__c: '2026-09-01',
  Policy__c: printPolicy({ ...POLICY, ...changes }),
  Reason__c: `Why ${key}`,
  ...more,
});

const node = ({ Id, by = 'Ada Admin', ...values }) => ({
  Id,
  ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }])),
  Published_By__r: { Name: { value: by } },
});

const connection = (nodes, next = null) => ({
  edges: nodes.map((one) => ({ node: one })),
  pageInfo: { hasNextPage: next !== null, endCursor: next },
});

const isAbout =
  (name) =>
  ({ query }) =>
    query?.source.includes(name);

/** What the org has to say of its policies from now on; `refresh` says it again. */
export function havePolicies(versions, next = null) {
  const data = { uiapi: { query: { Power_Policy__c: connection(versions.map(node), next) } } };
  const refresh = jest.fn(() => {
    graphql.emit({ data, refresh }, isAbout('query powerLabPolicies'));
    return Promise.resolve();
  });
  return refresh;
}

/** Names the record types of deals. */
export function nameTypes(...names) {
  const found = names.map((name) => ({
    Id: name,
    RecordType: { DeveloperName: { value: name }, Name: { value: `${name} deals` } },
  }));
  const query = Object.fromEntries(found.map((one, at) => [`type${at}`, connection([one])]));
  graphql.emit({ data: { uiapi: { query } } }, isAbout('query powerLabTypes'));
}

export function open() {
  return mount('c-power-policy-lab', PowerPolicyLab, {});
}

/** The lab of an org with these versions. */
export async function opened(...versions) {
  const element = open();
  getObjectInfos.emit(descriptions());
  await settle();
  await havePolicies(versions)();
  await settle();
  return element;
}

/** What is in a tab of the lab, which is shown for it. */
export async function tab(element, value) {
  find(element, 'c-power-policy-tabs').dispatchEvent(
    new CustomEvent('choose', { detail: { value } }),
  );
  await settle();
}

export async function edit(element, detail) {
  find(element, '.lab').dispatchEvent(new CustomEvent('policyedit', { detail }));
  await settle();
}

export async function tell(element, selector, type, detail) {
  find(element, selector).dispatchEvent(new CustomEvent(type, { detail }));
  await settle();
  await settle();
}
