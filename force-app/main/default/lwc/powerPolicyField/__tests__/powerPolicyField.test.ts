import PowerPolicyField from 'c/powerPolicyField';
import { find, freshPage, settle, texts } from '../../powerLog/__tests__/elements';
import { click, edit, type } from '../../powerPolicyDraft/__tests__/editors';
import { typed } from '../../powerPolicyDraft/__tests__/support';

jest.mock('@salesforce/label/c.Power_Lab_in_percent', () => ({ default: '{0}, %' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Lab_before', () => ({ default: 'was {0}' }), {
  virtual: true,
});

freshPage();

const open = (path, edits = []) => edit('c-power-policy-field', PowerPolicyField, { path }, edits);
const input = (element) => find(element, 'lightning-input');

describe('a field of a policy', () => {
  it('shows a share in percent, and takes one', async () => {
    const element = open('/concessionUnit');
    expect(input(element)).toMatchObject({
      label: 'C.Power_Field_concession_unit, %',
      value: '5',
      type: 'text',
    });
    await type(input(element), '7,5');
    expect(element.drafted().document.concessionUnit).toBe(0.075);
    expect(input(element).value).toBe('7,5');
    expect(texts(element, '.before span')).toEqual(['was 5%']);
  });

  it('says what is wrong as it is typed, and stops saying it', async () => {
    const element = open('/minEvidence');
    const said = jest.spyOn(input(element), 'setCustomValidity');
    await type(input(element), '');
    expect(said).toHaveBeenLastCalledWith('c.Power_Lab_flaw_at_least');
    await type(input(element), '2');
    expect(said).toHaveBeenLastCalledWith('');
  });

  it('goes back to what it was', async () => {
    const element = open('/minEvidence', [typed('/minEvidence', '9')]);
    await click(find(element, 'lightning-button'));
    expect(element.edits).toEqual([{ action: 'reset', path: '/minEvidence' }]);
    expect(input(element).value).toBe('1.5');
    expect(find(element, '.before')).toBeNull();
  });

  it('of a kind that was only just added has nothing to go back to', () => {
    const add = { action: 'add', log: 'concessions', kind: 'bonus' };
    const path = '/concessions/bonus/weight';
    expect(find(open(path, [add, typed(path, '3')]), '.before')).toBeNull();
  });

  it('shows a name as it was typed, and what holds without one', async () => {
    const element = open('/concessions/price/label');
    element.placeholder = 'Price';
    await settle();
    expect(input(element)).toMatchObject({ value: '', placeholder: 'Price' });
    await type(input(element), 'Discount ');
    expect(input(element).value).toBe('Discount ');
    expect(texts(element, '.before span')).toEqual(['c.Power_Lab_was_not_there']);
  });
});
