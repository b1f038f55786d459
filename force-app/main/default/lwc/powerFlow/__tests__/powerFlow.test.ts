import PowerFlow from 'c/powerFlow';
import { BANDS } from 'c/powerCompare';
import { BAND_SHAPES, BAND_WORDS } from 'c/powerWords';
import { createElement } from 'lwc';

/** A flow with so many deals from each band to each, as a table of numbers. */
function flowOf(table) {
  const flows = BANDS.flatMap((from, row) =>
    BANDS.map((to, column) => ({ from, to, deals: table[row]?.[column] ?? 0 })),
  ).filter(({ deals }) => deals > 0);
  const sum = (side, band) =>
    flows.filter((flow) => flow[side] === band).reduce((at, { deals }) => at + deals, 0);
  const ends = BANDS.map((end) => ({
    end,
    word: BAND_WORDS[end],
    shape: BAND_SHAPES[end],
    sides: 'both',
    before: sum('from', end),
    after: sum('to', end),
  }));
  return { flows, ends };
}

describe('the flows', () => {
  const mount = (flow) => {
    const element = createElement('c-power-flow', { is: PowerFlow });
    Object.assign(element, flow);
    document.body.appendChild(element);
    return element;
  };
  const texts = (element, selector) =>
    [...element.shadowRoot.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());

  it('name every band by a word and a shape beside the picture', () => {
    const element = mount(flowOf([[], [0, 5, 2], [0, 1, 60]]));
    expect(texts(element, '.stops_before .shape')).toEqual([
      BAND_SHAPES['customer-dominates'],
      BAND_SHAPES['customer-leads'],
    ]);
    expect(texts(element, '.stops_after .count')).toEqual(['6\u22121', '62+1']);
  });

  it('stand in a table too, those that change first', () => {
    const element = mount(flowOf([[], [0, 5, 2], [0, 1, 60]]));
    const rows = [...element.shadowRoot.querySelectorAll('table')]
      .at(-1)
      .querySelectorAll('tbody tr');
    expect([...rows].map((row) => row.lastElementChild.textContent)).toEqual(['2', '1', '5', '60']);
  });
});
