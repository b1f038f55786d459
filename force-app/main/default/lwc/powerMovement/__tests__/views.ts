/** Readings as a page is given them, of deals like those of a real pipeline. */
import { parsePolicy, readPower } from 'c/powerModel';
import defaultPolicy from '../../../../../../config/policy.default.json';

export const TODAY = '2026-11-23';
export const MONDAY = '2026-11-16';

const { policy } = parsePolicy(defaultPolicy);

export const STANDARD = { policy, version: 'all:1', name: 'Standard', publishedOn: '2026-01-05' };

export const FIRMER = {
  ...STANDARD,
  policy: parsePolicy({ ...defaultPolicy, behaviorHalfLifeDays: 10 }).policy,
  version: 'all:2',
  name: 'Firmer line',
};

const id = (prefix, index) => `${prefix}0000000000${String(index).padStart(4, '0')}AAA`;

/** What the customer did on a day. */
export const behavior = (index, on, kind = 'ultimatum', fields = {}) => ({
  id: id('a01', index),
  by: 'customer',
  kind,
  on,
  intensity: 4,
  contested: false,
  ...fields,
});

/** What we gave on a day. */
export const concession = (index, on, cost = 60_000, fields = {}) => ({
  id: id('a00', index),
  by: 'seller',
  kind: 'price',
  on,
  cost,
  securedBy: 'pressure',
  status: 'given',
  contested: false,
  ...fields,
});

const entryOf =
  (isConcession) =>
  ({ id: eventId, kind, by, on }) => [
    eventId,
    {
      id: eventId,
      object: isConcession ? 'Power_Concession__c' : 'Power_Behavior__c',
      kindName: kind,
      title: `${kind} of ${on}`,
      by,
      on,
      isConcession,
    },
  ];

export const dealOf = (concessions = [], behaviors = []) => ({
  id: '006000000000001AAA',
  amount: 1_200_000,
  marginPercent: 30,
  concessions,
  behaviors,
});

/** A view as the gauge makes it; `then` is the deal as it was known on that Monday. */
export function viewOf(deal, { then = deal, policyThen = STANDARD, ...others } = {}) {
  const asOf = others.asOf ?? TODAY;
  const taken = others.policy ?? STANDARD;
  return {
    policy: taken,
    supersededBy: null,
    insteadOf: null,
    reading: readPower(deal, taken.policy, asOf),
    deal,
    asOf,
    readOn: asOf,
    today: TODAY,
    replay: null,
    isClosed: false,
    lastMonday: { deal: then, policy: policyThen, asOf: MONDAY },
    entries: new Map([
      ...deal.concessions.map(entryOf(true)),
      ...deal.behaviors.map(entryOf(false)),
    ]),
    ...others,
  };
}

/** Numbers from 0 to 1 that look random and are the same each time. */
export function dice(seed) {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
