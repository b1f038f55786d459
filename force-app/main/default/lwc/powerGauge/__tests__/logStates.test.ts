import { graphql } from 'lightning/graphql';
import { deleteRecord } from 'lightning/uiRecordApi';
import { BEHAVIOR, balance, isAbout, log, opened, tell } from './logging';
import { BEHAVIORS, CONCESSIONS, opportunity, page, policies } from './org';
import { answer, freshPage, mount, notice, settle, textOf } from './page';

freshPage();
afterEach(() => jest.clearAllMocks());

describe('a delete that is held', () => {
  const [{ Id: id }, ...others] = BEHAVIORS;
  const DELETE = { action: 'delete', key: 'pending-3', object: BEHAVIOR, id };

  it('moves the needle, and back when it is undone', async () => {
    const { element } = await opened();
    const before = balance(element);
    await tell(element, 'hold', DELETE);
    expect(balance(element)).toBeGreaterThan(before);
    await tell(element, 'undo', DELETE);
    expect(balance(element)).toBe(before);
    expect(deleteRecord).not.toHaveBeenCalled();
  });

  it('is made in the end, even when the page is left', async () => {
    const { element } = await opened(others);
    await tell(element, 'hold', DELETE);
    const logElement = log(element);
    element.remove();
    logElement.dispatchEvent(new CustomEvent('save', { detail: DELETE }));
    expect(deleteRecord).toHaveBeenCalledWith(id);
  });

  it('is as good as made where the record is gone already', async () => {
    deleteRecord.mockRejectedValueOnce({ status: 404, body: [{ errorCode: 'NOT_FOUND' }] });
    const { element } = await opened(others);
    const settled = jest.spyOn(log(element), 'settle');
    await tell(element, 'save', DELETE);
    expect(settled).toHaveBeenCalledWith({ key: 'pending-3', id: 'pending-3' });
  });
});

describe('the log beside a notice', () => {
  it('offers to begin where nothing is logged yet', async () => {
    const element = mount();
    await answer({
      deal: opportunity({ Seller_Alternatives__c: null }),
      concessions: [],
      behaviors: [],
    });
    expect(notice(element).heading).toBe('c.Power_Gauge_empty');
    expect(log(element).view).toMatchObject({ entries: [], balance: null });
  });

  it('is not there where there is nothing to log on', async () => {
    const element = mount();
    await answer();
    graphql.answer('powerOpportunity', page('Opportunity', []));
    await settle();
    expect(log(element)).toBeNull();
  });

  it('stays, with its draft, while the deal cannot be read', async () => {
    const { element } = await opened();
    const before = log(element);
    graphql.emit({ errors: [{ message: 'Lost.' }] }, isAbout(BEHAVIOR));
    await settle();
    expect(notice(element).detail).toBe('Lost.');
    expect(log(element)).toBe(before);
  });
});

describe('why an entry does not count', () => {
  const heldOf = async (changes, deal = opportunity()) => {
    const element = mount();
    await answer({ deal, behaviors: [], concessions: [{ ...CONCESSIONS[0], ...changes }] });
    return log(element).view.entries[0].held;
  };

  it.each([
    [{}, ''],
    [{ Status__c: 'planned' }, 'c.Power_Held_status'],
    [{ Given_On__c: '2026-12-24' }, 'c.Power_Held_from_day'],
    [{ Contested__c: true }, 'c.Power_Held_contested'],
    [{ Kind__c: 'telepathy' }, 'c.Power_Held_left_out'],
  ])('is said: %j', async (changes, held) => {
    expect(await heldOf(changes)).toBe(held);
  });

  it('is said of what came after the close', async () => {
    const closed = opportunity({ IsClosed: true, CloseDate: '2026-11-01' });
    expect(await heldOf({}, closed)).toBe('c.Power_Held_after_close');
  });
});

it('keeps the words of a policy that has errors to itself', async () => {
  const element = mount();
  const broken = {
    Id: 'a02',
    Version_Key__c: 'all:1',
    Published_On__c: '2026-01-01',
    Policy__c: '{',
  };
  await answer({ published: policies([], [broken]) });
  expect(textOf(element, '.stamp')).toBeUndefined();
  expect(log(element)).toBeNull();
});
