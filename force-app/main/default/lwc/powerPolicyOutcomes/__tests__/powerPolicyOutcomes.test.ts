import PowerPolicyOutcomes from 'c/powerPolicyOutcomes';
import { createElement } from 'lwc';

jest.mock('@salesforce/label/c.Power_Effect_won_of', () => ({ default: '{0} won of {1}' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Effect_closed_total', () => ({ default: '{0}: {1}, {2}' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Effect_closed_note', () => ({ default: '{0} days before' }), {
  virtual: true,
});

const endings = (band, before, after) => ({
  band,
  before: { won: before[0], lost: before[1] },
  after: { won: after[0], lost: after[1] },
});

function mount(rows) {
  const element = createElement('c-power-policy-outcomes', { is: PowerPolicyOutcomes });
  element.endings = rows;
  document.body.appendChild(element);
  return element;
}

const texts = (element, selector) =>
  [...element.shadowRoot.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());

describe('how closed deals ended', () => {
  it('is said by band, before and after, with the number of deals', () => {
    const element = mount([
      endings('customer-leads', [6, 14], [5, 5]),
      endings('balanced', [30, 10], [31, 19]),
    ]);
    expect(texts(element, '.figure')).toEqual([
      '30% won of 20',
      '50% won of 10',
      '75% won of 40',
      '62% won of 50',
    ]);
    expect(texts(element, '.legend')[0]).toContain('60: 36, 24');
  });

  it('is drawn in as large a part as was won', () => {
    const element = mount([endings('balanced', [30, 10], [10, 30])]);
    const bars = [...element.shadowRoot.querySelectorAll('.track .won')];
    expect(bars.map((bar) => bar.getAttribute('style'))).toEqual([
      'inline-size: 75%',
      'inline-size: 25%',
    ]);
  });

  it('says plainly where there are few deals, or none', () => {
    const element = mount([endings('balanced', [3, 2], [0, 0])]);
    expect(texts(element, '.few')).toEqual(['c.Power_Effect_few']);
    expect(texts(element, '.figure')[1]).toBe('c.Power_Effect_none');
    expect(texts(element, '.note').at(-1)).toBe('c.Power_Effect_few_note');
  });

  it('leaves out bands in which no deal was read', () => {
    const element = mount([
      endings('unknown', [0, 0], [0, 0]),
      endings('balanced', [20, 20], [20, 20]),
    ]);
    expect(texts(element, 'tbody tr')).toHaveLength(1);
  });

  it('says on which day they were read, and makes no forecast of it', () => {
    expect(texts(mount([endings('balanced', [20, 20], [20, 20])]), '.note')).toEqual([
      '14 days before',
    ]);
  });
});
