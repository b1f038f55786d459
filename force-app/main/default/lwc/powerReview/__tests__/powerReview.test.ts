import { registerRefreshHandler } from 'lightning/refresh';
import { find, freshPage, settle, texts } from '../../powerLog/__tests__/elements';
import {
  addUp,
  begin,
  card,
  deal,
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
    expect(card(element, 'open')).toContain('0, −$50K since Nov 16');
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

  it('adds up what was given on thousands of deals only when it is asked to', async () => {
    const deals = Array.from({ length: 2001 }, (_, at) => deal(`${at}`));
    const element = await review({ ...TABLES, deals });
    expect(find(element, 'c-power-review-gives')).toBeNull();
    expect(find(element, '.export').disabled).toBe(false);
    find(element, '.ask-gives').click();
    await settle();
    expect(lanes(element)).toEqual(['gives']);
    await readAll(element);
    expect(find(element, 'c-power-review-gives')).not.toBeNull();
    expect(find(element, '.ask-gives')).toBeNull();
  });

  it('reads everything again when the page is refreshed', async () => {
    registerRefreshHandler.mockClear();
    const element = await review();
    const [[, refresh]] = registerRefreshHandler.mock.calls;
    await refresh();
    await settle();
    expect(movers(element)).toBeNull();
    await readAll(element);
    await addUp();
    await readAll(element, { ...TABLES, deals: [deal('1')] });
    expect(card(element, 'open')).toContain('$100K');
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
