import { begunDraft, keepDraft } from 'c/powerDraft';
import PowerLog from 'c/powerLog';
import { all, find, freshPage, labels, listen, mount, settle, texts } from './elements';
import { READ_ONLY, ULTIMATUM, view } from './view';

freshPage();

const VIEW = view();
const log = (changes = {}) => mount('c-power-log', PowerLog, { view: view(changes) });
const editor = (element) => find(element, 'c-power-log-editor');

async function begin(element, name) {
  find(element, `[data-log="${name}"]`).click();
  await settle();
}

async function tell(element, type, detail) {
  editor(element).dispatchEvent(new CustomEvent(type, { detail }));
  await settle();
}

const typed = (note) => {
  const draft = begunDraft(VIEW, 'behavior', null);
  return { ...draft, form: { ...draft.form, note } };
};

describe('the commands of a log', () => {
  it('are those that the user may give', () => {
    expect(labels(log(), 'lightning-button')).toEqual([
      'c.Power_Log_concession',
      'c.Power_Log_behavior',
    ]);
    const rights = { ...VIEW.rights, concession: READ_ONLY };
    expect(labels(log({ rights }), 'lightning-button')).toEqual(['c.Power_Log_behavior']);
  });

  it('are none for whoever may only read, who is told so', () => {
    const element = log({ rights: { concession: READ_ONLY, behavior: READ_ONLY } });
    expect(labels(element, 'lightning-button')).toEqual([]);
    expect(texts(element, '.note:not(.said)')).toEqual(['c.Power_Log_read_only']);
  });

  it('open one form, another one for the other log, and close it', async () => {
    const element = log();
    await begin(element, 'concession');
    expect(editor(element).log).toBe('concession');
    await begin(element, 'behavior');
    expect(all(element, 'c-power-log-editor').map((one) => one.log)).toEqual(['behavior']);
    await begin(element, 'behavior');
    expect(editor(element)).toBeNull();
  });
});

describe('a draft', () => {
  it('is there again when its form is opened again', async () => {
    const element = log();
    await begin(element, 'behavior');
    await tell(element, 'draftchange', typed('Half a word'));
    await tell(element, 'close');
    expect(texts(element, '.note:not(.said)')).toEqual(['c.Power_Log_draft_kept']);
    await begin(element, 'behavior');
    expect(editor(element).draft.form.note).toBe('Half a word');
    await tell(element, 'discard');
    await begin(element, 'behavior');
    expect(editor(element).draft.form.note).toBe('');
  });

  it('is there after a reload', async () => {
    keepDraft(VIEW.dealId, {}, 'behavior', typed('Before'));
    const element = log();
    expect(texts(element, '.note:not(.said)')).toEqual(['c.Power_Log_draft_kept']);
    await begin(element, 'behavior');
    expect(editor(element).draft.form.note).toBe('Before');
  });

  it('of nothing is none', async () => {
    const element = log();
    await begin(element, 'behavior');
    await tell(element, 'draftchange', typed('x'));
    await tell(element, 'draftchange', typed(''));
    await tell(element, 'close');
    expect(texts(element, '.note:not(.said)')).toEqual([]);
  });

  it('of an entry is said to be kept as well, as long as there is the entry', async () => {
    keepDraft(
      VIEW.dealId,
      keepDraft(VIEW.dealId, {}, ULTIMATUM.id, typed('x')),
      'gone',
      typed('y'),
    );
    const element = log();
    expect(texts(element, '.note:not(.said)')).toEqual(['c.Power_Log_draft_kept']);
    element.view = view({ entries: [] });
    await settle();
    expect(texts(element, '.note:not(.said)')).toEqual([]);
  });

  it('is not discarded while it is on its way', async () => {
    const element = log();
    await begin(element, 'behavior');
    await tell(element, 'draftchange', typed('Half a word'));
    await tell(element, 'send', { key: 'pending-1' });
    await tell(element, 'discard');
    element.settle({ key: 'pending-1', failure: {} });
    await settle();
    expect(editor(element).draft.form.note).toBe('Half a word');
  });

  it('of an entry belongs to it alone', async () => {
    const element = log();
    find(element, 'c-power-log-history').dispatchEvent(
      new CustomEvent('edit', { detail: ULTIMATUM }),
    );
    await settle();
    expect(editor(element).draft).toMatchObject({ since: '2026-11-18T09:00:00.000Z' });
    await tell(element, 'close');
    await begin(element, 'behavior');
    expect(editor(element).draft.since).toBe('');
  });
});

describe('the form of an entry', () => {
  const history = (element) => find(element, 'c-power-log-history');
  const edit = async (element) => {
    history(element).dispatchEvent(new CustomEvent('edit', { detail: ULTIMATUM }));
    await settle();
  };

  it('is gone to when it is open already', async () => {
    const element = log();
    await edit(element);
    const focus = jest.spyOn(editor(element), 'focus');
    await edit(element);
    expect(focus).toHaveBeenCalledTimes(1);
  });

  it('closes when the entry is deleted, not when another is', async () => {
    const element = log();
    await edit(element);
    const remove = async (id) => {
      const detail = { action: 'delete', key: 'pending-1', id };
      history(element).dispatchEvent(new CustomEvent('hold', { detail }));
      await settle();
    };
    await remove('a09');
    expect(editor(element)).not.toBeNull();
    await remove(ULTIMATUM.id);
    expect(editor(element)).toBeNull();
  });
});

it('a form is not left while what it says is on its way', async () => {
  const element = log();
  await begin(element, 'behavior');
  await tell(element, 'send', { key: 'pending-1' });
  await tell(element, 'close');
  await begin(element, 'concession');
  expect(editor(element).log).toBe('behavior');
  element.settle({ key: 'pending-1', failure: {} });
  await tell(element, 'close');
  expect(editor(element)).toBeNull();
});

describe('what was saved', () => {
  it('is said with what it did, and one more can be logged', async () => {
    const element = log();
    const saves = listen(element, 'save');
    await begin(element, 'behavior');
    await tell(element, 'send', { key: 'pending-1' });
    expect(saves).toEqual([{ key: 'pending-1' }]);
    element.view = view({ balance: -41.4 });
    element.settle({ key: 'pending-1', id: 'a01' });
    await tell(element, 'saved');
    expect(editor(element)).toBeNull();
    expect(texts(element, '[role="status"]')).toEqual(['c.Power_Log_saved c.Power_Log_moved']);
    find(element, '.again').click();
    await settle();
    expect(editor(element).log).toBe('behavior');
    expect(texts(element, '[role="status"]')).toEqual(['']);
  });

  it.each([
    [-34.2, 'c.Power_Log_saved c.Power_Log_stays'],
    [null, 'c.Power_Log_saved'],
  ])('says nothing of a move that is none: %p', async (balance, words) => {
    const element = log();
    await begin(element, 'behavior');
    await tell(element, 'send', {});
    element.view = view({ balance });
    await tell(element, 'saved');
    expect(texts(element, '[role="status"]')).toEqual([words]);
  });
});

it('passes on what the history wants changed, and what became of it', async () => {
  const element = log();
  const heard = ['save', 'hold', 'undo'].map((type) => listen(element, type));
  const history = find(element, 'c-power-log-history');
  const settled = jest.spyOn(history, 'settle');
  for (const type of ['save', 'hold', 'undo'])
    history.dispatchEvent(new CustomEvent(type, { detail: type }));
  expect(heard).toEqual([['save'], ['hold'], ['undo']]);
  element.settle({ key: 'x', id: 'y' });
  expect(settled).toHaveBeenCalledWith({ key: 'x', id: 'y' });
});
