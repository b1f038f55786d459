import { accountDeals, FIRST_PAGES, planeOf } from 'c/powerAccountData';
import { parsePolicy } from 'c/powerModel';
import { graphql } from 'lightning/graphql';
import { registerRefreshHandler } from 'lightning/refresh';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import defaultPolicy from '../../../../../../config/policy.default.json';
import {
  behavior,
  closed,
  concession,
  deal,
  many,
  policy,
  TODAY,
  WARMING,
} from '../../powerAccountData/__tests__/records';
import {
  ACCOUNT,
  answer,
  deals,
  descriptions,
  freshPage,
  give,
  mount,
  NOTHING,
  notice,
  settle,
  shown,
  textsOf,
} from './page';

freshPage();

const standard = parsePolicy(defaultPolicy).policy;

/** Every query that a connected wire has asked, with its variables. */
function asked() {
  const all = [];
  graphql.emit({}, (config) => {
    if (config.query) all.push(config);
    return false;
  });
  return all;
}

describe('the page of an account', () => {
  it('says that it is loading until everything is there', async () => {
    const element = mount();
    getObjectInfos.emit(descriptions());
    await settle();
    expect(shown(element, 'lightning-spinner')).not.toBeNull();
    expect(deals(element)).toBeNull();
  });

  it('shows what the model says of the account, to the last digit', async () => {
    const element = mount();
    await answer();
    const expected = accountDeals(WARMING, TODAY);
    expect(deals(element).deals).toEqual(expected);
    const { points } = planeOf(expected, standard, TODAY);
    expect(shown(element, 'c-power-account-plane').points).toEqual(points);
    expect(shown(element, 'lightning-spinner')).toBeNull();
  });

  it('asks at once for deals, both logs of this account, and policies up to today', async () => {
    mount();
    await answer();
    const [{ query, variables }] = asked();
    expect(query.source).toContain('where: { AccountId: { eq: $accountId } }');
    expect(
      query.source.match(/Opportunity__r: \{ AccountId: \{ eq: \$accountId \} \}/g),
    ).toHaveLength(2);
    expect(query.source).toContain('StageName { value label }');
    expect(variables).toEqual({ accountId: ACCOUNT, today: TODAY, ...FIRST_PAGES });
  });

  it('says whether the customer works with us, how that has changed, and on what it rests', async () => {
    const element = mount();
    await answer();
    expect(textsOf(element, '.line')).toEqual(['●c.Power_Account_verdict_together']);
    expect(textsOf(element, '.detail')).toEqual([
      'c.Power_Account_drift_closer_calmer',
      'c.Power_Account_evidence_fair',
    ]);
  });

  it('says what was last known of a customer that has gone quiet', async () => {
    const element = mount();
    const behaviors = many(5, 1, 'ultimatum', '2024-05-18');
    const own = [closed(1, '2024-01-15', '2024-05-20')];
    await answer({ deals: own, concessions: [], behaviors, policies: [] });
    expect(textsOf(element, '.line')).toEqual(['?c.Power_Account_verdict_thin']);
    expect(textsOf(element, '.detail')).toEqual([
      'c.Power_Account_last_known',
      'c.Power_Account_evidence_thin',
    ]);
  });

  it('judges nothing by a single remark', async () => {
    const element = mount();
    const behaviors = many(1, 1, 'ultimatum', '2026-11-20');
    await answer({ deals: [deal(1)], concessions: [], behaviors, policies: [] });
    expect(textsOf(element, '.line')).toEqual(['?c.Power_Account_verdict_thin']);
    expect(textsOf(element, '.detail')).toEqual(['c.Power_Account_evidence_thin']);
    expect(deals(element).deals).toHaveLength(1);
  });

  it('reads what comes in several pages to its end, and what is at its end only once', async () => {
    const element = mount();
    getObjectInfos.emit(descriptions());
    await settle();
    const [first, ...others] = WARMING.deals;
    const log = WARMING.behaviors;
    const firstPages = { ...WARMING, deals: [first], behaviors: log.slice(0, 4) };
    give(firstPages, { next: { deals: 'deals-1', behaviors: 'log-1' } });
    await settle();
    const after = { deals: 'deals-1', behaviors: 'log-1' };
    const secondPages = { ...WARMING, deals: others, behaviors: log.slice(4, 9) };
    give(secondPages, { after, next: { behaviors: 'log-2' } });
    await settle();
    expect(deals(element)).toBeNull();
    const thirdPages = { ...WARMING, deals: others, behaviors: log.slice(9) };
    give(thirdPages, { after: { deals: 'deals-1', behaviors: 'log-2' } });
    await settle();
    expect(deals(element).deals).toEqual(accountDeals(WARMING, TODAY));
  });

  it('reads everything again when the page is refreshed', async () => {
    const element = mount();
    getObjectInfos.emit(descriptions());
    await settle();
    const refresh = jest.fn(() => Promise.resolve());
    give(WARMING, { refresh });
    await settle();
    const [, handler] = registerRefreshHandler.mock.calls.at(-1);
    expect(await handler()).toBe(true);
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(deals(element)).not.toBeNull();
    give({ ...WARMING, deals: WARMING.deals.slice(1) }, { refresh });
    await settle();
    expect(deals(element).deals).toHaveLength(2);
  });

  it('adds up what was given and got, with what nobody has put a figure to', async () => {
    const element = mount();
    const unsized = concession(3, 'customer', null);
    await answer({ ...WARMING, concessions: [...WARMING.concessions, unsized] });
    const table = shown(element, 'c-power-account-table');
    expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['USD', '3', '$12,000', '$8,000', '−$4,000'],
    ]);
    expect(textsOf(element, '.note:not(.stamp)')).toEqual(['c.Power_Account_unsized']);
  });

  it('hands on what an admin has set', async () => {
    const element = mount({ quarters: 6, rows: 2 });
    await answer();
    expect(shown(element, 'c-power-account-plane').limit).toBe(6);
    expect(deals(element).limit).toBe(2);
  });

  it('stamps the picture with its day and its policy', async () => {
    const element = mount();
    await answer({ ...WARMING, policies: [policy('all:3', '2026-01-01')] });
    expect(textsOf(element, '.stamp')).toEqual([
      'c.Power_Gauge_as_of · c.Power_Account_under_policy',
    ]);
  });

  it('says how much it had to leave out', async () => {
    const element = mount();
    const odd = behavior(3, 'telepathy', '2026-11-20');
    await answer({ ...WARMING, behaviors: [...WARMING.behaviors, odd] });
    expect(textsOf(element, '.note:not(.stamp)')).toEqual(['c.Power_Account_left_out']);
  });

  it('takes nothing of one account over to the next', async () => {
    const element = mount();
    await answer();
    element.recordId = '001000000000002AAA';
    await settle();
    expect(deals(element)).toBeNull();
    expect(shown(element, 'lightning-spinner')).not.toBeNull();
    await answer({ ...WARMING, deals: WARMING.deals.slice(2) });
    expect(deals(element).deals).toHaveLength(1);
  });

  it('keeps what it shows when it is given the same account again', async () => {
    const element = mount();
    await answer();
    element.recordId = ACCOUNT;
    await settle();
    expect(deals(element)).not.toBeNull();
  });

  it('says what to expect of an account without a deal', async () => {
    const element = mount();
    await answer(NOTHING);
    expect(notice(element).heading).toBe('c.Power_Account_empty');
    expect(deals(element)).toBeNull();
  });

  it('says what to do first where nobody has logged, and lists the deals', async () => {
    const element = mount();
    await answer({ ...WARMING, concessions: [], behaviors: [] });
    expect(notice(element).heading).toBe('c.Power_Account_no_log');
    expect(shown(element, 'c-power-account-plane')).toBeNull();
    expect(shown(element, 'c-power-account-table')).toBeNull();
    expect(deals(element).deals).toHaveLength(3);
  });
});
