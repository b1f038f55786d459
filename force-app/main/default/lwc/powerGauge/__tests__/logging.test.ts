import { graphql } from 'lightning/graphql';
import { RefreshEventName, registerRefreshHandler } from 'lightning/refresh';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import { BEHAVIOR, balance, isAbout, log, opened, promised, tell } from './logging';
import { BEHAVIORS, CONCESSIONS, opportunity, page, policies } from './org';
import { answer, freshPage, mount, settle, shown, wholePage } from './page';

freshPage();
afterEach(() => jest.clearAllMocks());

const SAVED = 'a01000000000042AAA';
const FIELDS = {
  Shown_By__c: 'customer',
  Kind__c: 'ultimatum',
  Seen_On__c: '2026-11-23',
  Intensity__c: 5,
};
const CREATE = {
  action: 'create',
  key: 'pending-1',
  object: BEHAVIOR,
  fields: { Opportunity__c: '006', ...FIELDS },
  kindLabel: 'Ultimatum',
};

describe('what is logged', () => {
  it('moves the needle before the org has it, and stands where the org says, without a flicker', async () => {
    const saving = promised();
    createRecord.mockReturnValueOnce(saving.promise);
    const { element } = await opened([...BEHAVIORS, { Id: SAVED, ...FIELDS }]);
    const before = balance(element);
    await tell(element, 'save', CREATE);
    const after = balance(element);
    expect(after).toBeLessThan(before);
    expect(createRecord).toHaveBeenCalledWith({ apiName: BEHAVIOR, fields: CREATE.fields });
    const moves = jest.fn();
    const needle = shown(element, 'c-power-dial').shadowRoot.querySelector('.needle');
    new MutationObserver(moves).observe(needle, { attributes: true });
    saving.keep({ id: SAVED });
    await settle();
    await settle();
    await settle();
    expect(moves).not.toHaveBeenCalled();
    expect(balance(element)).toBe(after);
    const { entries } = log(element).view;
    expect(entries.filter(({ id }) => id === SAVED)).toMatchObject([{ isSaving: false }]);
    expect(entries).toHaveLength(CONCESSIONS.length + BEHAVIORS.length + 1);
  });

  it('is on its way until it is read back', async () => {
    createRecord.mockReturnValueOnce(promised().promise);
    const { element } = await opened();
    await tell(element, 'save', CREATE);
    const [newest] = log(element).view.entries;
    expect(newest).toMatchObject({ id: 'pending-1', isSaving: true, title: 'Ultimatum' });
  });

  it('refreshes what else the page shows, and itself but once', async () => {
    createRecord.mockResolvedValueOnce({ id: SAVED });
    const { element, refresh } = await opened();
    const [, handler] = registerRefreshHandler.mock.calls.at(-1);
    const refreshes = jest.fn(() => handler());
    document.body.addEventListener(RefreshEventName, refreshes, { once: true });
    await tell(element, 'save', CREATE);
    expect([refreshes.mock.calls.length, refresh.mock.calls.length]).toEqual([1, 1]);
    await handler();
    expect(refresh).toHaveBeenCalledTimes(2);
  });

  it('moves the needle back where the org refuses it, and tells the log why', async () => {
    createRecord.mockRejectedValueOnce({ status: 500, body: { error: 'Disconnected' } });
    const { element } = await opened();
    const before = balance(element);
    const settled = jest.spyOn(log(element), 'settle');
    await tell(element, 'save', CREATE);
    expect(balance(element)).toBe(before);
    expect(settled).toHaveBeenCalledWith({
      key: 'pending-1',
      failure: expect.objectContaining({ type: 'offline' }),
    });
  });

  it('is edited as of the version that was seen', async () => {
    updateRecord.mockResolvedValueOnce({ id: BEHAVIORS[0].Id });
    const { element } = await opened();
    const [{ Id: id }] = BEHAVIORS;
    const change = { action: 'update', key: 'pending-2', object: BEHAVIOR, id, kindLabel: '' };
    await tell(element, 'save', { ...change, fields: { Intensity__c: 1 }, since: 'then' });
    expect(updateRecord).toHaveBeenCalledWith(
      { fields: { Id: id, Intensity__c: 1 } },
      { ifUnmodifiedSince: 'then' },
    );
  });

  it('is read again before somebody else’s version is told', async () => {
    updateRecord.mockRejectedValueOnce({ status: 412, body: {} });
    const [first, ...others] = BEHAVIORS;
    const { element } = await opened([{ ...first, Note__c: 'Twice' }, ...others]);
    const seen = jest.fn();
    jest.spyOn(log(element), 'settle').mockImplementation(() => {
      const entry = log(element).view.entries.find(({ id }) => id === first.Id);
      seen(entry.record.Note__c);
    });
    const change = { action: 'update', key: 'pending-2', object: BEHAVIOR, id: first.Id };
    await tell(element, 'save', { ...change, fields: {}, since: 'then', kindLabel: '' });
    expect(seen).toHaveBeenCalledWith('Twice');
  });
});

describe('the log of another deal', () => {
  it('is another one, and the first hears what became of what it asked for', async () => {
    const saving = promised();
    createRecord.mockReturnValueOnce(saving.promise);
    const { element } = await opened();
    const first = log(element);
    const settled = jest.spyOn(first, 'settle');
    await tell(element, 'save', CREATE);
    element.recordId = '006000000000002AAA';
    // All at once, as from a cache: nothing is drawn in between.
    graphql.answer('powerOpportunity', opportunity({ Id: '006000000000002AAA' }));
    for (const name of ['Power_Concession__c', BEHAVIOR])
      graphql.emit({ data: page(name, []) }, isAbout(name));
    graphql.answer('powerPolicies', policies());
    await wholePage();
    expect(log(element).view.dealId).toBe('006000000000002AAA');
    expect(log(element)).not.toBe(first);
    saving.keep({ id: SAVED });
    await settle();
    expect(settled).toHaveBeenCalledWith({ key: 'pending-1', id: SAVED });
  });
});

describe('a refresh that never ends', () => {
  it('keeps nobody from hearing that somebody else was first', async () => {
    updateRecord.mockRejectedValueOnce({ status: 412, body: {} });
    const element = mount();
    await answer();
    graphql.emit(
      { data: page(BEHAVIOR, BEHAVIORS), refresh: () => promised().promise },
      isAbout(BEHAVIOR),
    );
    await settle();
    const settled = jest.spyOn(log(element), 'settle');
    jest.useFakeTimers();
    const change = { action: 'update', key: 'pending-2', object: BEHAVIOR, id: BEHAVIORS[0].Id };
    log(element).dispatchEvent(
      new CustomEvent('save', { detail: { ...change, fields: {}, since: 'then', kindLabel: '' } }),
    );
    await jest.advanceTimersByTimeAsync(9_000);
    expect(settled).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1_000);
    jest.useRealTimers();
    expect(settled).toHaveBeenCalledTimes(1);
  });
});

it('logs on the day that it is, on a page that stays open overnight', async () => {
  const { element } = await opened();
  jest.useFakeTimers({ now: new Date('2026-11-24T12:00:00Z') });
  const { today } = log(element).view;
  jest.useRealTimers();
  expect(today).toBe('2026-11-24');
});
