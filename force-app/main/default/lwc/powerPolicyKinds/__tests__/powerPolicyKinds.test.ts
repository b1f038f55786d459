import PowerPolicyKind from 'c/powerPolicyKind';
import PowerPolicyKinds from 'c/powerPolicyKinds';
import { kindRows } from 'c/powerPolicyDraft';
import { all, find, freshPage, labels, settle, texts } from '../../powerLog/__tests__/elements';
import { click, edit, enter } from '../../powerPolicyDraft/__tests__/editors';
import { chosen } from '../../powerPolicyDraft/__tests__/support';

jest.mock('@salesforce/label/c.Power_Lab_kind_logged_times', () => ({ default: '{0} times' }), {
  virtual: true,
});

freshPage();

const LISTS = { concessions: new Map([['rebate', 'Rebate']]), behaviors: new Map() };
const LOGGED = [
  { log: 'concessions', kind: 'bonus', events: 7 },
  { log: 'behaviors', kind: 'silence', events: 9 },
];
const open = (log, edits = [], logged = []) =>
  edit('c-power-policy-kinds', PowerPolicyKinds, { log, logged }, edits, LISTS);
const rows = (element) => all(element, 'c-power-policy-kind');
const names = (element) => rows(element).map(({ row }) => row.name);
const openRow = (element) => rows(element).find(({ isOpen }) => isOpen)?.row.kind;

describe('the kinds of a log', () => {
  it('stand in the order of the policy, those that are retired last', () => {
    const element = open('concessions', [chosen('/concessions/price/retired', true)]);
    expect(names(element)[0]).toBe('Payment terms');
    expect(names(element).at(-1)).toBe('Price');
  });

  it('unfold one by one', async () => {
    const element = open('concessions');
    const [price, terms] = rows(element);
    price.dispatchEvent(new CustomEvent('toggle'));
    await settle();
    expect(openRow(element)).toBe('price');
    terms.dispatchEvent(new CustomEvent('toggle'));
    await settle();
    expect(openRow(element)).toBe('payment-terms');
    terms.dispatchEvent(new CustomEvent('toggle'));
    await settle();
    expect(openRow(element)).toBeUndefined();
  });

  it('that the org has and the policy lacks are told with their number, and added', async () => {
    const element = open('concessions', [], LOGGED);
    expect(texts(element, '.missing .name')).toEqual(['Bonus', 'Rebate']);
    expect(texts(element, '.missing .detail')).toEqual(['7 times', 'c.Power_Lab_kind_in_list']);
    await click(find(element, '.missing lightning-button'));
    expect(element.edits).toEqual([
      { action: 'add', log: 'concessions', kind: 'bonus', label: undefined },
    ]);
    expect(openRow(element)).toBe('bonus');
    expect(texts(element, '.missing .name')).toEqual(['Rebate']);
  });

  it('unfold for a place that is to be gone to', async () => {
    const element = open('behaviors');
    expect(element.focusOn('/behaviors/tender/weight')).toBe(true);
    await settle();
    expect(openRow(element)).toBe('tender');
    expect(element.focusOn('/concessions/price/weight')).toBe(false);
  });
});

describe('one kind', () => {
  /** The kind, with its row as the list would give it. */
  function openKind(log, kind, edits = []) {
    const element = edit('c-power-policy-kind', PowerPolicyKind, { isOpen: true, row: {} }, edits);
    const place = () => {
      element.row = kindRows(element.sheet, log).find((row) => row.kind === kind);
    };
    place();
    element.addEventListener('policyedit', place);
    return element;
  }

  const button = (element, label) =>
    all(element, 'lightning-button').find((one) => one.label === `c.Power_Lab_kind_${label}`);

  it('of concessions has its numbers and whether it is money', async () => {
    const element = openKind('concessions', 'price');
    await settle();
    expect(all(element, 'c-power-policy-field').map(({ path }) => path)).toEqual([
      '/concessions/price/label',
      '/concessions/price/weight',
      '/concessions/price/valueToCost',
    ]);
    await enter(find(element, 'lightning-input.cash'), { checked: false });
    expect(element.drafted().document.concessions.price.cash).toBe(false);
  });

  it('of behaviors has a face, and no pressure where they work together', async () => {
    const element = openKind('behaviors', 'tender');
    await settle();
    await enter(find(element, 'lightning-combobox'), { value: 'integrative' });
    expect(element.drafted().document.behaviors.tender).toMatchObject({ pressure: 0 });
    expect(all(element, 'c-power-policy-field').at(-1).isDisabled).toBe(true);
  });

  it('is retired, brought back and reset', async () => {
    const element = openKind('concessions', 'price');
    await settle();
    await click(button(element, 'retire'));
    expect(texts(element, '.badge')).toContain('c.Power_Lab_kind_retired');
    await click(button(element, 'reset'));
    expect(texts(element, '.badge')).toEqual([]);
    await click(button(element, 'retire'));
    await click(button(element, 'bring_back'));
    expect(texts(element, '.badge')).toEqual([]);
  });

  it('that was just added can only be taken out', async () => {
    const add = { action: 'add', log: 'concessions', kind: 'bonus' };
    const element = openKind('concessions', 'bonus', [add]);
    await settle();
    expect(labels(element, '.foot lightning-button')).toEqual(['c.Power_Lab_kind_remove']);
    expect(texts(element, '.badge')).toEqual(['c.Power_Lab_kind_added']);
  });
});
