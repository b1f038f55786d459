import PowerLedger from 'c/powerLedger';
import { createElement } from 'lwc';

const READING = {
  outcome: 'one-sided-customer',
  net: { seller: -0.041, customer: 0.032 },
  marginRunway: 0.43,
};

function ledger(props) {
  const element = createElement('c-power-ledger', { is: PowerLedger });
  Object.assign(element, { amount: 1_000_000, currency: 'USD', ...props });
  document.body.appendChild(element);
  return element.shadowRoot;
}

describe('the ledger line', () => {
  it('shows what each side nets, in percent and money, and what margin is left', () => {
    const figures = [...ledger({ reading: READING }).querySelectorAll('dd')];
    expect(figures.map((figure) => figure.textContent)).toEqual([
      '−4.1% (−$41K)',
      '+3.2% (+$32K)',
      '43%',
    ]);
  });

  it('says why there is nothing to add up', () => {
    const reading = { outcome: null, net: null, marginRunway: null };
    const root = ledger({ reading, amount: null, gap: 'No amount.' });
    expect(root.querySelector('dl')).toBeNull();
    expect(root.querySelector('.note').textContent).toBe('No amount.');
  });
});
