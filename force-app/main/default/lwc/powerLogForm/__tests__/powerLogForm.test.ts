import { begunDraft } from 'c/powerDraft';
import PowerLogForm from 'c/powerLogForm';
import {
  enter,
  field,
  freshPage,
  labels,
  listen,
  mount,
  press,
  settle,
  texts,
} from '../../powerLog/__tests__/elements';
import { failure, PRICE, ULTIMATUM, view } from '../../powerLog/__tests__/view';

freshPage();

/** The form with a holder that keeps what is typed, as the log does. */
function open(log = 'concession', props = {}) {
  const given = { view: view(), entry: null, ...props };
  const draft = begunDraft(given.view, log, given.entry);
  const form = mount('c-power-log-form', PowerLogForm, { log, draft, ...given });
  form.addEventListener('draftchange', ({ detail }) => {
    form.draft = { ...form.draft, form: detail.form };
  });
  return form;
}

async function type(form, name, value) {
  enter(field(form, name), value);
  await settle();
}

const optionsOf = (form, name) => field(form, name).options.map(({ label }) => label);

describe('the form of a concession', () => {
  it('asks from the first thing to the last, and for nothing else', () => {
    const form = open();
    const places = [...form.shadowRoot.querySelectorAll('[data-field]')];
    expect(places.map(({ dataset }) => dataset.field)).toEqual([
      'by',
      'kind',
      'cost',
      'percent',
      'value',
      'securedBy',
      'on',
      'status',
      'note',
    ]);
    expect(field(form, 'on').value).toBe('2026-11-23');
    expect(field(form, 'status').value).toBe('given');
  });

  it('offers the kinds of the policy in force, by what the org calls them', () => {
    const policy = { ...view().policy, concessions: { reference: {}, price: {}, 'odd-kind': {} } };
    const form = open('concession', { view: view({ policy }) });
    expect(optionsOf(form, 'kind')).toEqual(['Odd kind', 'Price', 'Reference']);
  });

  it('calls kinds as the policy does, and offers none that is retired', () => {
    const concessions = { reference: { label: 'Good word' }, price: { retired: true } };
    const policy = { ...view().policy, concessions };
    const form = open('concession', { view: view({ policy }) });
    expect(optionsOf(form, 'kind')).toEqual(['Good word']);
  });

  it('keeps the kind that an entry has, retired or not known, and says that it is retired', () => {
    const price = { price: { label: 'Discount', retired: true } };
    for (const [concessions, words] of [
      [price, 'c.Power_Form_kind_retired'],
      [{}, 'Price'],
    ]) {
      const policy = { ...view().policy, concessions };
      const form = open('concession', { view: view({ policy }), entry: PRICE });
      expect(optionsOf(form, 'kind')).toEqual([words]);
      expect(field(form, 'kind').value).toBe('price');
    }
  });

  it('fills percent from money and money from percent', async () => {
    const form = open();
    await type(form, 'cost', '36000');
    expect(field(form, 'percent').value).toBe('3');
    await type(form, 'percent', '5');
    expect(field(form, 'cost').value).toBe('60000');
  });

  it('has no percent where the deal has no amount', () => {
    expect(field(open('concession', { view: view({ amount: null }) }), 'percent')).toBeNull();
  });

  it('says that a worth is proposed, until it is typed', async () => {
    const form = open();
    await type(form, 'kind', 'reference');
    await type(form, 'cost', '1000');
    expect(field(form, 'value').value).toBe('3000');
    expect(texts(form, '.note')).toContain('c.Power_Form_proposal');
    await type(form, 'value', '2000');
    expect(texts(form, '.note')).not.toContain('c.Power_Form_proposal');
  });

  it('offers to answer only what the other side gave', async () => {
    const form = open();
    expect(field(form, 'inReturnFor')).toBeNull();
    await type(form, 'by', 'seller');
    expect(field(form, 'inReturnFor')).toBeNull();
    await type(form, 'by', 'customer');
    expect(optionsOf(form, 'inReturnFor')).toEqual([
      'c.Power_Form_answers_nothing',
      'Price, 6.0% ($72K) · Nov 10 · 100% open',
    ]);
    await type(form, 'inReturnFor', PRICE.id);
    await type(form, 'by', 'seller');
    expect(form.draft.form.inReturnFor).toBe('');
  });

  it('offers what an entry answers already, open or not', () => {
    const entry = { ...PRICE, by: 'customer', id: 'a09', record: { ...PRICE.record } };
    Object.assign(entry.record, { Given_By__c: 'customer', In_Return_For__c: PRICE.id });
    const form = open('concession', { entry, view: view({ answerable: [] }) });
    expect(optionsOf(form, 'inReturnFor')).toEqual([
      'c.Power_Form_answers_nothing',
      'Price, 6.0% ($72K)',
    ]);
  });

  it('shows no field that may not be set', () => {
    const rights = { ...view().rights };
    rights.concession = { createable: new Set(['Given_By__c', 'Kind__c']), updateable: new Set() };
    const form = open('concession', { view: view({ rights }) });
    expect(form.shadowRoot.querySelectorAll('[data-field]')).toHaveLength(2);
  });
});

describe('the form of a behavior', () => {
  it('has a strength in words, and offers one that was recorded in between', async () => {
    const entry = { ...ULTIMATUM, record: { ...ULTIMATUM.record, Intensity__c: 2.5 } };
    const form = open('behavior', { entry });
    expect(optionsOf(form, 'intensity')).toEqual(['1', '2', '2.5', '3', '4', '5']);
    await type(form, 'intensity', '4');
    expect(texts(form, '.note')[0]).toBe('c.Power_Form_intensity_4');
  });

  it('says what does not count after the close', () => {
    const form = open('behavior', { view: view({ closedOn: '2026-11-20' }) });
    expect(texts(form, '.note')).toContain('c.Power_Form_after_close');
  });
});

describe('a form by its keys', () => {
  const right = async (form) => {
    await type(form, 'by', 'seller');
    await type(form, 'kind', 'price');
  };

  it.each([
    ['Enter in a line', 'cost', {}, 1],
    ['Enter in the note', 'note', {}, 0],
    ['Enter in a list', 'kind', {}, 0],
    ['Ctrl+Enter in the note', 'note', { ctrlKey: true }, 1],
    ['Cmd+Enter in a list', 'kind', { metaKey: true }, 1],
    ['Shift+Enter in a line', 'cost', { shiftKey: true }, 0],
  ])('is saved or not: %s', async (_, place, modifiers, times) => {
    const form = open();
    await right(form);
    const saves = listen(form, 'save');
    press(field(form, place), 'Enter', modifiers);
    await settle();
    expect(saves).toHaveLength(times);
  });

  it('is closed by Escape', () => {
    const form = open();
    const closes = listen(form, 'close');
    press(field(form, 'note'), 'Escape');
    expect(closes).toHaveLength(1);
  });

  it('is not saved twice while it is being saved', async () => {
    const form = open('concession', { isSaving: true });
    await right(form);
    const saves = listen(form, 'save');
    press(field(form, 'cost'), 'Enter');
    await settle();
    expect(saves).toEqual([]);
    const [save, ...others] = form.shadowRoot.querySelectorAll('lightning-button');
    expect(save.label).toBe('c.Power_Form_saving');
    expect(others.map(({ disabled }) => disabled)).toEqual([true, true]);
  });
});

describe('what is wrong', () => {
  it('is said at its field before anything is sent', async () => {
    const form = open();
    const said = jest.spyOn(field(form, 'kind'), 'setCustomValidity');
    const saves = listen(form, 'save');
    press(field(form, 'cost'), 'Enter');
    await settle();
    expect(said).toHaveBeenCalledWith('c.Power_Flaw_kind_missing');
    expect(saves).toEqual([]);
  });

  it('is said in plain words of a number that is none, and takes any share of the deal', () => {
    const form = open();
    expect(field(form, 'cost')).toMatchObject({
      messageWhenBadInput: 'c.Power_Form_bad_number',
      messageWhenStepMismatch: 'c.Power_Form_cents',
    });
    expect(field(form, 'percent').step).toBe('any');
  });

  it.each([
    ['by', 'party'],
    ['kind', 'kind'],
    ['on', 'day'],
  ])('is said as plainly by the field itself, when it is left empty: %s', (place, name) => {
    expect(field(open(), place).messageWhenValueMissing).toBe(`c.Power_Flaw_${name}_missing`);
  });

  it('is said at its field when the org found it, and the rest above', async () => {
    const form = open();
    const said = jest.spyOn(field(form, 'cost'), 'setCustomValidity');
    const fields = { Cost__c: 'Not below 0.', External_Id__c: 'Already there.' };
    form.failure = failure({ type: 'invalid', message: 'No.', details: ['At all.'], fields });
    await settle();
    expect(said).toHaveBeenCalledWith('Not below 0.');
    expect(texts(form, '.failure p')).toEqual([
      'No.',
      'At all.',
      'Already there.',
      'c.Power_Form_kept',
    ]);
  });
});

it('what was typed can be discarded, and only then', async () => {
  const form = open();
  expect(labels(form, 'lightning-button')).toEqual(['c.Power_Form_save', 'c.Power_Form_close']);
  await type(form, 'note', 'x');
  const discards = listen(form, 'discard');
  [...form.shadowRoot.querySelectorAll('lightning-button')].at(-1).click();
  expect(discards).toHaveLength(1);
});
