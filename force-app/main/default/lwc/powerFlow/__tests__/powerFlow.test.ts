import PowerPolicyFlow from 'c/powerPolicyFlow';
import { BANDS } from 'c/powerCompare';
import { BAND_SHAPES } from 'c/powerWords';
import { createElement } from 'lwc';

/** An effect with so many deals from each band to each, as a table of numbers. */
function effectOf(table) {
  const flows = BANDS.flatMap((from, row) =>
    BANDS.map((to, column) => ({ from, to, deals: table[row]?.[column] ?? 0 })),
  ).filter(({ deals }) => deals > 0);
  const sum = (side, band) =>
    flows.filter((flow) => flow[side] === band).reduce((at, { deals }) => at + deals, 0);
  const bands = BANDS.map((band) => ({ band, before: sum('from', band), after: sum('to', band) }));
  const deals = flows.reduce((at, flow) => at + flow.deals, 0);
  const same = flows.filter(({ from, to }) => from === to).reduce((at, { deals: n }) => at + n, 0);
  return { flows, bands, deals, changed: deals - same };
}

describe('the flows', () => {
  const mount = (effect) => {
    const element = createElement('c-power-policy-flow', { is: PowerPolicyFlow });
    element.effect = effect;
    document.body.appendChild(element);
    return element;
  };
  const texts = (element, selector) =>
    [...element.shadowRoot.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());

  it('name every band by a word and a shape beside the picture', () => {
    const element = mount(effectOf([[], [0, 5, 2], [0, 1, 60]]));
    expect(texts(element, '.stops_before .shape')).toEqual([
      BAND_SHAPES['customer-dominates'],
      BAND_SHAPES['customer-leads'],
    ]);
    expect(texts(element, '.stops_after .count')).toEqual(['6\u22121', '62+1']);
  });

  it('stand in a table too, those that change first', () => {
    const element = mount(effectOf([[], [0, 5, 2], [0, 1, 60]]));
    const rows = [...element.shadowRoot.querySelectorAll('table')]
      .at(-1)
      .querySelectorAll('tbody tr');
    expect([...rows].map((row) => row.lastElementChild.textContent)).toEqual(['2', '1', '5', '60']);
  });
});
