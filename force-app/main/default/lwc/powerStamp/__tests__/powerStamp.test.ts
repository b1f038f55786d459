import PowerStamp from 'c/powerStamp';
import { createElement } from 'lwc';

const STAMP = {
  line: 'At close, Nov 2, 2026 · Policy: Autumn rules (all:3)',
  otherPolicy: 'Since then: Firmer line (all:4), from Nov 3.',
  inLists: '',
  basis: 'day',
};

function mount(stamp) {
  const element = createElement('c-power-stamp', { is: PowerStamp });
  element.stamp = stamp;
  document.body.appendChild(element);
  return element.shadowRoot;
}

const textsOf = (root) => [...root.querySelectorAll('p')].map(({ textContent }) => textContent);
const choiceOf = (root) => root.querySelector('lightning-radio-group');

afterEach(() => document.body.replaceChildren());

describe('a stamp', () => {
  it('says what a reading comes from, and no more where there is no more', () => {
    const root = mount({ ...STAMP, otherPolicy: '', basis: '' });
    expect(textsOf(root)).toEqual([STAMP.line]);
    expect(choiceOf(root)).toBeNull();
  });

  it('lets one choose between two policies', () => {
    const root = mount(STAMP);
    const chosen = jest.fn();
    root.host.addEventListener('basischange', ({ detail }) => chosen(detail));
    expect(textsOf(root)).toEqual([STAMP.line, STAMP.otherPolicy]);
    expect(choiceOf(root)).toMatchObject({ value: 'day', label: 'c.Power_Stamp_choice' });
    expect(choiceOf(root).options.map(({ value }) => value)).toEqual(['day', 'today']);
    choiceOf(root).dispatchEvent(new CustomEvent('change', { detail: { value: 'today' } }));
    expect(chosen).toHaveBeenCalledWith({ basis: 'today' });
  });

  it('says a change of policy to those who listen', () => {
    const spoken = mount(STAMP).querySelector('[role="status"]');
    expect(textsOf(spoken)).toEqual([STAMP.line, STAMP.otherPolicy]);
  });

  it('says what lists and reports show', () => {
    const inLists = 'Lists and reports show −12 · As of Nov 20, 2026 · Policy: all:2';
    expect(textsOf(mount({ ...STAMP, inLists })).at(-1)).toBe(inLists);
  });
});
