import { begunDraft } from 'c/powerDraft';
import PowerLogEditor from 'c/powerLogEditor';
import { find, freshPage, listen, mount, settle } from '../../powerLog/__tests__/elements';
import { failure, ULTIMATUM, view } from '../../powerLog/__tests__/view';

freshPage();

const VIEW = view();

/** An editor in which an ultimatum is called weaker than it was. */
function editing() {
  const draft = begunDraft(VIEW, 'behavior', ULTIMATUM);
  draft.form = { ...draft.form, intensity: '1' };
  const props = { view: VIEW, log: 'behavior', entry: ULTIMATUM, draft };
  return mount('c-power-log-editor', PowerLogEditor, props);
}

const form = (editor) => find(editor, 'c-power-log-form');
const conflict = (editor) => find(editor, 'c-power-conflict');

async function save(editor) {
  form(editor).dispatchEvent(new CustomEvent('save'));
  await settle();
}

/** The org answers the last change. */
async function answer(editor, sent, outcome) {
  editor.settle({ key: sent.at(-1).key, ...outcome });
  await settle();
}

const THEIRS = {
  ...ULTIMATUM,
  record: { ...ULTIMATUM.record, Intensity__c: 5, Note__c: 'Twice', LastModifiedDate: 'later' },
};

describe('a draft that is saved', () => {
  it('is sent as a change, and is done when the org has it', async () => {
    const editor = editing();
    const [sent, saved] = [listen(editor, 'send'), listen(editor, 'saved')];
    await save(editor);
    expect(sent).toMatchObject([{ action: 'update', fields: { Intensity__c: 1 } }]);
    expect(form(editor).isSaving).toBe(true);
    editor.settle({ key: 'another', id: 'x' });
    expect(saved).toEqual([]);
    await answer(editor, sent, { id: ULTIMATUM.id });
    expect(saved).toEqual([ULTIMATUM.id]);
  });

  it('is sent once, however fast Save is pressed twice', () => {
    const editor = editing();
    const sent = listen(editor, 'send');
    form(editor).dispatchEvent(new CustomEvent('save'));
    form(editor).dispatchEvent(new CustomEvent('save'));
    expect(sent).toHaveLength(1);
  });

  it('is not sent where it changes nothing', async () => {
    const editor = editing();
    editor.draft = begunDraft(VIEW, 'behavior', ULTIMATUM);
    const [sent, dropped] = [listen(editor, 'send'), listen(editor, 'dropped')];
    await save(editor);
    expect([sent.length, dropped.length]).toEqual([0, 1]);
  });

  it('stays in the form with the reason where the org refuses it', async () => {
    const editor = editing();
    const sent = listen(editor, 'send');
    await save(editor);
    await answer(editor, sent, { failure: failure({ type: 'locked' }) });
    expect(form(editor)).toMatchObject({ isSaving: false, failure: { type: 'locked' } });
    expect(form(editor).draft.form.intensity).toBe('1');
  });

  it('makes another entry where the one it was of is gone', async () => {
    const editor = editing();
    const sent = listen(editor, 'send');
    await save(editor);
    await answer(editor, sent, { failure: failure({ type: 'gone' }) });
    expect(form(editor).entry).toBeNull();
    await save(editor);
    expect(sent.at(-1)).toMatchObject({ action: 'create', fields: { Intensity__c: 1 } });
  });
});

describe('a draft of what somebody else has changed', () => {
  async function clash() {
    const editor = editing();
    const sent = listen(editor, 'send');
    await save(editor);
    editor.view = view({ entries: [THEIRS] });
    await answer(editor, sent, { failure: failure({ type: 'collision' }) });
    return { editor, sent };
  }

  it('stands beside their version, where both differ', async () => {
    const { editor } = await clash();
    expect(form(editor)).toBeNull();
    expect(conflict(editor).clashes).toMatchObject([
      { key: 'intensity', theirs: 'c.Power_Form_intensity_5', yours: 'c.Power_Form_intensity_1' },
    ]);
  });

  it('is kept where nobody decides now', async () => {
    const { editor } = await clash();
    const closes = listen(editor, 'close');
    conflict(editor).dispatchEvent(new CustomEvent('close'));
    expect(closes).toHaveLength(1);
  });

  it('is dropped for theirs', async () => {
    const { editor } = await clash();
    const dropped = listen(editor, 'dropped');
    conflict(editor).dispatchEvent(new CustomEvent('keeptheirs'));
    expect(dropped).toHaveLength(1);
  });

  it('is written over theirs, on top of their version, and kept should that fail', async () => {
    const { editor, sent } = await clash();
    const kept = listen(editor, 'draftchange');
    conflict(editor).dispatchEvent(new CustomEvent('savemine'));
    expect(sent.at(-1)).toMatchObject({ fields: { Intensity__c: 1 }, since: 'later' });
    expect(Object.keys(sent.at(-1).fields)).toEqual(['Intensity__c']);
    expect(kept[0].form).toMatchObject({ intensity: '1', note: 'Twice' });
  });
});
