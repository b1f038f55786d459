/** Readings as the gauge hands them on: of a deal like those of a real pipeline, and of any other. */
import fc from 'fast-check';
import { parsePolicy, readPower } from 'c/powerModel';
import defaultPolicy from '../../../../../../config/policy.default.json';
import { readingView } from '../../powerGauge/view';
import { AS_OF, BEHAVIORS, CONCESSIONS, opportunity, page } from '../../powerGauge/__tests__/org';

export { AS_OF, BEHAVIORS, CONCESSIONS };

const nodesOf = (name, records) => page(name, records).uiapi.query[name].edges.map((e) => e.node);

/** The view of a deal with this log; other fields of the opportunity replace its own. */
export const view = ({ deal = {}, concessions = CONCESSIONS, behaviors = BEHAVIORS } = {}) =>
  readingView(
    {
      opportunity: opportunity(deal).uiapi.query.Opportunity.edges[0].node,
      concessions: nodesOf('Power_Concession__c', concessions),
      behaviors: nodesOf('Power_Behavior__c', behaviors),
      policies: [],
      hidden: [],
    },
    { today: AS_OF, basis: 'day', replay: null },
  );

/** Nothing is known of who can walk away. */
const UNKNOWN = { Seller_Alternatives__c: null, Customer_Alternatives__c: null };
/** One mild word, a month and a half ago. */
export const thin = () => view({ deal: UNKNOWN, concessions: [], behaviors: BEHAVIORS.slice(6) });
export const empty = () => view({ deal: UNKNOWN, concessions: [], behaviors: [] });

const POLICY = parsePolicy(defaultPolicy).policy;
const DAY_MS = 86_400_000;
const isoDay = (daysAgo) =>
  new Date(Date.parse(AS_OF) - daysAgo * DAY_MS).toISOString().slice(0, 10);
const maybe = (arbitrary) => fc.option(arbitrary, { nil: undefined });
const number = (min, max) => fc.double({ min, max, noNaN: true });
const share = number(0, 1);

const event = {
  by: fc.constantFrom('seller', 'customer'),
  on: fc.integer({ min: -10, max: 400 }).map(isoDay),
  contested: maybe(fc.boolean()),
};
const concession = fc.record({
  ...event,
  kind: fc.constantFrom(...Object.keys(POLICY.concessions)),
  cost: maybe(number(0, 2e6)),
  value: maybe(number(0, 2e6)),
  securedBy: maybe(fc.constantFrom('pressure', 'exchange', 'collaboration', 'volunteered')),
  inReturnFor: maybe(fc.nat({ max: 8 }).map((index) => `c${index}`)),
});
const behavior = fc.record({
  ...event,
  kind: fc.constantFrom(...Object.keys(POLICY.behaviors)),
  intensity: maybe(number(1, 5)),
});
const log = (one, prefix) =>
  fc
    .array(one, { maxLength: 10 })
    .map((events) => events.map((found, index) => ({ ...found, id: `${prefix}${index}` })));

const deal = fc.record({
  amount: maybe(number(1, 1e6)),
  sellerAlternatives: maybe(fc.integer({ min: 0, max: 4 })),
  customerAlternatives: maybe(fc.integer({ min: 0, max: 4 })),
  concessions: log(concession, 'c'),
  behaviors: log(behavior, 'b'),
});

const policy = fc
  .record({
    behaviorHalfLifeDays: number(1, 400),
    concessionHalfLifeDays: number(1, 400),
    priorEvidence: number(0.01, 20),
    facePrior: number(0.01, 5),
    concessionUnit: number(0.01, 1),
    concessionCap: number(0.5, 50),
    unsizedUnits: number(0, 3),
    concessionTilt: fc.record({
      pressure: share,
      exchange: share,
      collaboration: share,
      volunteered: share,
      unknown: share,
    }),
    alternativesWeight: number(0, 10),
    minEvidence: number(0, 5),
  })
  .map((numbers) => parsePolicy({ ...defaultPolicy, ...numbers }).policy);

const entry = ({ id, by, on, kind }) => [
  id,
  { id, by, on, kindName: kind, title: kind, object: '', isConcession: id.startsWith('c') },
];

/** Any log of any deal under any policy. */
export const anyView = fc
  .record({ deal, policy: fc.oneof(fc.constant(POLICY), policy) })
  .map((any) => ({
    deal: any.deal,
    policy: { policy: any.policy },
    asOf: AS_OF,
    reading: readPower(any.deal, any.policy, AS_OF),
    entries: new Map([...any.deal.concessions, ...any.deal.behaviors].map(entry)),
  }));
