import { readPower, parsePolicy, type Policy } from 'c/powerModel';
import PowerGauge from 'c/powerGauge';
import { dealFromRecords } from 'c/powerRecords';
import { graphql } from 'lightning/graphql';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import { createElement } from 'lwc';
import defaultPolicy from '../../../../../../config/policy.default.json';
import {
  AS_OF,
  BEHAVIORS,
  CONCESSIONS,
  DEAL,
  descriptions,
  opportunity,
  page,
  policies,
  policyRecord,
} from './org';

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

function mount() {
  const element = createElement('c-power-gauge', { is: PowerGauge });
  element.recordId = DEAL;
  document.body.appendChild(element);
  return element;
}

/** Finds in the gauge, or in the reading inside it. */
const shown = (element, selector) =>
  element.shadowRoot.querySelector(selector) ??
  element.shadowRoot.querySelector('c-power-reading')?.shadowRoot.querySelector(selector) ??
  null;
const textOf = (element, selector) => shown(element, selector)?.textContent.trim();
const notice = (element) => shown(element, 'c-power-notice');

/** Every query that a connected wire has asked. */
function queries() {
  const sources = [];
  graphql.emit({}, ({ query }) => {
    sources.push(query?.source ?? '');
    return false;
  });
  return sources;
}

/** Plays the org's answers for one deal, in the order a browser would get them. */
async function answer({
  deal = opportunity(),
  concessions = CONCESSIONS,
  behaviors = BEHAVIORS,
  published = policies(),
  described = descriptions(),
} = {}) {
  getObjectInfos.emit(described);
  await settle();
  graphql.answer('powerOpportunity', deal);
  await settle();
  const both = [
    ['Power_Concession__c', concessions],
    ['Power_Behavior__c', behaviors],
  ];
  for (const [name, records] of both) {
    graphql.emit({ data: page(name, records) }, ({ query }) => query?.source.includes(`${name}(`));
  }
  graphql.answer('powerPolicies', published);
  await settle();
}

/** What a user may see from whom one field is hidden. */
function descriptionsWithout(field) {
  const described = descriptions();
  for (const { result } of described.results) delete result.fields[field];
  return described;
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(`${AS_OF}T12:00:00Z`), doNotFake: ['setTimeout'] });
});

afterEach(() => {
  jest.useRealTimers();
  document.body.replaceChildren();
});

describe('the gauge of an opportunity', () => {
  it('says that it is loading until the deal is there', async () => {
    const element = mount();
    await settle();
    expect(shown(element, 'lightning-spinner')).not.toBeNull();
  });

  it('shows what the model reads, to the last digit', async () => {
    const element = mount();
    await answer();
    const reading = readPower(
      dealFromRecords({
        opportunity: {
          Id: DEAL,
          Amount: 1_200_000,
          Margin_Percent__c: 32,
          Seller_Alternatives__c: 1,
          Customer_Alternatives__c: 2,
        },
        concessions: CONCESSIONS,
        behaviors: BEHAVIORS,
      }),
      parsePolicy(defaultPolicy).policy as Policy,
      AS_OF,
    );
    expect(shown(element, 'c-power-dial').reading).toEqual(reading);
    expect(textOf(element, '.balance')).toBe(`−${Math.round(-reading.balance)}`);
    expect(shown(element, 'lightning-spinner')).toBeNull();
  });

  it('stamps the reading with its day and its policy', async () => {
    const element = mount();
    await answer({ published: policies([], [policyRecord()]) });
    expect(textOf(element, '.stamp')).toContain('c.Power_Gauge_as_of ·');
    expect(shown(element, 'c-power-dial').thresholds).toEqual([-50, -20, 20, 50]);
  });

  it('prefers the policy of the record type', async () => {
    const element = mount();
    const own = policyRecord({ thresholds: [-60, -40, 40, 60] });
    const record = { ...own, Record_Type__c: 'Enterprise', Version_Key__c: 'Enterprise:1' };
    const deal = opportunity();
    Object.assign(deal.uiapi.query.Opportunity.edges[0].node, {
      RecordType: { DeveloperName: { value: 'Enterprise' } },
    });
    await answer({ deal, published: policies([record], [policyRecord()]) });
    expect(shown(element, 'c-power-dial').thresholds).toEqual([-60, -40, 40, 60]);
  });

  it('asks for the policy of the day on which a deal closed, and reads it then', async () => {
    const element = mount();
    const closed = opportunity({ IsClosed: true, CloseDate: '2026-11-15' });
    await answer({ deal: closed });
    const { contributions } = shown(element, 'c-power-dial').reading;
    const late = BEHAVIORS.find(({ Seen_On__c }) => Seen_On__c === '2026-11-18');
    expect(contributions.map(({ id }) => id)).not.toContain(late.Id);
    expect(textOf(element, '.stamp')).toContain('c.Power_Gauge_as_of_close');
  });

  it('reads a log of several pages to its end', async () => {
    const element = mount();
    getObjectInfos.emit(descriptions());
    await settle();
    graphql.answer('powerOpportunity', opportunity());
    await settle();
    graphql.answer('powerPolicies', policies());
    const concessions = ({ query }) => query?.source.includes('Power_Concession__c(');
    const behaviors = ({ query, variables }) =>
      query?.source.includes('Power_Behavior__c(') && variables.after === null;
    const secondPage = ({ query, variables }) =>
      query?.source.includes('Power_Behavior__c(') && variables.after === 'cursor-1';
    graphql.emit({ data: page('Power_Concession__c', CONCESSIONS) }, concessions);
    graphql.emit({ data: page('Power_Behavior__c', BEHAVIORS.slice(0, 3), 'cursor-1') }, behaviors);
    await settle();
    expect(shown(element, 'c-power-dial')).toBeNull();
    graphql.emit({ data: page('Power_Behavior__c', BEHAVIORS.slice(3)) }, secondPage);
    await settle();
    const { contributions } = shown(element, 'c-power-dial').reading;
    expect(contributions).toHaveLength(CONCESSIONS.length + BEHAVIORS.length);
  });

  it('says what to do first on a deal without a log', async () => {
    const element = mount();
    const deal = opportunity({ Seller_Alternatives__c: null });
    await answer({ deal, concessions: [], behaviors: [] });
    expect(notice(element).heading).toBe('c.Power_Gauge_empty');
    expect(shown(element, 'c-power-dial')).toBeNull();
  });

  it('names no band where there is too little evidence', async () => {
    const element = mount();
    const deal = opportunity({ Seller_Alternatives__c: null });
    await answer({ deal, concessions: [], behaviors: BEHAVIORS.slice(6) });
    expect(textOf(element, '.headline')).toContain('c.Power_Gauge_thin_message');
    expect(shown(element, 'c-power-tension')).toBeNull();
    expect(shown(element, '.balance')).toBeNull();
    expect(shown(element, '.badge_unknown').textContent).toContain('?');
  });

  it('tells a user without rights whom to ask', async () => {
    const element = mount();
    const described = descriptions();
    described.results[1] = { statusCode: 403, result: [{ errorCode: 'INSUFFICIENT_ACCESS' }] };
    getObjectInfos.emit(described);
    await settle();
    expect(notice(element).heading).toBe('c.Power_Gauge_no_access');
    expect(notice(element).actionLabel).toBe('');
  });

  it('says so when fields are hidden, and asks only for what may be seen', async () => {
    const element = mount();
    const described = descriptions(['Amount', 'CloseDate', 'IsClosed']);
    await answer({ described });
    const asked = queries();
    expect(asked.find((source) => source.includes('Opportunity('))).toContain('Amount { value }');
    expect(asked.join()).not.toContain('Margin_Percent__c');
    expect(textOf(element, '.note')).toBe('c.Power_Gauge_hidden');
  });

  it('shows what went wrong, and asks again when told to', async () => {
    const element = mount();
    const refresh = jest.fn(() => Promise.resolve());
    getObjectInfos.emit(descriptions());
    await settle();
    graphql.reject('powerOpportunity', [{ message: 'The org is asleep.' }], refresh);
    await settle();
    expect(notice(element).message).toBe('c.Power_Gauge_error_message');
    expect(notice(element).detail).toBe('The org is asleep.');
    notice(element).dispatchEvent(new CustomEvent('action'));
    expect(refresh).toHaveBeenCalled();
    await answer();
    expect(notice(element)).toBeNull();
  });

  it('describes the objects anew when that is what had failed', async () => {
    const element = mount();
    getObjectInfos.error({ message: 'Offline.' });
    await settle();
    expect(notice(element).detail).toBe('Offline.');
    notice(element).dispatchEvent(new CustomEvent('action'));
    await settle();
    expect(shown(element, 'lightning-spinner')).not.toBeNull();
    await answer();
    expect(shown(element, 'c-power-dial')).not.toBeNull();
  });

  it('says how much of the log does not count', async () => {
    const element = mount();
    const planned = { ...CONCESSIONS[0], Id: 'a00000000000009AAA', Status__c: 'planned' };
    await answer({ concessions: [...CONCESSIONS, planned] });
    expect(textOf(element, '.note')).toBe('c.Power_Gauge_held_back');
  });

  it.each([
    ['costs are hidden', descriptionsWithout('Cost__c'), opportunity(), 'hidden_costs'],
    ['the amount is hidden', descriptionsWithout('Amount'), opportunity(), 'hidden_amount'],
    ['there is no amount', descriptions(), opportunity({ Amount: null }), 'no_amount'],
  ])('adds up no gives and gets where %s', async (_, described, deal, reason) => {
    const element = mount();
    await answer({ described, deal });
    expect(shown(element, 'c-power-ledger').gap).toBe(`c.Power_Ledger_${reason}`);
  });

  it('trusts no part that failed since, though others come in again', async () => {
    const element = mount();
    await answer();
    const behaviors = ({ query }) => query?.source.includes('Power_Behavior__c(');
    const concessions = ({ query }) => query?.source.includes('Power_Concession__c(');
    graphql.emit({ errors: [{ message: 'Lost.' }] }, behaviors);
    graphql.emit({ data: page('Power_Concession__c', CONCESSIONS) }, concessions);
    await settle();
    expect(notice(element).detail).toBe('Lost.');
    expect(shown(element, 'c-power-dial')).toBeNull();
  });

  it('shows no reading beside the word that the deal is gone', async () => {
    const element = mount();
    await answer();
    graphql.answer('powerOpportunity', page('Opportunity', []));
    await settle();
    expect(notice(element).message).toBe('c.Power_Gauge_not_found');
    expect(shown(element, 'c-power-dial')).toBeNull();
  });

  it('keeps its reading when it is given the same deal again', async () => {
    const element = mount();
    await answer();
    element.recordId = DEAL;
    await settle();
    expect(shown(element, 'c-power-dial')).not.toBeNull();
  });

  it('goes with the day while the page stays open', async () => {
    const element = mount();
    await answer();
    const before = shown(element, 'c-power-dial').reading.balance;
    jest.setSystemTime(new Date('2026-12-23T12:00:00Z'));
    graphql.answer('powerOpportunity', opportunity());
    await settle();
    expect(shown(element, 'c-power-dial').reading.balance).not.toBe(before);
  });

  it('says so when asking again fails too', async () => {
    const element = mount();
    getObjectInfos.emit(descriptions());
    await settle();
    const refresh = () => Promise.reject(new Error('Still asleep.'));
    graphql.reject('powerOpportunity', [{ message: 'Asleep.' }], refresh);
    await settle();
    notice(element).dispatchEvent(new CustomEvent('action'));
    await settle();
    expect(notice(element).detail).toBe('Still asleep.');
  });

  it('shows nothing of one deal on another', async () => {
    const element = mount();
    await answer();
    element.recordId = '006000000000002AAA';
    await settle();
    expect(shown(element, 'c-power-dial')).toBeNull();
    expect(shown(element, 'lightning-spinner')).not.toBeNull();
    const other = opportunity({ Id: '006000000000002AAA', Seller_Alternatives__c: null });
    await answer({ deal: other, concessions: [], behaviors: BEHAVIORS });
    const { contributions } = shown(element, 'c-power-dial').reading;
    expect(contributions).toHaveLength(BEHAVIORS.length);
  });

  it('says that the deal is gone', async () => {
    const element = mount();
    getObjectInfos.emit(descriptions());
    await settle();
    graphql.answer('powerOpportunity', page('Opportunity', []));
    await settle();
    expect(notice(element).message).toBe('c.Power_Gauge_not_found');
  });

  it('reads nothing under a policy with errors', async () => {
    const element = mount();
    await answer({ published: policies([], [policyRecord({ minForce: -1 })]) });
    expect(notice(element).heading).toBe('c.Power_Gauge_policy_broken');
  });

  it('counts what it had to leave out, with the reason', async () => {
    const element = mount();
    const odd = { ...BEHAVIORS[0], Id: 'a01000000000099AAA', Kind__c: 'telepathy' };
    await answer({ behaviors: [...BEHAVIORS, odd] });
    expect(textOf(element, '.note')).toBe('c.Power_Gauge_left_out');
  });
});
