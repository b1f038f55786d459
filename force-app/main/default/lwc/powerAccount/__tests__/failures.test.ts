import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import { policy, WARMING } from '../../powerAccountData/__tests__/records';
import {
  answer,
  deals,
  descriptions,
  descriptionsWithoutLogs,
  freshPage,
  mount,
  notice,
  refuse,
  settle,
  shown,
  textsOf,
} from './page';

freshPage();

/** Presses the notice's button. */
async function pressRetry(element) {
  notice(element).dispatchEvent(new CustomEvent('action'));
  await settle();
}

describe('the page of an account where something is hidden, gone or broken', () => {
  it('tells a user without rights to the logs whom to ask', async () => {
    const element = mount();
    getObjectInfos.emit(descriptionsWithoutLogs());
    await settle();
    expect(notice(element)).toMatchObject({
      heading: 'c.Power_Account_no_access',
      message: 'c.Power_Gauge_no_access_message',
      actionLabel: '',
    });
  });

  it('tells a user who may not see which deals an account has', async () => {
    const element = mount();
    getObjectInfos.emit(descriptions('AccountId'));
    await settle();
    expect(notice(element).heading).toBe('c.Power_Account_no_deals');
    element.recordId = '001000000000002AAA';
    await settle();
    expect(notice(element).heading).toBe('c.Power_Account_no_deals');
  });

  it('says so where fields are hidden, and adds up no money that it cannot see', async () => {
    const element = mount();
    await answer(WARMING, descriptions('Cost__c'));
    expect(textsOf(element, '.note:not(.stamp)')).toEqual(['c.Power_Account_hidden']);
    expect(textsOf(element, 'section p')).toEqual(['c.Power_Ledger_hidden_costs']);
    expect(shown(element, 'c-power-account-table')).toBeNull();
  });

  it('adds up money where only something else is hidden', async () => {
    const element = mount();
    await answer(WARMING, descriptions('Margin_Percent__c'));
    expect(textsOf(element, '.note:not(.stamp)')).toEqual(['c.Power_Account_hidden']);
    expect(shown(element, 'c-power-account-table')).not.toBeNull();
  });

  it('shows what went wrong, and asks again when told to', async () => {
    const element = mount();
    const refresh = jest.fn(() => Promise.resolve());
    await answer();
    refuse('The org is asleep.', refresh);
    await settle();
    expect(notice(element)).toMatchObject({
      heading: 'c.Power_Account_error',
      detail: 'The org is asleep.',
      actionLabel: 'c.Power_Gauge_retry',
    });
    expect(deals(element)).toBeNull();
    await pressRetry(element);
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(shown(element, 'lightning-spinner')).not.toBeNull();
    await answer();
    expect(notice(element)).toBeNull();
    expect(deals(element).deals).toHaveLength(3);
  });

  it('says so when asking again fails too', async () => {
    const element = mount();
    await answer();
    refuse('Asleep.', () => Promise.reject(new Error('Still asleep.')));
    await settle();
    await pressRetry(element);
    expect(notice(element).detail).toBe('Still asleep.');
  });

  it('describes the objects anew when that is what had failed', async () => {
    const element = mount();
    getObjectInfos.error({ message: 'Offline.' });
    await settle();
    expect(notice(element).detail).toBe('Offline.');
    await pressRetry(element);
    await answer();
    expect(deals(element)).not.toBeNull();
  });

  it.each([
    ['has errors', { minForce: -1 }, 'policy_broken'],
    ['was made by a newer version', { schemaVersion: 99 }, 'policy_newer'],
  ])(
    'draws nothing under a policy that %s, and still lists the deals',
    async (_, changes, words) => {
      const element = mount();
      const policies = [policy('all:9', '2026-01-01', changes)];
      await answer({ ...WARMING, policies });
      expect(notice(element).heading).toBe(`c.Power_Gauge_${words}`);
      expect(shown(element, 'c-power-account-plane')).toBeNull();
      expect(textsOf(element, '.stamp')).toEqual([]);
      expect(deals(element).deals.map(({ brokenPolicy }) => brokenPolicy)).toEqual([
        'all:9',
        '',
        '',
      ]);
    },
  );
});
