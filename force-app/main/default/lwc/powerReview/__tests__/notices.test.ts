import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import { all, find, freshPage, settle, texts } from '../../powerLog/__tests__/elements';
import {
  begin,
  deal,
  descriptions,
  lanes,
  LAST_WEEK,
  node,
  readAll,
  review,
  TABLES,
  THIS_WEEK,
  TODAY,
  week,
} from './org';

freshPage();
beforeEach(() => {
  jest.useFakeTimers({ now: new Date(`${TODAY}T12:00:00Z`), doNotFake: ['setTimeout'] });
});

const movers = (element) => find(element, 'c-power-review-movers');
const notice = (element) => find(element, 'c-power-notice');

describe('where there is nothing to review', () => {
  it('says whose it is to see', async () => {
    const element = await begin(descriptions('Power_Reading__c'));
    expect(notice(element).heading).toBe('c.Power_Review_notice_denied');
    expect(lanes(element)).toEqual([]);
  });

  it.each([
    ['empty', { deals: [], readings: [] }],
    ['unread', { readings: [] }],
  ])('says on the first day that it is %s', async (what, tables) => {
    const element = await review({ ...TABLES, weeks: [], ...tables });
    expect(notice(element).heading).toBe(`c.Power_Review_notice_${what}`);
    expect(find(element, 'c-power-review-agenda')).toBeNull();
  });

  it('says of a frozen week that nothing of it is to be seen', async () => {
    const element = await review({ weeks: [week(THIS_WEEK)] });
    expect(notice(element).heading).toBe('c.Power_Review_notice_hidden');
  });

  it('goes on where something failed', async () => {
    const element = await begin();
    const [lane] = all(element, 'c-power-lane');
    lane.dispatchEvent(new CustomEvent('failed', { detail: [{ message: 'The org is asleep.' }] }));
    await settle();
    expect(notice(element).detail).toBe('The org is asleep.');
    expect(lane.isPaused).toBe(true);
    notice(element).dispatchEvent(new CustomEvent('action'));
    await settle();
    expect([notice(element), lane.isPaused]).toEqual([null, false]);
    expect(element.shadowRoot.activeElement).toBe(find(element, '.title'));
  });

  it('describes again where that failed', async () => {
    const element = await begin();
    getObjectInfos.error({ message: 'Offline.' });
    await settle();
    expect(notice(element).heading).toBe('c.Power_Review_notice_failed');
  });
});

describe('what cannot be worked out', () => {
  it('is said: a policy that cannot be read keeps gives and reasons back', async () => {
    const policies = [
      node({
        Id: 'p',
        Version_Key__c: 'all:1',
        Published_On__c: '2026-09-01',
        Record_Type__c: null,
        Policy__c: '{}',
      }),
    ];
    const element = await review({ ...TABLES, policies });
    expect(texts(element, '.remark')).toContain('c.Power_Gauge_policy_broken_message');
    expect(find(element, 'c-power-review-gives')).toBeNull();
    expect(movers(element).rows.moverCount).toBe(1);
    movers(element).dispatchEvent(new CustomEvent('opendeals', { detail: { ids: ['1'] } }));
    await settle();
    await readAll(element);
    expect(movers(element).opening).toEqual([]);
    expect(movers(element).rows.movers(1)[0].isUnexplained).toBe(true);
  });

  it('is said: readings that are older than today, and deals without one', async () => {
    const old = TABLES.readings.map((one) => ({ ...one, As_Of__c: { value: LAST_WEEK } }));
    const element = await review({ ...TABLES, deals: [...TABLES.deals, deal('3')], readings: old });
    expect(texts(element, '.remark')).toEqual(
      expect.arrayContaining(['c.Power_Review_note_unread', 'c.Power_Review_note_stale']),
    );
  });
});
