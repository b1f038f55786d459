import PowerLogHistory from 'c/powerLogHistory';
import {
  all,
  find,
  freshPage,
  listen,
  mount,
  settle,
  texts,
} from '../../powerLog/__tests__/elements';
import { failure, PRICE, ULTIMATUM, view } from '../../powerLog/__tests__/view';

freshPage();

async function unfolded(props = {}) {
  const element = mount('c-power-log-history', PowerLogHistory, { view: view(), ...props });
  find(element, '.toggle').click();
  await settle();
  return element;
}

async function act(element, action, entry, reason = '') {
  const detail = { action, entry, reason };
  find(element, 'c-power-log-list').dispatchEvent(new CustomEvent('entryaction', { detail }));
  await settle();
}

const bars = (element) => all(element, 'c-power-undo');

describe('what was logged', () => {
  it('is folded to one line that says how much it is', async () => {
    const element = mount('c-power-log-history', PowerLogHistory, { view: view() });
    expect(find(element, '.toggle').label).toBe('c.Power_History_toggle');
    expect(find(element, 'c-power-log-list')).toBeNull();
    find(element, '.toggle').click();
    await settle();
    expect(find(element, 'c-power-log-list')).not.toBeNull();
    expect(find(element, '.toggle').ariaExpanded).toBe('true');
  });

  it('is no line where nothing was', () => {
    const props = { view: view({ entries: [] }) };
    const element = mount('c-power-log-history', PowerLogHistory, props);
    expect(find(element, '.toggle')).toBeNull();
  });
});

describe('a delete', () => {
  it('is shown at once, and made when it can no longer be undone', async () => {
    const element = await unfolded();
    const [holds, saves] = [listen(element, 'hold'), listen(element, 'save')];
    await act(element, 'remove', PRICE);
    expect(holds).toMatchObject([{ action: 'delete', id: PRICE.id }]);
    expect(saves).toEqual([]);
    bars(element)[0].dispatchEvent(new CustomEvent('expire'));
    expect(saves).toEqual(holds);
    await settle();
    expect(bars(element)).toEqual([]);
  });

  it('is undone, each on its own', async () => {
    const element = await unfolded();
    const undos = listen(element, 'undo');
    await act(element, 'remove', PRICE);
    await act(element, 'remove', ULTIMATUM);
    bars(element)[1].dispatchEvent(new CustomEvent('undo'));
    await settle();
    expect(undos).toMatchObject([{ id: ULTIMATUM.id }]);
    expect(bars(element)).toHaveLength(1);
  });

  it('is made when the page is left', async () => {
    const element = await unfolded();
    const saves = listen(element, 'save');
    await act(element, 'remove', PRICE);
    element.remove();
    expect(saves).toMatchObject([{ action: 'delete', id: PRICE.id }]);
  });

  it('is made when the tab is closed, which the browser asks about first', async () => {
    const element = await unfolded();
    const saves = listen(element, 'save');
    const close = () => {
      const event = new CustomEvent('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(close()).toBe(false);
    await act(element, 'remove', PRICE);
    expect(close()).toBe(true);
    expect(saves).toMatchObject([{ action: 'delete', id: PRICE.id }]);
    await settle();
    expect([bars(element), close()]).toEqual([[], false]);
  });

  it('that the org refuses is told with a plain word, once', async () => {
    const element = await unfolded();
    const saves = listen(element, 'save');
    await act(element, 'remove', PRICE);
    bars(element)[0].dispatchEvent(new CustomEvent('expire'));
    element.settle({ key: saves[0].key, failure: failure() });
    await settle();
    expect(texts(element, '.alert span')).toEqual(['c.Power_History_not_changed']);
    find(element, 'lightning-button-icon').click();
    await settle();
    expect(texts(element, '.alert span')).toEqual([]);
  });
});

describe('contesting', () => {
  const contesting = (element) => find(element, 'c-power-log-list').contesting;

  it('asks for the reason first, and is over when the org has it', async () => {
    const element = await unfolded();
    const saves = listen(element, 'save');
    await act(element, 'contest', PRICE);
    expect([saves, contesting(element).id]).toEqual([[], PRICE.id]);
    await act(element, 'contest', PRICE, 'A joke');
    expect(saves[0].fields).toMatchObject({ Contested__c: true, Contest_Reason__c: 'A joke' });
    element.settle({ key: saves[0].key, id: PRICE.id });
    await settle();
    expect(contesting(element)).toBeNull();
  });

  it('keeps the reason where the org refuses it', async () => {
    const element = await unfolded();
    const saves = listen(element, 'save');
    await act(element, 'contest', PRICE, 'A joke');
    element.settle({ key: saves[0].key, failure: failure() });
    await settle();
    expect(contesting(element)).toMatchObject({ id: PRICE.id, isSaving: false });
    expect(contesting(element).failure.message).toBe('Out of reach.');
  });

  it.each([
    ['has it', { id: PRICE.id }, []],
    ['refuses it', { failure: failure() }, ['c.Power_History_not_changed']],
  ])('of one entry leaves that of another as it is when the org %s', async (_, outcome, alert) => {
    const element = await unfolded();
    const saves = listen(element, 'save');
    await act(element, 'contest', PRICE, 'A joke');
    await act(element, 'contest', ULTIMATUM);
    element.settle({ key: saves[0].key, ...outcome });
    await settle();
    expect(contesting(element)).toMatchObject({ id: ULTIMATUM.id, failure: null });
    expect(texts(element, '.alert span')).toEqual(alert);
  });

  it('is taken back at once', async () => {
    const element = await unfolded();
    const saves = listen(element, 'save');
    await act(element, 'takeBack', PRICE);
    expect(saves[0].fields).toEqual({ Contested__c: false });
  });
});

it('is edited elsewhere', async () => {
  const element = await unfolded();
  const edits = listen(element, 'edit');
  await act(element, 'edit', ULTIMATUM);
  expect(edits).toEqual([ULTIMATUM]);
});
