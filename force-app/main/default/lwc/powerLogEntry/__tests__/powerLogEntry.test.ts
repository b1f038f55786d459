import PowerLogEntry from 'c/powerLogEntry';
import { find, freshPage, labels, listen, mount, texts } from '../../powerLog/__tests__/elements';
import { PRICE, READ_ONLY, ULTIMATUM, view } from '../../powerLog/__tests__/view';

freshPage();

const entry = (given, props = {}) =>
  mount('c-power-log-entry', PowerLogEntry, { entry: given, view: view(), ...props });

describe('an entry of the log', () => {
  it('says what was given, by whom, when, how, and what was noted', () => {
    const worth = { ...PRICE, record: { ...PRICE.record, Value__c: 90_000 } };
    expect(texts(entry(worth), 'p')).toEqual([
      'Price, 6.0% ($72K)',
      'c.Power_Why_we_gave · Nov 10 · Pressure · c.Power_Entry_worth',
      'They threatened to leave',
    ]);
  });

  it('says how strongly something was shown', () => {
    expect(texts(entry(ULTIMATUM), '.note:not(.held)')).toEqual([
      'c.Power_Why_customer_did · Nov 18 · c.Power_Form_intensity_4',
    ]);
  });

  it('says what it can of one that makes no sense', () => {
    const odd = { ...ULTIMATUM, by: 'referee', on: 'null', record: { Intensity__c: 'very' } };
    expect(texts(entry(odd), '.note:not(.held)')).toEqual(['referee · null']);
  });

  it('says why it does not count', () => {
    expect(texts(entry({ ...PRICE, held: 'Planned: does not count' }), '.held')).toEqual([
      'Planned: does not count',
    ]);
  });

  it('offers what may be done with it', () => {
    const menu = (given, props) => labels(entry(given, props), 'lightning-menu-item');
    const [edit, remove] = ['c.Power_Entry_edit', 'c.Power_Entry_remove'];
    expect(menu(PRICE)).toEqual([edit, remove, 'c.Power_Entry_contest']);
    expect(menu({ ...PRICE, isContested: true })).toEqual([
      edit,
      remove,
      'c.Power_Entry_take_back',
    ]);
    expect(menu(PRICE, { view: view({ mayContest: false }) })).toEqual([edit, remove]);
    const rights = { concession: READ_ONLY, behavior: READ_ONLY };
    expect(menu(PRICE, { view: view({ rights }) })).toEqual([]);
  });

  it('cannot be changed while it is on its way', () => {
    const element = entry({ ...PRICE, isSaving: true });
    expect(find(element, 'lightning-button-menu')).toBeNull();
    expect(find(element, 'lightning-spinner')).not.toBeNull();
  });

  it('tells what was chosen, and a reason with it', () => {
    const element = entry(PRICE, { isContesting: true });
    const actions = listen(element, 'entryaction');
    const select = new CustomEvent('select', { detail: { value: 'remove' } });
    find(element, 'lightning-button-menu').dispatchEvent(select);
    const contest = new CustomEvent('contest', { detail: { reason: 'A joke' } });
    find(element, 'c-power-contest').dispatchEvent(contest);
    expect(actions.map(({ action, reason }) => [action, reason])).toEqual([
      ['remove', ''],
      ['contest', 'A joke'],
    ]);
  });
});
