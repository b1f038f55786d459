import PowerPolicyPublish from 'c/powerPolicyPublish';
import { sheetOf } from 'c/powerPolicyDraft';
import { NO_NAMES } from 'c/powerPolicyWords';
import {
  find,
  freshPage,
  listen,
  mount,
  press,
  settle,
  texts,
} from '../../powerLog/__tests__/elements';
import { click, type } from '../../powerPolicyDraft/__tests__/editors';
import { after, typed } from '../../powerPolicyDraft/__tests__/support';

jest.mock('@salesforce/label/c.Power_Lab_effect', () => ({ default: '{0} of {1}' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Lab_publish_heading', () => ({ default: '{0} for {1}' }), {
  virtual: true,
});

freshPage();

const CHANGED = after([typed('/minForce', '2')]);
const said = (element, name) => find(element, `[data-said="${name}"]`);

function open(draft = CHANGED, props = {}) {
  const sheet = sheetOf(draft, NO_NAMES.lists);
  const element = mount('c-power-policy-publish', PowerPolicyPublish, {
    sheet,
    version: 'all:4',
    scopeName: 'All deals',
    ...props,
  });
  element.published = listen(element, 'publish');
  element.described = listen(element, 'describe');
  return element;
}

describe('the last look', () => {
  it('says what is published for whom, what it changes and what that does', async () => {
    const element = open();
    expect(texts(element, 'h3')).toEqual(['all:4 for All deals']);
    expect(find(element, 'c-power-policy-differences').after.minForce).toBe(2);
    expect(texts(element, '.effect')).toEqual(['c.Power_Lab_effect_counting']);
    element.effect = { deals: 1200, changed: 7 };
    await settle();
    expect(texts(element, '.effect')).toEqual(['7 of 1,200']);
  });

  it('is named as before unless said otherwise', async () => {
    const element = open();
    expect(said(element, 'name').value).toBe('Autumn rules');
    await type(said(element, 'name'), 'Winter rules');
    await type(said(element, 'reason'), 'Cold');
    expect(element.described).toEqual([{ name: 'Winter rules' }, { reason: 'Cold' }]);
  });

  it.each([
    ['reason', { reason: ' ' }, 'c.Power_Lab_reason_missing'],
    ['name', { name: ' ', reason: 'Cold' }, 'c.Power_Lab_name_missing'],
  ])('asks for a %s', async (name, words, missing) => {
    const element = open({ ...CHANGED, ...words });
    const validity = jest.spyOn(said(element, name), 'setCustomValidity');
    await click(find(element, 'lightning-button'));
    expect(validity).toHaveBeenLastCalledWith(missing);
    expect(element.published).toEqual([]);
  });

  it('publishes once, by Enter or by the button', async () => {
    const element = open({ ...CHANGED, reason: 'Cold' });
    press(said(element, 'reason'), 'Enter');
    expect(element.published).toHaveLength(1);
    element.isSaving = true;
    await settle();
    await click(find(element, 'lightning-button'));
    press(said(element, 'reason'), 'Enter');
    expect(element.published).toHaveLength(1);
  });

  it('says why nothing was published, and that the draft is kept', () => {
    const failure = {
      type: 'invalid',
      message: 'No.',
      details: ['Too long.'],
      fields: { Name: 'Too long.', Reason__c: 'Odd.' },
    };
    expect(texts(open(CHANGED, { failure }), '.failure p')).toEqual([
      'No.',
      'Too long.',
      'Odd.',
      'c.Power_Lab_publish_kept',
    ]);
  });

  it('says so where it is but a copy', () => {
    expect(find(open(after([])), 'c-power-policy-differences')).toBeNull();
  });
});
