import PowerPolicyNewKind from 'c/powerPolicyNewKind';
import { find, freshPage, listen, press, settle, texts } from '../../powerLog/__tests__/elements';
import { click, edit, type } from '../../powerPolicyDraft/__tests__/editors';

jest.mock('@salesforce/label/c.Power_Lab_kind_logged_as', () => ({ default: 'as {0}' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Lab_kind_name_taken', () => ({ default: 'there is {0}' }), {
  virtual: true,
});

freshPage();

const input = (element) => find(element, 'lightning-input');

async function open() {
  const element = edit('c-power-policy-new-kind', PowerPolicyNewKind, { log: 'concessions' });
  element.heard = listen(element, 'add');
  await click(find(element, 'lightning-button'));
  return element;
}

describe('a kind that is to be', () => {
  it('is added under a key made of its name', async () => {
    const element = await open();
    await type(input(element), ' Early payment ');
    expect(texts(element, '.note')).toEqual(['as early-payment']);
    await click(find(element, 'lightning-button'));
    expect(element.heard).toEqual([{ kind: 'early-payment', label: 'Early payment' }]);
    expect(input(element)).toBeNull();
  });

  it.each([
    ['', 'c.Power_Lab_kind_name_missing'],
    ['  ', 'c.Power_Lab_kind_name_missing'],
    ['Price', 'there is Price'],
  ])('is none that is called %p', async (name, words) => {
    const element = await open();
    const said = jest.spyOn(input(element), 'setCustomValidity');
    await type(input(element), name);
    await click(find(element, 'lightning-button'));
    expect(said).toHaveBeenLastCalledWith(words);
    expect(element.heard).toEqual([]);
  });

  it('is added by Enter and given up by Escape', async () => {
    const element = await open();
    press(input(element), 'Escape');
    await settle();
    expect(input(element)).toBeNull();
    await click(find(element, 'lightning-button'));
    await type(input(element), 'Bonus');
    press(input(element), 'Enter');
    expect(element.heard).toHaveLength(1);
  });
});
