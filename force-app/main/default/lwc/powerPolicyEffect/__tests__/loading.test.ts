import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import { graphql } from 'lightning/graphql';
import {
  answerPage,
  asked,
  begin,
  deal,
  descriptions,
  failPage,
  find,
  mount,
  progress,
  settle,
  textOf,
  threat,
  tried,
  WIDE,
} from './org';

jest.mock('@salesforce/label/c.Power_Effect_deals_read', () => ({ default: '{0}/{1} deals' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Effect_entries_read', () => ({ default: '{0}/{1} entries' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Effect_changed', () => ({ default: '{0} of {1} change' }), {
  virtual: true,
});

afterEach(() => document.body.replaceChildren());

const COUNTS = { open_deals: 3, open_concessions: 0, open_behaviors: 8 };
const act = async (element, selector) => {
  find(element, selector).dispatchEvent(new CustomEvent('action'));
  await settle();
};

describe('loading all deals', () => {
  it('says how far it is, page by page', async () => {
    const element = mount();
    await begin(COUNTS);
    expect(progress(element).detail).toBe('0/3 deals · 0/8 entries');
    await answerPage('Opportunity', 'open', [deal('1'), deal('2')], 'after-2');
    expect(progress(element).detail).toBe('2/3 deals · 0/8 entries');
    expect(asked()).toContainEqual(['Opportunity', 'after-2']);
    await answerPage('Power_Behavior__c', 'open', [threat('a', '1'), threat('b', '1')], 'after-b');
    expect(progress(element).detail).toBe('2/3 deals · 2/8 entries');
    expect(progress(element).done).toBeCloseTo(4 / 11);
  });

  it('counts first, and says so', async () => {
    const element = mount();
    getObjectInfos.emit(descriptions());
    await settle();
    expect(progress(element).label).toBe('c.Power_Effect_loading_count');
    expect(asked()).toEqual([]);
  });

  it('goes on with closed deals, and shows the open ones in the meantime', async () => {
    const element = mount({ draft: WIDE });
    await begin(COUNTS);
    await answerPage('Opportunity', 'open', [deal('1')]);
    await answerPage('Power_Concession__c', 'open', []);
    await answerPage('Power_Behavior__c', 'open', []);
    await tried(element, 1);
    expect(textOf(element, '.headline')).toBe('0 of 1 change');
    expect(progress(element).label).toBe('c.Power_Effect_loading_closed');
  });

  it('keeps what it has where a page fails, and goes on there', async () => {
    const element = mount();
    await begin(COUNTS);
    await answerPage('Opportunity', 'open', [deal('1'), deal('2')], 'after-2');
    await failPage('Opportunity', 'open', 'The org is asleep.');
    expect(find(element, 'c-power-notice').detail).toBe('The org is asleep.');
    expect(asked()).toEqual([]);
    await act(element, 'c-power-notice');
    expect(find(element, 'c-power-notice')).toBeNull();
    expect(element.shadowRoot.activeElement).toBe(find(element, '.heading'));
    expect(asked()).toContainEqual(['Opportunity', 'after-2']);
    expect(progress(element).detail).toBe('2/3 deals · 0/8 entries');
  });

  it('can be stopped, and goes on where it was', async () => {
    const element = mount();
    await begin(COUNTS);
    await answerPage('Opportunity', 'open', [deal('1'), deal('2')], 'after-2');
    await act(element, 'c-power-progress');
    expect([progress(element).label, asked()]).toEqual(['c.Power_Effect_stopped', []]);
    await act(element, 'c-power-progress');
    expect(asked()).toContainEqual(['Opportunity', 'after-2']);
  });

  it('counts a record once that two pages bring', async () => {
    const element = mount();
    await begin(COUNTS);
    await answerPage('Opportunity', 'open', [deal('1'), deal('2')], 'after-2');
    await answerPage('Opportunity', 'open', [deal('2'), deal('3')], 'after-3');
    expect(progress(element).detail).toBe('3/3 deals · 0/8 entries');
  });

  it.each([
    ['describing', () => getObjectInfos.error({ message: 'Offline.' })],
    ['counting', () => graphql.reject('powerLabCounts', [{ message: 'Offline.' }])],
  ])('can be taken up again after %s failed', async (what, failIt) => {
    const element = mount();
    if (what === 'counting') getObjectInfos.emit(descriptions());
    await settle();
    failIt();
    await settle();
    expect(find(element, 'c-power-notice').detail).toBe('Offline.');
    await act(element, 'c-power-notice');
    await begin(COUNTS);
    expect(asked()).toHaveLength(3);
  });

  it('is not tried by somebody who may not see the log', async () => {
    const element = mount({ draft: WIDE });
    const described = descriptions();
    described.results[2] = { statusCode: 403, result: [] };
    getObjectInfos.emit(described);
    await settle();
    expect(find(element, 'c-power-notice').heading).toBe('c.Power_Effect_no_access');
    expect([progress(element), asked()]).toEqual([null, []]);
  });
});
