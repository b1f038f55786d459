import { readPower, parsePolicy, type Policy } from 'c/powerModel';
import { dealFromRecords } from 'c/powerRecords';
import { graphql } from 'lightning/graphql';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';
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
import { answer, freshPage, limits, mount, notice, settle, shown, stamp, textOf } from './page';

freshPage();

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
    expect(stamp(element).line).toContain('c.Power_Gauge_as_of ·');
    expect(stamp(element).basis).toBe('');
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
    expect(stamp(element).line).toContain('c.Power_Gauge_as_of_close');
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
    expect(limits(element)).toEqual(['c.Power_Limit_thin_many']);
    expect(shown(element, 'c-power-tension')).toBeNull();
    expect(shown(element, '.balance')).toBeNull();
    expect(shown(element, '.badge_unknown').textContent).toContain('?');
  });

  it('says how much of the log does not count', async () => {
    const element = mount();
    const planned = { ...CONCESSIONS[0], Id: 'a00000000000009AAA', Status__c: 'planned' };
    await answer({ concessions: [...CONCESSIONS, planned] });
    expect(limits(element)).toEqual(['c.Power_Gauge_held_back']);
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
    graphql.answer('powerPolicies', policies());
    await settle();
    expect(shown(element, 'c-power-dial').reading.balance).not.toBe(before);
  });

  it('reads nothing under the policy of a record type that the deal has no more', async () => {
    const element = mount();
    const own = policyRecord({ thresholds: [-60, -40, 40, 60] });
    await answer({ published: policies([], [own]) });
    const before = shown(element, 'c-power-dial').reading;
    const deal = opportunity({ Amount: 1_000_000 });
    const { node } = deal.uiapi.query.Opportunity.edges[0];
    Object.assign(node, { RecordType: { DeveloperName: { value: 'Renewal' } } });
    graphql.answer('powerOpportunity', deal);
    await settle();
    expect(shown(element, 'c-power-dial').reading).toEqual(before);
    graphql.answer('powerPolicies', policies([], [policyRecord()]));
    await settle();
    expect(shown(element, 'c-power-dial').thresholds).toEqual([-50, -20, 20, 50]);
    expect(shown(element, 'c-power-dial').reading).not.toEqual(before);
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

  it('counts what it had to leave out, with the reason', async () => {
    const element = mount();
    const odd = { ...BEHAVIORS[0], Id: 'a01000000000099AAA', Seen_On__c: '2026-02-30' };
    await answer({ behaviors: [...BEHAVIORS, odd] });
    expect(limits(element)).toEqual(['c.Power_Held_left_out']);
  });
});
