import { createRecord } from 'lightning/uiRecordApi';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import { all, find, freshPage, settle, texts } from '../../powerLog/__tests__/elements';
import {
  addUp,
  begin,
  card,
  deal,
  descriptions,
  lanes,
  LAST_WEEK,
  node,
  read,
  readAll,
  review,
  row,
  snapshot,
  TABLES,
  THIS_WEEK,
  TODAY,
  week,
} from './org';

jest.mock('@salesforce/label/c.Power_Review_card_since', () => ({ default: '{0} since {1}' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Review_card_open_amount', () => ({ default: 'open, {0}' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Review_note_gone', () => ({ default: 'gone: {0}' }), {
  virtual: true,
});

freshPage();
beforeEach(() => {
  jest.useFakeTimers({ now: new Date(`${TODAY}T12:00:00Z`), doNotFake: ['setTimeout'] });
});

const movers = (element) => find(element, 'c-power-review-movers');
const notice = (element) => find(element, 'c-power-notice');

describe('the page of the review', () => {
  it('shows what the org adds up before any deal is read', async () => {
    const element = await begin();
    await readAll(element);
    expect(lanes(element)).toEqual([]);
    await addUp();
    expect(card(element, 'open')).toContain('2');
    expect(card(element, 'open')).toContain('$150K');
    expect(card(element, 'held')).toContain('1');
    expect(card(element, 'unknown')).toContain('1');
    expect(lanes(element)).toContain('deals');
    expect(movers(element)).toBeNull();
  });

  it('then shows the review, compared with the week that was frozen last', async () => {
    const element = await review();
    expect(card(element, 'open')).toContain('0 since Nov 16');
    expect(movers(element).rows.moverCount).toBe(1);
    expect(find(element, 'c-power-flow').flows).toContainEqual({
      from: 'balanced',
      to: 'customer-leads',
      deals: 1,
    });
    expect(find(element, 'c-power-review-gives')).not.toBeNull();
  });

  it('says without a frozen week that there is none, and what to do', async () => {
    const element = await review({ ...TABLES, weeks: [] });
    expect(texts(element, '.head .note')).toEqual(
      expect.arrayContaining(['c.Power_Review_about_first', 'c.Power_Review_first_week']),
    );
    expect(movers(element)).toBeNull();
    expect(find(element, 'c-power-review-agenda')).not.toBeNull();
  });

  it('looks at a week that is frozen as it was frozen, deals that are gone named', async () => {
    const kept = [row('1', -32.5), row('3', 5, { name: 'Deal 3' })];
    const element = await review({
      ...TABLES,
      weeks: [week(THIS_WEEK), week(LAST_WEEK)],
      [`snapshots ${THIS_WEEK}`]: [snapshot(kept[0])],
      [`pages ${THIS_WEEK}`]: [
        node({ Id: 'page', Deal_Ids__c: '["1","3"]' }),
        node({ Id: 'stray', Deal_Ids__c: '["9"]' }),
      ],
      [`contents ${THIS_WEEK}`]: [node({ Id: 'week', Pages__c: '["page"]' })],
      [`rows ${THIS_WEEK}`]: [node({ Id: 'page', Rows__c: JSON.stringify(kept) })],
    });
    expect(find(element, '.week').value).toBe(THIS_WEEK);
    expect(card(element, 'open')).toMatch(/^\D*2/);
    expect(texts(element, '.remark')).toContain('gone: Deal 3');
    expect(find(element, '.freeze')).toBeNull();
  });

  it('narrows every figure to the deals that are asked for', async () => {
    const element = await review();
    const filters = find(element, 'c-power-review-filters');
    expect(filters.options.team).toEqual([{ value: 'boss', label: 'Bo Boss' }]);
    filters.dispatchEvent(new CustomEvent('filter', { detail: { amountFrom: 60000 } }));
    await settle();
    expect(card(element, 'open')).toContain('$100K');
    expect(find(element, 'c-power-flow').flows).toHaveLength(1);
    filters.dispatchEvent(new CustomEvent('filter', { detail: { amountFrom: 9e9 } }));
    await settle();
    expect(movers(element)).toBeNull();
    expect(element.shadowRoot.textContent).toContain('c.Power_Review_filter_none');
  });

  it('reads logs of the deals that are opened, and of no others', async () => {
    const element = await review();
    movers(element).dispatchEvent(new CustomEvent('opendeals', { detail: { ids: ['1'] } }));
    await settle();
    expect(lanes(element)).toEqual(['concessions 0', 'behaviors 0', 'inputs 0']);
    expect(movers(element).opening).toEqual(['1']);
    await read(element, 'concessions 0');
    await read(element, 'behaviors 0');
    const input = { deal: { id: '1', amount: 100000 }, policy: 'built-in', asOf: LAST_WEEK };
    const kept = { Id: 'i', Opportunity__c: '1', Input__c: JSON.stringify(input) };
    await read(element, 'inputs 0', [node(kept)]);
    expect(movers(element).opening).toEqual([]);
    const [{ reasons, change }] = movers(element).rows.movers(1);
    expect(change).toBe('\u221222.5');
    expect(reasons.map(({ points }) => points)).toEqual(['\u221222.5']);
  });

  it('takes no log for that of another deal, whatever was looked at between', async () => {
    const tables = { ...TABLES, weeks: [week(LAST_WEEK), week('2026-11-09')] };
    const element = await review(tables);
    const open = async (id) => {
      movers(element).dispatchEvent(new CustomEvent('opendeals', { detail: { ids: [id] } }));
      await settle();
    };
    const look = async (value) => {
      find(element, '.week').dispatchEvent(new CustomEvent('change', { detail: { value } }));
      await settle();
      await addUp();
      await readAll(element, tables);
    };
    await open('1');
    await readAll(element, tables);
    await look(LAST_WEEK);
    await look('');
    await open('2');
    expect(lanes(element)).toEqual(['concessions 1', 'behaviors 1', 'inputs 1']);
  });

  it('shows the deals with one concern', async () => {
    const element = await review();
    const agenda = find(element, 'c-power-review-agenda');
    const warned = TABLES.readings.map((one) => ({ ...one, Warnings__c: { value: 'squeeze' } }));
    expect(find(element, '[data-concern="squeeze"]')).toBeNull();
    document.body.replaceChildren();
    const other = await review({ ...TABLES, readings: warned });
    HTMLElement.prototype.scrollIntoView = jest.fn();
    find(other, '[data-concern="squeeze"]').click();
    await settle();
    expect(find(other, 'c-power-review-agenda')).not.toBe(agenda);
    expect(find(find(other, 'c-power-review-agenda'), 'lightning-combobox').value).toBe('squeeze');
  });
});

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

describe('freezing the week', () => {
  const press = async (element, selector) => {
    find(element, selector).click();
    await settle();
  };

  it('is asked for once more, and then waited for', async () => {
    createRecord.mockResolvedValueOnce({ id: 'request' });
    const element = await review();
    await press(element, '.freeze');
    expect(element.shadowRoot.textContent).toContain('c.Power_Review_freeze_question');
    await press(element, '.confirm');
    expect(createRecord).toHaveBeenCalledWith({
      apiName: 'Power_Week_Request__c',
      fields: { Week_Key__c: THIS_WEEK },
    });
    expect(element.shadowRoot.textContent).toContain('c.Power_Review_freeze_waiting');
    expect(find(element, '.freeze')).toBeNull();
  });

  it('is as good where somebody else was first', async () => {
    const body = { output: { errors: [{ errorCode: 'DUPLICATE_VALUE' }] } };
    createRecord.mockRejectedValueOnce({ status: 400, body });
    const element = await review();
    await press(element, '.freeze');
    await press(element, '.confirm');
    expect(element.shadowRoot.textContent).toContain('c.Power_Review_freeze_waiting');
  });

  it('says why it was refused', async () => {
    createRecord.mockRejectedValueOnce({ status: 403, body: {} });
    const element = await review();
    await press(element, '.freeze');
    await press(element, '.confirm');
    expect(find(element, '.failure').textContent).toContain('c.Power_Failure_forbidden');
  });

  it('waits where it was asked for before', async () => {
    const element = await review({ ...TABLES, requests: [node({ Id: 'r' })] });
    expect(element.shadowRoot.textContent).toContain('c.Power_Review_freeze_waiting');
  });

  it('shows the frozen week once the service has frozen it', async () => {
    const timer = jest.spyOn(window, 'setTimeout');
    const element = await review({ ...TABLES, requests: [node({ Id: 'r' })] });
    const look = timer.mock.calls.find(([, milliseconds]) => milliseconds === 10_000)[0];
    timer.mockRestore();
    look();
    await settle();
    expect(lanes(element)).toEqual(['weeks 1']);
    await read(element, 'weeks 1', [week(THIS_WEEK), week(LAST_WEEK)]);
    expect(element.shadowRoot.textContent).toContain('c.Power_Review_freeze_done');
    expect(movers(element).rows.report.comparedWith).toBe(LAST_WEEK);
    await press(element, '.show-frozen');
    expect(find(element, '.week').value).toBe(THIS_WEEK);
  });
});

describe('a file', () => {
  it('says what is on the screen, in each format', async () => {
    const saved = [];
    URL.createObjectURL = (blob) => {
      saved.push(blob);
      return 'blob:1';
    };
    URL.revokeObjectURL = () => undefined;
    const names = [];
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click() {
      names.push(this.download);
    });
    const element = await review();
    for (const value of ['html', 'csv', 'md', 'json'])
      find(element, '.export').dispatchEvent(new CustomEvent('select', { detail: { value } }));
    await settle();
    expect(names).toEqual(
      ['html', 'csv', 'md', 'json'].map((format) => `power-review-${TODAY}.${format}`),
    );
    expect(saved.every(({ type }) => type === 'application/octet-stream')).toBe(true);
    expect(find(element, '.said').textContent).toBe('c.Power_Review_export_done');
  });

  it('waits until everything that it says was read', async () => {
    const element = await begin();
    await readAll(element);
    await addUp();
    await readAll(element, TABLES, ['gives']);
    expect(find(element, '.export').disabled).toBe(true);
    await read(element, 'gives');
    expect(find(element, '.export').disabled).toBe(false);
  });
});
