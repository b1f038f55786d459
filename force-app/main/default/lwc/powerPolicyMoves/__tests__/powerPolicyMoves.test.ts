import { MovedDeals } from 'c/powerPolicyData';
import PowerPolicyMoves from 'c/powerPolicyMoves';
import { createElement } from 'lwc';

jest.mock('@salesforce/label/c.Power_Effect_filter_changed', () => ({ default: 'band ({0})' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Effect_filter_moved', () => ({ default: 'moved ({0})' }), {
  virtual: true,
});

const glance = (balance, band) => ({ balance, band, warnings: [], unknownKinds: [] });

/** A deal that moves so far, and changes band where it is told to which. */
const row = (id, by, to = 'balanced') => ({
  id,
  name: `Deal ${id}`,
  before: glance(0, 'balanced'),
  after: glance(by, to),
});

function mount(rows, flows = []) {
  const element = createElement('c-power-policy-moves', { is: PowerPolicyMoves });
  Object.assign(element, { deals: new MovedDeals(rows), flows });
  document.body.appendChild(element);
  return element;
}

const texts = (element, selector) =>
  [...element.shadowRoot.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
const links = (element) => [...element.shadowRoot.querySelectorAll('c-power-deal-link')];
const names = (element) => links(element).map(({ name }) => name);
const filter = (element) => element.shadowRoot.querySelector('lightning-combobox');

async function choose(element, value) {
  filter(element).dispatchEvent(new CustomEvent('change', { detail: { value } }));
  await Promise.resolve();
}

describe('the deals that move', () => {
  const rows = [row('a', 4), row('b', -30, 'customer-leads'), row('c', 25, 'seller-leads')];
  const flows = [
    { from: 'balanced', to: 'balanced', deals: 1 },
    { from: 'balanced', to: 'customer-leads', deals: 1 },
    { from: 'balanced', to: 'seller-leads', deals: 1 },
  ];

  it('are those that change band, farthest first, with their balance before and after', () => {
    const element = mount(rows, flows);
    expect(names(element)).toEqual(['Deal b', 'Deal c']);
    expect(texts(element, '.then')).toEqual(['0', '0']);
    expect(texts(element, '.now')).toEqual(['\u221230', '+25']);
    expect(texts(element, '.by')).toEqual(['(\u221230)', '(+25)']);
    expect(links(element)[0].dealId).toBe('b');
  });

  it('are all of them, or those of one flow, when asked for', async () => {
    const element = mount(rows, flows);
    expect(filter(element).options.map(({ value }) => value)).toEqual([
      'changed',
      'moved',
      'balanced customer-leads',
      'balanced seller-leads',
    ]);
    await choose(element, 'moved');
    expect(names(element)).toEqual(['Deal b', 'Deal c', 'Deal a']);
    await choose(element, 'balanced seller-leads');
    expect(names(element)).toEqual(['Deal c']);
  });

  it('stay those that were asked for, as long as a draft has any', async () => {
    const element = mount(rows, flows);
    await choose(element, 'balanced seller-leads');
    element.deals = new MovedDeals([row('d', 40, 'seller-leads'), row('e', -30, 'customer-leads')]);
    await Promise.resolve();
    expect(names(element)).toEqual(['Deal d']);
    element.flows = [flows[1]];
    await Promise.resolve();
    expect(names(element)).toEqual(['Deal d', 'Deal e']);
  });

  it('come a few at a time', async () => {
    const many = Array.from({ length: 75 }, (_, at) => row(`${at}`, 30 + at, 'seller-leads'));
    const element = mount(many);
    const fold = element.shadowRoot.querySelector('c-power-fold');
    expect([names(element).length, fold.count, fold.few]).toEqual([10, 75, 10]);
    fold.dispatchEvent(new CustomEvent('show', { detail: 60 }));
    await Promise.resolve();
    expect([names(element).length, fold.shown]).toEqual([60, 60]);
  });

  it('say once what does not change', () => {
    const element = mount([row('a', 0.2, 'seller-leads')]);
    expect([texts(element, '.then'), texts(element, '.by')]).toEqual([[], []]);
  });
});
