/** The review on a page, and an org that answers it when a test says so. */
import PowerReview from 'c/powerReview';
import { graphql } from 'lightning/graphql';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import { all, find, mount, settle } from '../../powerLog/__tests__/elements';

/** A Wednesday. */
export const TODAY = '2026-11-25';
export const [THIS_WEEK, LAST_WEEK] = ['2026-11-23', '2026-11-16'];

const FIELDS = {
  Opportunity: [
    'Amount',
    'CloseDate',
    'CreatedDate',
    'ForecastCategoryName',
    'IsClosed',
    'IsWon',
    'Name',
    'OwnerId',
    'StageName',
    'Margin_Percent__c',
    'Seller_Alternatives__c',
    'Customer_Alternatives__c',
  ],
  Power_Reading__c: [
    'Opportunity__c',
    'Balance__c',
    'Band__c',
    'Tension__c',
    'Warnings__c',
    'As_Of__c',
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
  Power_Policy__c: ['Name', 'Version_Key__c'],
  Power_Snapshot__c: ['Review__c', 'Input__c'],
  Power_Week__c: ['Week_Key__c', 'Frozen_On__c', 'Deals__c'],
  Power_Week_Page__c: ['Deal_Ids__c', 'Rows__c'],
  Power_Week_Request__c: ['Week_Key__c'],
};

/** @param without an object that is not the user's to see. */
export const descriptions = (without = '', more = {}) => ({
  results: Object.entries(FIELDS)
    .filter(([apiName]) => apiName !== without)
    .map(([apiName, fields]) => ({
      statusCode: 200,
      result: {
        apiName,
        createable: true,
        fields: Object.fromEntries(fields.map((name) => [name, {}])),
        ...more,
      },
    })),
});

export const node = ({ Id, ...values }) => ({
  Id,
  ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }])),
});

const REP = { id: 'rep', name: 'Ana Ruiz' };

/** An open deal of Ana's. */
export const deal = (Id, fields = {}) => ({
  ...node({
    Id,
    Name: `Deal ${Id}`,
    OwnerId: REP.id,
    StageName: 'Proposal',
    ForecastCategoryName: 'Pipeline',
    Amount: 100000,
    IsClosed: false,
    CreatedDate: '2026-10-01T08:00:00.000Z',
    ...fields,
  }),
  Owner: { Name: { value: REP.name } },
});

const READING = { Balance__c: 0, Band__c: 'balanced', Tension__c: 20, As_Of__c: TODAY };

const reading = (dealId, fields = {}) =>
  node({ Id: `reading ${dealId}`, Opportunity__c: dealId, ...READING, ...fields });

export const week = (monday, fields = {}) =>
  node({
    Id: `week ${monday}`,
    Week_Key__c: monday,
    Frozen_On__c: `${monday}T06:00:00.000Z`,
    Deals__c: 2,
    ...fields,
  });

/** What a week keeps of a deal. */
export const row = (id, balance, more = {}, detail = {}) => ({
  deal: {
    id,
    name: `Deal ${id}`,
    owner: REP,
    managers: ['boss'],
    recordType: null,
    forecastCategory: 'Pipeline',
    stage: 'Proposal',
    amount: 100000,
    currency: null,
    createdOn: '2026-10-01T08:00:00.000Z',
    state: 'open',
    reading: {
      balance,
      low: -20,
      high: 20,
      tension: 20,
      integration: 0,
      confidence: 60,
      band: balance < -20 ? 'customer-leads' : 'balanced',
      outcome: null,
      marginRunway: null,
      warnings: [],
      asOf: LAST_WEEK,
      policy: 'built-in',
    },
    ...more,
  },
  detail: { gives: [], why: null, ask: null, ...detail },
});

export const snapshot = (kept) =>
  node({ Id: `snapshot ${kept.deal.id}`, Review__c: JSON.stringify(kept) });

const USERS = [
  node({ Id: 'rep', Name: REP.name, ManagerId: 'boss' }),
  node({ Id: 'boss', Name: 'Bo Boss', ManagerId: null }),
];

/** A pipeline of two deals of which one has slipped since last week. */
export const TABLES = {
  weeks: [week(LAST_WEEK)],
  users: USERS,
  deals: [deal('1'), deal('2', { Amount: 50000 })],
  readings: [reading('1', { Balance__c: -32.5, Band__c: 'customer-leads' }), reading('2')],
  [`snapshots ${LAST_WEEK}`]: [snapshot(row('1', -10)), snapshot(row('2', 0))],
};

const group = (values) => ({ node: { aggregate: values } });

/** What the org adds up itself. */
const FIGURES = {
  uiapi: {
    aggregate: {
      deals: {
        edges: [group({ Id: { count: { value: 2 } }, Amount: { sum: { value: 150000 } } })],
      },
      bands: {
        edges: [
          group({
            Id: { count: { value: 1 } },
            Band__c: { value: 'customer-leads' },
            Tension__c: { avg: { value: 20 } },
          }),
        ],
      },
    },
  },
};

export async function addUp(data = FIGURES) {
  graphql.emit({ data, errors: undefined }, ({ query }) =>
    Boolean(query?.source.includes('powerReviewFigures')),
  );
  await settle();
}

export const lanes = (element) => all(element, 'c-power-lane').map(({ name }) => name);

/** Answers one lane. */
export async function read(element, name, nodes = []) {
  const lane = all(element, 'c-power-lane').find((one) => one.name === name);
  lane.dispatchEvent(new CustomEvent('read', { detail: { name, nodes } }));
  await settle();
}

/** Answers every lane there is, and those that come of it, but those that are to wait. */
export async function readAll(element, tables = TABLES, waits = []) {
  const name = lanes(element).find((one) => !waits.includes(one));
  if (name === undefined) return;
  await read(element, name, tables[name]);
  await readAll(element, tables, waits);
}

export async function begin(infos = descriptions()) {
  const element = mount('c-power-review', PowerReview, {});
  getObjectInfos.emit(infos);
  await settle();
  return element;
}

/** The whole review. */
export async function review(tables = TABLES) {
  const element = await begin();
  await readAll(element, tables);
  await addUp();
  await readAll(element, tables);
  return element;
}

export const card = (element, key) => find(element, `[data-card="${key}"]`).textContent;
