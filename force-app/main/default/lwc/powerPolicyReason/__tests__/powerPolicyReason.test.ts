import PowerPolicyReason from 'c/powerPolicyReason';
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

freshPage();

const input = (element) => find(element, 'lightning-input');

function open(props = {}) {
  const given = { heading: 'Back to all:2', confirmLabel: 'Roll back', proposal: 'Back to all:2' };
  const element = mount('c-power-policy-reason', PowerPolicyReason, { ...given, ...props });
  element.confirmed = listen(element, 'confirm');
  element.closed = listen(element, 'close');
  return element;
}

describe('why to go back', () => {
  it('is proposed, and may be said otherwise', async () => {
    const element = open();
    expect(input(element).value).toBe('Back to all:2');
    press(input(element), 'Enter');
    await type(input(element), ' Too strict ');
    await click(find(element, 'lightning-button'));
    expect(element.confirmed).toEqual([{ reason: 'Back to all:2' }, { reason: 'Too strict' }]);
  });

  it('is asked for where it is missing', async () => {
    const element = open();
    await type(input(element), ' ');
    const said = jest.spyOn(input(element), 'setCustomValidity');
    await click(find(element, 'lightning-button'));
    expect(said).toHaveBeenLastCalledWith('c.Power_Lab_reason_missing');
    expect(element.confirmed).toEqual([]);
  });

  it('begins anew for another version', async () => {
    const element = open();
    await type(input(element), 'Too strict');
    element.proposal = 'Back to all:1';
    await settle();
    expect(input(element).value).toBe('Back to all:1');
  });

  it('can be left, but not while it is on its way', async () => {
    const element = open();
    press(input(element), 'Escape');
    element.isSaving = true;
    await settle();
    press(input(element), 'Escape');
    press(input(element), 'Enter');
    expect(element.closed).toHaveLength(1);
    expect(element.confirmed).toEqual([]);
  });

  it('says what the org refused', () => {
    const failure = { message: 'No.', details: ['Not now.'], fields: { Name: 'Too long.' } };
    expect(texts(open({ failure }), '.failure p')).toEqual(['No.', 'Not now.', 'Too long.']);
  });
});
