import { graphql } from 'lightning/graphql';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import { CONCESSIONS, descriptions, opportunity, page, policies, policyRecord } from './org';
import {
  answer,
  descriptionsWithout,
  freshPage,
  limits,
  mount,
  notice,
  queries,
  settle,
  shown,
} from './page';

freshPage();

describe('the gauge where something is hidden, gone or broken', () => {
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
    expect(limits(element)).toEqual(['c.Power_Limit_hidden']);
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

  it.each([
    ['costs are hidden', descriptionsWithout('Cost__c'), opportunity(), 'hidden_costs'],
    ['the amount is hidden', descriptionsWithout('Amount'), opportunity(), 'hidden_amount'],
    ['there is no amount', descriptions(), opportunity({ Amount: null }), 'no_amount'],
  ])('adds up no gives and gets where %s', async (_, described, deal, reason) => {
    const element = mount();
    await answer({ described, deal });
    expect(shown(element, 'c-power-ledger').view.ledgerGap).toBe(`c.Power_Ledger_${reason}`);
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
});
