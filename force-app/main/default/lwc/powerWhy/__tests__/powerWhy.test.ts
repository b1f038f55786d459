import PowerWhy from 'c/powerWhy';
import { createElement } from 'lwc';
import { BEHAVIORS, empty, thin, view } from './view';

jest.mock('@salesforce/label/c.Power_Why_filtered', () => ({ default: '{0} of {1}' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Why_shown_by_them', () => ({ default: '{0} by them' }), {
  virtual: true,
});

function mount(given) {
  const element = createElement('c-power-why', { is: PowerWhy });
  element.view = given;
  document.body.appendChild(element);
  return element;
}

const find = ({ shadowRoot }, selector) => shadowRoot.querySelector(selector);
const findAll = ({ shadowRoot }, selector) => [...shadowRoot.querySelectorAll(selector)];
const texts = (element, selector) => findAll(element, selector).map((node) => node.textContent);
const numberOf = (text) => Number(text.replace('\u2212', '-').replace('+', ''));
const rows = (element) => findAll(element, 'tbody tr');
const links = (element) => findAll(element, 'c-power-event-link');

const choose = (element, selector, value) => {
  find(element, selector).dispatchEvent(new CustomEvent('change', { detail: { value } }));
  return Promise.resolve();
};

/** What a reader gets who adds up the column of figures, and what stands below it. */
const sums = (element) => [
  texts(element, 'tbody .figure')
    .reduce((sum, text) => sum + numberOf(text), 0)
    .toFixed(1),
  numberOf(find(element, 'tfoot .figure').textContent).toFixed(1),
];

describe('why', () => {
  afterEach(() => document.body.replaceChildren());

  it('adds up to the needle', () => {
    const given = view();
    const element = mount(given);
    const [column, sum] = sums(element);
    expect(column).toBe(sum);
    expect(sum).toBe(given.reading.balance.toFixed(1));
  });

  it.each(['tension', 'integration'])('adds up to the %s, on request', async (measure) => {
    const given = view();
    const element = mount(given);
    await choose(element, '.measure', measure);
    const [column, sum] = sums(element);
    expect(column).toBe(sum);
    expect(sum).toBe(given.reading[measure].toFixed(1));
    expect(find(element, 'h3').textContent).toBe(`c.Power_Why_heading_${measure}`);
    expect(find(element, 'tfoot th').textContent).toBe(`c.Power_Why_sum_${measure}`);
  });

  it('still adds up where a filter holds events back, and says how many', async () => {
    const given = view();
    const element = mount(given);
    expect(find(element, '[role="status"]').textContent).toBe('');
    await choose(element, '.by', 'seller');
    expect(links(element)).toHaveLength(3);
    expect(texts(element, 'tbody th')).toContain('c.Power_Why_elsewhere');
    expect(find(element, '[role="status"]').textContent).toBe('3 of 9');
    await choose(element, '.kind', 'destructive');
    expect(links(element).map(({ note }) => note)).toEqual(['c.Power_Face_destructive by them']);
    expect(new Set(sums(element)).size).toBe(1);
    await choose(element, '.by', '');
    await choose(element, '.kind', '');
    expect(texts(element, 'tbody th')).not.toContain('c.Power_Why_elsewhere');
  });

  it('says so where no event passes', async () => {
    const element = mount(view());
    await choose(element, '.kind', 'none');
    expect(find(element, '[role="status"]').textContent).toBe('c.Power_Why_no_match');
    expect(texts(element, 'tbody th')).toEqual(['c.Power_Why_elsewhere']);
    expect(new Set(sums(element)).size).toBe(1);
  });

  it('folds the small ones into one row until all are asked for', async () => {
    const many = Array.from({ length: 12 }, (_, index) => ({
      ...BEHAVIORS[0],
      Id: `a01000000000${100 + index}AAA`,
      Intensity__c: 1 + (index % 5),
    }));
    const element = mount(view({ behaviors: many }));
    expect(links(element)).toHaveLength(6);
    expect(texts(element, 'tbody th')).toContain('c.Power_Why_others');
    find(element, '.fold').click();
    await Promise.resolve();
    expect(links(element)).toHaveLength(14);
    expect(new Set(sums(element)).size).toBe(1);
  });

  it('leads to the record of each event, and says who acted', () => {
    const given = view();
    const element = mount(given);
    const [first] = links(element);
    expect(first.entry).toEqual(given.entries.get(first.entry.id));
    expect(first.withDetail).toBe(true);
    expect(first.asOf).toBe(given.asOf);
  });

  it('tells whose side a bar is on by its place', () => {
    const bars = (element) => findAll(element, '.bar').map(({ className }) => className);
    const element = mount(view());
    rows(element).forEach((row, at) => {
      const side = numberOf(row.querySelector('.figure').textContent) < 0 ? 'minus' : 'plus';
      expect(bars(element)[at]).toContain(`bar_${side}`);
    });
  });

  it('speaks of the needle alone where too little is known', () => {
    const element = mount(thin());
    expect(find(element, '.measure')).toBeNull();
    expect(links(element)).toHaveLength(1);
    expect(new Set(sums(element)).size).toBe(1);
  });

  it('has its own words where nothing counts', () => {
    const element = mount(empty());
    expect(texts(element, 'p')).toContain('c.Power_Why_nothing');
    expect(find(element, '.by')).toBeNull();
    expect(rows(element)).toHaveLength(0);
    expect(find(element, 'tfoot .figure').textContent).toBe('0.0');
  });

  it('goes with the reading that it is given', async () => {
    const element = mount(empty());
    element.view = view();
    await Promise.resolve();
    expect(links(element).length).toBeGreaterThan(0);
    expect(find(element, '.measure')).not.toBeNull();
  });
});
