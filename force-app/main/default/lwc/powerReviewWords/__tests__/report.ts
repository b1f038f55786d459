/** A review of a few deals, as tests show it. */
import { builtInPolicy } from 'c/powerRecords';
import { ReviewRows, reviewWords } from 'c/powerReviewWords';
import { reviewOf } from 'c/powerWeekly';

const [LAST_WEEK, TODAY] = ['2026-11-16', '2026-11-23'];
const FROZEN_ON = `${LAST_WEEK}T06:00:00.000Z`;
const NO_WORDS = new Map();
const KINDS = {
  policy: builtInPolicy().policy,
  lists: { concessions: NO_WORDS, behaviors: NO_WORDS },
};

/** A deal with the balance it had or has; null: nobody has read it. */
export const deal = (id, balance, more = {}) => ({
  id,
  name: `Deal ${id}`,
  owner: { id: 'ana', name: 'Ana Ruiz' },
  managers: [],
  recordType: null,
  forecastCategory: null,
  stage: 'Proposal',
  amount: 100000,
  currency: null,
  createdOn: '2026-10-01T08:00:00.000Z',
  state: 'open',
  reading:
    balance === null
      ? null
      : {
          balance,
          low: 0,
          high: 0,
          tension: 20,
          integration: 0,
          confidence: 50,
          band: balance < -20 ? 'customer-leads' : 'balanced',
          outcome: null,
          marginRunway: null,
          warnings: [],
          asOf: TODAY,
          policy: 'built-in',
        },
  ...more,
});

export const give = (dealId, kind, cost, more = {}) => ({
  dealId,
  id: `${dealId} ${kind}`,
  kind,
  on: '2026-11-10',
  loggedBy: { id: 'ana', name: 'Ana Ruiz' },
  loggedOn: '2026-11-10T08:00:00.000Z',
  cost,
  ...more,
});

/** The rows of a review. */
export function rowsOf({ before = null, after, gives = [], details = [] }) {
  const frozen = before && { week: LAST_WEEK, frozenOn: FROZEN_ON, deals: before };
  const report = {
    review: reviewOf({ before: frozen, after, gives }, {}),
    asOf: TODAY,
    isFrozen: false,
    comparedWith: before && LAST_WEEK,
    scope: null,
    deals: new Map(after.map((one) => [one.id, one])),
    details: new Map(details),
    urlOf: (id) => `https://example.com/${id}`,
  };
  return new ReviewRows(report, reviewWords(KINDS));
}
